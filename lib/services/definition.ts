/**
 * What a state service is: one declarative object. The engine draws the service's page, the wizard, the officer's desk and the process from it, and guards
 * every move by it; `docs/services.md` shows how to add one. Pure.
 */
import type { z } from 'zod'
import type { Answers, Check } from '@/db/schema/cases'
import type { Day } from '@/lib/core/calendar'
import type { PauseReason } from '@/lib/core/clock'
import type { ParamKey } from '@/lib/core/params'
import type { StaffRoleName } from '@/lib/core/policy'
import type { Portal } from '@/lib/core/portals'
import type { Text } from '@/lib/core/text'
import type { DeskName, EffectName, ProfileKey, RegisterName } from './names'

export type Actor = 'applicant' | 'officer' | 'system'
type Channel = 'portal' | 'office'

export type Field = {
  readonly label: Text
  readonly as:
    | 'text'
    | 'lines'
    | 'whole'
    | 'money'
    | 'date'
    | 'choice'
    | 'choices'
    | 'box'
    | 'phone'
    | 'email'
    | 'district'
    | 'occupation'
    | 'rows'
  readonly hint?: Text
  readonly optional?: true
  readonly options?: Readonly<Record<string, Text>>
  /** Where the first value comes from; the form says so. */
  readonly from?: ProfileKey
  /** Of a list of rows: the fields of each and how many are offered. */
  readonly fields?: Readonly<Record<string, Field>>
  readonly most?: number
}

/** A page of the wizard: one group of questions. */
export type Step = {
  readonly title: Text
  readonly lead?: Text
  readonly schema: z.ZodObject
  readonly fields: Readonly<Record<string, Field>>
  /** Asked only when the answers given so far call for it. */
  readonly when?: (answers: Answers) => boolean
}

/** Keeps a step's fields in agreement with its schema: a missing or a foreign one does not compile. */
export const step = <S extends z.ZodObject>(definition: {
  readonly title: Text
  readonly lead?: Text
  readonly schema: S
  readonly fields: Readonly<Record<keyof S['shape'] & string, Field>>
  readonly when?: (answers: Answers) => boolean
}): Step => definition

export type Paper = {
  readonly label: Text
  readonly hint?: Text
  readonly when?: (answers: Answers, today: Day) => boolean
  readonly required: boolean
  /** The day on which it ends must be given and must not have passed (GJS-5.R1). */
  readonly expires?: true
}

/** Everything a condition may look at; what is not known is absent. */
export type Given = {
  readonly answers: Answers
  readonly person: { readonly birthDate?: Day | null; readonly sex?: 'M' | 'F' | null; readonly registered?: readonly string[] }
  readonly checks: Readonly<Record<string, Check>>
  readonly today: Day
  /** Numbers of the law that conditions measure by, as they are on the day that counts. */
  readonly terms?: Readonly<Partial<Record<ParamKey, number>>>
}
export type Verdict = 'met' | 'unmet' | 'unknown'

/** Why one may or may not apply: asked before applying, at the review and on the officer's desk. */
export type Condition = {
  readonly title: Text
  readonly clause: string
  readonly rule: (given: Given) => Verdict
  readonly no: Text
  /** What happens while it is not known: who finds it out. */
  readonly maybe: Text
  /** Unmet it stops the application; otherwise it only warns. */
  readonly stops: boolean
}

export type State = {
  readonly name: Text
  /** Whose step is awaited; null = it is over. */
  readonly ball: 'applicant' | 'officer' | null
  /** What the applicant is told: what is happening and what comes next. */
  readonly says: Text
  /** The act that is done in this state and its norm in minutes (shown and warned about, never a refusal: C-03). */
  readonly act?: { readonly id: string; readonly label: Text; readonly norm: ParamKey; readonly clause: string }
}

export type Move<S extends string = string> = {
  readonly from: readonly NoInfer<S>[]
  /** Absent: the case stays where it is, e.g. a paper is handed out. */
  readonly to?: NoInfer<S>
  readonly by: Actor
  readonly roles?: readonly StaffRoleName[]
  readonly channel?: Channel
  readonly label: Text
  /** What it means, said beside the button. */
  readonly hint?: Text
  readonly tone?: 'good' | 'bad'
  /** All answers and documents must be there. */
  readonly complete?: true
  /** The applicant signs what he sends: by key, or by a one-time code where that is allowed. */
  readonly signed?: readonly ('key' | 'code')[]
  /** Grounds to choose from, at least one, and a text in the person's language (GJS-3, domain 1.2). */
  readonly grounds?: readonly string[]
  /** Checks that must be confirmed before, by a register or by hand; "unavailable" is not confirmed. */
  readonly checked?: readonly string[]
  /** Second pair of eyes: not by whoever made this move. */
  readonly notBy?: string
  /** Once only in a case. */
  readonly once?: true
  readonly clock?: { readonly start?: string; readonly pause?: PauseReason; readonly resume?: true; readonly stop?: true }
  /** The result document that the move issues: a key of `results`. */
  readonly issues?: string
  /** The officer has seen the identity document: from now on the applicant's account is known by its IIN. */
  readonly identifies?: true
  /** A decision: answers, documents and checks of this moment are kept with it. */
  readonly decides?: 'yes' | 'no'
  /** What follows in other modules, in the same transaction. */
  readonly effect?: EffectName
}

/** What a result document may say about the case. */
type ResultFacts = {
  readonly number: string
  readonly name: string
  readonly day: Day
  readonly centre: Text
  readonly grounds: readonly Text[]
  readonly text: string | null
}

/** A document that a decision makes: notice, reasoned refusal, certificate. */
export type ResultPaper = {
  readonly title: Text
  /** Letters of its numbers behind the service's prefix: `N` → `JS-N-2026-000123`. */
  readonly series: string
  readonly says: (facts: ResultFacts) => readonly Text[]
  readonly next?: readonly Text[]
  /** A negative one carries its grounds and how to appeal. */
  readonly negative?: true
}

export type Service<S extends string = string, M extends string = string> = {
  readonly id: string
  readonly version: number
  /** Where it is decided; absent: at the centres. Another desk has rights, pages and a queue of its own, and the centres see nothing of it. */
  readonly desk?: DeskName
  readonly portal: Portal
  /** Prefix of case numbers. */
  readonly prefix: string
  readonly title: Text
  /** One sentence for lists. */
  readonly summary: Text
  readonly who: readonly Text[]
  readonly need: readonly Text[]
  readonly law: readonly { readonly clause: string; readonly text: Text }[]
  readonly steps: Readonly<Record<string, Step>>
  readonly papers: Readonly<Record<string, Paper>>
  readonly conditions: Readonly<Record<string, Condition>>
  /** Questions of the check before applying: `step.field`. */
  readonly ask: readonly `${string}.${string}`[]
  /** Questions to registers: check → register and what its answer means. */
  readonly checks: Readonly<
    Record<string, { readonly title: Text; readonly register: RegisterName; readonly clause: string; readonly byHand: Text }>
  >
  readonly states: Readonly<Record<S, State>>
  readonly initial: NoInfer<S>
  /** Where a case begins that is taken in at the office. */
  readonly office: NoInfer<S>
  readonly moves: Readonly<Record<M, Move<S>>>
  readonly terms: Readonly<Record<string, { readonly param: ParamKey; readonly clause: string; readonly label: Text }>>
  readonly grounds: Readonly<Record<string, { readonly text: Text; readonly clause: string }>>
  readonly results: Readonly<Record<string, ResultPaper>>
  /** Texts that an officer may begin with: ground → proposal. */
  readonly templates?: Readonly<Record<string, Text>>
  /** The centre of this district serves the case. */
  readonly district: (answers: Answers) => string | null
}

/** A service as the catalogue knows it; the states and moves of its own are checked here. */
export const defineService = <S extends string, M extends string>(service: Service<S, M>): Service => service as unknown as Service

/** Who is not registered as unemployed (E8: U1-U7), when it is proposed, and when visits are due. Pure. */
import type { Check, Evidence, RuleRecord } from '@/db/schema'
import { addDays, addWorkingDays, type Calendar, type Day } from '@/lib/core/calendar'
import { addMonths, type Term } from '@/lib/core/clock'

/** Questions of the exclusions that registers, or an officer by hand, answer. `confirmed` always speaks for the person. */
export const exclusionChecks = ['employment', 'entrepreneur', 'founder', 'pension', 'documents', 'student', 'court'] as const
export type ExclusionCheck = (typeof exclusionChecks)[number]

export type LastDeregistration = { ground: string; until: Day }

export type Facts = {
  birthDate: Day
  checks: Readonly<Partial<Record<ExclusionCheck, Check>>>
  /** The latest ended registration as unemployed; null = there was none. */
  last: LastDeregistration | null
  today: Day
}
/** Years, months and days as `legal_params` has them today. */
export type Limits = { minAge: number; pensionMonths: number; reregisterAfter: number }

const ruleCodes = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7'] as const
export type RuleCode = (typeof ruleCodes)[number]
export type RuleResult = RuleRecord & { code: RuleCode; clause: string }
type Said = Pick<RuleRecord, 'verdict' | 'data'>

/** Which register answers a question of which exclusion (GJS-5.S3). Its `confirmed` speaks for the person. */
export const registerOf = [
  { check: 'employment', register: 'contracts', rule: 'U2' },
  { check: 'entrepreneur', register: 'entrepreneur', rule: 'U2' },
  { check: 'founder', register: 'founder', rule: 'U2' },
  { check: 'student', register: 'student', rule: 'U5' },
  { check: 'court', register: 'court', rule: 'U6' },
] as const satisfies readonly { check: ExclusionCheck; register: string; rule: RuleCode }[]

/** What several answers say together: one "no" stops, anything but all "yes" is for a person to find out. Unavailable is never a yes (L 1). */
function together(checks: Facts['checks'], names: readonly ExclusionCheck[]): Said {
  const data = Object.fromEntries(
    names.map((name): [string, string | null] => {
      const check = checks[name]
      return [name, check ? `${check.outcome}: ${check.source}, ${check.at.slice(0, 10)}` : null]
    }),
  )
  if (names.some((name) => checks[name]?.outcome === 'refuted')) return { verdict: 'stops', data }
  return { verdict: names.every((name) => checks[name]?.outcome === 'confirmed') ? 'clear' : 'by_hand', data }
}

/** The last day on which grounds D1 and D4 still keep a person from being registered (SC 100(2)): on day 30 no, on day 31 yes. */
export const waitsUntil = (last: LastDeregistration | null, reregisterAfter: number): Day | null =>
  last && (last.ground === 'D1' || last.ground === 'D4') ? addDays(last.until, reregisterAfter) : null

/** A person's birthday that ends so many months of life; a 29 February of a plain year is the 28th. */
const reaches = (birthDate: Day, months: number): Day => addMonths(birthDate, months)

const clauses: Readonly<Record<RuleCode, string>> = {
  U1: 'L SC 99(3)(1)',
  U2: 'L SC 99(3)(2), 97(2)',
  U3: 'L SC 99(3)(3), 207',
  U4: 'L SC 99(3)(4)',
  U5: 'L SC 99(3)(5)',
  U6: 'L SC 99(3)(6)',
  U7: 'L SC 100(2)',
}

/** Each exclusion with what it stood on. `by_hand` is a question to a person, never a yes. */
export function exclusions({ birthDate, checks, last, today }: Facts, limits: Limits): RuleResult[] {
  const adultOn = reaches(birthDate, limits.minAge * 12)
  const pensionOn = reaches(birthDate, limits.pensionMonths)
  const waits = waitsUntil(last, limits.reregisterAfter)
  const pension = together(checks, ['pension'])
  const age = today < adultOn ? 'stops' : 'clear'
  const old = today >= pensionOn || pension.verdict === 'stops' ? 'stops' : 'clear'
  // knowingly false documents are an act that somebody has to show; without one nothing is held against the person
  const documents = together(checks, ['documents'])
  const said: Readonly<Record<RuleCode, Said>> = {
    U1: { verdict: age, data: { birthDate, from: adultOn } },
    U2: together(checks, ['employment', 'entrepreneur', 'founder']),
    U3: { verdict: old, data: { birthDate, from: pensionOn, ...pension.data } },
    U4: { ...documents, verdict: documents.verdict === 'stops' ? 'stops' : 'clear' },
    U5: together(checks, ['student']),
    U6: together(checks, ['court']),
    U7: {
      verdict: waits !== null && today <= waits ? 'stops' : 'clear',
      data: last ? { ground: last.ground, until: last.until, from: waits && addDays(waits, 1) } : {},
    },
  }
  return ruleCodes.map((code) => ({ code, clause: clauses[code], ...said[code] }))
}

/** The person may be registered: nothing stops, and nothing is left to be found out. */
export const allClear = (results: readonly Pick<RuleResult, 'verdict'>[]) => results.every(({ verdict }) => verdict === 'clear')

/** The day on which a job seeker is proposed (N ar.egemen.kz: 3 working days without a suitable job), or, if later, the first day after the waiting time of U7. */
export function proposedOn(since: Day, workingDays: number, calendar: Calendar, waits: Day | null): Day {
  const term = addWorkingDays(since, workingDays, calendar)
  return waits !== null && waits >= term ? addDays(waits, 1) : term
}

/** The last day of the next visit or notice, counted from a day (E8 attendance). A day off moves it to the next working day (CC 176). */
export function nextVisit(from: Day, { value, unit }: Pick<Term, 'value' | 'unit'>, calendar: Calendar): Day {
  if (unit === 'working_day') return addWorkingDays(from, value, calendar)
  const day = unit === 'month' ? addMonths(from, value) : addDays(from, value)
  return addWorkingDays(addDays(day, -1), 1, calendar)
}

// ——— Deregistration (E9) ———

export type Ground = 'D1' | 'D2a' | 'D2b' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9'

/** Kinds of evidence that show a ground, as alternatives; each kind with how many of it. A draft without one of them cannot be made. */
export const evidenceFor: Readonly<Record<Ground, readonly Readonly<Record<string, number>>[]>> = {
  D1: [{ refusal: 3 }, { unanswered: 1 }],
  D2a: [{ notice: 1, no_show: 1 }],
  D2b: [{ call: 1 }],
  D3: [{ attendance: 1, order: 1 }],
  D4: [{ missed_visit: 1 }],
  D5: [{ court_act: 1 }],
  D6: [{ register: 1 }, { statement: 1 }],
  D7: [{ act: 1 }],
  D8: [{ hire: 1 }, { register: 1 }],
  D9: [{ statement: 1 }, { document: 1 }],
}
export const evidenceKinds = [...new Set(Object.values(evidenceFor).flatMap((ways) => ways.flatMap((way) => Object.keys(way))))]

/** The number of refusals is the law's (`unemployed.max_refusals`). */
const needed = (kind: string, count: number, maxRefusals: number) => (kind === 'refusal' ? maxRefusals : count)

/** Does the evidence show the ground? Two entries that lead to the same thing count once. */
export const isShown = (ground: Ground, evidence: readonly Pick<Evidence, 'kind' | 'ref'>[], maxRefusals: number): boolean =>
  evidenceFor[ground].some((way) =>
    Object.entries(way).every(
      ([kind, count]) =>
        new Set(evidence.filter((each) => each.kind === kind && each.ref.trim() !== '').map(({ ref }) => ref)).size >=
        needed(kind, count, maxRefusals),
    ),
  )

/** Grounds of the Code that are for the unemployed only; a job seeker leaves by the others. */
export const groundsFor = (kind: 'job_seeker' | 'unemployed'): readonly Ground[] =>
  kind === 'unemployed' ? ['D1', 'D2a', 'D2b', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'] : ['D6', 'D7', 'D8', 'D9']

/** The person's own request, or death: there is nothing to explain. */
export const asksExplanation = (ground: Ground) => ground !== 'D9'

/** Whether the head may deregister now: the person has explained, or could have for the whole term. */
export const mayDecide = (draft: { ground: Ground; explainBy: Date; explainedAt: Date | null }, now: Date): boolean =>
  !asksExplanation(draft.ground) || draft.explainedAt !== null || now > draft.explainBy

/** A visit is missed once its last day has passed without a mark. */
export const isMissed = (visit: { dueOn: Day; state: string }, today: Day) => visit.state === 'due' && visit.dueOn < today

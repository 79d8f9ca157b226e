/**
 * The individual employment plan (L SC 1(65): the unemployed person's data, planned and carried-out measures; L SC 106(2), E8): read from the facts of the
 * card, where each change stays with its author and time. Pure.
 */
import type { planStepKinds, planStepStates } from '@/db/lists'
import type { CardFact } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'

export type StepKind = (typeof planStepKinds)[number]
export type StepState = (typeof planStepStates)[number]

/** A step as its fact says. `due`: its last day. `note`: why it was not done, or how. */
export type StepValue = { kind: StepKind; what: string; who: 'person' | 'centre'; due: Day; state: StepState; note: string | null }
export type PlanStep = StepValue & { id: string; at: Date; author: string }
export type Agreement = { revision: number; at: string; via: 'cabinet' | 'desk' }

export type Plan = {
  /** Grows with each change of what is planned; how a step went changes nothing that was agreed. */
  revision: number
  /** The revision that the specialist has put before the person. */
  asked: number | null
  goal: string | null
  barriers: string | null
  steps: PlanStep[]
  agreed: Agreement | null
}

type Fact = Pick<CardFact, 'section' | 'key' | 'value' | 'at' | 'authorName'>

export const stepKey = (id: string): string => `step:${id}`
const isStep = (value: unknown): value is StepValue =>
  typeof value === 'object' && value !== null && 'what' in value && 'due' in value && 'state' in value

/** The plan as the current facts of a card say; null while nobody has begun one. Dropped steps stay in the history only. */
export function planOf(facts: readonly Fact[]): Plan | null {
  const own = facts.filter(({ section }) => section === 'plan')
  const value = (key: string) => own.find((fact) => fact.key === key)?.value
  if (own.length === 0) return null
  const words = (key: string) => (typeof value(key) === 'string' && value(key) !== '' ? String(value(key)) : null)
  const steps = own.flatMap(({ key, value: step, at, authorName }) =>
    key.startsWith('step:') && isStep(step) && step.state !== 'dropped' ? [{ ...step, id: key.slice(5), at, author: authorName }] : [],
  )
  return {
    revision: Number(value('revision') ?? 1),
    asked: value('asked') === undefined ? null : Number(value('asked')),
    goal: words('goal'),
    barriers: words('barriers'),
    steps: steps.sort((one, other) => (one.due === other.due ? one.id.localeCompare(other.id) : one.due < other.due ? -1 : 1)),
    agreed: (value('agreed') as Agreement | undefined) ?? null,
  }
}

type Standing = Pick<Plan, 'revision' | 'asked' | 'agreed'>

/** The person has agreed to what stands there now. */
export const isAgreed = ({ revision, agreed }: Standing): boolean => agreed?.revision === revision

/** The person has been asked about what stands there now and has not answered. */
export const awaitsPerson = (plan: Standing): boolean => plan.asked === plan.revision && !isAgreed(plan)

/** A plan may be put before the person: it says what for and by which steps. */
export const canAsk = (plan: Plan): boolean =>
  Boolean(plan.goal) && plan.steps.length > 0 && plan.asked !== plan.revision && !isAgreed(plan)

/** The last day has passed and nobody has said how it went. */
export const isLateStep = ({ state, due }: Pick<StepValue, 'state' | 'due'>, today: Day): boolean => state === 'planned' && due < today

/** What is planned differs, as opposed to how it went: the person has to agree anew. */
export const isReplanned = (before: StepValue | null, after: StepValue): boolean =>
  !before || after.state === 'dropped' || (['kind', 'what', 'who', 'due'] as const).some((field) => before[field] !== after[field])

/** Rules of failures and planned breaks (O206-20.1, O206-22, P3). Pure. */
import type { Day } from '@/lib/core/calendar'
import type { FailureState } from './words'

const moves: Readonly<Record<FailureState, readonly FailureState[]>> = {
  open: ['confirmed', 'unfounded'],
  confirmed: ['in_work', 'unfounded'],
  in_work: ['restored'],
  restored: ['closed', 'in_work'],
  closed: [],
  unfounded: [],
}
export const movesOf = (state: FailureState): readonly FailureState[] => moves[state]

type Described = { cause: string | null; done: string | null; restoredAt: Date | null }
/** What must be known before a failure is closed: why it was, what was done, since when all works. */
export const missingToClose = ({ cause, done, restoredAt }: Described): ('cause' | 'done' | 'restoredAt')[] => [
  ...(cause ? [] : (['cause'] as const)),
  ...(done ? [] : (['done'] as const)),
  ...(restoredAt ? [] : (['restoredAt'] as const)),
]

export type BreakProblem = 'order' | 'past' | 'letter'
/** A break is told before it begins and agreed no later than its own day (O206-20.1). */
export function breakProblem(
  { startsAt, endsAt, letterOn, startsOn }: { startsAt: Date; endsAt: Date; letterOn: Day; startsOn: Day },
  now: Date,
  today: Day,
): BreakProblem | null {
  if (endsAt <= startsAt) return 'order'
  if (startsAt <= now) return 'past'
  return letterOn > startsOn || letterOn > today ? 'letter' : null
}

type Shown = { state: FailureState; severity: number; publicKk: string | null }
type Span = { startsAt: Date; endsAt: Date; cancelledAt: Date | null }

const lasts: readonly FailureState[] = ['confirmed', 'in_work']
/** A failure that the public is told of as going on. */
export const isGoingOn = ({ state, publicKk }: Shown): boolean => publicKk !== null && lasts.includes(state)
export const isBreakNow = ({ startsAt, endsAt, cancelledAt }: Span, now: Date): boolean =>
  cancelledAt === null && startsAt <= now && now < endsAt

/** The state of the platform in one word. */
export function stateOf(failures: readonly Shown[], breaks: readonly Span[], now: Date): 'works' | 'partly' | 'stopped' | 'break' {
  const going = failures.filter(isGoingOn)
  if (going.some(({ severity }) => severity === 1)) return 'stopped'
  if (breaks.some((one) => isBreakNow(one, now))) return 'break'
  return going.length > 0 ? 'partly' : 'works'
}

/** How many actions may break within ten minutes before the journals themselves say that something is wrong (O206-22.4). */
export const failedTooOften = 5

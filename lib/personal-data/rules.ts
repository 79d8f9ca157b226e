/** Law of requests about personal data and of incidents with them. Pure. */
import type { Day } from '@/lib/core/calendar'
import type { IncidentState, Kept, RequestKind, RequestState } from './words'

/** What is known of a person when his request is decided. */
export type PersonFacts = {
  /** Registered as a job seeker or unemployed now. */
  registered: boolean
  /** Applications for services that have no end yet. */
  openCases: number
  hires: number
  documents: number
}

/**
 * What goes on in spite of a granted request, because laws ask for it (PDL 8(2), 9). Withdrawing the consent to publish touches nothing but what is published,
 * so nothing of it is kept back.
 */
export function keptOf(kind: RequestKind, facts: PersonFacts): Kept[] {
  const always: Kept[] = ['request', 'journal', 'agreement']
  if (kind === 'publication') return always
  return [
    ...always,
    ...(facts.registered ? (['registration'] as const) : []),
    ...(facts.openCases > 0 ? (['cases'] as const) : []),
    ...(facts.hires > 0 ? (['hired'] as const) : []),
    ...(facts.documents > 0 ? (['documents'] as const) : []),
  ]
}

/** Processing that goes on, not only records that are kept: then a request is granted in part. */
const goesOn: readonly Kept[] = ['registration', 'cases']
export const grantedAs = (kept: readonly Kept[]): Extract<RequestState, 'granted' | 'partly'> =>
  kept.some((code) => goesOn.includes(code)) ? 'partly' : 'granted'

/** Whether a decided request still holds. */
export const holds = ({ state, liftedAt }: { state: RequestState; liftedAt: Date | null }): boolean =>
  (state === 'granted' || state === 'partly') && liftedAt === null

const moves: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  open: ['confirmed', 'unfounded'],
  confirmed: ['in_work', 'unfounded'],
  in_work: ['closed'],
  closed: [],
  unfounded: [],
}
export const movesOf = (state: IncidentState): readonly IncidentState[] => moves[state]
export const isOver = (state: IncidentState): boolean => moves[state].length === 0

/** What is missing before an incident may be closed: a measure, the number of persons, and the authorised body told (PDL 25). */
export function missingToClose(
  incident: { persons: number | null },
  steps: readonly { kind: string; told: string | null }[],
): ('persons' | 'measure' | 'authority')[] {
  return [
    ...(incident.persons === null ? (['persons'] as const) : []),
    ...(steps.some(({ kind }) => kind === 'measure') ? [] : (['measure'] as const)),
    ...(steps.some(({ told }) => told === 'authority') ? [] : (['authority'] as const)),
  ]
}

export type HistoryRow = {
  userId: string
  what: 'state' | 'right'
  value: string
  regionCode: string | null
  centreId: string | null
  caseId: string | null
  since: Date
  until: Date | null
}
type Access = { userId: string; rights: HistoryRow[]; since: Date }

/** Who had access to personal data at the end of a day: whose account was active then, with the rights of that moment. `end`: the first moment after the day. */
export function accessOn(rows: readonly HistoryRow[], end: Date): Access[] {
  const then = rows.filter(({ since, until }) => since < end && (until === null || until >= end))
  return then
    .filter(({ what, value }) => what === 'state' && value === 'active')
    .map(({ userId, since }) => ({ userId, since, rights: then.filter((row) => row.what === 'right' && row.userId === userId) }))
    .filter(({ rights }) => rights.length > 0)
}

/** The first moment after a day in Kazakhstan (UTC+5). */
export const endOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00+05:00`) + 86_400_000)

/** How long a whole IIN stays on the screen of whoever asked for it. */
export const revealMinutes = 10

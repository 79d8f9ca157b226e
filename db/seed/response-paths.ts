import type { ResponseState } from '@/db/schema/resumes'
import type { MoveName } from '@/lib/responses/rules'

/** One way to a state: the moves in their order, why it ended, and how many days it takes at least. */
export type Path = { to: ResponseState; moves: readonly MoveName[]; reason?: string; days: number; weight: number }

/** How responses come to every state there is. */
export const paths: readonly Path[] = [
  { to: 'sent', moves: ['send'], days: 0, weight: 16 },
  { to: 'viewed', moves: ['send', 'view'], days: 1, weight: 14 },
  { to: 'proposed', moves: ['propose'], days: 0, weight: 6 },
  { to: 'confirmed', moves: ['propose', 'accept'], days: 1, weight: 4 },
  { to: 'declined', moves: ['propose', 'decline'], days: 1, weight: 3 },
  { to: 'invited', moves: ['send', 'view', 'invite'], days: 2, weight: 9 },
  { to: 'confirmed', moves: ['send', 'view', 'invite', 'accept'], days: 3, weight: 7 },
  { to: 'declined', moves: ['send', 'view', 'invite', 'decline'], days: 3, weight: 2 },
  { to: 'interviewed', moves: ['send', 'view', 'invite', 'accept', 'held'], days: 5, weight: 6 },
  { to: 'no_show', moves: ['send', 'view', 'invite', 'missed'], days: 4, weight: 4 },
  { to: 'offered', moves: ['send', 'view', 'invite', 'accept', 'held', 'offer'], days: 6, weight: 5 },
  { to: 'hired', moves: ['send', 'view', 'invite', 'accept', 'held', 'offer', 'accept', 'hire'], days: 9, weight: 7 },
  { to: 'hired', moves: ['send', 'view', 'offer', 'hire'], days: 4, weight: 3 },
  { to: 'rejected', moves: ['send', 'view', 'reject'], reason: 'experience', days: 2, weight: 6 },
  { to: 'rejected', moves: ['send', 'view', 'invite', 'accept', 'held', 'reject'], reason: 'qualification', days: 6, weight: 4 },
  { to: 'rejected', moves: ['send', 'view', 'reject'], reason: 'vacancy_filled', days: 2, weight: 3 },
  { to: 'withdrawn', moves: ['send', 'withdraw'], days: 1, weight: 4 },
  { to: 'closed', moves: ['send', 'close'], reason: 'unanswered', days: 17, weight: 4 },
]

/** What becomes of responses to an advertisement that was closed. */
export const closedPaths: readonly Path[] = [
  { to: 'hired', moves: ['send', 'view', 'offer', 'hire'], days: 2, weight: 5 },
  { to: 'closed', moves: ['send', 'view', 'close'], reason: 'filled', days: 1, weight: 3 },
  { to: 'rejected', moves: ['send', 'view', 'reject'], reason: 'vacancy_filled', days: 1, weight: 3 },
]

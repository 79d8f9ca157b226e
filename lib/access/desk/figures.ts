import 'server-only'
import { and, eq, gt, isNull, like, lt, ne, sql } from 'drizzle-orm'
import {
  accessBreaches,
  accessReviews,
  aisCases,
  aisOpeningQuestions,
  journalChecks,
  openingPatterns,
  type StaffAccount,
  sessions,
  staffAccounts,
} from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { waitingData } from '@/lib/personal-data/queries'
import { blockedBoard } from '../block/queries'
import { ownPeople, seesPeople } from './scope'
import { refusedEntries } from './sign-ins'

type States = Readonly<Record<StaffAccount['state'], number>>

/** What stands on the front of access control. A head sees his own people and what waits for him; `watch` is the administrator's. Null: not for this person. */
export async function deskFigures(user: User, now: Date) {
  if (!seesPeople(user)) return null
  const [people, board, questions] = await Promise.all([peopleOf(user), blockedBoard(user, now), openQuestions(user)])
  const watch = may(user, 'access.desk') ? await watched(user, now) : null
  return { ...people, soon: board?.soon.length ?? 0, questions, watch }
}
export type DeskFigures = NonNullable<Awaited<ReturnType<typeof deskFigures>>>

/** Accounts by state and open sessions, of whom this person may see. */
const peopleOf = (user: User): Promise<{ states: States; sessions: number }> =>
  asSystem(async (tx) => {
    const rows = await tx
      .select({ state: staffAccounts.state, count: sql<number>`count(*)::int` })
      .from(staffAccounts)
      .where(ownPeople(user))
      .groupBy(staffAccounts.state)
    const [open] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(sessions)
      .innerJoin(staffAccounts, eq(staffAccounts.userId, sessions.userId))
      .where(and(gt(sessions.expiresAt, sql`now()`), ownPeople(user)))
    const none: States = { issued: 0, active: 0, frozen: 0, blocked: 0, ended: 0 }
    return { states: { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }, sessions: open?.count ?? 0 }
  })

/** People's questions about openings that wait for an answer from this person's regions and centres. */
const openQuestions = (user: User): Promise<number> =>
  asAis(user, (tx) => tx.$count(aisOpeningQuestions, isNull(aisOpeningQuestions.answeredAt)))

async function watched(user: User, now: Date) {
  const application = and(like(aisCases.service, 'staff-access%'), isNull(aisCases.closedAt), ne(aisCases.state, 'draft'))
  const [entries, data, rest, cases] = await Promise.all([
    refusedEntries(user, now, 'day'),
    waitingData(now),
    asSystem(async (tx) => {
      const [check] = await tx.select().from(journalChecks).orderBy(sql`${journalChecks.at} desc`).limit(1)
      return {
        breaches: await tx.$count(accessBreaches, eq(accessBreaches.state, 'suspected')),
        reviews: await tx.$count(accessReviews, eq(accessReviews.state, 'open')),
        /** Problems of the last verification; null = none has been made. */
        seal: check ? check.problems.length : null,
      }
    }),
    asAisSystem(async (tx) => ({
      applications: await tx.$count(aisCases, application),
      applicationsLate: await tx.$count(aisCases, and(application, lt(aisCases.dueAt, now))),
      odd: await tx.$count(openingPatterns, eq(openingPatterns.state, 'new')),
    })),
  ])
  return { ...data, ...rest, ...cases, refused: entries?.refused.length ?? 0, guessing: entries?.patterns.length ?? 0 }
}

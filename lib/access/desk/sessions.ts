import 'server-only'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { people, sessions, staffAccounts, users } from '@/db/schema'
import { listedName } from '@/lib/core/names'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { ownPeople, seesPeople } from './scope'

const most = 300

/** Signed-in browsers of the staff, the latest seen first; a head sees those of his people. Null: not for this person. */
export async function staffSessions(user: User) {
  if (!seesPeople(user)) return null
  return asSystem((tx) =>
    tx
      .select({
        id: sessions.id,
        userId: sessions.userId,
        name: listedName,
        post: staffAccounts.post,
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
        ip: sessions.ip,
        agent: sessions.agent,
        factor: sessions.factor,
        /** The address is none of those that the application names (appendix 1, column 2). */
        known: sql<boolean>`${staffAccounts.addresses} = '{}' or coalesce(${sessions.ip}, '') = any (${staffAccounts.addresses})`,
      })
      .from(sessions)
      .innerJoin(staffAccounts, eq(staffAccounts.userId, sessions.userId))
      .innerJoin(users, eq(users.userId, sessions.userId))
      .leftJoin(people, eq(people.userId, sessions.userId))
      .where(and(gt(sessions.expiresAt, sql`now()`), ownPeople(user)))
      .orderBy(desc(sessions.seenAt))
      .limit(most),
  )
}
export type StaffSession = NonNullable<Awaited<ReturnType<typeof staffSessions>>>[number]

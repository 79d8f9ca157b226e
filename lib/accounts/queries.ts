import 'server-only'
import { desc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreements, messages, notices, people, sessions, users } from '@/db/schema'
import { env } from '@/lib/core/env'
import { guest, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { keyed } from './seal'

export type Account = typeof users.$inferSelect

/** The account of a login, whichever of the two it is. For the platform's own transactions. */
export async function accountOf(tx: Tx, contact: string): Promise<Account | null> {
  const [row] = await tx
    .select()
    .from(users)
    .where(eq(contact.includes('@') ? users.email : users.phone, contact))
  return row ?? null
}

/** What a refused entry is about: the account, or of a login that nobody has a keyed hash, so that the journal tells repeated guesses apart and keeps nothing typed. */
export const subjectOf = async (tx: Tx, login: string): Promise<string> =>
  (await accountOf(tx, login))?.userId ?? `login:${keyed(login.toLowerCase()).slice(0, 16)}`

/** Has its owner proved this login? Only then does it open anything. */
export const isConfirmed = (account: Account, contact: string): boolean =>
  (contact.includes('@') ? account.emailConfirmedAt : account.phoneConfirmedAt) !== null

/** Nothing of this account has ever been proved: whoever registers it anew takes it over. */
export const isUnclaimed = (account: Account): boolean => account.emailConfirmedAt === null && account.phoneConfirmedAt === null

/** The confirmed login that receives a code when another one is changed: the one being replaced, else the other. */
export function keptLogin(account: Account, replaced: string): string | null {
  const email = account.emailConfirmedAt ? account.email : null
  const phone = account.phoneConfirmedAt ? account.phone : null
  return replaced.includes('@') ? (email ?? phone) : (phone ?? email)
}

/** The person's own account and data; null for a guest. */
export async function selfOf(user: User) {
  if (user.id === guest.id) return null
  const [row] = await asUser(user, (tx) =>
    tx
      .select({
        email: users.email,
        phone: users.phone,
        emailConfirmedAt: users.emailConfirmedAt,
        phoneConfirmedAt: users.phoneConfirmedAt,
        locale: users.locale,
        createdAt: users.createdAt,
        person: people,
      })
      .from(users)
      .leftJoin(people, eq(people.userId, users.userId))
      .where(eq(users.userId, user.id)),
  )
  return row ?? null
}

export type Self = NonNullable<Awaited<ReturnType<typeof selfOf>>>
export type Notice = Awaited<ReturnType<typeof noticesOf>>[number]

/** Signed-in browsers, the newest first. */
export const sessionsOf = (user: User) =>
  asUser(user, (tx) =>
    tx
      .select({ id: sessions.id, createdAt: sessions.createdAt, seenAt: sessions.seenAt, ip: sessions.ip, agent: sessions.agent })
      .from(sessions)
      .where(sql`${sessions.expiresAt} > now()`)
      .orderBy(desc(sessions.seenAt)),
  )

/** The latest hundred notices, the newest first. */
export const noticesOf = (user: User, most = 100) =>
  asUser(user, (tx) => tx.select().from(notices).orderBy(desc(notices.createdAt)).limit(most))

export const unreadOf = async (user: User): Promise<number> => {
  const rows = await asUser(user, (tx) => tx.select({ count: sql<number>`count(*)::int` }).from(notices).where(isNull(notices.readAt)))
  return rows[0]?.count ?? 0
}

/** What the person agreed to, and when (O206-18). */
export const agreementsOf = (user: User) => asUser(user, (tx) => tx.select().from(agreements).orderBy(desc(agreements.acceptedAt)))

/** What the demonstration has "sent", to one contact or to all; nothing outside the demonstration. */
export const demoMailbox = async (contact = '', most = 60) =>
  env().demo
    ? asSystem((tx) =>
        tx
          .select()
          .from(messages)
          .where(contact ? eq(messages.to, contact) : undefined)
          .orderBy(desc(messages.createdAt))
          .limit(most),
      )
    : []

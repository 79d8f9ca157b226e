import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import type { Tx } from '@/db/client'
import { codes, members, sessions } from '@/db/schema'
import { cookieOptions, getIp, hashOf, sessionCookie, sessionHours } from './session'
import { asSystem } from './tx'

/** The account of a ticket that a sign-in action has just made; a ticket works once and for a minute. */
export const redeem = (ticket: string): Promise<{ id: string } | null> =>
  asSystem(async (tx) => {
    const [row] = await tx
      .update(codes)
      .set({ usedAt: new Date() })
      .where(and(eq(codes.hash, hashOf(ticket)), eq(codes.purpose, 'ticket'), isNull(codes.usedAt), gt(codes.expiresAt, sql`now()`)))
      .returning({ id: codes.userId })
    return row ?? null
  })

/** Opens a session and returns the token of its cookie, which is stored nowhere but there. */
export async function openSession(userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const [agent, ip] = await Promise.all([headers().then((all) => all.get('user-agent')?.slice(0, 300) ?? null), getIp()])
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000)
  await asSystem(async (tx) => {
    // whoever represents one employer works for it from the start; of several he chooses
    const employers = await tx.select({ id: members.employerId }).from(members).where(eq(members.userId, userId)).limit(2)
    const actingFor = employers.length === 1 ? employers[0]!.id : null
    await tx.insert(sessions).values({ id: hashOf(token), userId, expiresAt, ip, agent, actingFor })
  })
  return token
}

/**
 * The session goes on under another token: what somebody may have seen or set in this browser before the entry was complete opens nothing now.
 * `after`: sets the cookie, once the transaction has been committed.
 */
export async function renewToken(tx: Tx, sessionId: string): Promise<{ sessionId: string; after: () => Promise<void> }> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await tx
    .update(sessions)
    .set({ id: hashOf(token) })
    .where(eq(sessions.id, sessionId))
    .returning({ id: sessions.id })
  if (!row) throw new Error('a session ended while it was being completed')
  const expires = new Date(Date.now() + sessionHours * 3_600_000)
  return {
    sessionId: row.id,
    after: async () => {
      const options = await cookieOptions()
      ;(await cookies()).set(sessionCookie(), token, { ...options, expires })
    },
  }
}

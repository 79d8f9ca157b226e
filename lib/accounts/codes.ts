import 'server-only'
import { randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { codes } from '@/db/schema'
import { Refusal } from '@/lib/core/refusal'
import { hashOf } from '@/lib/core/session'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { keyed } from './seal'

export type Purpose = 'confirm' | 'recover' | 'login-old' | 'login-new'
type Row = typeof codes.$inferSelect

/** P1: a code lives 15 minutes and five tries. */
export const codeSeconds = 15 * 60
const tries = 5
const ticketSeconds = 60

/** One answer for wrong, late, used up and never sent: it tells nobody whether there is such an account. */
export const wrongCode = text(
  'Код дұрыс емес немесе ескірген. Тексеріңіз не жаңа код сұраңыз',
  'Код неверный или устарел. Проверьте его или запросите новый',
  'The code is wrong or out of date. Check it, or ask for a new one',
)

/** `042117`. */
const newCode = () => String(randomInt(1_000_000)).padStart(6, '0')
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

type Issue = { userId: string; purpose: Purpose; contact: string; payload?: Record<string, string> }

/** A new code; the plain one goes into a message and is kept nowhere. */
export async function issueCode(tx: Tx, { userId, purpose, contact, payload = {} }: Issue): Promise<{ id: string; code: string }> {
  const id = randomUUID()
  const code = newCode()
  await tx.insert(codes).values({ id, userId, purpose, contact, payload, hash: keyed(`${id}:${code}`), expiresAt: inSeconds(codeSeconds) })
  return { id, code }
}

/** Counts a try in a transaction of its own, so that a refusal does not give it back. The row when the code is right. */
export async function tryCode(id: string, purpose: Purpose, code: string): Promise<Row> {
  const [row] = await asSystem((tx) =>
    tx
      .update(codes)
      .set({ attempts: sql`${codes.attempts} + 1` })
      .where(
        and(eq(codes.id, id), eq(codes.purpose, purpose), isNull(codes.usedAt), gt(codes.expiresAt, sql`now()`), lt(codes.attempts, tries)),
      )
      .returning(),
  )
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(keyed(`${id}:${code}`))))
    throw new Refusal(wrongCode, { code: wrongCode })
  return row
}

/** Uses a code up inside the action; of two forms at once one is refused. Its payload is forgotten. */
export async function spendCode(tx: Tx, { id }: Row): Promise<void> {
  const spent = await tx
    .update(codes)
    .set({ usedAt: new Date(), payload: {} })
    .where(and(eq(codes.id, id), isNull(codes.usedAt)))
    .returning({ id: codes.id })
  if (spent.length === 0) throw new Refusal(wrongCode, { code: wrongCode })
}

/** The code that a new one replaces, with what it carries; it stops working. */
export async function replaceCode(tx: Tx, id: string, purpose: Purpose): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(codes)
    .where(and(eq(codes.id, id), eq(codes.purpose, purpose), isNull(codes.usedAt)))
    .for('update')
  if (!row) return null
  await tx.update(codes).set({ usedAt: new Date(), payload: {} }).where(eq(codes.id, id))
  return row
}

/** A one-time ticket that `lib/auth.ts` turns into a session within a minute. It remembers the browser, by which a new device is known later. */
export async function issueTicket(tx: Tx, userId: string, contact: string, agent: string): Promise<string> {
  const ticket = randomBytes(32).toString('base64url')
  await tx
    .insert(codes)
    .values({ userId, purpose: 'ticket', contact, hash: hashOf(ticket), expiresAt: inSeconds(ticketSeconds), payload: { agent } })
  return ticket
}

/** Has this account been entered before, but never by this browser? */
export async function isNewDevice(tx: Tx, userId: string, agent: string): Promise<boolean> {
  const [seen] = await tx
    .select({ all: sql<number>`count(*)::int`, same: sql<number>`(count(*) filter (where ${codes.payload}->>'agent' = ${agent}))::int` })
    .from(codes)
    .where(and(eq(codes.userId, userId), eq(codes.purpose, 'ticket'), isNotNull(codes.usedAt)))
  return seen!.all > 0 && seen!.same === 0
}

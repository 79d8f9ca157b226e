import 'server-only'
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { exchangeOf, type OutboxMessage, type Receipt } from '@/db/schema'
import { plainMessage } from '@/lib/core/log'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { otherSide } from './contract'
import { ownKey, peerKey } from './keys'
import type { Answer } from './receive'
import { type Failure, failureOf, mostTries, pauseAfter } from './rules'
import { isSealedBy, type Sealed, seal } from './seal'
import type { Transport } from './transport'

export type Delivery = {
  transport: Transport
  clock?: () => Date
  /** For how long whoever sends a message holds it, ms. Killed, he holds it no longer than that. */
  lease?: number
}

const receiptShape = z.strictObject({
  id: z.uuid(),
  digest: z.string(),
  outcome: z.enum(['applied', 'stale', 'duplicate']),
  at: z.string(),
})

/**
 * Sends what waits in a lane, strictly one after the other: each is claimed in a transaction of its own, sent outside of any, and marked in a third. Ends when
 * nothing is left or the first may not go yet, and answers when to come back; null = not by the clock.
 */
export async function deliverLane(
  side: Side,
  lane: string,
  { transport, clock = () => new Date(), lease = 60_000 }: Delivery,
): Promise<Date | null> {
  for (;;) {
    const head = await claim(side, lane, clock(), lease)
    if (!head || head instanceof Date) return head
    const sealed = seal(await ownKey(side), head.body)
    const answer = await transport(otherSide(side), sealed).catch(
      (error: unknown): Answer => ({ status: 503, reason: plainMessage(error) }),
    )
    const said = answer.status === 200 ? await proven(side, head, answer.receipt) : answer
    if ('receipt' in said) await markDelivered(side, head, sealed, said, clock())
    else await markFailed(side, head, sealed, failureOf(said.status), said.reason, clock())
  }
}

/** The first open message of a lane, if it may be sent now; otherwise when. A dead letter holds up what comes after it. */
async function claim(side: Side, lane: string, now: Date, lease: number): Promise<OutboxMessage | Date | null> {
  const { exchangeOutbox: outbox } = exchangeOf(side)
  return asSide(side, async (tx) => {
    const [first] = await tx
      .select({ id: outbox.id, state: outbox.state, dueAt: outbox.dueAt, leasedUntil: outbox.leasedUntil })
      .from(outbox)
      .where(and(eq(outbox.lane, lane), inArray(outbox.state, ['waiting', 'dead'])))
      .orderBy(outbox.number)
      .limit(1)
    if (!first || first.state === 'dead') return null
    const free = [first.dueAt, first.leasedUntil].reduce<Date>((latest, each) => (each && each > latest ? each : latest), now)
    if (free > now) return free
    const held = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.id, first.id), eq(outbox.state, 'waiting'), or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now))))
      .for('update', { skipLocked: true })
    const [claimed] = await tx
      .update(outbox)
      .set({ leasedUntil: new Date(now.getTime() + lease), attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, held))
      .returning()
    // somebody else has it: he goes on with the lane, or his lease runs out
    return claimed ?? new Date(now.getTime() + lease)
  })
}

type Proven = { receipt: Sealed; told: Receipt }

/** A receipt counts when the other side's key has signed it for exactly this message. */
async function proven(side: Side, { id, digest }: OutboxMessage, receipt: Sealed): Promise<Proven | { status: 401; reason: string }> {
  const key = await peerKey(side, receipt.keyId)
  if (!key || !isSealedBy(key, receipt)) return { status: 401, reason: 'the receipt is not signed by the other side' }
  const told = receiptShape.parse(JSON.parse(receipt.body))
  return told.id === id && told.digest === digest ? { receipt, told } : { status: 401, reason: 'the receipt is for another message' }
}

const evidence = ({ id, type, subject, version, digest }: OutboxMessage, { signature, keyId }: Sealed) =>
  ({ direction: 'out', messageId: id, type, subject, version, digest, signature, keyId }) as const

async function markDelivered(side: Side, message: OutboxMessage, sealed: Sealed, { receipt, told }: Proven, now: Date) {
  const { exchangeOutbox: outbox, exchangeLog } = exchangeOf(side)
  await asSide(side, async (tx) => {
    const marked = await tx
      .update(outbox)
      .set({ state: 'delivered', receipt: told, doneAt: now, leasedUntil: null, lastError: null })
      .where(and(eq(outbox.id, message.id), eq(outbox.state, 'waiting')))
      .returning({ id: outbox.id })
    if (marked.length > 0) await tx.insert(exchangeLog).values({ ...evidence(message, sealed), receipt, outcome: told.outcome, at: now })
  })
}

async function markFailed(side: Side, message: OutboxMessage, sealed: Sealed, failure: Failure, reason: string, now: Date) {
  const { exchangeOutbox: outbox, exchangeLog } = exchangeOf(side)
  const away = failure === 'away'
  const tries = message.tries + (away ? 0 : 1)
  const dead = failure === 'hopeless' || tries >= mostTries
  const pause = pauseAfter(away ? message.attempts : tries, away)
  await asSide(side, async (tx) => {
    const marked = await tx
      .update(outbox)
      .set({
        state: dead ? 'dead' : 'waiting',
        tries,
        lastError: reason,
        leasedUntil: null,
        dueAt: new Date(now.getTime() + pause * 1_000),
      })
      .where(and(eq(outbox.id, message.id), eq(outbox.state, 'waiting')))
      .returning({ id: outbox.id })
    if (dead && marked.length > 0) await tx.insert(exchangeLog).values({ ...evidence(message, sealed), outcome: 'dead', reason, at: now })
  })
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exchangeOf } from '@/db/schema'
import { enqueue } from '@/lib/core/outbox'
import type { Side } from '@/lib/core/side'
import { contract, type Sent, type TypeFrom } from './contract'
import { bodyOf } from './envelope'
import { laneOf, sha256 } from './seal'

export type Message<S extends Side, T extends TypeFrom<S>> = {
  type: T
  /** What is kept in order. */
  subject: string
  /** Grows with each change of the subject. Left out: the number of the message, which always grows. */
  version?: number
  /** The whole state, not the difference. */
  data: Sent<T>
}

/**
 * Holds a subject until the transaction ends, so that its messages are numbered in the order of the commits. Whoever reads the state that he sends
 * calls it before reading. Several in one transaction: in the order of their names, or two transactions wait for each other.
 */
export const holdSubjects = async (tx: Tx, side: Side, subjects: readonly string[]): Promise<void> => {
  const lanes = subjects.map((subject) => `${side} ${laneOf(subject)}`).sort()
  if (lanes.length > 0)
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(lane, 0)) from (select jsonb_array_elements_text(${JSON.stringify(lanes)}::jsonb) as lane) lanes`,
    )
}

/** The next number of a side's messages; of a held subject it is greater than all before. */
export async function nextNumber(tx: Tx, side: Side): Promise<number> {
  const sequence = side === 'ais' ? 'ais.exchange_outbox_number_seq' : 'public.exchange_outbox_number_seq'
  const [row] = await tx.execute<{ number: string }>(sql`select nextval(${sequence}::regclass) as number`)
  return Number(row!.number)
}

/**
 * Tells the other side. Written in the transaction of the change itself: rolled back together, sent together, once and in order of the subject
 * (O206-31 … 35). Throws when the data do not fit the contract, which is a mistake of the caller. Answers the message's id.
 */
export async function send<S extends Side, T extends TypeFrom<S>>(
  tx: Tx,
  side: S,
  { type, subject, version, data }: Message<S, T>,
  time: Date = new Date(),
): Promise<string> {
  const id = randomUUID()
  const lane = laneOf(subject)
  await holdSubjects(tx, side, [subject])
  const number = await nextNumber(tx, side)
  const outgoing = { id, type, subject, version: version ?? number, data: contract[type].data.parse(data), time }
  const body = bodyOf(side, outgoing)
  await tx.insert(exchangeOf(side).exchangeOutbox).values({
    id,
    number,
    type,
    subject,
    lane,
    version: outgoing.version,
    body,
    digest: sha256(body),
    createdAt: time,
    dueAt: time,
  })
  await queueLane(tx, side, lane)
  return id
}

/** One job for a lane, however many messages wait in it. */
export const queueLane = (tx: Tx, side: Side, lane: string, runAt?: Date) =>
  enqueue(tx, 'exchange.deliver', { side, lane }, { key: `exchange:${side}:${lane}`, ...(runAt ? { runAt } : {}) })

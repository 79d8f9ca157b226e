import { sql } from 'drizzle-orm'
import { exchangeOf, type OutboxMessage } from '@/db/schema'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { type Delivery, deliverLane } from '@/lib/exchange/deliver'
import { waitingLanes } from '@/lib/exchange/jobs'
import { type Receivers, receiversOf } from '@/lib/exchange/receivers'
import { send } from '@/lib/exchange/send'
import { transportFor } from '@/lib/exchange/transport'

export const hearing = (receivers: Receivers) => receiversOf({ test: { receivers } })

/** A case's message, the smallest that the contract knows. */
export const caseMessage = (n: number, caseId: string, version?: number) =>
  ({
    type: 'case.v1',
    subject: `case:${caseId}`,
    data: { caseId, service: 'test', n },
    ...(version === undefined ? {} : { version }),
  }) as const

export const sendCase = (n: number, caseId: string, version?: number, at?: Date) =>
  asSide('platform', (tx) => send(tx, 'platform', caseMessage(n, caseId, version), at))

/** Sends everything that may go now, as the worker does. */
export async function deliverAll(side: Side, receivers: Receivers, rest: Partial<Delivery> = {}): Promise<void> {
  const transport = transportFor(hearing(receivers))
  const lanes = await waitingLanes(side, rest.clock?.() ?? new Date())
  for (const lane of lanes) await deliverLane(side, lane, { transport, ...rest })
}

export const outboxOf = (side: Side): Promise<OutboxMessage[]> => {
  const { exchangeOutbox: outbox } = exchangeOf(side)
  return asSide(side, (tx) => tx.select().from(outbox).orderBy(outbox.number))
}
export const inboxOf = (side: Side) => {
  const { exchangeInbox: inbox } = exchangeOf(side)
  return asSide(side, (tx) => tx.select().from(inbox).orderBy(inbox.at))
}
export const logOf = (side: Side) => {
  const { exchangeLog: rows } = exchangeOf(side)
  return asSide(side, (tx) => tx.select().from(rows).orderBy(rows.number))
}

/** Empties a side's exchange; only the owner of the database could, so rows are marked instead. */
export const settle = (side: Side) =>
  asSide(side, (tx) => tx.update(exchangeOf(side).exchangeOutbox).set({ state: 'skipped' }).where(sql`true`))

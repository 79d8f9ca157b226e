import 'server-only'
import { and, eq, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { exchangeOf } from '@/db/schema'
import type { Cron, Job } from '@/lib/core/job'
import { type Side, sides } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { isMessageType } from './contract'
import type { Copies } from './copies'
import { reconcile, sendAgain } from './count'
import { deliverLane } from './deliver'
import { hostedSides } from './place'
import { type Receivers, receiversOf } from './receivers'
import { queueLane } from './send'
import { transportFor } from './transport'

const payloadShape = z.object({ side: z.enum(sides), lane: z.string() })

/** Sends the messages of one lane; what may not go yet is queued for its time. `modules` is handed in: whoever receives may import the exchange, not the other way. */
export const delivery = (modules: Readonly<Record<string, { receivers?: Receivers }>>): Job => {
  const transport = transportFor(receiversOf(modules))
  return async (payload) => {
    const { side, lane } = payloadShape.parse(payload)
    const next = await deliverLane(side, lane, { transport })
    if (next) await asSide(side, (tx) => queueLane(tx, side, lane, next))
  }
}

type Counted = Readonly<Record<string, { copies?: Copies }>>

/** The nightly two-way count, and sending again what it has found. */
export const counting = (modules: Counted): Readonly<Record<string, Job>> => ({
  'exchange.reconcile': () => reconcile(modules, new Date()),
  'exchange.again': async (payload) => {
    const { side, type } = z.object({ side: z.enum(sides), type: z.string().refine(isMessageType) }).parse(payload)
    if (isMessageType(type)) await sendAgain(side, type, modules)
  },
})

/** Lanes with something to send now that nobody holds: what a killed worker has left, or a moment of the clock brings. */
export async function waitingLanes(side: Side, now: Date, most = 1_000): Promise<string[]> {
  const { exchangeOutbox: outbox } = exchangeOf(side)
  const rows = await asSide(side, (tx) =>
    tx
      .selectDistinct({ lane: outbox.lane })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, now), or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now))))
      .limit(most),
  )
  return rows.map(({ lane }) => lane)
}

/** Queues again what waits although its time has come. */
export async function sweep(now: Date): Promise<void> {
  for (const side of hostedSides()) for (const lane of await waitingLanes(side, now)) await asSide(side, (tx) => queueLane(tx, side, lane))
}

export const jobs: Readonly<Record<string, Job>> = {
  'exchange.sweep': () => sweep(new Date()),
}

export const crontab: readonly Cron[] = [
  { task: 'exchange.sweep', cron: '* * * * *' },
  { task: 'exchange.reconcile', cron: '0 2 * * *' },
]

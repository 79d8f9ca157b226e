import 'server-only'
import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { codes, deliveries, idempotency, messages, outbox, rateLimits, sessions, workers } from '@/db/schema'
import type { EventName } from '@/lib/core/events'
import type { Cron, Job, Listener, Listeners } from '@/lib/core/job'
import { log, plainMessage } from '@/lib/core/log'
import { enqueue } from '@/lib/core/outbox'
import { deliver as handOver } from '@/lib/core/transport'
import { asSystem } from '@/lib/core/tx'

/**
 * Brings an event to every module that listens to it. Each listener works in a transaction of its own together with the row that says it has heard;
 * one that fails holds up nobody, and only it hears the event again.
 */
export const deliver = (modules: Readonly<Record<string, { listeners?: Listeners }>>) => async (payload: unknown) => {
  const { outboxId } = z.object({ outboxId: z.uuid() }).parse(payload)
  const [event] = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.id, outboxId)))
  if (!event) return log.warn({ outboxId }, 'no such event')
  const failures: string[] = []
  for (const [name, { listeners }] of Object.entries(modules)) {
    // the table of events says what an event's payload is; a row of the outbox has lost that type
    const listener = listeners?.[event.name as EventName] as Listener<EventName> | undefined
    if (!listener) continue
    try {
      await asSystem(async (tx) => {
        const heard = await tx.insert(deliveries).values({ outboxId, listener: name }).onConflictDoNothing().returning()
        if (heard.length > 0) await listener(event.payload as never, tx)
      })
    } catch (error) {
      log.warn({ outboxId, listener: name, err: error }, 'listener failed')
      failures.push(`${name}: ${plainMessage(error)}`)
    }
  }
  if (failures.length > 0) throw new Error(failures.join('; '))
  await asSystem((tx) =>
    tx
      .update(outbox)
      .set({ doneAt: new Date() })
      .where(and(eq(outbox.id, outboxId), isNull(outbox.doneAt))),
  )
}

/** A message of `messages` goes out once; the row stays locked meanwhile, so that a second run waits and finds it sent. */
async function send(payload: unknown): Promise<void> {
  const { messageId } = z.object({ messageId: z.uuid() }).parse(payload)
  await asSystem(async (tx) => {
    const [letter] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.id, messageId), isNull(messages.sentAt)))
      .for('update')
    if (!letter) return
    await handOver(letter)
    await tx.update(messages).set({ sentAt: new Date() }).where(eq(messages.id, messageId))
  })
}

/** Removes what has served its time. Journals, events and messages stay. */
async function tidy(): Promise<void> {
  const dayAgo = sql`now() - interval '1 day'`
  await asSystem(async (tx) => {
    await tx.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
    // tickets are how an account knows its browsers; `lib/accounts/jobs.ts` forgets them later
    await tx.delete(codes).where(and(ne(codes.purpose, 'ticket'), lt(codes.expiresAt, dayAgo)))
    await tx.delete(idempotency).where(lt(idempotency.at, sql`now() - interval '2 days'`))
    await tx.delete(rateLimits).where(lt(rateLimits.until, sql`now()`))
    await tx.delete(workers).where(lt(workers.seenAt, dayAgo))
  })
}

export const jobs: Readonly<Record<string, Job>> = { send, tidy }

export const listeners: Listeners = {
  'account.codeNeeded': async ({ messageId }, tx) => {
    await enqueue(tx, 'send', { messageId }, { key: `send:${messageId}` })
  },
}

export const crontab: readonly Cron[] = [{ task: 'tidy', cron: '30 3 * * *' }]

/** A worker says that it lives. */
export const beat = (id: string) =>
  asSystem((tx) =>
    tx
      .insert(workers)
      .values({ id })
      .onConflictDoUpdate({ target: workers.id, set: { seenAt: sql`now()` } }),
  )

/** A worker ends in order: it holds nothing any more. */
export const leave = (id: string) => asSystem((tx) => tx.delete(workers).where(eq(workers.id, id)))

/** Gives back the jobs of workers that have been silent for 45 seconds; how many workers those were. */
export async function recover(): Promise<number> {
  const [row] = await asSystem((tx) => tx.execute<{ released: number }>(sql`select release_silent_workers() as released`))
  const released = row?.released ?? 0
  if (released > 0) log.warn({ released }, 'jobs of silent workers are given back')
  return released
}

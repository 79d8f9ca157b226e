import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { EventName, Events } from './events'

/** Records an event and queues its delivery, in the transaction that caused it: rolled back together, sent together. */
export async function emit<E extends EventName>(tx: Tx, name: E, payload: Events[E]): Promise<void> {
  await tx.execute(sql`
    with written as (insert into outbox (name, payload) values (${name}, ${JSON.stringify(payload)}::jsonb) returning id)
    select enqueue('deliver', json_build_object('outboxId', id)) from written`)
}

/** Queues a task inside the transaction. `key` makes a later call replace an earlier one that has not run. */
export const enqueue = (tx: Tx, task: string, payload: Record<string, unknown>, options: { key?: string; runAt?: Date } = {}) =>
  tx.execute(
    sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt?.toISOString() ?? null}::timestamptz)`,
  )

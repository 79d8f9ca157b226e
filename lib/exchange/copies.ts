import 'server-only'
import { and, desc, eq, inArray, lt, max, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exchangeOf } from '@/db/schema'
import type { Side } from '@/lib/core/side'
import { type MessageType, messageTypes } from './contract'
import { queueLane } from './send'

/** A subject, by a name without personal data, and the version of it that a side has. */
export type Held = readonly [name: string, version: number]

/** How the two sides of one type of message are counted, and how what differs is sent again. */
export type Copy = {
  /** What the sender has told before this moment. */
  sent: (tx: Tx, before: Date) => Promise<readonly Held[]>
  /** What the receiver holds. */
  held: (tx: Tx) => Promise<readonly Held[]>
  again: (tx: Tx, names: readonly string[]) => Promise<void>
}
/** What `lib/<module>/jobs.ts` may export as `copies`, where a module keeps copies of its own to be counted instead of messages. */
export type Copies = { readonly [T in MessageType]?: Copy }

/** Every type is counted by its messages, but for those of which a module counts the copies themselves. Batches are part of what they are batches of. */
export function copiesOf(side: Side, modules: Readonly<Record<string, { copies?: Copies }>>): ReadonlyMap<MessageType, Copy> {
  const own = new Map(Object.values(modules).flatMap(({ copies = {} }) => Object.entries(copies) as [MessageType, Copy][]))
  return new Map(messageTypes.filter((type) => !type.endsWith('-batch.v1')).map((type) => [type, own.get(type) ?? byMessages(side, type)]))
}

const byMessages = (side: Side, type: MessageType): Copy => {
  const { exchangeOutbox: outbox, exchangeInbox: inbox } = exchangeOf(side)
  return {
    sent: async (tx, before) => {
      const rows = await tx
        .select({ lane: outbox.lane, version: max(outbox.version) })
        .from(outbox)
        .where(and(eq(outbox.type, type), ne(outbox.state, 'skipped'), lt(outbox.createdAt, before)))
        .groupBy(outbox.lane)
      return rows.map(({ lane, version }) => [lane, version ?? 0])
    },
    held: async (tx) => {
      const rows = await tx
        .select({ lane: inbox.lane, version: max(inbox.version) })
        .from(inbox)
        .where(eq(inbox.type, type))
        .groupBy(inbox.lane)
      return rows.map(({ lane, version }) => [lane, version ?? 0])
    },
    // the same message under the same id: whoever has it says so, whoever has lost it takes it
    again: async (tx, names) => {
      for (const lane of names) {
        const [newest] = await tx
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(eq(outbox.lane, lane), eq(outbox.type, type), inArray(outbox.state, ['delivered', 'waiting'])))
          .orderBy(desc(outbox.number))
          .limit(1)
        if (!newest) continue
        await tx.update(outbox).set({ state: 'waiting', leasedUntil: null, tries: 0 }).where(eq(outbox.id, newest.id))
        await queueLane(tx, side, lane)
      }
    },
  }
}

import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exchangeOf, type OutboxMessage } from '@/db/schema'
import { enqueue } from '@/lib/core/outbox'
import { Refusal } from '@/lib/core/refusal'
import type { Side } from '@/lib/core/side'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { isMessageType, maySend } from './contract'
import { queueLane } from './send'

const settled = text(
  'Бұл хабар жеткізілмегендердің қатарында жоқ',
  'Этого сообщения нет среди недоставленных',
  'This message is not among the dead letters',
)
const replayed = text('Хабар қайтадан кезекке қойылды', 'Сообщение снова в очереди', 'The message waits again')
const skipped = text('Хабар өткізіп жіберілді', 'Сообщение пропущено', 'The message is skipped')
const queued = text('Айырмашылықтар қайта жіберіледі', 'Расхождения будут отправлены снова', 'The differences are sent again')
const unknown = text('Мұндай хабар түрі жоқ', 'Такого вида сообщений нет', 'There is no such type of message')

type Asked<I> = { input: I; resource: OutboxMessage; tx: Tx; now: Date }

/** What the administrator may do about a side's messages: the bodies of the actions, the same for both sides. */
export const settling = (side: Side) => {
  const { exchangeOutbox: outbox, exchangeLog } = exchangeOf(side)
  const note = ({ id, type, subject, version, digest }: OutboxMessage, outcome: 'replayed' | 'skipped', at: Date, reason?: string) =>
    ({ direction: 'out', messageId: id, type, subject, version, digest, outcome, at, reason }) as const
  return {
    load: ({ id }: { id: string }, tx: Tx) =>
      lifted(tx, async () => (await tx.select().from(outbox).where(eq(outbox.id, id)).for('update'))[0]),
    /** A dead letter gets all its tries again; one that waits goes at once. */
    replay: ({ resource, tx, now }: Asked<unknown>) =>
      lifted(tx, async () => {
        const open = and(eq(outbox.id, resource.id), inArray(outbox.state, ['dead', 'waiting']))
        const done = await tx.update(outbox).set({ state: 'waiting', tries: 0, dueAt: now }).where(open).returning({ id: outbox.id })
        if (done.length === 0) throw new Refusal(settled)
        await tx.insert(exchangeLog).values(note(resource, 'replayed', now))
        await queueLane(tx, side, resource.lane)
        return { subject: `message:${resource.id}`, text: replayed }
      }),
    /** It is not sent at all; what waits behind it goes on. */
    skip: ({ resource, tx, now, input: { reason } }: Asked<{ reason: string }>) =>
      lifted(tx, async () => {
        const open = and(eq(outbox.id, resource.id), eq(outbox.state, 'dead'))
        const done = await tx.update(outbox).set({ state: 'skipped', doneAt: now }).where(open).returning({ id: outbox.id })
        if (done.length === 0) throw new Refusal(settled)
        await tx.insert(exchangeLog).values(note(resource, 'skipped', now, reason))
        await queueLane(tx, side, resource.lane)
        return { subject: `message:${resource.id}`, note: reason, text: skipped }
      }),
    again: async ({ input: { type }, tx }: { input: { type: string }; tx: Tx }) => {
      if (!isMessageType(type) || !maySend(side, type)) throw new Refusal(unknown)
      await enqueue(tx, 'exchange.again', { side, type }, { key: `exchange.again:${side}:${type}` })
      return { subject: `exchange:${side}:${type}`, text: queued }
    },
  }
}

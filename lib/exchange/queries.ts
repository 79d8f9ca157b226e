import { maskIins } from '@/lib/core/identifiers'
import 'server-only'
import { and, desc, eq, like, lt, min, type SQL, sql } from 'drizzle-orm'
import { exchangeOf } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { contract, isMessageType, otherSide } from './contract'
import { hostedSides } from './place'

export type SideFigures = { side: Side; sent: number; waiting: number; dead: number; received: number | null; oldest: Date | null }

/** How the exchange stands, for each direction that starts here. `received` is known where the other side lives in the same house. Null: not for this person. */
export async function exchangeFigures(user: User): Promise<SideFigures[] | null> {
  if (!may(user, 'exchange.read')) return null
  return Promise.all(
    hostedSides().map(async (side) => {
      const { exchangeOutbox: outbox } = exchangeOf(side)
      const there = otherSide(side)
      const { exchangeInbox: inbox } = exchangeOf(there)
      const [out] = await asSide(side, (tx) =>
        tx
          .select({
            sent: sql<number>`count(*)::int`,
            waiting: sql<number>`(count(*) filter (where ${outbox.state} = 'waiting'))::int`,
            dead: sql<number>`(count(*) filter (where ${outbox.state} = 'dead'))::int`,
            oldest: min(sql`case when ${outbox.state} = 'waiting' then ${outbox.createdAt} end`).mapWith(outbox.createdAt),
          })
          .from(outbox),
      )
      const received = hostedSides().includes(there)
        ? ((await asSide(there, (tx) => tx.select({ count: sql<number>`count(*)::int` }).from(inbox)))[0]?.count ?? 0)
        : null
      return { side, sent: out?.sent ?? 0, waiting: out?.waiting ?? 0, dead: out?.dead ?? 0, received, oldest: out?.oldest ?? null }
    }),
  )
}

export type MessageFilter = { type?: string; state?: 'waiting' | 'delivered' | 'dead' | 'skipped'; subject?: string; before?: number }
const pageSize = 50

/** Six of an IIN's twelve digits are hidden. */

/** Messages that a side has sent, the newest first. Null: not for this person. */
export async function sentMessages(user: User, side: Side, filter: MessageFilter) {
  if (!may(user, 'exchange.read') || !hostedSides().includes(side)) return null
  const { exchangeOutbox: outbox } = exchangeOf(side)
  const where: (SQL | undefined)[] = [
    filter.type ? eq(outbox.type, filter.type) : undefined,
    filter.state ? eq(outbox.state, filter.state) : undefined,
    filter.subject ? like(outbox.subject, `${filter.subject.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    filter.before ? lt(outbox.number, filter.before) : undefined,
  ]
  const rows = await asSide(side, (tx) =>
    tx
      .select({
        id: outbox.id,
        number: outbox.number,
        type: outbox.type,
        subject: outbox.subject,
        version: outbox.version,
        state: outbox.state,
        createdAt: outbox.createdAt,
        lastError: outbox.lastError,
      })
      .from(outbox)
      .where(and(...where))
      .orderBy(desc(outbox.number))
      .limit(pageSize + 1),
  )
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, subject: maskIins(row.subject) }))
  return { rows: shown, next: rows.length > pageSize ? shown.at(-1)!.number : null }
}

/** One message with what both sides have written down about it. Null: not there, or not for this person. */
export async function oneMessage(user: User, side: Side, id: string) {
  if (!may(user, 'exchange.read') || !hostedSides().includes(side)) return null
  const { exchangeOutbox: outbox } = exchangeOf(side)
  const [row] = await asSide(side, (tx) => tx.select().from(outbox).where(eq(outbox.id, id)))
  if (!row) return null
  const logs = await Promise.all(
    hostedSides().map((each) => {
      const { exchangeLog: log } = exchangeOf(each)
      return asSide(each, (tx) => tx.select().from(log).where(eq(log.messageId, id)).orderBy(log.number))
    }),
  )
  const clause = isMessageType(row.type) ? contract[row.type].clause : null
  const { body: _body, ...message } = row
  return {
    message: { ...message, subject: maskIins(row.subject), clause },
    log: logs.flat().sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}

/** The newest count of every type that a side sends. Null: not for this person. */
export async function lastCounts(user: User, side: Side) {
  if (!may(user, 'exchange.read') || !hostedSides().includes(side)) return null
  const { exchangeCounts: counts } = exchangeOf(side)
  return asSide(side, (tx) => tx.selectDistinctOn([counts.type]).from(counts).orderBy(counts.type, desc(counts.at), desc(counts.id)))
}

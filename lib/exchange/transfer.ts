import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { exchangeOf } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'

export type Transfer = { sentAt: Date; acceptedAt: Date | null }

/**
 * When the newest message about a subject, or a case as it was last given, went to the other side and when it was accepted there; null: nothing was given.
 * The caller has seen that the person may know the subject.
 */
export async function transferOf(of: string | { caseId: string }): Promise<Transfer | null> {
  const { exchangeOutbox: outbox } = exchangeOf('platform')
  const where = typeof of === 'string' ? eq(outbox.subject, of) : and(eq(outbox.subject, `case:${of.caseId}`), eq(outbox.type, 'case.v1'))
  const [row] = await asSystem((tx) =>
    tx
      .select({ sentAt: outbox.createdAt, state: outbox.state, acceptedAt: outbox.doneAt })
      .from(outbox)
      .where(where)
      .orderBy(desc(outbox.number))
      .limit(1),
  )
  return row ? { sentAt: row.sentAt, acceptedAt: row.state === 'delivered' ? row.acceptedAt : null } : null
}

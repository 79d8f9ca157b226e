import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { cache } from 'react'
import { iinReveals } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'

export type RevealKind = (typeof iinReveals.$inferSelect)['kind']

/** What this session has asked to see whole and still may (L 8): `card:…`, `account:…`. Read once for a page. */
export const revealsOf = cache(async (user: User): Promise<ReadonlySet<string>> => {
  if (user.id === guest.id || user.roles.length === 0) return new Set()
  const rows = await asUser(user, (tx) =>
    tx
      .select({ kind: iinReveals.kind, id: iinReveals.subjectId })
      .from(iinReveals)
      .where(
        and(
          eq(iinReveals.staffId, user.id),
          gt(iinReveals.until, sql`now()`),
          sql`${iinReveals.sessionId} is not distinct from ${user.sessionId}`,
        ),
      ),
  )
  return new Set(rows.map(({ kind, id }) => `${kind}:${id}`))
})

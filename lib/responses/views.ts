import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { dataViews, type Response } from '@/db/schema'
import type { User } from '@/lib/core/policy'

/** One row a day for each member of staff and response: the person sees who looked, not how often a page was reloaded. */
export async function recordView(
  tx: Tx,
  user: User,
  { id, userId, employerId }: Response,
  what: 'contacts' | 'resume' | 'file',
): Promise<void> {
  const purpose = `response:${id}`
  const [seen] = await tx
    .select({ id: dataViews.id })
    .from(dataViews)
    .where(
      and(
        eq(dataViews.userId, userId),
        eq(dataViews.viewerId, user.id),
        eq(dataViews.what, what),
        eq(dataViews.purpose, purpose),
        gt(dataViews.at, sql`now() - interval '1 day'`),
      ),
    )
    .limit(1)
  if (!seen) await tx.insert(dataViews).values({ userId, viewerId: user.id, employerId, what, purpose })
}

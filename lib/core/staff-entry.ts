import 'server-only'
import { and, eq, not, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { legalParams, staffAccounts } from '@/db/schema'
import { dayOf } from './calendar'
import type { ParamKey } from './params'

/**
 * The 60-day block in the database itself (A349-23): sign-in and every request ask it, so that it holds on the day whether or not the nightly job has run.
 * The same in words of the law and of numbers is `lib/access/block/rules.ts`; a test compares the two.
 */
const key: ParamKey = 'access.idle_block'

/** The moment from which an absence is counted: the last entry or, where a temporary password was issued later or nobody has entered yet, its issue (C-15). */
export const idleFrom =
  sql<Date>`coalesce(greatest(${staffAccounts.lastEntryAt}, ${staffAccounts.issuedAt}), ${staffAccounts.createdAt})`.mapWith(
    staffAccounts.createdAt,
  )

const almatyDay = (moment: SQL) => sql`(${moment} at time zone 'Asia/Almaty')::date`

/** Whole calendar days of Kazakhstan without an entry. */
export const idleDays = (now: Date) => sql<number>`(${dayOf(now)}::date - ${almatyDay(idleFrom)})`

/** More days than the law allows. Where its number is not entered at all nothing can be counted: the nightly job fails loudly then, and nobody is shut out. */
export const isIdle = (now: Date) => sql<boolean>`coalesce(${idleDays(now)} > (
  select ${legalParams.value} from ${legalParams}
  where ${legalParams.key} = ${key} and ${legalParams.validFrom} <= ${dayOf(now)} and (${legalParams.validTo} is null or ${legalParams.validTo} >= ${dayOf(now)})
  order by ${legalParams.validFrom} desc limit 1), false)`

/** A completed entry of a member of staff: from it the days are counted anew. One who is over the term does not save himself by it. */
export async function markEntry(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(staffAccounts)
    .set({ lastEntryAt: now })
    .where(and(eq(staffAccounts.userId, userId), eq(staffAccounts.state, 'active'), not(isIdle(now))))
}

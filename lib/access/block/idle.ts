import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { accessWarnings, staffAccounts } from '@/db/schema'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { dayTo } from '@/lib/core/format'
import { type Law, readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { idleDays } from '@/lib/core/staff-entry'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { blockAndTell } from './close'
import { type IdleTerms, idleFrom, idleOn } from './rules'

/** The law's numbers of the block on a day. */
export const idleTerms = (law: Pick<Law, 'value'>, today: Day): IdleTerms => ({
  block: law.value('access.idle_block', today),
  warnings: [law.value('access.idle_warn_first', today), law.value('access.idle_warn_last', today)],
})

/**
 * A349-23: warns whoever has not entered for long, each warning once for one absence, and blocks whoever is over the term. Each account in a transaction of its
 * own, looked at again once it is held; running twice does nothing twice. That he is not let in does not wait for this (`lib/core/staff-entry.ts`).
 */
export async function watchAbsences(now: Date): Promise<void> {
  const today = dayOf(now)
  const terms = idleTerms(await readLaw(), today)
  const open = inArray(staffAccounts.state, ['issued', 'active'])
  const absent = await asSystem((tx) =>
    tx
      .select({ userId: staffAccounts.userId })
      .from(staffAccounts)
      .where(and(open, sql`${idleDays(now)} >= ${Math.min(terms.block, ...terms.warnings)}`)),
  )
  for (const { userId } of absent)
    await asSystem(async (tx) => {
      const [account] = await tx
        .select()
        .from(staffAccounts)
        .where(and(eq(staffAccounts.userId, userId), open))
        .for('update')
      if (!account) return
      const { act, days, left, threshold } = idleOn(account, now, terms)
      if (act === 'block') await blockAndTell(tx, { userId, reason: 'idle', note: `${days}`, now })
      if (threshold === null) return
      const warned = await tx
        .insert(accessWarnings)
        .values({ userId, since: idleFrom(account), days: threshold, warnedAt: now })
        .onConflictDoNothing()
        .returning({ days: accessWarnings.days })
      if (warned.length === 0) return
      const last = addDays(today, left)
      const day = text(dayTo('kk', last), dayTo('ru', last), dayTo('en', last))
      await notify(tx, { userId, kind: 'access.idleSoon', params: { days: String(days), day }, path: 'staff:/' })
    })
}

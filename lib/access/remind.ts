import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { aisCases } from '@/db/schema'
import { nextWorkingMoment } from '@/lib/core/clock'
import { administrators, notifyAll } from '@/lib/core/heads'
import { readLaw } from '@/lib/core/law'
import { asAisSystem } from '@/lib/core/tx'

/**
 * On a working morning the administrators hear how many access applications wait for a decision, and how many of them are late: three working days (A349-16)
 * leave no other day to miss. Never outside working hours, and nothing when nothing waits.
 */
export async function remindOfApplications(now: Date): Promise<void> {
  const { calendar } = await readLaw()
  if (nextWorkingMoment(now, calendar) > now) return
  await asAisSystem(async (tx) => {
    const [waiting] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        late: sql<number>`count(*) filter (where ${aisCases.dueAt} < ${now.toISOString()}::timestamptz)::int`,
      })
      .from(aisCases)
      .where(and(eq(aisCases.desk, 'access'), eq(aisCases.state, 'review')))
    if (!waiting || waiting.count === 0) return
    const params = { count: String(waiting.count), late: String(waiting.late) }
    await notifyAll(tx, await administrators(tx), { kind: 'access.waiting', params, path: 'staff:/access/applications' })
  })
}

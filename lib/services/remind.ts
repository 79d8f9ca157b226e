import 'server-only'
import { and, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import { aisCases } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { nextWorkingMoment } from '@/lib/core/clock'
import { readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { asAisSystem } from '@/lib/core/tx'
import { atOfficer, deskStaff } from './desk/queries'

/** Cases that wait for an officer. */
const waiting = and(eq(aisCases.desk, 'centres'), isNull(aisCases.closedAt), inArray(aisCases.state, atOfficer))

/**
 * On a working morning an officer is told which of his cases end today or are late, and the desk of a centre which late ones nobody has taken.
 * Never outside working hours: a run that was made up for at night tells nobody, the next morning's does.
 */
export async function remindOfficers(now: Date): Promise<void> {
  const { calendar } = await readLaw()
  if (nextWorkingMoment(now, calendar) > now) return
  await remindAssigned(now)
  await remindDesks(now)
}

const remindAssigned = (now: Date): Promise<void> =>
  asAisSystem(async (tx) => {
    const endOfDay = new Date(`${dayOf(now)}T23:59:59+05:00`)
    const rows = await tx
      .select({ userId: aisCases.assigneeId, count: sql<string>`count(*)` })
      .from(aisCases)
      .where(and(waiting, isNotNull(aisCases.assigneeId), lte(aisCases.dueAt, endOfDay)))
      .groupBy(aisCases.assigneeId)
    for (const { userId, count } of rows)
      if (userId) await notify(tx, { userId, kind: 'cases.due', params: { count }, path: 'staff:/cases?tab=mine' })
  })

async function remindDesks(now: Date): Promise<void> {
  const late = await asAisSystem((tx) =>
    tx
      .select({ regionCode: aisCases.regionCode, centreId: aisCases.centreId, count: sql<string>`count(*)` })
      .from(aisCases)
      .where(and(waiting, isNull(aisCases.assigneeId), lt(aisCases.dueAt, now)))
      .groupBy(aisCases.regionCode, aisCases.centreId),
  )
  const desks = await Promise.all(late.map(async ({ count, ...place }) => ({ count: Number(count), staff: await deskStaff(place) })))
  const told = new Map<string, number>()
  for (const { count, staff } of desks) for (const { id } of staff) told.set(id, (told.get(id) ?? 0) + count)
  await asAisSystem(async (tx) => {
    for (const [userId, count] of told)
      await notify(tx, { userId, kind: 'cases.unassigned', params: { count: String(count) }, path: 'staff:/cases?tab=late' })
  })
}

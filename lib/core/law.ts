import 'server-only'
import type { Tx } from '@/db/client'
import { db } from '@/db/client'
import { calendarDays, legalParams } from '@/db/schema'
import type { Calendar, Day } from './calendar'
import { type ParamKey, paramOn } from './params'

/** The law as it stands in the tables, read once for an action or a page. */
export type Law = { calendar: Calendar; value: (key: ParamKey, day: Day) => number }

export async function readLaw(tx: Tx | ReturnType<typeof db> = db()): Promise<Law> {
  const [days, params] = await Promise.all([
    tx.select({ day: calendarDays.day, off: calendarDays.off }).from(calendarDays),
    tx.select().from(legalParams),
  ])
  return {
    calendar: { days: new Map(days.map(({ day, off }) => [day, { off }])), years: new Set(days.map(({ day }) => day.slice(0, 4))) },
    value: (key, day) => paramOn(params, key, day).value,
  }
}

import 'server-only'
import { asc, between, desc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { calendarDays, legalParams } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { endingParams } from './rules'
import { usedKeys } from './words'

export type CalendarDay = typeof calendarDays.$inferSelect
export type ParamRow = typeof legalParams.$inferSelect

const inYear = (year: number) => between(calendarDays.day, `${year}-01-01`, `${year}-12-31`)

/** The years that have rows, and the rows of one. Null: not for this person. */
export async function calendarOf(user: User, year: number): Promise<{ years: number[]; rows: CalendarDay[] } | null> {
  if (!may(user, 'calendar.save')) return null
  const [years, rows] = await Promise.all([
    filledYears(),
    db().select().from(calendarDays).where(inYear(year)).orderBy(asc(calendarDays.day)),
  ])
  return { years, rows }
}

export async function filledYears(): Promise<number[]> {
  const year = sql<number>`extract(year from ${calendarDays.day})::integer`
  const rows = await db().selectDistinct({ year }).from(calendarDays).orderBy(asc(year))
  return rows.map((row) => row.year)
}

export const daysInYear = (tx: Tx, year: number) => tx.$count(calendarDays, inYear(year))

/** Every row of every parameter, newest first within a key. Null: not for this person. */
export async function paramsFor(user: User): Promise<ParamRow[] | null> {
  if (!may(user, 'param.save')) return null
  return db().select().from(legalParams).orderBy(asc(legalParams.key), desc(legalParams.validFrom))
}

/** The parameters in use that have no value from some day within the next `days` days on. */
export async function paramsEnding(today: Day, days: number) {
  const rows = await db().select().from(legalParams)
  return endingParams(rows, usedKeys, today, days)
}

/** The rows of one key; one editor of a key at a time, whether or not it has rows. */
export async function lockParam(tx: Tx, key: string): Promise<ParamRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`legal_params:${key}`}, 0))`)
  return tx.select().from(legalParams).where(eq(legalParams.key, key)).for('update')
}

import 'server-only'
import { and, asc, between, desc, eq, like, ne, or, type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { calendarDays, type LawChange, lawChanges, legalParams, type RegulationVersion, regulationVersions } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { endingParams } from './rules'
import { usedKeys } from './words'

export type CalendarDay = typeof calendarDays.$inferSelect & { off: boolean }
export type Change = LawChange
export type Regulation = RegulationVersion
export type ParamRow = typeof legalParams.$inferSelect

const inYear = (year: number) => between(calendarDays.day, `${year}-01-01`, `${year}-12-31`)
const isDay = (row: typeof calendarDays.$inferSelect): row is CalendarDay => row.off !== null

/** The rows of a year as the latest version of the calendar has them. */
export async function calendarRowsOf(tx: Tx | ReturnType<typeof db>, year: number): Promise<CalendarDay[]> {
  const rows = await tx
    .selectDistinctOn([calendarDays.day])
    .from(calendarDays)
    .where(inYear(year))
    .orderBy(asc(calendarDays.day), desc(calendarDays.version))
  return rows.filter(isDay)
}

export async function calendarRow(tx: Tx, day: Day): Promise<CalendarDay | undefined> {
  const [row] = await tx.select().from(calendarDays).where(eq(calendarDays.day, day)).orderBy(desc(calendarDays.version)).limit(1)
  return row && isDay(row) ? row : undefined
}

/** The years that have rows, the rows of one, and the version they stand in. Null: not for this person. */
export async function calendarOf(user: User, year: number): Promise<{ years: number[]; rows: CalendarDay[]; version: number } | null> {
  if (!may(user, 'calendar.save')) return null
  const latest = db()
    .select({ version: sql<number>`coalesce(max(${calendarDays.version}), 0)` })
    .from(calendarDays)
  const [years, rows, [last]] = await Promise.all([filledYears(), calendarRowsOf(db(), year), latest])
  return { years, rows, version: last!.version }
}

export async function filledYears(): Promise<number[]> {
  const year = sql<number>`extract(year from ${calendarDays.day})::integer`
  const rows = await db().selectDistinct({ year }).from(calendarDays).orderBy(asc(year))
  return rows.map((row) => row.year)
}

/** One editor of the calendar at a time. */
export const lockCalendar = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`)

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

/** The other end of the office hours, which the new one may not cross. */
export const otherHours = (tx: Tx, key: string): Promise<ParamRow[]> =>
  tx
    .select()
    .from(legalParams)
    .where(and(like(legalParams.key, 'office.%'), ne(legalParams.key, key)))

// ——— Changes: who entered, who confirmed ———

/** What may have one open proposal at a time. */
export const subjects = { param: (key: string) => `param:${key}`, day: (day: Day) => `day:${day}`, year: (year: number) => `year:${year}` }

export type ChangesOf = { key: string } | { year: number } | 'all'

const about = (of: ChangesOf): SQL | undefined => {
  const { subject } = lawChanges
  if (of === 'all') return undefined
  return 'key' in of ? eq(subject, subjects.param(of.key)) : or(eq(subject, subjects.year(of.year)), like(subject, `day:${of.year}-%`))
}

/** The changes of a parameter, of a year, or all of them: what waits first, then the newest. Null: not for this person. */
export async function changesFor(user: User, of: ChangesOf, limit = 50): Promise<LawChange[] | null> {
  if (!may(user, 'param.save')) return null
  return db()
    .select()
    .from(lawChanges)
    .where(about(of))
    .orderBy(sql`${lawChanges.state} = 'proposed' desc`, desc(lawChanges.enteredAt))
    .limit(limit)
}

/** What waits for this person's word: entered by somebody else. */
export const changesToDecide = (user: User): Promise<number> =>
  db().$count(lawChanges, and(eq(lawChanges.state, 'proposed'), ne(lawChanges.enteredBy, user.id)))

export async function lockChange(tx: Tx, id: string): Promise<LawChange | undefined> {
  const [row] = await tx.select().from(lawChanges).where(eq(lawChanges.id, id)).for('update')
  return row
}

/** Editions of the orders, by code and date (C-01). */
export const regulations = (): Promise<RegulationVersion[]> =>
  db().select().from(regulationVersions).orderBy(asc(regulationVersions.code), asc(regulationVersions.edition))

import 'server-only'
import { asc } from 'drizzle-orm'
import { cache } from 'react'
import type { Tx } from '@/db/client'
import { db } from '@/db/client'
import { calendarDays, legalParams } from '@/db/schema'
import { calendarsOf, type Day } from './calendar'
import { dueOf, type Office, type Term, type Timer, type Unit, type WorkCalendar } from './clock'
import { type ParamKey, paramOn } from './params'

/** The law as it stands in the tables, read once for an action or a page. */
export type Law = {
  /** The working-day calendar of today's version. */
  calendar: WorkCalendar
  calendarVersion: number
  /** The calendar as a version knew it: a running clock keeps the one it was born under (C-01, C-05). */
  calendarOf: (version: number) => WorkCalendar
  value: (key: ParamKey, day: Day) => number
  /** A value with its unit, date and source, to be kept by a clock. */
  term: (key: ParamKey, day: Day) => Term
}

const clockUnits: readonly string[] = ['minute', 'working_day', 'calendar_day', 'month', 'year'] satisfies Unit[]
const isUnit = (unit: string): unit is Unit => clockUnits.includes(unit)

/** A render of a page reads the tables once, whoever asks. */
const read = cache(async () => load(db()))

/** Without `tx` the law as it was last committed; an action that changes it passes its own transaction. */
export const readLaw = (tx?: Tx): Promise<Law> => (tx ? load(tx) : read())

async function load(tx: Tx | ReturnType<typeof db>): Promise<Law> {
  const [days, params] = await Promise.all([
    tx
      .select({ day: calendarDays.day, version: calendarDays.version, off: calendarDays.off })
      .from(calendarDays)
      .orderBy(asc(calendarDays.version)),
    tx.select().from(legalParams),
  ])
  const office = (day: Day): Office => ({
    opens: paramOn(params, 'office.opens', day).value,
    closes: paramOn(params, 'office.closes', day).value,
  })
  const { version: calendarVersion, at } = calendarsOf(days)
  const known = new Map<number, WorkCalendar>()
  const calendarOf = (version: number): WorkCalendar => {
    const calendar = known.get(version) ?? { ...at(version), office }
    known.set(version, calendar)
    return calendar
  }
  return {
    calendar: calendarOf(calendarVersion),
    calendarVersion,
    calendarOf,
    value: (key, day) => paramOn(params, key, day).value,
    term: (key, day) => {
      const { value, unit, validFrom, source } = paramOn(params, key, day)
      if (!isUnit(unit)) throw new TypeError(`${key} is counted in ${unit}: not a term`)
      return { key, value, unit, validFrom, source }
    },
  }
}

/** When a clock is due, by the calendar it was born under; null while it stands still. */
export const dueMoment = (law: Pick<Law, 'calendarOf'>, timer: Timer): Date | null => dueOf(timer, law.calendarOf(timer.calendar))

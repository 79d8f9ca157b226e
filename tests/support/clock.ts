import { calendarRows } from '@/db/seed/reference-files'
import { type Calendar, calendarsOf } from '@/lib/core/calendar'
import type { Term, Unit, WorkCalendar } from '@/lib/core/clock'

export const office = () => ({ opens: 540, closes: 1080 })
const files: Calendar = calendarsOf(calendarRows.map((row) => ({ ...row, version: 1 }))).at(1)
export const calendar: WorkCalendar = { ...files, office }
/** A moment by the clock of Kazakhstan, `2026-03-19 10:00`; a day alone is ten in the morning. */
export const at = (words: string) => new Date(`${words.slice(0, 10)}T${words.slice(11) || '10:00'}:00+05:00`)
export const said = (moment: Date | null) =>
  moment && new Date(moment.getTime() + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
export const term = (value: number, unit: Unit, key = 'test'): Term => ({ key, value, unit, validFrom: '2020-01-01', source: 'test' })

/** The same days with the years up to 2100 entered. */
export const far: WorkCalendar = { ...calendar, years: new Set(Array.from({ length: 81 }, (_, n) => String(2020 + n))) }

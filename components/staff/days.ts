import { addDays, type Day } from '@/lib/core/calendar'
import type { Locale } from '@/lib/core/text'

const tags = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const at = (day: Day) => new Date(`${day}T00:00:00Z`)
const format = (locale: Locale, options: Intl.DateTimeFormatOptions, day: Day) =>
  new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(at(day))

/** `Қаңтар`, `Январь`; months from 1. */
export const monthName = (locale: Locale, month: number): string =>
  capital(format(locale, { month: 'long' }, `2024-${String(month).padStart(2, '0')}-01`))

export const weekdayName = (locale: Locale, day: Day): string => format(locale, { weekday: 'long' }, day)

/** Short names of the days of the week, Monday first. */
export const weekHead = (locale: Locale): { short: string; long: string }[] =>
  Array.from({ length: 7 }, (_, index) => {
    const day = addDays('2024-01-01', index)
    return { short: capital(format(locale, { weekday: 'short' }, day)), long: format(locale, { weekday: 'long' }, day) }
  })

/** The weeks of a month, Monday first, whole: with the days of its neighbours that fill them. */
export function weeksOf(year: number, month: number): Day[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const before = (at(first).getUTCDay() + 6) % 7
  const weeks: Day[][] = []
  for (let monday = addDays(first, -before); monday.slice(0, 7) <= first.slice(0, 7); monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

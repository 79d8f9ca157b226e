/** A day, a month or a year, as people remember their working life: `2019-03-15`, `2019-03`, `2019` (the dates of JSON Resume). */
import type { Locale } from '@/lib/core/text'

export type PartialDate = string

const shapes = [/^(?<y>\d{4})(?:-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?)?$/, /^(?:(?<d>\d{1,2})[.,/\s-])?(?<m>\d{1,2})[.,/\s-](?<y>\d{4})$/]

/** Reads what people type: `2019`, `03.2019`, `3/2019`, `15.03.2019`, `2019-03`; null for anything else and for days that never were. */
export function readPartial(value: string): PartialDate | null {
  const parts = shapes.map((shape) => shape.exec(value.trim())?.groups).find(Boolean)
  if (!parts) return null
  const { y: year = '', m: month, d: day } = parts
  if (Number(year) < 1930 || Number(year) > 2100) return null
  if (!month) return year
  const date = `${year}-${month.padStart(2, '0')}`
  if (Number(month) < 1 || Number(month) > 12) return null
  if (!day) return date
  const whole = `${date}-${day.padStart(2, '0')}`
  const real = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(whole) ? whole : null
}

/** As it stands in a form field: `03.2019`. */
export const typedPartial = (value: PartialDate | null): string => (value ? value.split('-').reverse().join('.') : '')

/** Months since year 0; a year alone is its January. */
export function monthsOf(value: PartialDate): number {
  const [year = '0', month = '1'] = value.split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** Is the first certainly later? `2019` and `2019-03` are not: the year may have any month. */
export const isLater = (one: PartialDate, other: PartialDate): boolean => {
  const width = Math.min(one.length, other.length)
  return one.slice(0, width) > other.slice(0, width)
}

const tags = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const

/** `2019 ж. наурыз`, `март 2019 г.`, `March 2019`; a day is shown as its month, a year as itself. On the server only: browsers know no Kazakh. */
export function partialIn(locale: Locale, value: PartialDate): string {
  const [year = '', month] = value.split('-')
  if (!month) return year
  return new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  )
}

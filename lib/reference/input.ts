import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { dayField, line, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'

const wrongYear = text('2020 мен 2100 жыл аралығы', 'Год от 2020 до 2100', 'A year between 2020 and 2100')
const otherYear = text('Бұл күн басқа жылға жатады', 'Эта дата относится к другому году', 'This day belongs to another year')

const inRange = (year: number) => year >= 2020 && year <= 2100
const day = dayField.refine((value) => inRange(Number(value.slice(0, 4))), said(wrongYear))
/** Where it is said: an article, an order with its number and date. */
const source = line(3, 300)

/** One day that differs from the five-day week. */
export const calendarDayInput = z.object({ day, kind: z.enum(['off', 'work']), kk: line(2, 200), ru: line(2, 200), source })

export const calendarDayKey = z.object({ day })

/** A whole year by the law; the first day of Kurban Ait is announced each year. */
export const calendarYearInput = z
  .object({
    year: z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number)
      .refine(inRange, said(wrongYear)),
    kurbanAit: day,
    source,
  })
  .refine(({ year, kurbanAit }) => kurbanAit.startsWith(String(year)), { path: ['kurbanAit'], ...said(otherYear) })

const paramKey = z.string().regex(/^[a-z][a-z\d_]*(\.[a-z\d_]+)+$/)

/** A new dated value of a legal parameter, in the unit of the key. */
export const paramInput = z.object({
  key: paramKey,
  value: whole(0, 1_000_000_000),
  validFrom: day,
  source,
})

export const paramRowKey = z.object({ key: paramKey, validFrom: day })

/** A change that waits for its second person. */
export const changeKey = z.object({ id: z.uuid() })
export const declineInput = z.object({ id: z.uuid(), reason: line(5, 500) })

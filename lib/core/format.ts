/** Dates, numbers and money in the person's language, made on the server: browsers have no Kazakh locale data. */
import { type Day, dayOf } from './calendar'
import type { Locale } from './text'

const tags = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const
const zone = 'Asia/Almaty'

const perLocale = <T>(make: (tag: string) => T): Record<Locale, T> => ({ kk: make(tags.kk), ru: make(tags.ru), en: make(tags.en) })

const numbers = perLocale((tag) => new Intl.NumberFormat(tag))
const days = perLocale((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const shortDays = perLocale((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }))
const moments = perLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone }),
)

const signs: Record<string, string> = { KZT: '₸', RUB: '₽', USD: '$', EUR: '€' }

/** Digits in groups of three: a narrow no-break space in Kazakh and Russian. */
export const number = (locale: Locale, value: number): string => numbers[locale].format(value)

/** `600 000 ₸`; the sign of the currency, or its code where there is none. */
export const money = (locale: Locale, value: number, currency = 'KZT'): string =>
  locale === 'en'
    ? `${signs[currency] ?? `${currency} `}${number(locale, value)}`
    : `${number(locale, value)}\u00a0${signs[currency] ?? currency}`

const sizes = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))

/** Bytes for people: `640 КБ`, `1,2 МБ`. */
export const fileSize = (locale: Locale, bytes: number): string => {
  const [value, unit] =
    bytes < 1024 * 1024 ? [Math.ceil(bytes / 1024), locale === 'en' ? 'KB' : 'КБ'] : [bytes / 1024 / 1024, locale === 'en' ? 'MB' : 'МБ']
  return `${sizes[locale].format(value)}\u00a0${unit}`
}

/** A calendar day: `2026 ж. 21 қараша`, `21 ноября 2026 г.`, `21 November 2026`. */
export const day = (locale: Locale, value: Day): string => days[locale].format(new Date(`${value}T00:00:00Z`))

/** The day without its year. */
export const shortDay = (locale: Locale, value: Day): string => shortDays[locale].format(new Date(`${value}T00:00:00Z`))

/** A moment by the clock of Kazakhstan. */
export const moment = (locale: Locale, value: Date): string => moments[locale].format(value)

const kazakhDative = 'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(' ')

/** A day as it stands before «дейін», after «до» and “until”: `2026 жылғы 21 қарашаға`, `21 ноября 2026 г.`; without the year when `near` is a day of the same one. */
export function dayTo(locale: Locale, value: Day, near?: Day): string {
  const [year, month, date] = value.split('-').map(Number)
  const same = near?.slice(0, 4) === value.slice(0, 4)
  if (locale === 'kk') return `${same ? '' : `${year} жылғы `}${date} ${kazakhDative[month! - 1]}`
  return same ? shortDay(locale, value) : day(locale, value)
}

const kazakhAblative =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(' ')

/** A day as it stands before «бастап», after «с» and “from”: `2026 жылғы 21 қарашадан`, `21 ноября 2026 г.`. */
export function dayFrom(locale: Locale, value: Day): string {
  const [year, month, date] = value.split('-').map(Number)
  return locale === 'kk' ? `${year} жылғы ${date} ${kazakhAblative[month! - 1]}` : day(locale, value)
}

const weekdays = perLocale((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: zone }))
const hours = perLocale((tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone }))

/** The hour of a moment by the clock of Kazakhstan: `14:02`. */
export const clock = (locale: Locale, value: Date): string => hours[locale].format(value)

/** When people meet: `дүйсенбі, 23 қараша, 10:30`. */
export const meeting = (locale: Locale, value: Date): string =>
  [weekdays[locale].format(value), shortDay(locale, dayOf(value)), hours[locale].format(value)].join(', ')

/** `+77011234567` → `+7 701 123 45 67`, in no-break spaces; a number of another country stays as it is. */
export const phone = (value: string): string => value.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7\u00a0$1\u00a0$2\u00a0$3\u00a0$4')

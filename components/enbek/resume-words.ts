import { day, money } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { partialIn } from '@/lib/resumes/partial-date'

/** `3 жыл 4 ай`; nothing to show is "without experience". */
export function lengthOf(months: number, locale: Locale): string {
  const t = say(locale)
  if (months === 0) return t('resumes.card.noExperience')
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years ? t('resumes.card.years', { count: years }) : '', rest ? t('resumes.card.months', { count: rest }) : '']
    .filter(Boolean)
    .join(' ')
}

/** `300 000 ₸ бастап`. */
export const wantedPay = (sum: number | null, locale: Locale): string =>
  sum === null ? say(locale)('resumes.card.payUnknown') : say(locale)('resumes.card.pay', { sum: money(locale, sum) })

/** `2019 ж. наурыз – қазіргі уақытқа дейін`; a study without an end says only what it knows. */
export function spanOf(from: string | null, to: string | null, locale: Locale, ongoing: boolean): string {
  const end = to ? partialIn(locale, to) : ongoing ? say(locale)('resumes.card.today') : ''
  return [from ? partialIn(locale, from) : '', end].filter(Boolean).join(' – ')
}

/** The day from which a person can start, or that it is at once. */
export const startOf = (startOn: string | null, today: string, locale: Locale): string | null =>
  startOn && (startOn > today ? day(locale, startOn) : say(locale)('resumes.card.now'))

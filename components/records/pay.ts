import { money } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

export type Pay = {
  payFrom: number | null
  payTo: number | null
  currency: string
  payPeriod: string
  gross: boolean | null
  payNote: string | null
}

const periods = { month: 'perMonth', day: 'perDay', shift: 'perShift', hour: 'perHour', project: 'perProject' } as const

/** `400 000 – 600 000 ₸`, `кемінде 300 000 ₸`, or what the source said, or that nothing was said. */
export function paySum({ payFrom, payTo, currency, payNote }: Pay, locale: Locale): string {
  const t = say(locale)
  if (payFrom !== null && payTo !== null && payFrom !== payTo)
    return t('enbek.vacancy.range', {
      from: money(locale, payFrom, currency).replace(/[\s\u00a0]*[₸₽$€]$/, ''),
      to: money(locale, payTo, currency),
    })
  if (payFrom !== null)
    return payTo === payFrom ? money(locale, payFrom, currency) : t('enbek.vacancy.from', { sum: money(locale, payFrom, currency) })
  if (payTo !== null) return t('enbek.vacancy.upTo', { sum: money(locale, payTo, currency) })
  return payNote ?? t('enbek.vacancy.payUnknown')
}

/** `айына, салық ұсталғанға дейін`; empty when the sum is unknown. */
export function payTerms({ payFrom, payTo, payPeriod, gross }: Pay, locale: Locale): string {
  if (payFrom === null && payTo === null) return ''
  const t = say(locale)
  const period = t(`enbek.vacancy.${periods[payPeriod as keyof typeof periods] ?? 'perMonth'}`)
  return [period, gross === null ? '' : t(gross ? 'enbek.vacancy.gross' : 'enbek.vacancy.net')].filter(Boolean).join(', ')
}

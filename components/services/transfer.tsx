import { dayOf } from '@/lib/core/calendar'
import { clock, moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import type { Transfer as Given } from '@/lib/exchange/transfer'
import { say } from '@/lib/messages'

/** In words: given to the Labour Market AIS at 14:02, accepted (O206-31). Nothing where nothing was given. */
export function Transfer({ transfer, locale }: { transfer: Given | null; locale: Locale }) {
  if (!transfer) return null
  const t = say(locale)
  const { sentAt, acceptedAt } = transfer
  const sent = moment(locale, sentAt)
  const sameDay = acceptedAt && dayOf(acceptedAt) === dayOf(sentAt)
  return (
    <p className="text-sm text-muted">
      {acceptedAt
        ? t('services.transfer.accepted', { sent, accepted: sameDay ? clock(locale, acceptedAt) : moment(locale, acceptedAt) })
        : t('services.transfer.sent', { sent })}
    </p>
  )
}

import { moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** Until when, and whether it has passed: computed, never stored. */
export function Due({ at, now, locale }: { at: Date | null; now: Date; locale: Locale }) {
  if (!at) return null
  const late = at < now
  return (
    <span className={late ? 'font-semibold text-bad' : 'whitespace-nowrap'}>
      <time dateTime={at.toISOString()}>{moment(locale, at)}</time>
      {late && ` · ${say(locale)('mediation.late')}`}
    </span>
  )
}

import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** To the next page of a list, and back to its beginning. */
export function ResponsePager({ locale, first, next }: { locale: Locale; first: string | null; next: string | null }) {
  const t = say(locale)
  if (!first && !next) return null
  return (
    <nav aria-label={t('responses.list.next')} className="mt-5 flex flex-wrap gap-3">
      {first && (
        <a href={first} className={buttonClass('secondary')}>
          {t('responses.list.first')}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className={buttonClass('secondary')}>
          {t('responses.list.next')}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}

import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Say } from '@/lib/messages'

/** To the next page of a list, and back to its beginning. */
export function Pager({ t, next, first }: { t: Say; next: string | null; first: string | null }) {
  if (!next && !first) return null
  return (
    <nav aria-label={t('staff.list.next')} className="mt-5 flex flex-wrap gap-3">
      {first && (
        <a href={first} className={buttonClass('secondary')}>
          {t('staff.list.first')}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className={buttonClass('secondary')}>
          {t('staff.list.next')}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}

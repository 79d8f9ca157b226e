import { Icon } from '@/components/ui/icon'
import type { Employer } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { missingToPublish } from '@/lib/employers/rules'
import { type Missing, missingNames } from '@/lib/employers/words'
import { say } from '@/lib/messages'

/** What an employer needs before it publishes vacancies, each point ticked or not. */
export function EmployerChecks({ employer, locale, points }: { employer: Employer; locale: Locale; points: readonly Missing[] }) {
  const t = say(locale)
  const missing = missingToPublish(employer)
  return (
    <ul className="grid gap-2">
      {points.map((point) => {
        const lacks = missing.includes(point)
        return (
          <li key={point} className={`flex items-start gap-2 ${lacks ? 'font-semibold' : 'text-muted'}`}>
            <Icon name={lacks ? 'cross' : 'check'} className={`mt-0.5 size-5 ${lacks ? 'text-bad' : 'text-good'}`} />
            <span>
              <span className="inline-block first-letter:uppercase">{missingNames[point][locale]}</span>
              <span className="sr-only">: {lacks ? t('employers.lacks') : t('employers.has')}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

import { linker, type View } from '@/components/layout/shell'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { shortDay } from '@/lib/core/format'
import { say } from '@/lib/messages'
import type { ListRow } from '@/lib/resumes/queries'
import { educationNames, nameIn } from '@/lib/resumes/words'
import { scheduleWords } from '@/lib/vacancies/terms'
import { lengthOf, wantedPay } from './resume-words'

type Props = { row: Omit<ListRow, 'placeCode'>; view: View; place: string | null; linked?: boolean }

/** One résumé in the public list: what the person wants and can, never who it is. Not linked: the card of a registered person, which has no page. */
export function ResumeRow({ row, view, place, linked = true }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const facts = [
    row.experienceMonths === 0
      ? t('resumes.card.noExperience')
      : t('resumes.card.experienceOf', { length: lengthOf(row.experienceMonths, locale) }),
    row.educationLevel && nameIn(educationNames, row.educationLevel, locale),
    row.schedules[0] && nameIn(scheduleWords, row.schedules[0], locale),
  ].filter(Boolean)
  return (
    <li className={`relative rounded-lg border border-line bg-card p-4 sm:p-5 ${linked ? 'hover:border-accent' : ''}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="min-w-0 text-lg">
          {linked ? (
            <a href={linker(view)(`/resumes/${row.id}`)} className="no-underline after:absolute after:inset-0 hover:text-accent">
              {row.title}
            </a>
          ) : (
            row.title
          )}
        </h3>
        <p className="font-bold">{wantedPay(row.payFrom, locale)}</p>
      </div>
      <p className="mt-1 text-sm">{facts.join(' · ')}</p>
      {row.skills.length > 0 && <p className="mt-1 text-sm text-muted">{row.skills.slice(0, 6).join(', ')}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        {place && (
          <span className="flex items-center gap-1">
            <Icon name="pin" className="size-4" />
            {place}
          </span>
        )}
        <time dateTime={row.updatedAt.toISOString()}>{t('resumes.card.updated', { day: shortDay(locale, dayOf(row.updatedAt)) })}</time>
      </p>
    </li>
  )
}

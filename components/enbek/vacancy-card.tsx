import { linker, type View } from '@/components/layout/shell'
import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { shortDay } from '@/lib/core/format'
import { say } from '@/lib/messages'
import type { CardRow } from '@/lib/vacancies/cards'
import { experienceWords, scheduleWords } from '@/lib/vacancies/terms'

export type PlaceOf = (code: string | null) => string | null

/** One vacancy in a list: what, for how much, where, for whom, since when. Few elements: lists carry the load. */
export function VacancyCard({ row, view, placeOf }: { row: CardRow; view: View; placeOf: PlaceOf }) {
  const { locale } = view.place
  const t = say(locale)
  const title = inLanguage(locale, row.titleKk, row.titleRu)
  const remote = row.remote && !row.placeCode
  const place = remote ? t('enbek.vacancy.remote') : (placeOf(row.placeCode ?? row.regionCode) ?? row.address)
  const schedule = remote && row.schedule === 'remote' ? null : row.schedule
  const facts = [schedule && scheduleWords[schedule][locale], row.experience && experienceWords[row.experience][locale]]
    .filter(Boolean)
    .join(' · ')
  return (
    <li className="relative gap-x-6 rounded-lg border border-line bg-card p-4 hover:border-accent sm:grid sm:grid-cols-[1fr_auto] sm:p-5">
      <h3 className="min-w-0 text-lg" lang={title.lang}>
        <a href={linker(view)(`/vacancies/${row.id}`)} className="no-underline after:absolute after:inset-0 hover:text-accent">
          {title.text}
        </a>
      </h3>
      <p className="font-bold sm:row-span-2 sm:max-w-72 sm:text-right">
        {paySum(row, locale)} <span className="block text-xs font-normal text-muted">{payTerms(row, locale)}</span>
      </p>
      <p className="mt-1 text-sm">
        {inLanguage(locale, row.employerKk, row.employerRu).text}
        {row.employerState === 'verified_by_centre' || row.employerState === 'verified_by_signature' ? (
          <span className="text-good" title={t('enbek.vacancy.verified')}>
            {'\u00a0'}
            <Icon name="check" className="inline size-4" />
            <span className="sr-only">{t('enbek.vacancy.verified')}</span>
          </span>
        ) : null}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted sm:col-span-2">
        {place && (
          <span className="flex items-center gap-1">
            <Icon name="pin" className="size-4" />
            {place}
          </span>
        )}
        {facts && <span>{facts}</span>}
        {row.subsidised && <Tag tone="accent">{t('enbek.search.subsidised')}</Tag>}
        {row.publishedAt && (
          <time className="whitespace-nowrap" dateTime={row.publishedAt.toISOString()}>
            {shortDay(locale, dayOf(row.publishedAt))}
          </time>
        )}
      </p>
    </li>
  )
}

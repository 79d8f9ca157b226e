import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card, Tag, type Tone } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { dayOf, daysBetween } from '@/lib/core/calendar'
import { day, dayTo } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { setResumeState } from '@/lib/resumes/actions'
import type { Mine } from '@/lib/resumes/own'
import { moves, publicationProblems, remindDays } from '@/lib/resumes/rules'
import { stateNames, visibilityNames } from '@/lib/resumes/words'
import { wantedPay } from './resume-words'

const tones: Record<Mine['state'], Tone> = { draft: 'warn', published: 'good', hidden: 'neutral', archived: 'neutral' }

/** One of a person's own résumés in the cabinet. What it waits for is the one primary button. */
export function MyResume({ row, place, view, now }: { row: Mine; place: string | null; view: View; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const at = `/cabinet/resumes/${row.id}`
  const ready = Object.keys(publicationProblems(row, { today: dayOf(now), lastName: null })).length === 0
  const soon = row.until !== null && daysBetween(dayOf(now), row.until) <= remindDays
  const can = (state: Mine['state']) => moves[row.state].includes(state)
  const move = (state: Mine['state'], label: string, look?: 'primary' | 'secondary' | 'quiet') => (
    <ActionButton action={setResumeState} locale={locale} values={{ id: row.id, to: state }} look={look ?? 'quiet'}>
      {label}
    </ActionButton>
  )
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 className="min-w-0 text-lg">
          <a href={to(at)} className="hover:text-accent" lang={row.locale === locale ? undefined : row.locale}>
            {row.title}
          </a>
        </h2>
        <Tag tone={tones[row.state]}>{stateNames[row.state][locale]}</Tag>
      </div>
      <p className="mt-1 text-sm">{[wantedPay(row.payFrom, locale), place ?? t('resumes.cabinet.noPlace')].join(' · ')}</p>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-1.5">
          <Icon name={row.visibility === 'public' ? 'globe' : 'lock'} className="size-4" />
          {visibilityNames[row.visibility][locale]}
        </span>
        {row.views > 0 && (
          <a className="link" href={to('/cabinet/resumes/views')}>
            {t('resumes.cabinet.viewed', { count: row.views })}
          </a>
        )}
        <span>{t('resumes.cabinet.changed', { day: day(locale, dayOf(row.updatedAt)) })}</span>
      </p>
      {row.until && (
        <p className={`mt-3 text-sm ${soon ? 'rounded-md bg-warn-soft px-3 py-2' : ''}`}>
          {t('resumes.cabinet.until', { day: dayTo(locale, row.until) })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {row.state === 'published' && move('published', t('resumes.cabinet.confirm'), soon ? 'primary' : 'secondary')}
        {row.state !== 'published' && can('published') && ready && move('published', t('resumes.cabinet.publish'), 'primary')}
        {row.state !== 'archived' && (
          <ButtonLink href={to(at)} look={ready ? 'secondary' : 'primary'}>
            {t(ready ? 'common.edit' : 'resumes.cabinet.finish')}
          </ButtonLink>
        )}
        {row.state === 'archived' && move('draft', t('resumes.cabinet.restore'), 'secondary')}
        <details className="group min-w-0">
          <summary className="flex min-h-11 list-none items-center gap-1 rounded-md px-2 text-sm text-muted hover:text-accent">
            {t('resumes.cabinet.more')}
            <Icon name="down" className="size-4 group-open:rotate-180" />
          </summary>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={to(`${at}/preview`)} look="quiet">
              {t('resumes.cabinet.preview')}
            </ButtonLink>
            {can('hidden') && move('hidden', t('resumes.cabinet.hide'))}
            {can('archived') && move('archived', t('resumes.cabinet.archive'))}
            <ButtonLink href={to(`${at}/export`)} look="quiet">
              {t('resumes.cabinet.export')}
            </ButtonLink>
          </div>
        </details>
      </div>
    </Card>
  )
}

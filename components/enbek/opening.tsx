import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Alert, Card, Tag } from '@/components/ui/basics'
import { openedNames, purposeNames } from '@/lib/cards/words'
import { roleNames } from '@/lib/centres/words'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { askWhy } from '@/lib/questions/person-actions'
import type { Opening } from '@/lib/questions/queries'
import { findingNames } from '@/lib/questions/words'

/** One opening of the own file: who as what, from where, what for and when, never a name; and the question about it (O206-28.B3). */
export function OpeningCard({ view, of, days }: { view: View; of: Opening; days: number }) {
  const { locale } = view.place
  const t = say(locale)
  const role = roleNames[of.role as keyof typeof roleNames]?.[locale] ?? of.role
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-base">{openedNames[of.kind][locale]}</h2>
        <time dateTime={of.at.toISOString()} className="text-sm text-muted">
          {moment(locale, of.at)}
        </time>
      </div>
      <p className="mt-1">
        {t('openings.purpose')}: {purposeNames[of.purpose][locale]}
      </p>
      <p>{[role, of.centre?.[locale]].filter(Boolean).join(', ')}</p>
      {of.about && (
        <p className="text-sm text-muted">
          {t('openings.about')}: <span className="tabular-nums">{of.about}</span>
        </p>
      )}
      {of.emergency && (
        <div className="mt-3">
          <Alert tone="warn" title={t('openings.emergency')}>
            {t('openings.emergencyText')}
          </Alert>
        </div>
      )}
      <div className="mt-3">{of.question ? <Asked view={view} of={of.question} /> : <Ask view={view} id={of.id} days={days} />}</div>
    </Card>
  )
}

function Ask({ view, id, days }: { view: View; id: string; days: number }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center font-semibold">{t('openings.ask')}</summary>
      <div className="mt-2 grid gap-4">
        <p className="text-sm text-muted">{t('openings.askText', { days })}</p>
        <ActionForm action={askWhy} locale={locale} className="grid gap-4">
          <input type="hidden" name="id" value={id} readOnly />
          <TextArea name="words" label={t('openings.askWords')} optional rows={3} maxLength={1000} />
          <div>
            <Submit look="secondary">{t('openings.send')}</Submit>
          </div>
        </ActionForm>
      </div>
    </details>
  )
}

function Asked({ view, of }: { view: View; of: NonNullable<Opening['question']> }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div className="grid gap-2 border-t border-line pt-3 text-sm">
      <p>
        <b>{t('openings.asked')}:</b> {moment(locale, of.askedAt)}
      </p>
      {of.words && <p className="whitespace-pre-line border-l-2 border-line pl-3">{of.words}</p>}
      {of.answer && of.finding && of.answeredAt ? (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <b>{t('openings.answer')}:</b> {moment(locale, of.answeredAt)}
            <Tag tone={of.finding === 'justified' ? 'good' : 'bad'}>{findingNames[of.finding][locale]}</Tag>
          </p>
          <p className="whitespace-pre-line border-l-2 border-line pl-3">{of.answer}</p>
        </>
      ) : (
        <p>
          <Tag icon="clock" tone="accent">
            {of.dueAt ? t('openings.waits', { day: day(locale, dayOf(of.dueAt)) }) : t('openings.onWay')}
          </Tag>
        </p>
      )}
    </div>
  )
}

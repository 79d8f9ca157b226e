import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox, Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Facts, Heading, Tag, Timeline } from '@/components/ui/basics'
import type { Failure } from '@/db/schema'
import { moment } from '@/lib/core/format'
import { describeFailure, moveFailure } from '@/lib/failures/actions'
import { oneFailure } from '@/lib/failures/queries'
import { movesOf } from '@/lib/failures/rules'
import { placeName, severityNames, stateNames } from '@/lib/failures/words'
import { say } from '@/lib/messages'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** One failure: what is known of it, what was done, and its history. */
export default async function FailurePage({ params }: { params: Promise<{ id: string }> }) {
  const [view, { id }] = await Promise.all([getView(), params])
  const found = await oneFailure(view.user, id)
  if (!found) notFound()
  const { failure, steps } = found
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={`${t('failures.number')} ${failure.number}`}>
      <Heading
        title={`${t('failures.number')} ${failure.number}`}
        lead={failure.what}
        above={
          <a className="link" href={linker(view)('/failures')}>
            {t('failures.title')}
          </a>
        }
      >
        <Tag tone="accent">{stateNames[failure.state][locale]}</Tag>
      </Heading>
      <Facts
        columns
        items={[
          [t('failures.source'), reportSourceNames[failure.source][locale]],
          [t('failures.where'), placeName(failure.portal)[locale]],
          [t('failures.foundAt'), moment(locale, failure.foundAt)],
          ...(failure.beganAt ? [[t('failures.beganAt'), moment(locale, failure.beganAt)] as const] : []),
          ...(failure.restoredAt ? [[t('failures.restoredAt'), moment(locale, failure.restoredAt)] as const] : []),
        ]}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[2fr_1fr]">
        <Describe view={view} failure={failure} />
        <div>
          {movesOf(failure.state).map((to) => (
            <ActionForm key={to} action={moveFailure} locale={locale} className="mb-6 grid gap-3 rounded-lg border border-line bg-card p-4">
              <h2 className="text-lg">
                {t('failures.move')}: {stateNames[to][locale]}
              </h2>
              <input type="hidden" name="id" value={failure.id} readOnly />
              <input type="hidden" name="to" value={to} readOnly />
              {to === 'restored' && <TextField name="restoredAt" type="datetime-local" label={t('failures.restoredAt')} optional short />}
              <TextField name="words" label={t('failures.words')} maxLength={1000} optional />
              <div>
                <Submit look="quiet">{stateNames[to][locale]}</Submit>
              </div>
            </ActionForm>
          ))}
          <h2 className="mb-3 text-lg">{t('failures.history')}</h2>
          <Timeline
            items={steps.map((step) => ({
              key: step.id,
              title: step.to ? stateNames[step.to][locale] : t('failures.describe'),
              when: moment(locale, step.at),
              note: [step.byName, step.words].filter(Boolean).join(': '),
            }))}
          />
        </div>
      </div>
    </StaffPage>
  )
}

function Describe({ view, failure }: { view: View; failure: Failure }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={describeFailure} locale={locale} className="grid content-start gap-5">
      <h2 className="text-lg">{t('failures.describe')}</h2>
      <input type="hidden" name="id" value={failure.id} readOnly />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="severity"
          label={t('failures.severity')}
          value={String(failure.severity)}
          choices={Object.entries(severityNames).map(([value, name]) => ({ value, label: name[locale] }))}
        />
        <TextField name="usersTouched" label={t('failures.users')} inputMode="numeric" value={failure.usersTouched} optional short />
      </div>
      <Checkbox name="dataLost" label={t('failures.lost')} checked={failure.dataLost ?? false} />
      <TextArea name="cause" label={t('failures.cause')} value={failure.cause} rows={3} maxLength={2000} optional />
      <TextArea name="done" label={t('failures.done')} value={failure.done} rows={3} maxLength={2000} optional />
      <TextArea name="lessons" label={t('failures.lessons')} value={failure.lessons} rows={2} maxLength={2000} optional />
      <TextArea
        name="publicKk"
        label={t('failures.publicKk')}
        hint={t('failures.publicHint')}
        value={failure.publicKk}
        rows={2}
        maxLength={500}
        optional
      />
      <TextArea name="publicRu" label={t('failures.publicRu')} value={failure.publicRu} rows={2} maxLength={500} optional />
      <div>
        <Submit>{t('failures.save')}</Submit>
      </div>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card, Empty, Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { dayFrom, moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { confirmChange, declineChange, takeBackChange } from '@/lib/reference/actions'
import { changeStates, changeWords } from '@/lib/reference/change-words'
import type { Change } from '@/lib/reference/queries'
import { isUsed, paramInfo } from '@/lib/reference/words'

const tones: Record<Change['state'], Tone> = { proposed: 'warn', confirmed: 'good', declined: 'bad', taken_back: 'neutral' }

/** What waits for its second person, to be confirmed or declined; `named` says which parameter each is about. */
export function WaitingChanges({ view, changes, named = false }: { view: View; changes: readonly Change[]; named?: boolean }) {
  const t = say(view.place.locale)
  const waiting = changes.filter(({ state }) => state === 'proposed')
  if (waiting.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="text-xl">{t('law.changes.waiting')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('law.changes.lead')}</p>
      <ul className="grid gap-3 lg:grid-cols-2">
        {waiting.map((change) => (
          <Card as="li" key={change.id} className="border-l-4 border-l-warn">
            <What view={view} change={change} named={named} />
            <p className="mt-2 text-sm">{change.source}</p>
            <p className="mt-1 mb-4 text-xs text-muted">
              {change.enteredByName}, {moment(view.place.locale, change.enteredAt)}
            </p>
            <Decide view={view} change={change} />
          </Card>
        ))}
      </ul>
    </section>
  )
}

function Decide({ view, change }: { view: View; change: Change }) {
  const { locale } = view.place
  const t = say(locale)
  if (!may(view.user, 'law.decide', change))
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-sm">{t('law.changes.own')}</p>
        <ActionButton action={takeBackChange} locale={locale} values={{ id: change.id }} look="secondary">
          {t('law.changes.takeBack')}
        </ActionButton>
      </div>
    )
  return (
    <div className="flex flex-wrap items-start gap-3">
      <ActionButton action={confirmChange} locale={locale} values={{ id: change.id }}>
        {t('law.changes.confirm')}
      </ActionButton>
      <details className="min-w-0 grow">
        <summary className="inline-flex min-h-11 cursor-pointer items-center px-2 font-semibold text-bad">
          {t('law.changes.declineOpen')}
        </summary>
        <ActionForm action={declineChange} locale={locale} className="mt-2 grid gap-3">
          <input type="hidden" name="id" value={change.id} readOnly />
          <TextArea name="reason" label={t('law.changes.reason')} rows={2} maxLength={500} />
          <div>
            <Submit look="danger">{t('law.changes.decline')}</Submit>
          </div>
        </ActionForm>
      </details>
    </div>
  )
}

/** Who entered what, who confirmed or declined it, and when. */
export function ChangeJournal({ view, changes, named = false }: { view: View; changes: readonly Change[]; named?: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const decided = changes.filter(({ state }) => state !== 'proposed')
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-xl">{t('law.changes.title')}</h2>
      {decided.length === 0 ? (
        <Empty title={t('law.changes.empty')} />
      ) : (
        <Table
          stack
          caption={t('law.changes.title')}
          head={[
            t('law.changes.what'),
            t('law.changes.source'),
            t('law.changes.entered'),
            t('law.changes.decided'),
            t('law.changes.state'),
          ]}
          rows={decided.map((change) => ({
            key: change.id,
            cells: [
              <What key="what" view={view} change={change} named={named} />,
              <span key="source" className="text-xs text-muted">
                {change.source}
              </span>,
              <Person key="entered" name={change.enteredByName} when={moment(locale, change.enteredAt)} />,
              <span key="decided">
                {change.decidedByName && change.decidedAt && <Person name={change.decidedByName} when={moment(locale, change.decidedAt)} />}
                {change.reason && <span className="block text-sm">{change.reason}</span>}
              </span>,
              <span key="state" className="grid justify-items-start gap-1">
                <Tag tone={tones[change.state]}>{changeStates[change.state][locale]}</Tag>
                {change.calendarVersion !== null && (
                  <span className="text-xs text-muted">{t('law.changes.version', { version: String(change.calendarVersion) })}</span>
                )}
              </span>,
            ],
          }))}
        />
      )}
    </section>
  )
}

function What({ view, change, named }: { view: View; change: Change; named: boolean }) {
  const { locale } = view.place
  const { data } = change
  return (
    <span className="grid gap-0.5">
      {named && 'key' in data && <span className="text-sm">{isUsed(data.key) ? paramInfo[data.key].name[locale] : data.key}</span>}
      <b>{changeWords(locale, change)}</b>
      {'validFrom' in data && <span className="text-sm">{say(locale)('law.changes.from', { day: dayFrom(locale, data.validFrom) })}</span>}
    </span>
  )
}

const Person = ({ name, when }: { name: string; when: string }) => (
  <span className="grid">
    {name}
    <span className="text-xs whitespace-nowrap text-muted">{when}</span>
  </span>
)

import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { SteppedUp } from '@/components/layout/stepped-up'
import { StaffPage } from '@/components/staff/frame'
import { ChangeJournal, WaitingChanges } from '@/components/staff/param-changes'
import { ParamValue } from '@/components/staff/param-value'
import { Card, Empty, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { addParam, withdrawParam } from '@/lib/reference/actions'
import { changesFor, type ParamRow, paramsFor } from '@/lib/reference/queries'
import { latest, mayWithdraw } from '@/lib/reference/rules'
import { sourceWords } from '@/lib/reference/source-words'
import { isUsed, paramInfo, type Unit, unitNames } from '@/lib/reference/words'

/** One legal parameter: all its values by date, and the form for the next one. */
export default async function Param({ params }: { params: Promise<{ key: string }> }) {
  const [{ key }, view] = await Promise.all([params, getView()])
  const [all, changes] = await Promise.all([paramsFor(view.user), changesFor(view.user, { key })])
  const rows = all?.filter((row) => row.key === key)
  if (!rows || !changes || (rows.length === 0 && !isUsed(key))) notFound()
  const { locale } = view.place
  const t = say(locale)
  const today = dayOf(new Date())
  const waits = changes.some(({ state }) => state === 'proposed')
  const title = isUsed(key) ? paramInfo[key].name[locale] : key
  const unit = latest(rows)?.unit ?? (isUsed(key) ? paramInfo[key].unit : 'count')
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/params')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={title}
        lead={<code className="text-sm">{key}</code>}
      />
      <WaitingChanges view={view} changes={changes} />
      <div className={`grid items-start gap-6 ${waits ? '' : 'lg:grid-cols-[1fr_24rem]'}`}>
        <section>
          <h2 className="mb-4 text-xl">{t('staff.params.history')}</h2>
          {rows.length === 0 ? <Empty title={t('staff.params.none')} /> : <History view={view} rows={rows} today={today} waits={waits} />}
        </section>
        {!waits && (
          <Card>
            <h2 className="text-lg">{t('staff.params.addTitle')}</h2>
            <p className="mt-1 mb-4 text-sm text-muted">{t('staff.params.addHint')}</p>
            <SteppedUp view={view}>
              <NextValue view={view} paramKey={key} unit={unit} from={startOf(rows, today)} />
            </SteppedUp>
          </Card>
        )}
      </div>
      <ChangeJournal view={view} changes={changes} />
    </StaffPage>
  )
}

/** The first day a new value may begin on: after the last row, and not in the past. */
const startOf = (rows: readonly ParamRow[], today: Day): Day => {
  const after = addDays(latest(rows)?.validFrom ?? today, rows.length ? 1 : 0)
  return after > today ? after : today
}

function NextValue({ view, paramKey, unit, from }: { view: View; paramKey: string; unit: Unit; from: Day }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={addParam} locale={locale}>
      <input type="hidden" name="key" value={paramKey} readOnly />
      <TextField name="value" label={t('staff.params.newValue', { unit: unitNames[unit][locale] })} inputMode="numeric" short />
      <TextField name="validFrom" label={t('staff.params.validFrom')} type="date" min={from} short />
      <TextField name="source" label={t('staff.params.source')} hint={t('staff.params.sourceHint')} maxLength={300} />
      <div>
        <Submit>{t('staff.params.add')}</Submit>
      </div>
    </ActionForm>
  )
}

function History({ view, rows, today, waits }: { view: View; rows: readonly ParamRow[]; today: Day; waits: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('staff.params.history')}
      head={[t('staff.params.amount'), t('staff.params.since'), t('staff.params.until'), t('staff.params.source'), t('staff.params.by')]}
      rows={rows.map((row) => ({
        key: row.validFrom,
        cells: [
          <span key="value" className="grid justify-items-start gap-1">
            <ParamValue row={row} locale={locale} />
            <When row={row} today={today} view={view} />
          </span>,
          <Nowrap key="since">{day(locale, row.validFrom)}</Nowrap>,
          <Nowrap key="until">{row.validTo ? day(locale, row.validTo) : t('staff.params.open')}</Nowrap>,
          <span key="source" className="text-xs text-muted">
            {sourceWords(row.source)[locale]}
          </span>,
          <span key="by" className="grid justify-items-start gap-1 text-xs text-muted">
            {row.changedBy ? `${t('staff.params.byHand')}, ${day(locale, dayOf(row.changedAt))}` : t('staff.params.fromLaw')}
            {!waits && mayWithdraw(row, rows, today) && (
              <ActionButton action={withdrawParam} locale={locale} values={{ key: row.key, validFrom: row.validFrom }} look="danger">
                {t('staff.params.withdraw')}
              </ActionButton>
            )}
          </span>,
        ],
      }))}
    />
  )
}

const Nowrap = ({ children }: { children: string }) => <span className="whitespace-nowrap">{children}</span>

function When({ row, today, view }: { row: ParamRow; today: Day; view: View }) {
  const t = say(view.place.locale)
  if (row.validFrom > today) return <Tag tone="accent">{t('staff.params.future')}</Tag>
  if (row.validTo === null || row.validTo >= today) return <Tag tone="good">{t('staff.params.current')}</Tag>
  return <Tag>{t('staff.params.past')}</Tag>
}

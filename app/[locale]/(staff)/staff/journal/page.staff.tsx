import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid, one, oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import { type JournalRow, journalFor } from '@/lib/journal/queries'
import { actionName, actionNames, outcomeNames, outcomes } from '@/lib/journal/words'
import { say } from '@/lib/messages'

/** Who did what and how it ended. Here the number is found that a person was shown when something broke. */
export default async function Journal({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const filter = {
    reference: one(query, 'reference', view.user),
    actor: one(query, 'actor', view.user),
    action: one(query, 'action'),
    subject: one(query, 'subject', view.user),
    outcome: oneOf(query, 'outcome', outcomes),
  }
  const after = uuidOf(query, 'after')
  const found = await journalFor(view.user, { ...filter, after })
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('staff.journal.title')}>
      <Heading title={t('staff.journal.title')} lead={t('staff.journal.lead')} />
      <Search view={view} query={query} path="/journal" set={Object.values(filter).some(Boolean)}>
        <FilterText
          name="reference"
          label={t('staff.journal.reference')}
          value={filter.reference}
          hint={t('staff.journal.referenceHint')}
        />
        <FilterText name="actor" label={t('staff.journal.actor')} value={filter.actor} hint={t('staff.journal.actorHint')} />
        <FilterSelect
          name="action"
          label={t('staff.journal.action')}
          value={filter.action}
          empty={t('staff.list.all')}
          choices={Object.entries(actionNames).map(([value, name]) => ({ value, label: name[locale] }))}
        />
        <FilterSelect
          name="outcome"
          label={t('staff.journal.outcome')}
          value={filter.outcome}
          empty={t('staff.list.all')}
          choices={outcomes.map((value) => ({ value, label: outcomeNames[value][locale] }))}
        />
        <FilterText name="subject" label={t('staff.journal.subject')} value={filter.subject} hint={t('staff.journal.subjectHint')} />
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={t('staff.list.empty')}>{t('staff.list.emptyHint')}</Empty>
      ) : (
        <Rows view={view} rows={found.rows} />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/journal', { ...filter, after: found.next }, view.user))}
        first={after ? to(withQuery('/journal', filter, view.user)) : null}
      />
    </StaffPage>
  )
}

const tones: Record<JournalRow['outcome'], Tone> = { done: 'good', refused: 'warn', failed: 'bad' }

function Rows({ view, rows }: { view: View; rows: readonly JournalRow[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('staff.journal.title')}
      head={[
        t('staff.journal.when'),
        t('staff.journal.actor'),
        t('staff.journal.action'),
        t('staff.journal.outcome'),
        t('staff.journal.subject'),
        t('staff.journal.reason'),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          moment(locale, row.at),
          <Actor key="actor" view={view} row={row} />,
          actionName(row.action)[locale],
          <span key="outcome" className="grid justify-items-start gap-1">
            <Tag tone={tones[row.outcome]}>{outcomeNames[row.outcome][locale]}</Tag>
            {row.reference && <code className="text-xs font-bold">{row.reference}</code>}
          </span>,
          row.subject ? (
            <Only key="subject" view={view} name="subject" value={row.subject}>
              <code className="text-xs whitespace-nowrap">{shortened(row.subject)}</code>
            </Only>
          ) : null,
          <span key="reason" className="text-xs break-words text-muted">
            {row.reason}
          </span>,
        ],
      }))}
    />
  )
}

/** Ids that are made one after another differ at their end. */
const shortened = (subject: string) => (isUuid(subject) ? `…${subject.slice(-12)}` : subject)

function Actor({ view, row }: { view: View; row: JournalRow }) {
  const t = say(view.place.locale)
  const nobody = { guest: t('staff.journal.guest'), system: t('staff.journal.system'), command: t('staff.journal.command') }[row.actorId]
  return (
    <span>
      <Only view={view} name="actor" value={row.actorId}>
        {row.actorName ?? nobody ?? shortened(row.actorId)}
      </Only>
      {row.employerName && <span className="block text-xs text-muted">{t('staff.journal.actingFor', { name: row.employerName })}</span>}
      {row.ip && <span className="block text-xs text-muted">{row.ip}</span>}
    </span>
  )
}

/** Leads to the rows that have the same value. */
function Only({ view, name, value, children }: { view: View; name: string; value: string; children: React.ReactNode }) {
  const t = say(view.place.locale)
  return (
    <a className="link" title={t('staff.journal.only')} href={linker(view)(withQuery('/journal', { [name]: value }, view.user))}>
      {children}
    </a>
  )
}

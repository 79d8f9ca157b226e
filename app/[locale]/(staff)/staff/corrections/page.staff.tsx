import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { stateTones, whatOf } from '@/components/staff/correction-words'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Alert, Empty, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { correctionStates } from '@/db/lists'
import type { CorrectionHead } from '@/db/schema'
import { allCentres } from '@/lib/centres/queries'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { maySomewhere } from '@/lib/core/policy'
import { correctionsOf } from '@/lib/corrections/queries'
import { stateNames } from '@/lib/corrections/words'
import { say } from '@/lib/messages'

/** Requests to correct data (O206-26): whose turn it is, by state. */
export default async function Corrections({ searchParams }: { searchParams: Promise<Query> }) {
  const [view, query] = await Promise.all([getView(), searchParams])
  const state = oneOf(query, 'state', correctionStates)
  const after = uuidOf(query, 'after')
  const found = await correctionsOf(view.user, { state, after })
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('corrections.title')}>
      <Heading title={t('corrections.title')} lead={t('corrections.lead')} />
      {maySomewhere(view.user, 'correction.file') && (
        <div className="mb-5">
          <Alert tone="neutral">{t('corrections.fileFrom')}</Alert>
        </div>
      )}
      <Filters view={view} path="/corrections" set={state !== undefined}>
        <FilterSelect
          name="state"
          label={t('corrections.state')}
          value={state}
          empty={t('staff.list.all')}
          choices={correctionStates.map((value) => ({ value, label: stateNames[value][locale] }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('corrections.empty')}>{t('corrections.emptyHint')}</Empty>
      ) : (
        <Rows view={view} rows={found.rows} />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/corrections', { state, after: found.next }))}
        first={after ? to(withQuery('/corrections', { state })) : null}
      />
    </StaffPage>
  )
}

async function Rows({ view, rows }: { view: View; rows: readonly CorrectionHead[] }) {
  const { locale } = view.place
  const t = say(locale)
  const centres = await allCentres()
  return (
    <Table
      stack
      caption={t('corrections.title')}
      head={[t('corrections.number'), t('corrections.what'), t('corrections.centre'), t('corrections.filed'), t('corrections.state')]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="number" className="link font-semibold whitespace-nowrap" href={linker(view)(`/corrections/${row.id}`)}>
            {row.number}
          </a>,
          <span key="what">
            {whatOf(row, locale)}
            <span className="block text-xs tabular-nums text-muted">{row.maskedIin}</span>
          </span>,
          centres.get(row.centreId)?.name[locale] ?? row.centreId,
          day(locale, dayOf(row.createdAt)),
          <Tag key="state" tone={stateTones[row.state]}>
            {stateNames[row.state][locale]}
          </Tag>,
        ],
      }))}
    />
  )
}

import { notFound } from 'next/navigation'
import { HeadCell } from '@/components/ais/head-cell'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { draftFilters, draftsOnDesk } from '@/lib/unemployed/queries'

/** Drafts of deregistration: those that may be decided now first (E9). */
export default async function Drafts({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const state = oneOf(query, 'state', draftFilters) ?? 'decidable'
  const after = uuidOf(query, 'after')
  const found = await draftsOnDesk(view.user, { state, after })
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const path = '/unemployed/drafts'
  return (
    <StaffPage view={view} title={t('cards.unemployed.drafts')}>
      <Heading title={t('cards.unemployed.drafts')} lead={t('cards.draftList.lead')} />
      <Filters view={view} path={path} set={state !== 'decidable'}>
        <FilterSelect
          name="state"
          label={t('cards.unemployed.state')}
          value={state}
          choices={draftFilters.map((value) => ({ value, label: t(`cards.draftList.filter.${value}`) }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('cards.draftList.empty')} />
      ) : (
        <Table
          stack
          caption={t('cards.unemployed.drafts')}
          head={[t('cards.name'), t('cards.draftList.explainBy'), t('cards.draftList.explanation')]}
          rows={found.rows.map(({ draft, head }) => ({
            key: draft.id,
            cells: [
              <HeadCell key="name" head={head} href={to(`${path}/${draft.id}`)} />,
              <span key="by" className="whitespace-nowrap">
                {moment(locale, draft.explainBy)}
              </span>,
              draft.explainedAt ? moment(locale, draft.explainedAt) : '—',
            ],
          }))}
        />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery(path, { state, after: found.next }))}
        first={after ? to(withQuery(path, { state })) : null}
      />
    </StaffPage>
  )
}

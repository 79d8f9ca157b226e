import { notFound } from 'next/navigation'
import { HeadCell } from '@/components/ais/head-cell'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { proposalFilters, proposalsOnDesk } from '@/lib/unemployed/queries'

/** Job seekers whom the system proposes to register as unemployed; those who wait longest first (E8). */
export default async function Proposals({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const state = oneOf(query, 'state', proposalFilters) ?? 'open'
  const after = uuidOf(query, 'after')
  const found = await proposalsOnDesk(view.user, { state, after })
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('cards.unemployed.title')}>
      <Heading title={t('cards.unemployed.title')} lead={t('cards.unemployed.lead')}>
        <ButtonLink href={to('/unemployed/drafts')} look="secondary">
          {t('cards.unemployed.drafts')}
        </ButtonLink>
      </Heading>
      <Filters view={view} path="/unemployed" set={state !== 'open'}>
        <FilterSelect
          name="state"
          label={t('cards.unemployed.state')}
          value={state}
          choices={proposalFilters.map((value) => ({ value, label: t(`cards.unemployed.filter.${value}`) }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('cards.unemployed.empty')}>{t('cards.unemployed.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('cards.unemployed.title')}
          head={[t('cards.name'), t('cards.number'), t('cards.unemployed.since'), t('cards.unemployed.state')]}
          rows={found.rows.map(({ proposal, head }) => ({
            key: proposal.id,
            cells: [
              <HeadCell key="name" head={head} href={to(`/unemployed/${proposal.id}`)} />,
              <span key="number" className="whitespace-nowrap tabular-nums">
                {head.number ?? '—'}
              </span>,
              <span key="since" className="whitespace-nowrap">
                {day(locale, proposal.since)}
              </span>,
              t(`cards.unemployed.filter.${proposal.state}`),
            ],
          }))}
        />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/unemployed', { state, after: found.next }))}
        first={after ? to(withQuery('/unemployed', { state })) : null}
      />
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { HeadCell } from '@/components/ais/head-cell'
import { VisitMark } from '@/components/ais/visit-mark'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { visitFilters, visitsOnDesk } from '@/lib/unemployed/queries'

/** Who has to report by which day; those of today first (L SC 99(4)(2)). */
export default async function Visits({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const state = oneOf(query, 'state', visitFilters) ?? 'today'
  const after = uuidOf(query, 'after')
  const found = await visitsOnDesk(view.user, { state, after }, dayOf(new Date()))
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('cards.visitList.title')}>
      <Heading title={t('cards.visitList.title')} lead={t('cards.visitList.lead')} />
      <Filters view={view} path="/visits" set={state !== 'today'}>
        <FilterSelect
          name="state"
          label={t('cards.unemployed.state')}
          value={state}
          choices={visitFilters.map((value) => ({ value, label: t(`cards.visitList.filter.${value}`) }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('cards.visitList.empty')} />
      ) : (
        <Table
          stack
          caption={t('cards.visitList.title')}
          head={[t('cards.name'), t('cards.visitList.dueOn'), t('cards.unemployed.state'), t('cards.visitList.mark')]}
          rows={found.rows.map(({ visit, head }) => ({
            key: visit.id,
            cells: [
              <HeadCell key="name" head={head} href={to(`/cards/${head.id}`)} />,
              <span key="due" className="whitespace-nowrap">
                {day(locale, visit.dueOn)}
              </span>,
              visit.state === 'due' ? '—' : t(`cards.visitList.filter.${visit.state}`),
              <VisitMark key="mark" view={view} visit={visit} />,
            ],
          }))}
        />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/visits', { state, after: found.next }))}
        first={after ? to(withQuery('/visits', { state })) : null}
      />
    </StaffPage>
  )
}

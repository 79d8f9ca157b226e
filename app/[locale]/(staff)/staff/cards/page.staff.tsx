import { notFound } from 'next/navigation'
import { StatusTag } from '@/components/ais/status-tag'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { one, oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { GlassBreak } from '@/components/staff/glass-break'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { cardStatuses, cardsOnDesk } from '@/lib/cards/queries'
import { queryOf } from '@/lib/cards/rules'
import { statusNames } from '@/lib/cards/words'
import { allCentres } from '@/lib/centres/queries'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** Cards of the own centre or region, without opening any (E6). */
export default async function Cards({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const filter = { q: one(query, 'q', view.user), status: oneOf(query, 'status', cardStatuses), centre: one(query, 'centre') }
  const after = uuidOf(query, 'after')
  const [found, centres] = await Promise.all([cardsOnDesk(view.user, { ...filter, after }), allCentres()])
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const set = Object.values(filter).some(Boolean)
  const asked = filter.q ? queryOf(filter.q) : null
  const own = [...centres.values()].filter(({ regionCode, id }) =>
    view.user.roles.some((role) => (role.centreId ? role.centreId === id : role.regionCode === '*' || role.regionCode === regionCode)),
  )
  return (
    <StaffPage view={view} title={t('cards.title')}>
      <Heading title={t('cards.title')} lead={t('cards.lead')} />
      <Search view={view} query={query} path="/cards" set={set}>
        <FilterText name="q" label={t('cards.query')} value={filter.q} wide />
        <FilterSelect
          name="status"
          label={t('cards.status')}
          value={filter.status}
          empty={t('staff.list.all')}
          choices={cardStatuses.map((value) => ({ value, label: statusNames[value][locale] }))}
        />
        {own.length > 1 && (
          <FilterSelect
            name="centre"
            label={t('cards.centre')}
            value={filter.centre}
            empty={t('staff.list.all')}
            choices={own.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
        )}
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={t('cards.empty')}>{set ? t('staff.list.emptyHint') : t('cards.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('cards.title')}
          head={[t('cards.name'), t('cards.iin'), t('cards.status'), t('cards.number'), t('cards.since'), t('cards.centre')]}
          rows={found.rows.map((head) => ({
            key: head.id,
            cells: [
              <a key="name" className="link font-semibold" href={to(`/cards/${head.id}`)}>
                {head.shortName}
              </a>,
              <span key="iin" className="tabular-nums">
                {head.maskedIin}
              </span>,
              <StatusTag key="status" status={head.status} locale={locale} />,
              <span key="number" className="whitespace-nowrap tabular-nums">
                {head.number ?? '—'}
              </span>,
              <span key="since" className="whitespace-nowrap">
                {head.since ? day(locale, head.since) : '—'}
              </span>,
              centres.get(head.centreId)?.name[locale] ?? head.centreId,
            ],
          }))}
        />
      )}
      {found.rows.length === 0 && asked && 'iin' in asked && <GlassBreak view={view} iin={asked.iin} />}
      <Pager
        t={t}
        next={found.next && to(withQuery('/cards', { ...filter, after: found.next }, view.user))}
        first={after ? to(withQuery('/cards', filter, view.user)) : null}
      />
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { EmployerState } from '@/components/records/employer-state'
import { inLanguage } from '@/components/records/titles'
import { one, oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { type Entry, regions } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import type { User } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import type { Locale } from '@/lib/core/text'
import { type DeskRow, deskStates, employersOnDesk } from '@/lib/employers/queries'
import { kindNames } from '@/lib/employers/words'
import { say } from '@/lib/messages'

/** Employers of the centre's regions; those who wait for verification first (E1). */
export default async function StaffEmployers({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const region = one(query, 'region')
  const filters = { state: oneOf(query, 'state', deskStates) ?? ('waiting' as const), q: one(query, 'q', view.user), region }
  const after = uuidOf(query, 'after')
  const found = await employersOnDesk(view.user, { state: filters.state, query: filters.q, region, after })
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const choices = await ownRegions(view.user, locale)
  const plain = filters.state === 'waiting' && !filters.q && !region
  return (
    <StaffPage view={view} title={t('staff.employers.title')}>
      <Heading title={t('staff.employers.title')} lead={t('staff.employers.lead')} />
      <Search view={view} query={query} path="/employers" set={!plain}>
        <FilterSelect
          name="state"
          label={t('staff.employers.state')}
          value={filters.state}
          choices={deskStates.map((value) => ({ value, label: t(`staff.employers.${value}`) }))}
        />
        {choices.length > 1 && (
          <FilterSelect
            name="region"
            label={t('staff.employers.region')}
            value={region}
            empty={t('staff.list.all')}
            choices={choices.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          />
        )}
        <FilterText name="q" label={t('staff.employers.query')} value={filters.q} wide />
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={plain ? t('staff.employers.emptyWaiting') : t('staff.list.empty')}>
          {plain ? t('staff.employers.emptyWaitingText') : t('staff.list.emptyHint')}
        </Empty>
      ) : (
        <Rows view={view} rows={found.rows} names={choices} states={filters.state === 'verified'} />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/employers', { ...filters, after: found.next }, view.user))}
        first={after ? to(withQuery('/employers', filters, view.user)) : null}
      />
    </StaffPage>
  )
}

async function ownRegions(user: User, locale: Locale): Promise<Entry[]> {
  const own = regionsOf(user)
  const all = await regions(locale)
  return own === '*' ? all : all.filter(({ code }) => own.includes(code))
}

/** `states`: the rows may differ in their state. */
function Rows({ view, rows, names, states }: { view: View; rows: readonly DeskRow[]; names: readonly Entry[]; states: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('staff.employers.title')}
      head={[
        t('staff.employers.name'),
        t('employers.number'),
        t('staff.employers.kind'),
        t('staff.employers.region'),
        t('staff.employers.since'),
        ...(states ? [t('staff.employers.state')] : []),
      ]}
      rows={rows.map((row) => {
        const name = inLanguage(locale, row.nameKk, row.nameRu)
        return {
          key: row.id,
          cells: [
            <a key="name" className="link font-semibold" href={to(`/employers/${row.id}`)} lang={name.lang}>
              {name.text}
            </a>,
            <span key="bin" className="tabular-nums">
              {row.bin ?? '—'}
            </span>,
            kindNames[row.kind][locale],
            names.find(({ code }) => code === row.regionCode)?.name[locale] ?? t('staff.employers.noRegion'),
            <span key="since" className="whitespace-nowrap">
              {day(locale, dayOf(row.createdAt))}
            </span>,
            ...(states ? [<EmployerState key="state" state={row.state} locale={locale} />] : []),
          ],
        }
      })}
    />
  )
}

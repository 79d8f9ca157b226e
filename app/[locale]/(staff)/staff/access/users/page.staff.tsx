import { notFound } from 'next/navigation'
import { AccountState } from '@/components/access/account-state'
import { MaskedIin } from '@/components/access/masked-iin'
import { placesIn } from '@/components/access/places'
import { type Places, Rights } from '@/components/access/rights'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { staffRoleNames } from '@/db/lists'
import type { StaffAccount } from '@/db/schema'
import { type StaffRow, staffOnDesk } from '@/lib/access/desk/people'
import { accountStates } from '@/lib/access/words'
import { roleNames } from '@/lib/centres/words'
import { regions } from '@/lib/classifiers/queries'
import { moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { revealsOf } from '@/lib/personal-data/reveals'

const states = Object.keys(accountStates) as StaffAccount['state'][]

/** Accounts of the staff with what they may do (A349-14, 21). A head finds those of his own centre. */
export default async function StaffUsers({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const filter = {
    q: one(query, 'q', view.user),
    state: oneOf(query, 'state', states),
    role: oneOf(query, 'role', staffRoleNames),
    region: one(query, 'region'),
    centre: one(query, 'centre', view.user),
  }
  const after = uuidOf(query, 'after')
  const found = await staffOnDesk(view.user, { ...filter, after })
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const [places, known, revealed] = await Promise.all([placesIn(locale), regions(locale), revealsOf(view.user)])
  return (
    <StaffPage view={view} title={t('desk.users.title')}>
      <Heading title={t('desk.users.title')} lead={t('desk.users.lead')} />
      <Search view={view} query={query} path="/access/users" set={Object.values(filter).some(Boolean)}>
        <FilterText name="q" label={t('desk.users.query')} hint={t('desk.users.queryHint')} value={filter.q} wide />
        <FilterSelect
          name="state"
          label={t('desk.users.state')}
          value={filter.state}
          empty={t('staff.list.all')}
          choices={states.map((value) => ({ value, label: accountStates[value][locale] }))}
        />
        <FilterSelect
          name="role"
          label={t('desk.users.role')}
          value={filter.role}
          empty={t('staff.list.all')}
          choices={staffRoleNames.map((value) => ({ value, label: roleNames[value][locale] }))}
        />
        {may(view.user, 'access.desk') && (
          <>
            <FilterSelect
              name="region"
              label={t('desk.users.region')}
              value={filter.region}
              empty={t('staff.list.all')}
              choices={known.map(({ code, name }) => ({ value: code, label: name[locale] }))}
            />
            <FilterText name="centre" label={t('desk.users.centre')} value={filter.centre} />
          </>
        )}
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={t('staff.list.empty')}>{t('staff.list.emptyHint')}</Empty>
      ) : (
        <Rows view={view} rows={found.rows} places={places} revealed={revealed} />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/access/users', { ...filter, after: found.next }, view.user))}
        first={after ? to(withQuery('/access/users', filter, view.user)) : null}
      />
    </StaffPage>
  )
}

type Listed = { view: View; rows: readonly StaffRow[]; places: Places; revealed: ReadonlySet<string> }

function Rows({ view, rows, places, revealed }: Listed) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('desk.users.title')}
      head={[t('desk.users.name'), t('desk.users.iin'), t('desk.users.state'), t('desk.users.rights'), t('desk.users.entry')]}
      rows={rows.map((row) => ({
        key: row.userId,
        cells: [
          <span key="name" className="grid gap-0.5">
            <a className="link font-semibold" href={to(`/access/users/${row.userId}`)}>
              {row.name || row.login}
            </a>
            <span className="text-xs break-all text-muted">{row.login}</span>
            {row.post && <span className="text-xs text-muted">{row.post}</span>}
          </span>,
          <MaskedIin key="iin" view={view} iin={row.iin} kind="account" id={row.userId} whom={row.name || row.login} revealed={revealed} />,
          <AccountState key="state" state={row.state} locale={locale} />,
          <Rights key="rights" view={view} rights={row.rights} places={places} />,
          <span key="entry" className="grid justify-items-start gap-1">
            {row.lastEntryAt ? moment(locale, row.lastEntryAt) : <span className="text-muted">{t('desk.users.never')}</span>}
            {row.open > 0 && <Tag tone="accent">{t('desk.users.online')}</Tag>}
          </span>,
        ],
      }))}
    />
  )
}

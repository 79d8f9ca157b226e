import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query } from '@/components/staff/address'
import { Figures } from '@/components/staff/figures'
import { FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type AccountHead, accountsBy } from '@/lib/personal-data/accounts'
import { consentCounts } from '@/lib/personal-data/queries'

/** (2) Consents in force, counted; whose they are is found by the end of the IIN, and what they are only by opening the account. */
export default async function ConsentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const counts = await consentCounts(view.user)
  if (!counts) notFound()
  const t = say(view.place.locale)
  const tail = one(query, 'iin', view.user)
  const found = tail ? await accountsBy(view.user, tail) : null
  return (
    <StaffPage view={view} title={t('desk.consents.title')}>
      <Heading
        above={<Back view={view} path="/access/personal-data" label={t('desk.data.back')} />}
        title={t('desk.consents.title')}
        lead={t('desk.consents.lead')}
      />
      <Figures
        label={t('desk.consents.title')}
        items={[
          ...counts.agreements.map(({ version, persons }) => ({
            key: version,
            value: persons,
            label: t('desk.consents.agreement', { version: day(view.place.locale, version) }),
          })),
          { key: 'published', value: counts.published, label: t('desk.consents.published') },
          { key: 'registered', value: counts.registered, label: t('desk.consents.registered') },
          { key: 'stopped', value: counts.stopped, label: t('desk.consents.stopped') },
        ]}
      />
      <p className="my-5 text-sm text-muted">{t('desk.consents.file')}</p>
      <Search view={view} query={query} path="/access/personal-data/consents" set={tail !== undefined}>
        <FilterText name="iin" label={t('desk.consents.tail')} value={tail} wide />
      </Search>
      {found && found.length === 0 && <Empty title={t('desk.consents.none')}>{t('desk.consents.noneText')}</Empty>}
      {found && found.length > 0 && <Rows view={view} rows={found} />}
    </StaffPage>
  )
}

function Rows({ view, rows }: { view: View; rows: readonly AccountHead[] }) {
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('desk.consents.title')}
      head={[t('desk.consents.person'), t('desk.users.iin')]}
      rows={rows.map(({ userId, shortName, maskedIin }) => ({
        key: userId,
        cells: [
          <a key="name" className="link font-semibold" href={to(`/access/personal-data/consents/${userId}`)}>
            {shortName}
          </a>,
          <span key="iin" className="tabular-nums">
            {maskedIin}
          </span>,
        ],
      }))}
    />
  )
}

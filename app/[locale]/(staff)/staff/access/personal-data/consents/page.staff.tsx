import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { MaskedIin } from '@/components/access/masked-iin'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query } from '@/components/staff/address'
import { Figures } from '@/components/staff/figures'
import { Filters, FilterText } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type ConsentRow, consentCounts, consentsOf } from '@/lib/personal-data/queries'
import { revealsOf } from '@/lib/personal-data/reveals'
import { requestKindNames, requestStateNames } from '@/lib/personal-data/words'

/** (2) Consents in force, counted; those of one person by the end of the IIN. */
export default async function ConsentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const counts = await consentCounts(view.user)
  if (!counts) notFound()
  const t = say(view.place.locale)
  const tail = one(query, 'iin')
  const found = tail ? await consentsOf(view.user, tail) : null
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
      <Filters view={view} path="/access/personal-data/consents" set={tail !== undefined}>
        <FilterText name="iin" label={t('desk.consents.tail')} value={tail} wide />
      </Filters>
      {found && found.length === 0 && <Empty title={t('desk.consents.none')}>{t('desk.consents.noneText')}</Empty>}
      {found && found.length > 0 && <Rows view={view} rows={found} revealed={await revealsOf(view.user)} />}
    </StaffPage>
  )
}

function Rows({ view, rows, revealed }: { view: View; rows: readonly ConsentRow[]; revealed: ReadonlySet<string> }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('desk.consents.title')}
      head={[
        t('desk.consents.person'),
        t('desk.users.iin'),
        t('desk.consents.accepted'),
        t('desk.consents.resumes'),
        t('desk.consents.centre'),
        t('desk.consents.requests'),
      ]}
      rows={rows.map((row) => ({
        key: row.userId,
        cells: [
          row.name,
          <MaskedIin key="iin" view={view} iin={row.iin} kind="person" id={row.userId} whom={row.name} revealed={revealed} />,
          row.agreement ? `${row.agreement.version}: ${day(locale, dayOf(row.agreement.at))}` : t('desk.consents.no'),
          row.published,
          row.registered ? t('desk.consents.yes') : t('desk.consents.no'),
          row.requests.length === 0 ? (
            t('desk.consents.no')
          ) : (
            <ul key="requests" className="grid gap-1">
              {row.requests.map((request) => (
                <li key={request.id}>
                  <a className="link" href={to(`/access/personal-data/requests/${request.id}`)}>
                    № {request.number}
                  </a>{' '}
                  <span className="text-xs text-muted">
                    {requestKindNames[request.kind][locale]}: {requestStateNames[request.state][locale]}
                  </span>
                </li>
              ))}
            </ul>
          ),
        ],
      }))}
    />
  )
}

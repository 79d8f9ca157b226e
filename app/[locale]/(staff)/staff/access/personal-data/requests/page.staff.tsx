import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { RequestTag } from '@/components/access/request-state'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { requestsFor } from '@/lib/personal-data/accounts'
import { type RequestState, requestKindNames, requestStateNames } from '@/lib/personal-data/words'

const states = Object.keys(requestStateNames) as RequestState[]

/** (3) What people ask about the processing of their data; what waits first, by its term. */
export default async function Requests({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const state = oneOf(query, 'state', states)
  const after = Number(one(query, 'after')) || 0
  const found = await requestsFor(view.user, { state, after: Math.max(0, Math.trunc(after)) })
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const [law, now] = [await readLaw(), new Date()]
  const path = '/access/personal-data/requests'
  return (
    <StaffPage view={view} title={t('desk.requests.title')}>
      <Heading
        above={<Back view={view} path="/access/personal-data" label={t('desk.data.back')} />}
        title={t('desk.requests.title')}
        lead={t('desk.requests.lead', { days: String(law.value('consent.stop_processing', dayOf(now))) })}
      >
        <ButtonLink href={to(`${path}/file`)} look="secondary">
          {t('desk.data.export')}
        </ButtonLink>
      </Heading>
      <Filters view={view} path={path} set={state !== undefined}>
        <FilterSelect
          name="state"
          label={t('desk.requests.state')}
          value={state}
          empty={t('staff.list.all')}
          choices={states.map((value) => ({ value, label: requestStateNames[value][locale] }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('desk.requests.empty')}>{t('desk.requests.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('desk.requests.title')}
          head={[
            t('desk.requests.number'),
            t('desk.requests.person'),
            t('desk.requests.kind'),
            t('desk.requests.asked'),
            t('desk.requests.state'),
          ]}
          rows={found.rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="number" className="link font-semibold" href={to(`${path}/${row.id}`)}>
                № {row.number}
              </a>,
              row.shortName || '—',
              requestKindNames[row.kind][locale],
              day(locale, dayOf(row.createdAt)),
              <span key="state" className="grid justify-items-start gap-1">
                <RequestTag state={row.state} locale={locale} />
                {row.state === 'received' && <ClockTag timer={row.timer} law={law} locale={locale} now={now} />}
                {row.liftedAt && <span className="text-xs text-muted">{t('desk.requests.lifted')}</span>}
              </span>,
            ],
          }))}
        />
      )}
      <Pager
        t={t}
        next={found.next === null ? null : to(withQuery(path, { state, after: found.next }))}
        first={after ? to(withQuery(path, { state })) : null}
      />
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { IncidentTag } from '@/components/access/request-state'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { incidentStates } from '@/db/lists'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { incidentsFor } from '@/lib/personal-data/queries'
import { incidentStateNames } from '@/lib/personal-data/words'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** (4) Incidents with personal data: found when, known from where, how many persons, where it stands. */
export default async function Incidents({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const state = oneOf(query, 'state', incidentStates)
  const found = await incidentsFor(view.user, state)
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const path = '/access/personal-data/incidents'
  const law = await readLaw()
  return (
    <StaffPage view={view} title={t('desk.incidents.title')}>
      <Heading
        above={<Back view={view} path="/access/personal-data" label={t('desk.data.back')} />}
        title={t('desk.incidents.title')}
        lead={t('desk.incidents.lead', { days: String(law.value('data_incident.tell_within', dayOf(new Date()))) })}
      >
        <ButtonLink href={to(`${path}/new`)}>{t('desk.incidents.add')}</ButtonLink>
        <ButtonLink href={to(`${path}/file`)} look="secondary">
          {t('desk.data.export')}
        </ButtonLink>
      </Heading>
      <Filters view={view} path={path} set={state !== undefined}>
        <FilterSelect
          name="state"
          label={t('desk.incidents.state')}
          value={state}
          empty={t('staff.list.all')}
          choices={incidentStates.map((value) => ({ value, label: incidentStateNames[value][locale] }))}
        />
      </Filters>
      {found.length === 0 ? (
        <Empty title={t('desk.incidents.empty')}>{t('desk.incidents.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('desk.incidents.title')}
          head={[
            t('desk.incidents.number'),
            t('desk.incidents.what'),
            t('desk.incidents.found'),
            t('desk.incidents.source'),
            t('desk.incidents.persons'),
            t('desk.incidents.state'),
          ]}
          rows={found.map((incident) => ({
            key: incident.id,
            cells: [
              <a key="number" className="link font-semibold" href={to(`${path}/${incident.id}`)}>
                № {incident.number}
              </a>,
              <span key="what" className="line-clamp-3">
                {incident.what}
              </span>,
              moment(locale, incident.foundAt),
              reportSourceNames[incident.source][locale],
              incident.persons ?? t('desk.incidents.unknown'),
              <IncidentTag key="state" state={incident.state} locale={locale} />,
            ],
          }))}
        />
      )}
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { VerdictTag } from '@/components/mediation/reasons'
import { WorkFacts } from '@/components/mediation/work'
import { inLanguage } from '@/components/records/titles'
import { type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Card, Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { readVacancyFilter } from '@/lib/mediation/filter'
import { snapshotOf } from '@/lib/mediation/make'
import { personsFor } from '@/lib/mediation/matching'
import { verdictNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'

/** Registered persons who fit a vacancy, masked (E10): to see one, the specialist opens the card. */
export default async function VacancyMatches({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const filter = readVacancyFilter(await searchParams)
  const found = /^[1-9]\d{0,14}$/.test(id) ? await personsFor(view.user, Number(id), filter, new Date()) : undefined
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const path = `/mediation/vacancies/${id}`
  const title = inLanguage(locale, found.row.vacancy.titleKk, found.row.vacancy.titleRu).text
  return (
    <StaffPage view={view} title={title}>
      <Heading title={t('mediation.forVacancy', { title })} lead={t('mediation.found', { count: found.found })} />
      <div className="mb-5">
        <Card>
          <WorkFacts work={snapshotOf(found.row)} locale={locale} columns />
        </Card>
      </div>
      <Filters view={view} path={path} set={filter.status !== undefined || filter.verdict !== undefined}>
        <FilterSelect
          name="status"
          label={t('mediation.status')}
          value={filter.status}
          empty={t('staff.list.all')}
          choices={(['job_seeker', 'unemployed'] as const).map((value) => ({ value, label: t(`mediation.statuses.${value}`) }))}
        />
        <FilterSelect
          name="verdict"
          label={t('mediation.verdict')}
          value={filter.verdict}
          empty={t('staff.list.all')}
          choices={Object.entries(verdictNames).map(([value, words]) => ({ value, label: words[locale] }))}
        />
      </Filters>
      {found.rows.length === 0 ? (
        <Empty title={t('mediation.noPersons')} />
      ) : (
        <Table
          stack
          caption={title}
          head={[t('mediation.person'), t('mediation.status'), t('mediation.verdict')]}
          rows={found.rows.map(({ head, verdict }) => ({
            key: head.id,
            cells: [
              <span key="who">
                <a className="link font-semibold" href={to(`/mediation/cards/${head.id}`)}>
                  {head.shortName}
                </a>
                <span className="block text-xs tabular-nums text-muted">{head.maskedIin}</span>
              </span>,
              head.status === 'unemployed' || head.status === 'job_seeker' ? t(`mediation.statuses.${head.status}`) : '—',
              <VerdictTag key="verdict" verdict={verdict} locale={locale} />,
            ],
          }))}
        />
      )}
      <Pager
        t={t}
        next={found.more ? to(withQuery(path, { ...filter, page: filter.page + 1 })) : null}
        first={filter.page > 1 ? to(withQuery(path, { ...filter, page: undefined })) : null}
      />
    </StaffPage>
  )
}

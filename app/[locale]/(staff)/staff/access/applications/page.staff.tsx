import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { oneOf, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { applications, tabs } from '@/lib/access/applications/queries'
import { maskIin } from '@/lib/core/identifiers'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { kindNames } from '@/lib/services/definitions/staff-access-form'
import { kindOf } from '@/lib/services/definitions/staff-access-rules'
import { runningTimer } from '@/lib/services/rules'

/** Access applications: all of them for the administrators, a head's own for him; what is due first on top (A349-14, A349-17). */
export default async function Applications({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const tab = oneOf(query, 'tab', tabs) ?? 'waiting'
  const now = new Date()
  const found = await applications(view.user, tab, now)
  if (!found) notFound()
  const law = await readLaw()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const service = serviceOf('staff-access')
  return (
    <StaffPage view={view} title={t('applications.title')}>
      <Heading title={t('applications.title')} lead={t('applications.lead')}>
        <ButtonLink href={to('/access/applications/new')} icon="plus">
          {t('applications.new')}
        </ButtonLink>
      </Heading>
      <nav aria-label={t('applications.title')} className="mb-5 flex gap-1 border-b border-line max-md:overflow-x-auto md:flex-wrap">
        {tabs.map((name) => (
          <a
            key={name}
            href={to(withQuery('/access/applications', { tab: name }))}
            aria-current={name === tab ? 'page' : undefined}
            className="inline-flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3 text-sm no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-bold"
          >
            {t(`applications.tab.${name}`)}
            {name !== 'done' && (
              <span
                className={`rounded-full px-1.5 text-xs ${name === 'late' && found.counts.late > 0 ? 'bg-bad text-on-accent' : 'bg-raised text-muted'}`}
              >
                {found.counts[name]}
              </span>
            )}
          </a>
        ))}
      </nav>
      {found.rows.length === 0 ? (
        <Empty title={t('applications.empty')}>{t('applications.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('applications.title')}
          head={(['name', 'number', 'asked', 'state', 'due'] as const).map((key) => t(`applications.column.${key}`))}
          rows={found.rows.map((row) => {
            const kind = kindOf(row.answers)
            const timer = runningTimer(row.timers)?.[1]
            return {
              key: row.id,
              cells: [
                <a key="name" className="link block font-semibold" href={to(`/access/applications/${row.id}`)}>
                  {row.name || t('applications.unnamed')}
                  <span className="block font-mono text-xs font-normal text-muted">{row.iin && maskIin(row.iin)}</span>
                </a>,
                <span key="number" className="whitespace-nowrap tabular-nums">
                  {row.number ?? '—'}
                </span>,
                <span key="asked">
                  {kind && kindNames[kind][locale]}
                  <span className="block text-xs text-muted">
                    {t(row.channel === 'portal' ? 'applications.acms' : 'applications.letter')}
                  </span>
                </span>,
                <Tag key="state" tone={row.state === 'review' ? 'accent' : row.state === 'approved' ? 'good' : 'neutral'}>
                  {service.states[row.state]?.name[locale]}
                </Tag>,
                timer ? <ClockTag key="due" timer={timer} law={law} locale={locale} now={now} /> : '',
              ],
            }
          })}
        />
      )}
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { ActionButton } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { readLaw } from '@/lib/core/law'
import { may } from '@/lib/core/policy'
import { openCase } from '@/lib/lookups/actions'
import { say } from '@/lib/messages'
import { centreServices, serviceOf } from '@/lib/services/catalogue'
import { queue, tabs } from '@/lib/services/desk/queries'
import { runningTimer } from '@/lib/services/rules'

/** The officer's queue: tabs with counts, filters in the address, what is due first on top. */
export default async function Cases({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const tab = oneOf(query, 'tab', tabs) ?? 'new'
  const channel = oneOf(query, 'channel', ['portal', 'office'] as const)
  const filters = { tab, service: one(query, 'service'), channel, q: one(query, 'q', view.user) }
  const now = new Date()
  const after = one(query, 'after')
  const found = await queue(view.user, { ...filters, after }, now)
  if (!found) notFound()
  const law = await readLaw()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const place = view.user.roles.find(({ centreId }) => centreId)
  return (
    <StaffPage view={view} title={t('services.desk.title')}>
      <Heading title={t('services.desk.title')} lead={t('services.desk.lead')}>
        {place && may(view.user, 'case.intake', { regionCode: place.regionCode, centreId: place.centreId ?? null }) && (
          <ButtonLink href={to('/cases/new')} icon="plus">
            {t('services.desk.receive')}
          </ButtonLink>
        )}
      </Heading>
      <nav aria-label={t('services.desk.title')} className="mb-5 flex gap-1 border-b border-line max-md:overflow-x-auto md:flex-wrap">
        {tabs.map((name) => (
          <a
            key={name}
            href={to(withQuery('/cases', { ...filters, tab: name }, view.user))}
            aria-current={name === tab ? 'page' : undefined}
            className="inline-flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3 text-sm no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-bold"
          >
            {t(`services.desk.tab.${name}`)}
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
      <Search view={view} query={query} path={`/cases?tab=${tab}`} set={Boolean(filters.service || channel || filters.q)}>
        <input type="hidden" name="tab" value={tab} readOnly />
        <FilterSelect
          name="service"
          label={t('services.desk.service')}
          value={filters.service}
          empty={t('services.desk.any')}
          choices={centreServices.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        />
        <FilterSelect
          name="channel"
          label={t('services.desk.channel')}
          value={channel}
          empty={t('services.desk.any')}
          choices={(['portal', 'office'] as const).map((value) => ({ value, label: t(`services.desk.channels.${value}`) }))}
        />
        <FilterText name="q" label={t('services.desk.find')} value={filters.q} wide />
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={t('services.desk.empty')}>{t('services.desk.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('services.desk.title')}
          head={['name', 'number', 'service', 'state', 'due', 'officer'].map((key) => t(`services.desk.${key as 'name'}`))}
          rows={found.rows.map((row) => {
            const service = serviceOf(row.service)
            const timer = runningTimer(row.timers)?.[1]
            return {
              key: row.id,
              cells: [
                <ActionButton key="name" action={openCase} locale={locale} look="row" values={{ id: row.id }}>
                  <span>
                    {row.shortName || t('services.desk.incomplete')}
                    <span className="block font-mono text-xs font-normal text-muted">{row.maskedIin}</span>
                  </span>
                </ActionButton>,
                <span key="number" className="whitespace-nowrap tabular-nums">
                  {row.number ?? '—'}
                </span>,
                <span key="service">
                  {service.title[locale]}
                  <span className="block text-xs text-muted">{t(`services.desk.channels.${row.channel}`)}</span>
                </span>,
                <Tag key="state" tone={service.states[row.state]?.ball === 'officer' ? 'accent' : 'neutral'}>
                  {service.states[row.state]?.name[locale]}
                </Tag>,
                timer ? <ClockTag key="due" timer={timer} law={law} locale={locale} now={now} /> : '',
                row.assigneeName ?? (
                  <span key="nobody" className="text-muted">
                    {t('services.desk.nobody')}
                  </span>
                ),
              ],
            }
          })}
        />
      )}
      <Pager
        t={t}
        next={found.next && to(withQuery('/cases', { ...filters, after: found.next }, view.user))}
        first={after ? to(withQuery('/cases', filters, view.user)) : null}
      />
    </StaffPage>
  )
}

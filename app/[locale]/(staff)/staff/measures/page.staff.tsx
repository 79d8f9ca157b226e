import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { MeasureStateTag } from '@/components/measures/parts'
import { Due } from '@/components/mediation/due'
import { QueueTabs } from '@/components/mediation/tabs'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Card, Empty, Facts, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { subsidies } from '@/db/lists'
import { money } from '@/lib/core/format'
import { measureQueues, measuresOnDesk, subsidyAmounts } from '@/lib/measures/queries'
import { measureName, subsidyNames } from '@/lib/measures/words'
import { say } from '@/lib/messages'

/** Measures of the centre by whose turn it is, and the amounts of subsidised jobs as they stand today (E12, E13). */
export default async function Measures({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const { locale } = view.place
  const query = await searchParams
  const queue = oneOf(query, 'queue', measureQueues) ?? 'ours'
  const after = one(query, 'after')
  const now = new Date()
  const found = await measuresOnDesk(view.user, queue, after, now)
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const at = (name: string, next?: string) => to(withQuery('/measures', { queue: name, after: next }))
  const amounts = await subsidyAmounts(subsidies, now)
  return (
    <StaffPage view={view} title={t('measures.title')}>
      <Heading title={t('measures.title')} lead={t('measures.lead')} />
      <QueueTabs
        label={t('measures.title')}
        items={measureQueues.map((name) => ({
          href: at(name),
          label: t(`measures.queue.${name}`),
          count: found.counts[name],
          current: name === queue,
          urgent: name === 'late',
        }))}
      />
      {found.rows.length === 0 ? (
        <Empty title={t('measures.empty')}>{t('measures.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t(`measures.queue.${queue}`)}
          head={[t('measures.person'), t('measures.measure'), t('measures.provider'), t('measures.state'), t('measures.due')]}
          rows={found.rows.map(({ measure, head }) => ({
            key: measure.id,
            cells: [
              <span key="who">
                <a className="link font-semibold" href={to(`/measures/${measure.id}`)}>
                  {head.shortName}
                </a>
                <span className="block text-xs tabular-nums text-muted">{head.maskedIin}</span>
              </span>,
              measureName(measure)[locale],
              measure.provider,
              <MeasureStateTag key="state" state={measure.state} locale={locale} />,
              <Due key="due" at={measure.dueAt} now={now} locale={locale} />,
            ],
          }))}
        />
      )}
      <Pager t={t} next={found.next && at(queue, found.next)} first={after ? at(queue) : null} />
      <div className="mt-8">
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.amounts')}</h2>
          <Facts
            columns
            items={amounts.map(({ kind, amount, months, percent }) => [
              subsidyNames[kind][locale],
              percent === null
                ? t('measures.amountUp', { sum: money(locale, amount), months: String(months) })
                : t('measures.amountShare', { sum: money(locale, amount), months: String(months), percent: String(percent) }),
            ])}
          />
        </Card>
      </div>
    </StaffPage>
  )
}

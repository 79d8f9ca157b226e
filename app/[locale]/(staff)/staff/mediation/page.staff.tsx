import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Due } from '@/components/mediation/due'
import { OfferStateTag } from '@/components/mediation/reasons'
import { QueueTabs } from '@/components/mediation/tabs'
import { inLanguage } from '@/components/records/titles'
import { type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { queues, readQueueFilter } from '@/lib/mediation/filter'
import { mediationQueue } from '@/lib/mediation/queries'
import { say } from '@/lib/messages'

/** What waits for the specialists of mediation: first offers, answers, referrals, and what is late (E10). */
export default async function Mediation({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const { locale } = view.place
  const filter = readQueueFilter(await searchParams)
  const now = new Date()
  const found = await mediationQueue(view.user, filter, now)
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const at = (queue: string, after?: string) => to(withQuery('/mediation', { queue, after }))
  return (
    <StaffPage view={view} title={t('mediation.title')}>
      <Heading title={t('mediation.title')} lead={t('mediation.lead')} />
      <QueueTabs
        label={t('mediation.title')}
        items={queues.map((queue) => ({
          href: at(queue),
          label: t(`mediation.queue.${queue}`),
          count: found.counts[queue],
          current: queue === filter.queue,
          urgent: queue === 'late',
        }))}
      />
      {found.rows.length === 0 ? (
        <Empty title={t('mediation.empty')}>{t('mediation.emptyText')}</Empty>
      ) : (
        <Table
          stack
          caption={t(`mediation.queue.${filter.queue}`)}
          head={[t('mediation.person'), t('mediation.work'), t('mediation.state'), t('mediation.due')]}
          rows={found.rows.map(({ key, cardId, who, iin, offer, dueAt }) => ({
            key,
            cells: [
              <span key="who">
                <a className="link font-semibold" href={to(offer ? `/mediation/offers/${offer.id}` : `/mediation/cards/${cardId}`)}>
                  {who}
                </a>
                <span className="block text-xs tabular-nums text-muted">{iin}</span>
              </span>,
              offer ? inLanguage(locale, offer.titleKk, offer.titleRu).text : '—',
              offer ? <OfferStateTag key="state" state={offer.state} locale={locale} /> : t('mediation.noOfferYet'),
              <Due key="due" at={dueAt} now={now} locale={locale} />,
            ],
          }))}
        />
      )}
      <Pager t={t} next={found.next && at(filter.queue, found.next)} first={filter.after ? at(filter.queue) : null} />
    </StaffPage>
  )
}

import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Empty, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import type { Side } from '@/lib/core/side'
import { againOfAis, againOfPlatform } from '@/lib/exchange/actions'
import { contract, isMessageType } from '@/lib/exchange/contract'
import type { lastCounts } from '@/lib/exchange/queries'
import { say } from '@/lib/messages'

type Count = NonNullable<Awaited<ReturnType<typeof lastCounts>>>[number]
const mostShown = 20

/** What the last two-way count has found, type by type. */
export function Counts({ view, side, counts }: { view: View; side: Side; counts: readonly Count[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section className="mt-12">
      <h2 className="text-lg">{t('exchange.counts.title')}</h2>
      <p className="mt-1 mb-4 text-muted">{t('exchange.counts.lead')}</p>
      {counts.length === 0 ? (
        <Empty title={t('exchange.counts.none')} />
      ) : (
        <Table
          stack
          caption={t('exchange.counts.title')}
          head={[
            t('exchange.filter.type'),
            t('exchange.counts.at'),
            t('exchange.counts.sent'),
            t('exchange.counts.held'),
            t('exchange.counts.differences'),
            t('exchange.counts.again'),
          ]}
          rows={counts.map((count) => ({
            key: count.id,
            cells: [
              isMessageType(count.type) ? contract[count.type].title[locale] : count.type,
              moment(locale, count.at),
              number(locale, count.sent),
              number(locale, count.held),
              <Differences key="differences" view={view} count={count} />,
              count.differences.length > 0 ? (
                <ActionButton
                  key="again"
                  action={side === 'ais' ? againOfAis : againOfPlatform}
                  locale={locale}
                  values={{ type: count.type }}
                  look="secondary"
                >
                  {t('exchange.counts.again')}
                </ActionButton>
              ) : null,
            ],
          }))}
        />
      )}
    </section>
  )
}

function Differences({ view, count: { differences } }: { view: View; count: Count }) {
  const t = say(view.place.locale)
  if (differences.length === 0) return <Tag tone="good">{t('exchange.counts.same')}</Tag>
  return (
    <details>
      <summary className="font-semibold text-bad">{number(view.place.locale, differences.length)}</summary>
      <ul className="mt-2 grid gap-1">
        {differences.slice(0, mostShown).map(({ lane, sent, held }) => (
          <li key={lane}>
            <code className="text-xs break-all">
              {lane}: {sent ?? '—'} / {held ?? '—'}
            </code>
          </li>
        ))}
      </ul>
      {differences.length > mostShown && (
        <p>{t('exchange.counts.more', { count: number(view.place.locale, differences.length - mostShown) })}</p>
      )}
    </details>
  )
}

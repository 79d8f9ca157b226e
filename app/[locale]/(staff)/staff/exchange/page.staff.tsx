import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { Figures } from '@/components/staff/figures'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import { type Side, sides } from '@/lib/core/side'
import { contract, isMessageType, maySend, messageTypes } from '@/lib/exchange/contract'
import { exchangeFigures, lastCounts, type SideFigures, sentMessages } from '@/lib/exchange/queries'
import { say } from '@/lib/messages'
import { Counts } from './counts'

const states = ['waiting', 'delivered', 'dead', 'skipped'] as const
const tones: Record<(typeof states)[number], Tone> = { waiting: 'accent', delivered: 'good', dead: 'bad', skipped: 'neutral' }

/** How the exchange between the platform and the AIS stands, its messages, and the nightly count. */
export default async function Exchange({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const figures = await exchangeFigures(view.user)
  if (!figures) notFound()
  const side = oneOf(query, 'side', sides) ?? figures[0]?.side ?? 'platform'
  const before = Number(one(query, 'before')) || undefined
  const filter = { type: one(query, 'type'), state: oneOf(query, 'state', states), subject: one(query, 'subject', view.user) }
  const [found, counts] = await Promise.all([
    sentMessages(view.user, side, { ...filter, ...(before ? { before } : {}) }),
    lastCounts(view.user, side),
  ])
  if (!found || !counts) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const kept = { side, ...filter }
  return (
    <StaffPage view={view} title={t('exchange.title')}>
      <Heading title={t('exchange.title')} lead={t('exchange.lead')} />
      {figures.map((each) => (
        <Standing key={each.side} view={view} figures={each} />
      ))}
      <Search view={view} query={query} path="/exchange" set={Object.values(filter).some(Boolean)}>
        <FilterSelect
          name="side"
          label={t('exchange.filter.side')}
          value={side}
          choices={figures.map((each) => ({ value: each.side, label: t(`exchange.side.${each.side}`) }))}
        />
        <FilterSelect
          name="type"
          label={t('exchange.filter.type')}
          value={filter.type}
          empty={t('staff.list.all')}
          choices={messageTypes.filter((type) => maySend(side, type)).map((type) => ({ value: type, label: contract[type].title[locale] }))}
        />
        <FilterSelect
          name="state"
          label={t('exchange.filter.state')}
          value={filter.state}
          empty={t('staff.list.all')}
          choices={states.map((value) => ({ value, label: t(`exchange.state.${value}`) }))}
        />
        <FilterText name="subject" label={t('exchange.filter.subject')} value={filter.subject} hint={t('exchange.filter.subjectHint')} />
      </Search>
      {found.rows.length === 0 ? (
        <Empty title={t('exchange.empty')}>{t('exchange.emptyHint')}</Empty>
      ) : (
        <Messages view={view} side={side} rows={found.rows} />
      )}
      <Pager
        t={t}
        next={found.next === null ? null : to(withQuery('/exchange', { ...kept, before: found.next }, view.user))}
        first={before ? to(withQuery('/exchange', kept, view.user)) : null}
      />
      <Counts view={view} side={side} counts={counts} />
    </StaffPage>
  )
}

function Standing({ view, figures: { side, sent, received, waiting, dead, oldest } }: { view: View; figures: SideFigures }) {
  const { locale } = view.place
  const t = say(locale)
  const only = (state: string) => linker(view)(withQuery('/exchange', { side, state }))
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-lg">{t(`exchange.side.${side}`)}</h2>
      <Figures
        label={t(`exchange.side.${side}`)}
        items={[
          { key: 'sent', value: number(locale, sent), label: t('exchange.figures.sent') },
          { key: 'received', value: received === null ? '—' : number(locale, received), label: t('exchange.figures.received') },
          { key: 'waiting', value: number(locale, waiting), label: t('exchange.figures.waiting'), href: only('waiting') },
          {
            key: 'dead',
            value: number(locale, dead),
            label: t('exchange.figures.dead'),
            tone: dead ? 'bad' : 'neutral',
            href: only('dead'),
          },
        ]}
      />
      <p className="mt-2 text-sm text-muted">
        {oldest ? t('exchange.oldest', { moment: moment(locale, oldest) }) : t('exchange.nothingWaits')}
      </p>
    </section>
  )
}

type Row = NonNullable<Awaited<ReturnType<typeof sentMessages>>>['rows'][number]

function Messages({ view, side, rows }: { view: View; side: Side; rows: readonly Row[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('exchange.title')}
      head={[
        t('exchange.head.what'),
        t('exchange.head.subject'),
        t('exchange.head.version'),
        t('exchange.head.when'),
        t('exchange.head.state'),
        t('exchange.head.reason'),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="what" className="link font-semibold" href={to(`/exchange/${side}/${row.id}`)}>
            {isMessageType(row.type) ? contract[row.type].title[locale] : row.type}
          </a>,
          <code key="subject" className="text-xs break-all">
            {row.subject}
          </code>,
          <span key="version" className="tabular-nums">
            {row.version}
          </span>,
          moment(locale, row.createdAt),
          <Tag key="state" tone={tones[row.state]}>
            {t(`exchange.state.${row.state}`)}
          </Tag>,
          <span key="reason" className="text-xs break-words text-muted">
            {row.lastError}
          </span>,
        ],
      }))}
    />
  )
}

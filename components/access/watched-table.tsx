import type { ReactNode } from 'react'
import { linker, type View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import type { Watched } from '@/lib/access/block/queries'
import { moment } from '@/lib/core/format'
import { maskIin } from '@/lib/core/identifiers'
import { say } from '@/lib/messages'
import { whyClosed } from './block-words'
import { type Places, Rights } from './rights'

const most = 100

/** The name, the end of the IIN and the post; leads to the page of the account. */
export function WatchedName({ view, row }: { view: View; row: Pick<Watched, 'userId' | 'name' | 'iin' | 'post'> }) {
  return (
    <span>
      <a className="link font-semibold" href={linker(view)(`/access/blocked/${row.userId}`)}>
        {row.name}
      </a>
      <span className="block text-xs text-muted">
        <span className="tabular-nums">{maskIin(row.iin)}</span>
        {row.post && ` · ${row.post}`}
      </span>
    </span>
  )
}

/** Accounts that are shut out, or soon will be, with the reason and the days. */
export function WatchedTable({
  view,
  title,
  rows,
  none,
  soon = false,
  places,
}: {
  view: View
  title: string
  rows: readonly Watched[]
  none: string
  soon?: boolean
  places: Places
}) {
  const { locale } = view.place
  const t = say(locale)
  const entered = (row: Watched) => (row.lastEntryAt ? moment(locale, row.lastEntryAt) : t('block.blocked.never'))
  const cells = (row: Watched): ReactNode[] => [
    <WatchedName key="name" view={view} row={row} />,
    <Rights key="place" view={view} rights={row.roles} places={places} />,
    ...(soon
      ? [
          entered(row),
          <strong key="left" className={row.idle.left <= 5 ? 'text-bad' : ''}>
            {row.idle.left === 0 ? t('block.blocked.leftToday') : t('block.blocked.leftDays', { days: row.idle.left })}
          </strong>,
        ]
      : [whyClosed(row, locale), row.state === 'active' || row.state === 'issued' ? '—' : moment(locale, row.stateAt), entered(row)]),
  ]
  const head = soon
    ? [t('block.blocked.person'), t('block.blocked.place'), t('block.blocked.lastEntry'), t('block.blocked.left')]
    : [t('block.blocked.person'), t('block.blocked.place'), t('block.blocked.why'), t('block.blocked.since'), t('block.blocked.lastEntry')]
  return (
    <section className="grid gap-3">
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-lg">
        {title}
        {rows.length > 0 && <span className="text-sm font-normal text-muted">{t('block.blocked.count', { count: rows.length })}</span>}
      </h2>
      {rows.length === 0 ? (
        <Card as="div" className="text-muted">
          {none}
        </Card>
      ) : (
        <Table stack caption={title} head={head} rows={rows.slice(0, most).map((row) => ({ key: row.userId, cells: cells(row) }))} />
      )}
      {rows.length > most && <p className="text-sm text-muted">{t('block.blocked.most', { most })}</p>}
    </section>
  )
}

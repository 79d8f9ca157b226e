import { notFound } from 'next/navigation'
import { EndSession } from '@/components/access/end-session'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Empty, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { type StaffSession, staffSessions } from '@/lib/access/desk/sessions'
import { factorNames } from '@/lib/access/desk/words'
import { deviceOf } from '@/lib/accounts/device'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** Who is in the system now, from where, and with which second factor; any session but one's own can be ended. */
export default async function StaffSessions({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const found = await staffSessions(view.user)
  if (!found) notFound()
  const t = say(view.place.locale)
  return (
    <StaffPage view={view} title={t('desk.sessions.title')}>
      <Heading title={t('desk.sessions.title')} lead={t('desk.sessions.lead')} />
      {one(query, 'done') === 'ended' && (
        <div className="mb-5">
          <Alert tone="good" role="status" title={t('desk.sessions.ended')} />
        </div>
      )}
      {found.length === 0 ? (
        <Empty title={t('desk.sessions.empty')}>{t('desk.sessions.emptyText')}</Empty>
      ) : (
        <Rows view={view} rows={found} />
      )}
    </StaffPage>
  )
}

function Rows({ view, rows }: { view: View; rows: readonly StaffSession[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('desk.sessions.title')}
      head={[
        t('desk.sessions.who'),
        t('desk.sessions.since'),
        t('desk.sessions.seen'),
        t('desk.sessions.where'),
        t('desk.sessions.factor'),
        t('desk.sessions.end'),
      ]}
      rows={rows.map((row) => {
        const device = deviceOf(row.agent)
        return {
          key: row.id,
          cells: [
            <span key="who" className="grid gap-0.5">
              <a className="link font-semibold" href={to(`/access/users/${row.userId}`)}>
                {row.name}
              </a>
              {row.post && <span className="text-xs text-muted">{row.post}</span>}
            </span>,
            moment(locale, row.createdAt),
            moment(locale, row.seenAt),
            <span key="where" className="grid justify-items-start gap-1">
              <span className="tabular-nums">{row.ip ?? '—'}</span>
              {!row.known && <Tag tone="warn">{t('desk.sessions.foreign')}</Tag>}
              <span className="text-xs text-muted">{device === '?' ? t('desk.sessions.unknown') : device}</span>
            </span>,
            row.factor ? (
              factorNames[row.factor][locale]
            ) : (
              <span key="factor" className="text-muted">
                {t('desk.sessions.none')}
              </span>
            ),
            row.id === view.user.sessionId ? (
              <Tag key="own" tone="accent">
                {t('desk.sessions.own')}
              </Tag>
            ) : (
              <EndSession key="end" view={view} id={row.id} whom={row.name} from="sessions" />
            ),
          ],
        }
      })}
    />
  )
}

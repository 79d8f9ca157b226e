import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { ProtectForm } from '@/components/staff/protection-forms'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { protectionStates, protections } from '@/lib/protection/queries'
import { kindNames } from '@/lib/protection/words'

/** Persons whom only named staff may see, for the administrator (M6). */
export default async function Protected({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const state = oneOf(query, 'state', protectionStates) ?? 'now'
  const after = uuidOf(query, 'after')
  const found = await protections(view.user, state, after)
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const path = (of: typeof state, next?: string) => to(withQuery('/access/protected', { state: of === 'now' ? null : of, after: next }))
  return (
    <StaffPage view={view} title={t('oversight.protection.title')}>
      <Heading title={t('oversight.protection.title')} lead={t('oversight.protection.lead')} />
      <nav className="mb-5 flex flex-wrap gap-2" aria-label={t('oversight.questions.state')}>
        {protectionStates.map((each) => (
          <a
            key={each}
            href={path(each)}
            aria-current={each === state ? 'page' : undefined}
            className={buttonClass(each === state ? 'primary' : 'secondary')}
          >
            {t(`oversight.protection.${each}`)}
          </a>
        ))}
      </nav>
      {found.rows.length === 0 ? (
        <Empty title={t('oversight.protection.none')}>{t('oversight.protection.noneText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('oversight.protection.title')}
          head={[
            t('oversight.protection.iin'),
            t('oversight.protection.kind'),
            t('oversight.protection.since'),
            t('oversight.protection.until'),
            t('oversight.protection.namedCount'),
          ]}
          rows={found.rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="iin" className="link font-semibold tabular-nums" href={to(`/access/protected/${row.id}`)}>
                {row.iin}
              </a>,
              <span key="kind" className="inline-flex flex-wrap items-center gap-2">
                {kindNames[row.kind][locale]}
                {row.endAskedAt && !row.endedAt && <Tag tone="warn">{t('oversight.protection.asks')}</Tag>}
              </span>,
              day(locale, row.since),
              row.until ? day(locale, row.until) : '—',
              row.named,
            ],
          }))}
        />
      )}
      <Pager t={t} next={found.next && path(state, found.next)} first={after ? path(state) : null} />
      <ProtectForm view={view} today={dayOf(new Date())} />
    </StaffPage>
  )
}

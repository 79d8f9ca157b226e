import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { oneOf, type Query, uuidOf, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { patternStates } from '@/db/lists'
import { clock, day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { patterns } from '@/lib/patterns/queries'
import { patternNames } from '@/lib/patterns/words'

/** Odd ways of opening files, for the security administrator, who decides about each (O206-28). */
export default async function Patterns({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const state = oneOf(query, 'state', patternStates) ?? 'new'
  const after = uuidOf(query, 'after')
  const found = await patterns(view.user, state, after)
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const path = (of: typeof state, next?: string) => to(withQuery('/access/patterns', { state: of === 'new' ? null : of, after: next }))
  return (
    <StaffPage view={view} title={t('oversight.patterns.title')}>
      <Heading title={t('oversight.patterns.title')} lead={t('oversight.patterns.lead')} />
      <nav className="mb-5 flex flex-wrap gap-2" aria-label={t('oversight.questions.state')}>
        {patternStates.map((each) => (
          <a
            key={each}
            href={path(each)}
            aria-current={each === state ? 'page' : undefined}
            className={buttonClass(each === state ? 'primary' : 'secondary')}
          >
            {t(`oversight.patterns.${each}`)}
          </a>
        ))}
      </nav>
      {found.rows.length === 0 ? (
        <Empty title={t('oversight.patterns.none')}>{t('oversight.patterns.noneText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('oversight.patterns.title')}
          head={[
            t('oversight.patterns.what'),
            t('oversight.patterns.who'),
            t('oversight.patterns.day'),
            t('oversight.patterns.times'),
            t('oversight.patterns.count'),
          ]}
          rows={found.rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="what" className="link font-semibold" href={to(`/access/patterns/${row.id}`)}>
                {patternNames[row.kind][locale]}
              </a>,
              row.staffName,
              <span key="day" className="whitespace-nowrap">
                {day(locale, row.day)}
              </span>,
              <span key="times" className="whitespace-nowrap tabular-nums">
                {clock(locale, row.firstAt)} – {clock(locale, row.lastAt)}
              </span>,
              <span key="count" className="tabular-nums">
                {row.count}
              </span>,
            ],
          }))}
        />
      )}
      <Pager t={t} next={found.next && path(state, found.next)} first={after ? path(state) : null} />
      <p className="mt-5 text-sm text-muted">
        <a className="link inline-flex min-h-11 items-center" href={to('/params')}>
          {t('oversight.patterns.asked')}
        </a>
      </p>
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { SignInPatterns, Subject } from '@/components/access/sign-in-patterns'
import { getView } from '@/components/layout/page'
import type { View } from '@/components/layout/shell'
import { oneOf, type Query } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { type Grouping, groupedBy, groupings, type Period, periods, refusedEntries, type SignIns } from '@/lib/access/desk/sign-ins'
import { dayOf } from '@/lib/core/calendar'
import { clock, moment, shortDay } from '@/lib/core/format'
import { say } from '@/lib/messages'

const periodNames = Object.keys(periods) as Period[]

/** Entries that were refused, side by side, and what of them looks like guessing (security.md: guessing, spraying). */
export default async function SignInsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const period = oneOf(query, 'period', periodNames) ?? 'day'
  const by = oneOf(query, 'by', groupings) ?? 'account'
  const found = await refusedEntries(view.user, new Date(), period)
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={t('desk.signIns.title')}>
      <Heading title={t('desk.signIns.title')} lead={t('desk.signIns.lead')} />
      <Filters view={view} path="/access/sign-ins" set={period !== 'day' || by !== 'account'}>
        <FilterSelect
          name="period"
          label={t('desk.signIns.period')}
          value={period}
          choices={periodNames.map((value) => ({ value, label: t(`desk.signIns.${value}`) }))}
        />
        <FilterSelect
          name="by"
          label={t('desk.signIns.by')}
          value={by}
          choices={groupings.map((value) => ({ value, label: t(`desk.signIns.${value}`) }))}
        />
      </Filters>
      {found.refused.length === 0 ? (
        <Empty title={t('desk.signIns.empty')}>{t('desk.signIns.emptyText')}</Empty>
      ) : (
        <>
          <SignInPatterns view={view} found={found} />
          <Groups view={view} found={found} by={by} />
        </>
      )}
    </StaffPage>
  )
}

function Groups({ view, found, by }: { view: View; found: SignIns; by: Grouping }) {
  const { locale } = view.place
  const t = say(locale)
  const hour = (at: Date) => `${shortDay(locale, dayOf(at))}, ${clock(locale, at).slice(0, 2)}:00`
  const groups = groupedBy(found.refused, by, hour)
  return (
    <section>
      <h2 className="mb-3 text-xl">{t(`desk.signIns.${by}`)}</h2>
      <Table
        stack
        caption={t(`desk.signIns.${by}`)}
        head={[
          t('desk.signIns.key'),
          t('desk.signIns.tries'),
          t('desk.signIns.subjects'),
          t('desk.signIns.addresses'),
          t('desk.signIns.first'),
          t('desk.signIns.last'),
        ]}
        rows={groups.slice(0, 200).map((group) => ({
          key: group.key,
          cells: [
            by === 'account' ? (
              <Subject key="who" view={view} names={found.names} subject={group.key} />
            ) : (
              <span key="who" className="tabular-nums">
                {group.key}
              </span>
            ),
            <b key="tries" className="tabular-nums">
              {group.tries}
            </b>,
            group.subjects,
            group.addresses,
            moment(locale, group.first),
            moment(locale, group.last),
          ],
        }))}
      />
      {found.full && <p className="mt-3 text-sm text-muted">{t('desk.signIns.full', { count: String(found.refused.length) })}</p>}
    </section>
  )
}

import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { one, type Query } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type ModerationRow, moderationQueue } from '@/lib/staff/queries'
import { findingName } from './words'

/** Vacancies that a person has to read before they are published (E2). */
export default async function Moderation({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const after = Number(one(await searchParams, 'after') ?? 0)
  const found = await moderationQueue(view.user, Number.isSafeInteger(after) && after > 0 ? after : null)
  if (!found) notFound()
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('staff.moderation.title')}>
      <Heading title={t('staff.moderation.title')} lead={t('staff.moderation.lead')} />
      {found.rows.length === 0 ? (
        <Empty title={t('staff.moderation.empty')}>{t('staff.moderation.emptyText')}</Empty>
      ) : (
        <Rows view={view} rows={found.rows} />
      )}
      <Pager t={t} next={found.next === null ? null : to(`/moderation?after=${found.next}`)} first={after ? to('/moderation') : null} />
    </StaffPage>
  )
}

function Rows({ view, rows }: { view: View; rows: readonly ModerationRow[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('staff.moderation.title')}
      head={[t('staff.moderation.vacancy'), t('staff.moderation.employer'), t('staff.moderation.findings'), t('staff.moderation.sent')]}
      rows={rows.map((row) => {
        const title = inLanguage(locale, row.titleKk, row.titleRu)
        const employer = inLanguage(locale, row.employer.nameKk, row.employer.nameRu)
        return {
          key: String(row.id),
          cells: [
            <a key="title" className="link font-semibold" href={to(`/moderation/${row.id}`)} lang={title.lang}>
              {title.text}
            </a>,
            <a key="employer" className="link" href={to(`/employers/${row.employer.id}`)} lang={employer.lang}>
              {employer.text}
            </a>,
            <span key="findings" className="flex flex-wrap gap-1.5">
              {[...new Set(row.findings.map(({ code }) => code))].map((code) => (
                <Tag key={code} tone="warn">
                  {findingName(code)[locale]}
                </Tag>
              ))}
            </span>,
            moment(locale, row.updatedAt),
          ],
        }
      })}
    />
  )
}

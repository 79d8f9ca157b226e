import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { type Query, uuidOf } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { ImportState } from '@/components/staff/import-state'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { type ImportRow, importsOf } from '@/lib/imports/queries'
import { say } from '@/lib/messages'

/** Every import of vacancies from a file, newest first. */
export default async function Imports({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const after = uuidOf(await searchParams, 'after')
  if (!may(view.user, 'import.see', { employerId: null })) notFound()
  const found = await importsOf(view.user, after)
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('staff.imports.title')}>
      <Heading title={t('staff.imports.title')} lead={t('staff.imports.lead')}>
        <ButtonLink href={to({ portal: 'enbek', path: '/cabinet/imports' })} icon="plus">
          {t('staff.imports.upload')}
        </ButtonLink>
      </Heading>
      {found.rows.length === 0 ? <Empty title={t('staff.imports.empty')} /> : <Runs view={view} rows={found.rows} />}
      <Pager t={t} next={found.next && to(`/imports?after=${found.next}`)} first={after ? to('/imports') : null} />
    </StaffPage>
  )
}

function Runs({ view, rows }: { view: View; rows: readonly ImportRow[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const count = (value: number) => (
    <span key={value} className="tabular-nums">
      {number(locale, value)}
    </span>
  )
  return (
    <Table
      stack
      caption={t('staff.imports.title')}
      head={[
        t('staff.imports.file'),
        t('staff.imports.source'),
        t('staff.imports.started'),
        t('staff.imports.state'),
        t('staff.imports.read'),
        t('staff.imports.added'),
        t('staff.imports.quarantined'),
      ]}
      rows={rows.map((run) => ({
        key: run.id,
        cells: [
          <a key="file" className="link font-semibold break-all" href={to(`/imports/${run.id}`)}>
            {run.fileName}
          </a>,
          run.source,
          moment(locale, run.startedAt),
          <ImportState key="state" state={run.state} locale={locale} />,
          count(run.read),
          count(run.added),
          count(run.quarantined),
        ],
      }))}
    />
  )
}

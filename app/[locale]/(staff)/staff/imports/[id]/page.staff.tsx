import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { ImportFigures } from '@/components/staff/import-figures'
import { ImportState } from '@/components/staff/import-state'
import { Pager } from '@/components/staff/pager'
import { Alert, Card, Empty, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { importOf, issueCounts, issueKinds, issuesOf, readIssueCursor } from '@/lib/imports/queries'
import { say } from '@/lib/messages'

const kindKeys = {
  quarantined: 'staff.imports.kindQuarantined',
  duplicate: 'staff.imports.kindDuplicate',
  place: 'staff.imports.kindPlace',
  salary: 'staff.imports.kindSalary',
  field: 'staff.imports.kindField',
} as const

/** One import: what it did and which lines it did not take, with the reason. */
export default async function ImportPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const [{ id }, query, view] = await Promise.all([params, searchParams, getView()])
  const run = may(view.user, 'import.see', { employerId: null }) ? await importOf(view.user, id) : undefined
  if (!run) notFound()
  const counts = await issueCounts(id)
  const present = issueKinds.filter((each) => counts.has(each))
  const kind = oneOf(query, 'kind', issueKinds) ?? present[0] ?? 'quarantined'
  const after = one(query, 'after')
  const { rows: issues, next } = await issuesOf(id, kind, readIssueCursor(after))
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const here = (filters: { kind?: string; after?: string }) => to(withQuery(`/imports/${id}`, filters))
  const seconds = number(locale, Math.round((run.finishedAt.getTime() - run.startedAt.getTime()) / 100) / 10)
  return (
    <StaffPage view={view} title={run.fileName}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/imports')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={run.fileName}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ImportState state={run.state} locale={locale} />
            <span>{run.source}</span>
            <span>{moment(locale, run.startedAt)}</span>
            {run.state !== 'running' && <span>{t('staff.imports.took', { seconds })}</span>}
            <span>{t('staff.imports.size', { kib: number(locale, Math.ceil(run.bytes / 1024)) })}</span>
          </span>
        }
      />
      {run.refusal && (
        <div className="mb-6">
          <Alert tone="bad" title={t('staff.imports.refused')}>
            {run.refusal}
          </Alert>
        </div>
      )}
      <Card>
        <h2 className="mb-4 text-lg">{t('staff.imports.figures')}</h2>
        <ImportFigures run={run} locale={locale} />
      </Card>
      <h2 className="mt-8 mb-4 text-xl">{t('staff.imports.issues')}</h2>
      {present.length === 0 ? (
        <Empty title={t('staff.imports.noIssues')} />
      ) : (
        <>
          <nav aria-label={t('staff.imports.issues')} className="mb-4 flex flex-wrap gap-2">
            {present.map((each) => (
              <Kind
                key={each}
                href={here({ kind: each })}
                on={kind === each}
                words={`${t(kindKeys[each])} · ${number(locale, counts.get(each) ?? 0)}`}
              />
            ))}
          </nav>
          <IssueTable view={view} issues={issues} />
        </>
      )}
      <Pager t={t} next={next && here({ kind, after: next })} first={after ? here({ kind }) : null} />
    </StaffPage>
  )
}

const Kind = ({ href, on, words }: { href: string; on: boolean; words: string }) => (
  <a
    href={href}
    aria-current={on ? 'true' : undefined}
    className="inline-flex min-h-11 items-center rounded-full border border-edge bg-card px-4 text-sm no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
  >
    {words}
  </a>
)

type Issues = Awaited<ReturnType<typeof issuesOf>>['rows']

function IssueTable({ view, issues }: { view: View; issues: Issues }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('staff.imports.issues')}
      head={[t('staff.imports.line'), t('staff.imports.why'), t('staff.imports.sample')]}
      rows={issues.map((issue) => ({
        key: issue.key,
        cells: [
          <span key="line" className="tabular-nums">
            № {issue.line}
          </span>,
          issue[locale],
          <code key="sample" className="text-xs break-all">
            {issue.sample}
          </code>,
        ],
      }))}
    />
  )
}

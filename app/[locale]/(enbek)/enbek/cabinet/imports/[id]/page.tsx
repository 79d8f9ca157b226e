import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ImportIssues } from '@/components/enbek/import-issues'
import { sourceLabel } from '@/components/enbek/import-list'
import { ImportFigures, ImportOutcome, NextStep } from '@/components/enbek/import-result'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { moment } from '@/lib/core/format'
import { type ImportRow, importOf, issueCounts, issueKinds, issuesOf, readIssueCursor } from '@/lib/imports/queries'
import { mostIssues, readRefusal } from '@/lib/imports/store'
import { say } from '@/lib/messages'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kind?: string; after?: string }> }

/** What became of one file. */
export default async function ImportPage({ params, searchParams }: Props) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const row = await importOf(view.user, (await params).id)
  if (!row) notFound()
  const format = row.format as keyof typeof formats | ''
  const formats = {
    csv: t('imports.formatNames.csv'),
    jsonl: t('imports.formatNames.jsonl'),
    feed: t('imports.formatNames.feed'),
  }
  const facts = [sourceLabel(row, view), ...(format ? [formats[format]] : []), moment(locale, row.startedAt)]
  const back = (
    <p className="mb-2">
      <a className="inline-flex min-h-11 items-center gap-2 text-sm text-accent" href={linker(view)('/cabinet/imports')}>
        <Icon name="back" className="size-4" />
        {t('imports.result.back')}
      </a>
    </p>
  )
  return (
    <Page view={view} title={row.fileName} nav={<EnbekNav view={view} />}>
      <Heading title={row.fileName} lead={facts.join(' · ')} above={back}>
        <NextStep view={view} row={row} />
      </Heading>
      <ImportOutcome view={view} row={row} refusal={readRefusal(row.refusal)} />
      {row.state === 'done' && (
        <>
          <ImportFigures view={view} row={row} />
          <Remarks view={view} row={row} asked={await searchParams} />
        </>
      )}
    </Page>
  )
}

type RemarksProps = { view: Awaited<ReturnType<typeof getMemberView>>; row: ImportRow; asked: { kind?: string; after?: string } }

async function Remarks({ view, row, asked }: RemarksProps) {
  const t = say(view.place.locale)
  const stored = await issueCounts(row.id)
  const counted = { quarantined: row.quarantined, duplicate: row.duplicates, place: row.unresolved, salary: 0, field: 0 }
  const kinds = issueKinds.flatMap((name) => {
    const count = Math.max(counted[name], stored.get(name) ?? 0)
    return count > 0 ? [[name, count] as const] : []
  })
  const kind = kinds.find(([name]) => name === asked.kind)?.[0] ?? kinds[0]?.[0]
  if (!kind) return <p className="mt-6 text-muted">{t('imports.issues.none')}</p>
  const cursor = readIssueCursor(asked.after)
  const page = await issuesOf(row.id, kind, cursor)
  const capped = [...stored.values()].reduce((sum, count) => sum + count, 0) >= mostIssues
  return <ImportIssues view={view} id={row.id} kinds={kinds} kind={kind} page={page} later={cursor.line > 0} capped={capped} />
}

import type { ReactNode } from 'react'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { number } from '@/lib/core/format'
import type { ImportRow } from '@/lib/imports/queries'
import type { Refused } from '@/lib/imports/store'
import { say } from '@/lib/messages'

/** How it ended, in one block, and where to go from here. */
export function ImportOutcome({ view, row, refusal }: { view: View; row: ImportRow; refusal: Refused | null }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  if (row.state === 'refused')
    return (
      <Alert tone="bad" role="alert" title={t('imports.result.refused')}>
        <p className="mt-1">
          {refusal?.line && <strong>{t('imports.result.refusedLine', { line: String(refusal.line) })}: </strong>}
          {refusal?.[locale]}
        </p>
        <p className="mt-1">{t('imports.result.refusedText')}</p>
      </Alert>
    )
  if (row.state === 'running')
    return (
      <Alert tone="accent" role="status" title={t('imports.result.running')}>
        <p className="mt-1">
          {t('imports.result.runningText')}{' '}
          <a className="link" href={to(`/cabinet/imports/${row.id}`)}>
            {t('imports.result.refresh')}
          </a>
        </p>
      </Alert>
    )
  const nothing = row.added + row.changed + row.closed === 0
  return (
    <Alert tone="good" role="status" title={t(nothing ? 'imports.result.doneSame' : 'imports.result.done')}>
      {nothing && <p className="mt-1">{t('imports.result.doneSameText')}</p>}
    </Alert>
  )
}

export function NextStep({ view, row }: { view: View; row: ImportRow }) {
  const t = say(view.place.locale)
  const to = linker(view)
  if (row.state !== 'done') return null
  if (row.employerId && row.employerId === view.user.employerId)
    return <ButtonLink href={`${to('/cabinet/vacancies')}?state=draft`}>{t('imports.result.drafts')}</ButtonLink>
  return row.employerId ? null : (
    <ButtonLink href={to('/vacancies')} look="secondary" icon="search">
      {t('imports.result.search')}
    </ButtonLink>
  )
}

const parts = ['added', 'changed', 'same', 'duplicates', 'quarantined'] as const
const fills = { added: 'fill-good', changed: 'fill-accent', same: 'fill-edge', duplicates: 'fill-sun', quarantined: 'fill-bad' } as const
const dots = { added: 'bg-good', changed: 'bg-accent', same: 'bg-edge', duplicates: 'bg-sun', quarantined: 'bg-bad' } as const

/** All records of the file divide into five; two figures stand beside them. */
export function ImportFigures({ view, row }: { view: View; row: ImportRow }) {
  const { locale } = view.place
  const t = say(locale)
  const names = {
    added: t(row.employerId ? 'imports.result.addedOwn' : 'imports.result.added'),
    changed: t('imports.result.changed'),
    same: t('imports.result.same'),
    duplicates: t('imports.result.duplicates'),
    quarantined: t('imports.result.quarantined'),
  }
  return (
    <Card className="mt-6">
      <h2 className="sr-only">{t('imports.result.figures')}</h2>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-3xl font-bold tabular-nums">{number(locale, row.read)}</span>
        <span className="text-muted">{t('imports.result.read', { count: row.read })}</span>
      </p>
      <Bar row={row} label={t('imports.result.bar')} />
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-5">
        {parts.map((name) => (
          <Figure
            key={name}
            label={names[name]}
            faded={row[name] === 0}
            dot={<span className={`size-2.5 shrink-0 rounded-full ${dots[name]}`} />}
          >
            {number(locale, row[name])}
          </Figure>
        ))}
      </dl>
      <dl className="mt-5 grid gap-x-8 gap-y-3 border-t border-line pt-5 sm:grid-cols-2 lg:grid-cols-5">
        <Figure label={t('imports.result.closed')} faded={row.closed === 0}>
          {number(locale, row.closed)}
        </Figure>
        <Figure label={t('imports.result.unresolved')} faded={row.unresolved === 0}>
          {number(locale, row.unresolved)}
        </Figure>
      </dl>
    </Card>
  )
}

function Figure({ label, children, dot, faded }: { label: string; children: ReactNode; dot?: ReactNode; faded: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-3 lg:block">
      <dt className="flex items-center gap-2 text-sm text-muted">
        {dot}
        {label}
      </dt>
      <dd className={`text-lg font-semibold tabular-nums ${faded ? 'text-muted' : ''}`}>{children}</dd>
    </div>
  )
}

/** Drawn by attributes: pages carry no inline styles. */
function Bar({ row, label }: { row: ImportRow; label: string }) {
  if (row.read === 0) return null
  let from = 0
  const pieces = parts.map((name) => {
    const width = (row[name] / row.read) * 100
    from += width
    return { name, width, x: from - width }
  })
  return (
    <svg
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      className="my-5 h-3 w-full overflow-hidden rounded-full"
      role="img"
      aria-label={label}
    >
      {pieces.map(({ name, width, x }) => (
        <rect key={name} x={x} y="0" width={width} height="2" className={fills[name]} />
      ))}
    </svg>
  )
}

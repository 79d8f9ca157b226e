import { linker, type View } from '@/components/layout/shell'
import { Empty, Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import type { ImportRow } from '@/lib/imports/queries'
import { isOwnSource } from '@/lib/imports/source'
import { say } from '@/lib/messages'

const tones: Record<ImportRow['state'], Tone> = { done: 'good', refused: 'bad', running: 'accent' }

function ImportState({ state, view }: { state: ImportRow['state']; view: View }) {
  return <Tag tone={tones[state]}>{say(view.place.locale)(`imports.states.${state}`)}</Tag>
}

/** An outside source by its name; an employer's own file by the employer. */
export function sourceLabel(row: ImportRow, view: View): string {
  const { locale } = view.place
  if (!isOwnSource(row.source)) return row.source
  const name = locale === 'ru' ? row.employerRu : row.employerKk
  return name ?? say(locale)('imports.list.ownSource')
}

/** Earlier imports, newest first. */
export function ImportList({ view, rows, next }: { view: View; rows: readonly ImportRow[]; next: string | null }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <section className="mt-10" id="list">
      <h2 className="mb-4 text-xl">{t('imports.list.title')}</h2>
      {rows.length === 0 ? (
        <Empty title={t('imports.list.none')}>{t('imports.list.noneText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('imports.list.title')}
          head={[
            t('imports.list.file'),
            t('imports.list.state'),
            t('imports.list.figures'),
            ...(view.user.employerId ? [] : [t('imports.list.source')]),
            t('imports.list.when'),
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="file" className="font-semibold break-all hover:text-accent" href={to(`/cabinet/imports/${row.id}`)}>
                {row.fileName}
              </a>,
              <ImportState key="state" state={row.state} view={view} />,
              row.state === 'done' ? summary(row, view) : '—',
              ...(view.user.employerId ? [] : [<span key="source">{sourceLabel(row, view)}</span>]),
              <span key="when" className="text-muted">
                {moment(locale, row.startedAt)}
              </span>,
            ],
          }))}
        />
      )}
      {next && (
        <p className="mt-4">
          <a className="link" href={`${to('/cabinet/imports')}?before=${next}#list`}>
            {t('imports.list.older')}
          </a>
        </p>
      )}
    </section>
  )
}

const told = ['added', 'changed', 'closed', 'quarantined'] as const

/** `1 000 records: 999 new`; what did not happen is left out. */
function summary(row: ImportRow, view: View): string {
  const { locale } = view.place
  const t = say(locale)
  const parts = told.filter((name) => row[name] > 0).map((name) => t(`imports.list.${name}`, { count: number(locale, row[name]) }))
  return `${t('imports.list.read', { count: number(locale, row.read) })}: ${parts.join(', ') || t('imports.list.nothing')}`
}

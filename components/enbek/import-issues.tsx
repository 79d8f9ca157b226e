import { linker, type View } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { number } from '@/lib/core/format'
import type { IssueKind } from '@/lib/imports/prepare'
import type { issuesOf } from '@/lib/imports/queries'
import { mostIssues } from '@/lib/imports/store'
import { say } from '@/lib/messages'

type Page = Awaited<ReturnType<typeof issuesOf>>
type Props = {
  view: View
  id: string
  kinds: readonly (readonly [IssueKind, number])[]
  kind: IssueKind
  page: Page
  /** The page does not begin at the beginning. */
  later: boolean
  capped: boolean
}

/** Remarks of an import by kind: the line, why, and how the record begins. */
export function ImportIssues({ view, id, kinds, kind, page, later, capped }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const at = (query: string) => `${linker(view)(`/cabinet/imports/${id}`)}?${query}#remarks`
  return (
    <section className="mt-10" id="remarks">
      <h2 className="mb-4 text-xl">{t('imports.issues.title')}</h2>
      <nav aria-label={t('imports.issues.title')} className="mb-4 flex flex-wrap gap-2 text-sm">
        {kinds.map(([name, count]) => (
          <a
            key={name}
            href={at(`kind=${name}`)}
            aria-current={name === kind ? 'true' : undefined}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent"
          >
            {t(`imports.issues.${name}`)}
            <span className="font-semibold tabular-nums">{number(locale, count)}</span>
          </a>
        ))}
      </nav>
      <p className="mb-4 max-w-3xl text-sm text-muted">{t(`imports.issues.${kind}Text`)}</p>
      {capped && (
        <div className="mb-4">
          <Alert tone="warn" title={t('imports.issues.capped', { most: number(locale, mostIssues) })} />
        </div>
      )}
      <ol className="divide-y divide-line rounded-lg border border-line bg-card">
        {page.rows.map((row) => (
          <li key={row.key} className="grid gap-x-6 gap-y-1 px-4 py-3 text-sm sm:grid-cols-[7rem_1fr]">
            <span className="text-muted tabular-nums">{t('imports.issues.line', { line: String(row.line) })}</span>
            <span className="min-w-0">
              <span className="block">{row[locale]}</span>
              <span className="block break-words text-xs text-muted">{row.sample || t('imports.issues.empty')}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {later && (
          <a className="link" href={at(`kind=${kind}`)}>
            {t('imports.issues.first')}
          </a>
        )}
        {page.next && (
          <a className="link" href={at(`kind=${kind}&after=${page.next}`)}>
            {t('imports.issues.next')}
          </a>
        )}
      </p>
    </section>
  )
}

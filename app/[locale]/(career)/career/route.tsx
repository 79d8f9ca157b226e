import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Empty, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { suggest } from '@/lib/classifiers/queries'
import { majorGroups } from '@/lib/classifiers/tree'
import { number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { openFigures } from '@/lib/vacancies/cards'

/** The directory of occupations (O206-14.1): by name or by group. */
export const GET = serve(async (request: Request) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 60)
  const [groups, found, figures] = await Promise.all([majorGroups(), suggest('occupations', q, locale, 40), openFigures()])
  const openOf = (code: string) => figures.occupations.reduce((sum, row) => (row.code.startsWith(code) ? sum + row.count : sum), 0)
  return document(
    view,
    { title: t('career.title'), description: t('career.lead'), query: q ? `?q=${encodeURIComponent(q)}` : '' },
    <>
      <Heading title={t('career.title')} lead={t('career.lead')} />
      <form method="get" action={to('/')} className="mb-8 flex max-w-2xl flex-wrap items-end gap-3">
        <label className="grid min-w-60 flex-1 gap-1">
          <span className="font-semibold">{t('career.search')}</span>
          <input name="q" type="search" defaultValue={q} maxLength={60} autoComplete="off" className="field" />
        </label>
        <button type="submit" className={buttonClass('sun')}>
          {t('career.find')}
        </button>
      </form>
      {q.length > 1 &&
        (found.length ? (
          <section className="mb-10" aria-labelledby="found">
            <h2 id="found" className="mb-3 text-xl">
              {t('career.found')}
            </h2>
            <Entries
              rows={found.map(({ code, label }) => ({ code, label, open: openOf(code) }))}
              href={(code) => to(`/occupations/${code}`)}
              locale={locale}
            />
          </section>
        ) : (
          <div className="mb-10">
            <Empty title={t('career.nothing')} />
          </div>
        ))}
      <section aria-labelledby="groups">
        <h2 id="groups" className="mb-3 text-xl">
          {t('career.groups')}
        </h2>
        <Entries
          rows={groups.map((row) => ({ code: row.code, label: row[locale], open: openOf(row.code) }))}
          href={(code) => to(`/occupations/${code}`)}
          locale={locale}
        />
      </section>
      <p className="mt-8 max-w-prose text-sm text-muted">{t('career.source')}</p>
    </>,
  )
})

function Entries({
  rows,
  href,
  locale,
}: {
  rows: readonly { code: string; label: string; open: number }[]
  href: (code: string) => string
  locale: 'kk' | 'ru' | 'en'
}) {
  return (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {rows.map(({ code, label, open }) => (
        <li key={code}>
          <a
            href={href(code)}
            className="grid min-h-12 grid-cols-[4.5rem_1fr_auto] items-center gap-2 border-b border-line py-2 no-underline hover:text-accent"
          >
            <span className="font-mono text-sm text-muted">{code}</span>
            <span>{label}</span>
            <span className="text-sm text-muted">{number(locale, open)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { occupationPage } from '@/lib/classifiers/tree'
import { money, number } from '@/lib/core/format'
import { locales } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** Below this many advertisements with pay no figure is shown. */
const enough = 5

/** One occupation or group: its place in the classifier, its names, open vacancies and their pay. */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ code: string }> }) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { code } = await params
  const page = /^\d{1,4}(-\d{2})?$/.test(code) ? await occupationPage(code) : undefined
  if (!page) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  const { entry, path, children, figures } = page
  return document(
    view,
    { title: entry[locale] },
    <>
      <nav aria-label={t('common.crumbs')} className="mb-4 text-sm">
        <ol className="flex flex-wrap gap-x-2 gap-y-1">
          <li>
            <a className="link" href={to('/')}>
              {t('career.title')}
            </a>
          </li>
          {path.map((row) => (
            <li key={row.code}>
              <span aria-hidden="true">/ </span>
              <a className="link" href={to(`/occupations/${row.code}`)}>
                {row[locale]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <Heading title={entry[locale]} lead={`${t('career.code')} ${entry.code}`} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:gap-10">
        <section aria-labelledby="below">
          {children.length > 0 && (
            <>
              <h2 id="below" className="mb-3 text-xl">
                {t('career.below')}
              </h2>
              <ul>
                {children.map((row) => (
                  <li key={row.code}>
                    <a
                      href={to(`/occupations/${row.code}`)}
                      className="grid min-h-12 grid-cols-[5rem_1fr] items-center gap-2 border-b border-line py-2 no-underline hover:text-accent"
                    >
                      <span className="font-mono text-sm text-muted">{row.code}</span>
                      <span>{row[locale]}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <Card as="aside">
          <Facts
            items={[
              [t('career.open'), figures.open >= 5000 ? '5 000+' : number(locale, figures.open)],
              [t('career.pay'), figures.paid < enough ? t('career.few') : null],
              [t('career.median'), figures.paid >= enough && figures.median !== null ? money(locale, figures.median) : null],
              [
                t('career.range'),
                figures.paid >= enough && figures.low !== null && figures.high !== null
                  ? `${money(locale, figures.low)} – ${money(locale, figures.high)}`
                  : null,
              ],
              [
                t('career.names'),
                locales
                  .filter((other) => other !== locale)
                  .map((other) => entry[other])
                  .join(' · '),
              ],
            ]}
          />
          {figures.open > 0 && (
            <div className="mt-5">
              <ButtonLink href={`${to({ portal: 'enbek', path: '/vacancies' })}?occupation=${entry.code}`} wide>
                {t('career.see')}
              </ButtonLink>
            </div>
          )}
        </Card>
      </div>
    </>,
  )
})

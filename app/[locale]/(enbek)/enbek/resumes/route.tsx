import { ResumeRow } from '@/components/enbek/resume-row'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { codeOf, picked } from '@/lib/classifiers/pick'
import { occupationNames, placeName, regions } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { registeredCards } from '@/lib/registrations/resumes'
import { type ListInput, listInput } from '@/lib/resumes/input'
import { registeredFilter, searchResumes } from '@/lib/resumes/queries'
import { Filters } from './filters'

/** Public résumés without names (O206-10.C1, O206-19). Every state is an address. */
export const GET = serve(async (request: Request) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const input = listInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const code = codeOf(input.occupation)
  const [{ rows, next }, registered, regionList, occupations] = await Promise.all([
    searchResumes(view.user, input),
    input.after ? [] : registeredCards(registeredFilter(input)),
    regions(locale),
    occupationNames(code ? [code] : []),
  ])
  const places = await Promise.all(rows.map((row) => placeName(row.placeCode ?? row.regionCode, locale)))
  const registeredPlaces = await Promise.all(registered.map((row) => placeName(row.regionCode, locale)))
  const occupation = code && occupations.get(code) ? picked(occupations.get(code)!.name[locale], code) : input.occupation
  const at = (after?: string) => linker(view)('/resumes') + query({ ...input, after })
  const narrowed = query({ ...input, after: undefined }) !== ''
  return document(
    view,
    { title: t('resumes.list.title'), description: t('resumes.list.lead'), hidden: narrowed || Boolean(input.after) },
    <>
      <Heading title={t('resumes.list.title')} lead={t('resumes.list.lead')} />
      <Filters view={view} input={input} regions={regionList} occupation={occupation} />
      <section aria-labelledby="found" className="mt-6">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
          <h2 id="found" className="text-lg">
            {t('resumes.list.found')}
          </h2>
          {narrowed && (
            <a className="link text-sm" href={linker(view)('/resumes')}>
              {t('resumes.list.reset')}
            </a>
          )}
        </div>
        {rows.length === 0 ? (
          <Empty title={t('resumes.list.nothing')}>{t('resumes.list.nothingText')}</Empty>
        ) : (
          <ol className="grid gap-3">
            {rows.map((row, index) => (
              <ResumeRow key={row.id} row={row} view={view} place={places[index] ?? null} />
            ))}
          </ol>
        )}
        <div className="mt-6 flex flex-wrap justify-between gap-3">
          {input.after && (
            <ButtonLink href={at()} look="secondary" icon="back">
              {t('resumes.list.first')}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={at(next)} look="secondary" rel="next">
              {t('resumes.list.next')}
              <Icon name="arrow" />
            </ButtonLink>
          )}
        </div>
      </section>
      {registered.length > 0 && (
        <section aria-labelledby="registered" className="mt-10">
          <h2 id="registered" className="mb-1 text-lg">
            {t('resumes.list.registered')}
          </h2>
          <p className="mb-4 max-w-prose text-sm text-muted">{t('resumes.list.registeredText')}</p>
          <ol className="grid gap-3">
            {registered.map((row, index) => (
              <ResumeRow key={row.id} row={row} view={view} place={registeredPlaces[index] ?? null} linked={false} />
            ))}
          </ol>
        </section>
      )}
    </>,
  )
})

function query(input: ListInput): string {
  const said = Object.entries(input).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return said.length ? `?${new URLSearchParams(said)}` : ''
}

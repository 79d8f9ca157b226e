import { z } from 'zod'
import { EmployerRecord } from '@/components/enbek/employer-record'
import { VacancyCard } from '@/components/enbek/vacancy-card'
import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Card, Heading } from '@/components/ui/basics'
import { placeName, placeNames } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { searchVacancies } from '@/lib/search'
import { readCriteria } from '@/lib/search/criteria'
import { cardsOf } from '@/lib/vacancies/cards'
import { employerRecord, publicEmployer, recordThreshold } from '@/lib/vacancies/queries'

/** An employer for everybody: who it is, its record, its open vacancies (O206-10.E1). */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const { id } = await params
  const employer = z.uuid().safeParse(id).success ? await publicEmployer(id) : undefined
  if (!employer) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  const [record, answer, named, place] = await Promise.all([
    employerRecord(id),
    searchVacancies(readCriteria(new URLSearchParams({ employer: id })), new Date()),
    placeNames(),
    placeName(employer.placeCode ?? employer.regionCode, locale),
  ])
  const cards = await cardsOf(answer.ids)
  const name = inLanguage(locale, employer.nameKk, employer.nameRu)
  const about = inLanguage(locale, employer.descriptionKk, employer.descriptionRu)
  return document(
    view,
    { title: name.text, description: about.text.slice(0, 150) || undefined },
    <>
      <Heading title={name.text} lead={place} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:gap-10">
        <div className="grid gap-6">
          {about.text && (
            <p className="prose" lang={about.lang}>
              {about.text}
            </p>
          )}
          <ul className="grid gap-3">
            {cards.map((row) => (
              <VacancyCard
                key={row.id}
                row={row}
                view={view}
                placeOf={(code) => (code ? (named.get(code.padEnd(9, '0'))?.name[locale] ?? null) : null)}
              />
            ))}
          </ul>
          {answer.next && (
            <a className="link" href={`${linker(view)('/vacancies')}?employer=${id}`}>
              {t('enbek.vacancy.allOf')}
            </a>
          )}
        </div>
        <Card as="aside">
          <EmployerRecord employer={employer} record={record} threshold={recordThreshold} view={view} />
        </Card>
      </div>
    </>,
  )
})

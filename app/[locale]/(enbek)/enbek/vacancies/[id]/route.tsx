import { EmployerRecord } from '@/components/enbek/employer-record'
import { VacancyCard } from '@/components/enbek/vacancy-card'
import { VacancyText } from '@/components/enbek/vacancy-view'
import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { Alert, Card, Facts } from '@/components/ui/basics'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { occupationNames, placeName, placeNames } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day, dayTo } from '@/lib/core/format'
import { originOf } from '@/lib/core/portals'
import { isOwnSource } from '@/lib/imports/source'
import { say } from '@/lib/messages'
import { refused } from '@/lib/responses/checks'
import { similarTo } from '@/lib/vacancies/cards'
import { jobPosting } from '@/lib/vacancies/posting'
import { employerRecord, type PublicVacancy, publicVacancy, recordThreshold } from '@/lib/vacancies/queries'
import { isOpen } from '@/lib/vacancies/rules'

/** A vacancy for everybody. Closed ones answer 410 with what resembles them (E2). */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const view = await getView()
  const { id } = await params
  const found = /^[1-9]\d{0,14}$/.test(id) ? await publicVacancy(Number(id)) : undefined
  const t = say(view.place.locale)
  if (!found) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  const { vacancy, employer } = found
  const { locale } = view.place
  const code = vacancy.placeCode ?? vacancy.regionCode
  const [place, occupations, record, similar, named] = await Promise.all([
    placeName(code, locale),
    occupationNames(vacancy.occupationCode ? [vacancy.occupationCode] : []),
    employerRecord(employer.id),
    similarTo(vacancy),
    placeNames(),
  ])
  const occupation = occupations.get(vacancy.occupationCode ?? '')?.name ?? null
  const title = inLanguage(locale, vacancy.titleKk, vacancy.titleRu)
  const open = isOpen(vacancy, dayOf(new Date()))
  const site = `${originOf('enbek', view.baseUrl)}/${locale}`
  const url = `${site}/vacancies/${vacancy.id}`
  // an employer's own file is not an outside source
  const outside = vacancy.source !== null && !isOwnSource(vacancy.source)
  const region = code ? (named.get(`${code.slice(0, 2)}0000000`)?.name[locale] ?? null) : null
  const data = jobPosting(vacancy, employer, {
    locale,
    url,
    outside,
    logo: employer.logo && `${site}/employers/${employer.id}/logo/${employer.logo}`,
    occupation: occupation?.[locale] ?? null,
    region,
    locality: place && region && place !== region ? place.replace(`, ${region}`, '') : place,
  })
  // a place that names no code of ours stands as its source wrote it
  const where = place ?? (vacancy.remote ? t('enbek.vacancy.remote') : vacancy.address)
  const others = similar.length > 0 && (
    <section className="mt-10">
      <h2 className="mb-4 text-xl">{t('enbek.vacancy.similar')}</h2>
      <ul className="grid gap-3 lg:grid-cols-2">
        {similar.map((row) => (
          <VacancyCard
            key={row.id}
            row={row}
            view={view}
            placeOf={(code) => (code ? (named.get(code.padEnd(9, '0'))?.name[locale] ?? null) : null)}
          />
        ))}
      </ul>
    </section>
  )
  if (!open) {
    return document(
      view,
      { title: title.text, hidden: true, status: 410 },
      <>
        <h1 className="mb-4 text-2xl">{t('enbek.vacancy.closedTitle')}</h1>
        <Alert tone="warn">{t('enbek.vacancy.closedText', { title: title.text })}</Alert>
        {others}
      </>,
    )
  }
  const description = [paySum(vacancy, locale), place, inLanguage(locale, employer.nameKk, employer.nameRu).text]
    .filter(Boolean)
    .join(' · ')
  return document(
    view,
    { title: title.text, description, data },
    <>
      <article className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:gap-10">
        <div className="min-w-0">
          <p className="mb-2 text-sm text-muted">{t('enbek.vacancy.number', { id: String(vacancy.id) })}</p>
          <h1 className="text-2xl" lang={title.lang}>
            {title.text}
          </h1>
          <p className="mt-3 text-xl font-bold">
            {paySum(vacancy, locale)} <span className="text-sm font-normal text-muted">{payTerms(vacancy, locale)}</span>
          </p>
          {where && (
            <p className="mt-2 flex items-center gap-2 text-muted">
              <Icon name="pin" />
              {where}
            </p>
          )}
          <Acts view={view} vacancy={vacancy} outside={outside} />
          <hr className="my-8 border-line" />
          <VacancyText vacancy={vacancy} view={view} occupation={occupation} place={place} />
        </div>
        <aside className="grid gap-5">
          <Card>
            <h2 className="sr-only">{t('enbek.vacancy.employer')}</h2>
            <EmployerRecord
              employer={employer}
              record={record}
              threshold={recordThreshold}
              view={view}
              href={linker(view)(`/employers/${employer.id}`)}
            />
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('enbek.vacancy.contacts')}</h2>
            <Contacts view={view} found={found} />
          </Card>
          <div className="grid gap-1 px-1 text-sm text-muted">
            {vacancy.publishedAt && <p>{t('enbek.vacancy.posted', { day: day(locale, dayOf(vacancy.publishedAt)) })}</p>}
            {vacancy.validUntil && <p>{t('enbek.vacancy.validUntil', { day: dayTo(locale, vacancy.validUntil) })}</p>}
            {vacancy.late && <p className="text-warn">{t('enbek.vacancy.late')}</p>}
            {vacancy.source && (
              <p>
                {t('enbek.vacancy.imported')}
                {vacancy.sourceUrl && (
                  <>
                    {': '}
                    <a className="link" href={vacancy.sourceUrl} rel="nofollow noopener noreferrer external">
                      {t('enbek.vacancy.source')}
                    </a>
                  </>
                )}
              </p>
            )}
          </div>
        </aside>
      </article>
      {others}
    </>,
  )
})

function Acts({ view, vacancy, outside }: { view: View; vacancy: PublicVacancy['vacancy']; outside: boolean }) {
  const t = say(view.place.locale)
  return (
    <div className="no-print mt-6 flex flex-wrap items-center gap-3">
      {outside && vacancy.sourceUrl && (
        <ButtonLink href={vacancy.sourceUrl} look="sun" rel="nofollow noopener noreferrer external">
          {t('enbek.vacancy.toSource')}
        </ButtonLink>
      )}
      {!outside && !view.user.employerId && (
        <ButtonLink href={linker(view)(`/vacancies/${vacancy.id}/respond`)} look="sun" icon="mail">
          {t('enbek.vacancy.respond')}
        </ButtonLink>
      )}
      <button type="button" hidden data-act="share" data-done={t('common.copied')} className={buttonClass('secondary')}>
        <Icon name="share" />
        <span>{t('common.share')}</span>
      </button>
      <button type="button" hidden data-act="print" className={buttonClass('secondary')}>
        <Icon name="print" />
        <span>{t('common.print')}</span>
      </button>
      {outside ? (
        <p className="basis-full text-sm text-muted">{refused.absentEmployer[view.place.locale]}</p>
      ) : (
        view.user.sessionId === null && <p className="basis-full text-sm text-muted">{t('enbek.vacancy.respondHint')}</p>
      )}
    </div>
  )
}

/** Contacts are for people with an account: a page that anybody copies would feed them to spam. */
function Contacts({ view, found: { vacancy, employer } }: { view: View; found: PublicVacancy }) {
  const t = say(view.place.locale)
  if (view.user.sessionId === null) return <p className="text-sm text-muted">{t('enbek.vacancy.contactsHidden')}</p>
  const phone = vacancy.contactPhone ?? employer.contactPhone
  const email = vacancy.contactEmail ?? employer.contactEmail
  return (
    <Facts
      items={[
        [t('enbek.vacancy.contactPerson'), vacancy.contactPerson ?? employer.contactPerson],
        [
          t('enbek.vacancy.phone'),
          phone && (
            <a className="link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </a>
          ),
        ],
        [
          t('enbek.vacancy.email'),
          email && (
            <a className="link" href={`mailto:${email}`}>
              {email}
            </a>
          ),
        ],
      ]}
    />
  )
}

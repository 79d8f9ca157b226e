import { notFound } from 'next/navigation'
import { ActionButton } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Circumstances } from '@/components/mediation/circumstances'
import { OfferList } from '@/components/mediation/offer-list'
import { Reasons, VerdictTag } from '@/components/mediation/reasons'
import { WorkFacts } from '@/components/mediation/work'
import { inLanguage } from '@/components/records/titles'
import { isUuid, type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Alert, Card, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { regions } from '@/lib/classifiers/queries'
import { openCard } from '@/lib/lookups/actions'
import { readCardFilter } from '@/lib/mediation/filter'
import { snapshotOf } from '@/lib/mediation/make'
import { vacanciesFor } from '@/lib/mediation/matching'
import { offersOfCard } from '@/lib/mediation/queries'
import { verdictNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'
import { scheduleWords } from '@/lib/vacancies/terms'

/** Vacancies that fit a person, the suitable and nearest first, each with its reasons (E10, E11). The card must be open. */
export default async function CardMatches({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const filter = readCardFilter(await searchParams)
  const found = isUuid(id) ? await vacanciesFor(view.user, id, filter, new Date()) : undefined
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const path = `/mediation/cards/${id}`
  if (!found.card)
    return (
      <StaffPage view={view} title={found.head.shortName}>
        <Heading title={found.head.shortName} lead={<span className="tabular-nums">{found.head.maskedIin}</span>} />
        <Alert tone="warn" title={t('mediation.closedCard')}>
          {t('mediation.closedCardText')}
        </Alert>
        <div className="mt-5 max-w-sm">
          <ActionButton action={openCard} locale={locale} values={{ id, purpose: 'mediation' }}>
            {t('mediation.openCard')}
          </ActionButton>
        </div>
      </StaffPage>
    )
  const { head, rows, offered, seeker } = found
  const [all, offers] = await Promise.all([regions(locale), offersOfCard(view.user, id)])
  return (
    <StaffPage view={view} title={head.shortName}>
      <Heading title={t('mediation.forPerson', { name: head.shortName })} lead={t('mediation.found', { count: found.found })}>
        <ButtonLink href={to(`/cards/${id}`)} look="secondary">
          {t('mediation.card')}
        </ButtonLink>
        <ButtonLink href={to(`/measures/new?card=${id}`)} look="secondary">
          {t('measures.new')}
        </ButtonLink>
      </Heading>
      <Filters view={view} path={path} set={Object.values(filter).some((value) => value !== undefined && value !== 1)}>
        <FilterSelect
          name="region"
          label={t('mediation.region')}
          value={filter.region}
          empty={t('mediation.ownRegion')}
          choices={[
            { value: 'all', label: t('mediation.everywhere') },
            ...all.map(({ code, name }) => ({ value: code, label: name[locale] })),
          ]}
        />
        <FilterSelect
          name="work"
          label={t('mediation.workFilter')}
          value={filter.work}
          empty={t('mediation.nearWork')}
          choices={[{ value: 'any', label: t('mediation.anyWork') }]}
        />
        <FilterSelect
          name="schedule"
          label={t('mediation.schedule')}
          value={filter.schedule}
          empty={t('staff.list.all')}
          choices={Object.entries(scheduleWords).map(([value, words]) => ({ value, label: words[locale] }))}
        />
        <FilterSelect
          name="verdict"
          label={t('mediation.verdict')}
          value={filter.verdict}
          empty={t('staff.list.all')}
          choices={Object.entries(verdictNames).map(([value, words]) => ({ value, label: words[locale] }))}
        />
      </Filters>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid gap-3">
          {rows.length === 0 && <Empty title={t('mediation.noMatches')}>{t('mediation.noMatchesText')}</Empty>}
          {rows.map((row) => (
            <Card key={row.vacancy.id} as="article">
              <div className="flex flex-wrap items-start justify-between gap-3">
                <h2 className="text-lg">{inLanguage(locale, row.vacancy.titleKk, row.vacancy.titleRu).text}</h2>
                <VerdictTag verdict={row.verdict} locale={locale} />
              </div>
              <div className="mt-2 grid gap-4 md:grid-cols-2">
                <WorkFacts work={snapshotOf(row)} locale={locale} />
                <Reasons reasons={row.reasons} locale={locale} />
              </div>
              <div className="mt-3">
                {offered.has(row.vacancy.id) ? (
                  <a className="link text-sm" href={to(`/mediation/offers/${offered.get(row.vacancy.id)}`)}>
                    {t('mediation.alreadyOffered')}
                  </a>
                ) : (
                  <ButtonLink href={to(`${path}/offer?vacancy=${row.vacancy.id}`)}>{t('mediation.offer')}</ButtonLink>
                )}
              </div>
            </Card>
          ))}
          <Pager
            t={t}
            next={found.more ? to(withQuery(path, { ...filter, page: filter.page + 1 })) : null}
            first={filter.page > 1 ? to(withQuery(path, { ...filter, page: undefined })) : null}
          />
        </div>
        <div className="grid gap-6">
          <OfferList view={view} offers={offers} />
          <Circumstances cardId={id} seeker={seeker} locale={locale} />
        </div>
      </div>
    </StaffPage>
  )
}

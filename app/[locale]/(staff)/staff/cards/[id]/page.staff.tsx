import { notFound } from 'next/navigation'
import { MaskedIin } from '@/components/access/masked-iin'
import { CardFacts, FactHistory } from '@/components/ais/card-facts'
import { CardOpening } from '@/components/ais/card-opening'
import { CardOpenings, CardRecords } from '@/components/ais/card-records'
import { CardSide } from '@/components/ais/card-side'
import { StatusTag } from '@/components/ais/status-tag'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { isUuid, one, type Query } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { headOf, openedHistory, readCard } from '@/lib/cards/queries'
import { purposeNames } from '@/lib/cards/words'
import { day, moment, phone } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { revealsOf } from '@/lib/personal-data/reveals'

/** One person's card: first what for, then everything known about the person (E6). */
export default async function CardPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const { id } = await params
  const query = await searchParams
  const view = await getView()
  const { locale } = view.place
  const head = isUuid(id) ? await headOf(view.user, id) : null
  if (!head) notFound()
  const t = say(locale)
  const to = linker(view)
  const found = await readCard(view.user, id)
  const [section, key] = [one(query, 'section'), one(query, 'key')]
  const history = found && section && key ? await openedHistory(view.user, id, section, key) : []
  const name = found ? [found.card.lastName, found.card.firstName, found.card.middleName].filter(Boolean).join(' ') : head.shortName
  const back = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/cards')}>
      <Icon name="back" />
      {t('cards.back')}
    </a>
  )
  if (!found)
    return (
      <StaffPage view={view} title={name}>
        <Heading above={back} title={name} lead={<StatusTag status={head.status} locale={locale} />} />
        <CardOpening view={view} head={head} />
      </StaffPage>
    )
  const { card, opening, facts } = found
  return (
    <StaffPage view={view} title={name}>
      <Heading above={back} title={name} lead={<StatusTag status={head.status} locale={locale} />}>
        <ButtonLink href={to(`/mediation/cards/${id}`)} icon="search">
          {t('cards.matching')}
        </ButtonLink>
        <ButtonLink href={to(`/cards/${id}/plan`)} look="secondary">
          {t('plans.title')}
        </ButtonLink>
        {may(view.user, 'correction.file', card) && (
          <ButtonLink href={to(`/corrections/new?card=${id}`)} look="secondary">
            {t('corrections.file')}
          </ButtonLink>
        )}
      </Heading>
      <div className="mb-6">
        <Alert tone="neutral">
          {t('cards.openUntil', { time: moment(locale, opening.expiresAt), purpose: purposeNames[opening.purpose][locale] })}
        </Alert>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid gap-6">
          <Facts
            columns
            items={[
              [
                t('cards.iin'),
                <MaskedIin key="iin" view={view} iin={card.iin} kind="card" id={id} whom={name} revealed={await revealsOf(view.user)} />,
              ],
              [t('cards.birth'), day(locale, card.birthDate)],
              [t('cards.phone'), card.phone && phone(card.phone)],
              [t('cards.email'), card.email],
            ]}
          />
          {history.length > 0 && <FactHistory locale={locale} facts={history} />}
          <CardRecords view={view} found={found} />
          <CardFacts view={view} facts={facts} cardId={id} />
        </div>
        <div className="grid gap-6">
          <CardSide view={view} found={found} />
          <CardOpenings view={view} found={found} />
        </div>
      </div>
    </StaffPage>
  )
}

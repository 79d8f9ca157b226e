import { notFound } from 'next/navigation'
import { OpenFirst } from '@/components/ais/card-opening'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Due } from '@/components/mediation/due'
import { OfferMoves } from '@/components/mediation/offer-moves'
import { OfferStateTag, Reasons, VerdictTag } from '@/components/mediation/reasons'
import { WorkFacts } from '@/components/mediation/work'
import { inLanguage } from '@/components/records/titles'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Facts, Heading, Timeline } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { day, moment } from '@/lib/core/format'
import type { Locale, Text } from '@/lib/core/text'
import { offerForStaff, offerHead } from '@/lib/mediation/queries'
import { movesFor } from '@/lib/mediation/rules'
import { countingNames, refusalReasonNames, stepName, stepNote, verdictNames } from '@/lib/mediation/words'
import { isOverdue } from '@/lib/mediation/write'
import { say } from '@/lib/messages'

const wordsIn = (locale: Locale, words: Text | string | undefined) => (typeof words === 'object' ? words[locale] : words)

/** One offer: how it stands, what it stood on, what can be done, and everything that happened (E10). */
export default async function StaffOffer({ params }: { params: Promise<{ id: string }> }) {
  const view = await getView()
  const { locale } = view.place
  const { id } = await params
  const found = await offerForStaff(view.user, id)
  if (!found) {
    const closed = await offerHead(view.user, id)
    if (!closed) notFound()
    return <OpenFirst view={view} head={closed.head} purpose="mediation" back={`/mediation/offers/${id}`} />
  }
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const { offer, head, steps, counting } = found
  const title = inLanguage(locale, offer.vacancy.titleKk, offer.vacancy.titleRu).text
  const possible = movesFor('specialist', { state: offer.state, overdue: isOverdue(offer, now) })
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to(`/mediation/cards/${head.id}`)}>
            <Icon name="back" />
            {head.shortName} · <span className="tabular-nums">{head.maskedIin}</span>
          </a>
        }
        title={title}
        lead={<OfferStateTag state={offer.state} locale={locale} />}
      />
      {offer.hasAccount === false && !offer.deliveredAt && (
        <div className="mb-5">
          <Alert tone="warn" title={t('mediation.noAccount')}>
            {t('mediation.noAccountText')}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6">
          <Card>
            <WorkFacts work={offer.vacancy} locale={locale} columns />
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('mediation.reasons')}</h2>
            {offer.verdict && (
              <div className="mb-3 flex flex-wrap items-center gap-3 text-sm">
                <VerdictTag verdict={offer.verdict} locale={locale} />
                {offer.proposed && offer.proposed !== offer.verdict && (
                  <span>{t('mediation.proposedOther', { verdict: verdictNames[offer.proposed][locale] })}</span>
                )}
                {offer.verdictNote && <q>{offer.verdictNote}</q>}
              </div>
            )}
            <Reasons reasons={offer.reasons} locale={locale} />
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('mediation.history')}</h2>
            <Timeline
              items={steps.map((step) => ({
                key: step.id,
                title: stepName(step)[locale],
                when: [moment(locale, step.at), step.actorName].filter(Boolean).join(' · '),
                note: wordsIn(locale, stepNote(step)),
              }))}
            />
          </Card>
        </div>
        <div className="grid gap-6">
          <Card>
            <Facts
              items={[
                [t('mediation.due'), offer.dueAt && <Due key="due" at={offer.dueAt} now={now} locale={locale} />],
                [
                  t('mediation.delivered'),
                  offer.deliveredAt && `${moment(locale, offer.deliveredAt)} · ${t(`mediation.via.${offer.deliveredVia ?? 'desk'}`)}`,
                ],
                [t('mediation.answerReason'), offer.answerReason && refusalReasonNames[offer.answerReason][locale]],
                [t('mediation.answerText'), offer.answerText],
                [t('mediation.counting'), counting && countingNames[counting][locale]],
                [
                  t('mediation.referral'),
                  offer.referralNumber && offer.referredOn && `№ ${offer.referralNumber}, ${day(locale, offer.referredOn)}`,
                ],
              ]}
            />
          </Card>
          <OfferMoves offer={offer} possible={possible} locale={locale} />
        </div>
      </div>
    </StaffPage>
  )
}

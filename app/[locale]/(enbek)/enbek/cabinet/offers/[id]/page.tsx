import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Due } from '@/components/mediation/due'
import { OfferStateTag, Reasons } from '@/components/mediation/reasons'
import { WorkFacts } from '@/components/mediation/work'
import { inLanguage } from '@/components/records/titles'
import { Alert, Card, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { day } from '@/lib/core/format'
import { myOffer } from '@/lib/mediation/queries'
import { movesFor } from '@/lib/mediation/rules'
import { cancelReasonNames, refusalReasonNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'
import { Answer } from './answer'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; step?: string }> }

/** One offer of the centre: what work, why it suits, until when, and yes or no (E10, L SC 98(3)). */
export default async function OneOffer({ params, searchParams }: Props) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const found = await myOffer(view.user, (await params).id)
  if (!found) notFound()
  const { offer, centre } = found
  const { done, step } = await searchParams
  const { vacancy, referral, reasons, cancelled } = offer.data
  const title = inLanguage(locale, vacancy.titleKk, vacancy.titleRu).text
  const now = new Date()
  const possible = movesFor('person', { state: offer.state, overdue: false })
  return (
    <Page view={view} title={title} nav={<EnbekNav view={view} />}>
      {(done === 'agree' || done === 'refuse') && (
        <div className="mb-6">
          <Alert tone="good" role="status" title={t(`mediation.mine.done.${done}`)} />
        </div>
      )}
      <Heading
        title={title}
        above={
          <p className="mb-2 flex flex-wrap items-center gap-x-4">
            <a className="link inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cabinet/offers')}>
              <Icon name="back" className="size-4" />
              {t('mediation.mine.title')}
            </a>
            <OfferStateTag state={offer.state} locale={locale} />
          </p>
        }
        lead={centre?.[locale]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          <Card>
            <p className="mb-4">{t(`mediation.say.${offer.state}`)}</p>
            {cancelled && (
              <p className="mb-4">
                {cancelReasonNames[cancelled.reason][locale]}
                {cancelled.text && ` — ${cancelled.text}`}. {t('mediation.mine.notRefusal')}
              </p>
            )}
            {offer.dueAt && (
              <p className="mb-4 font-semibold">
                {t(offer.state === 'made' ? 'mediation.mine.answerBy' : 'mediation.mine.goBy')}{' '}
                <Due at={offer.dueAt} now={now} locale={locale} />
              </p>
            )}
            <Answer id={offer.id} possible={possible} chosen={step} view={view} />
            {offer.answerReason && (
              <p className="mt-4 text-sm text-muted">
                {t('mediation.answerReason')}: {refusalReasonNames[offer.answerReason][locale]}
                {offer.answerText && ` — ${offer.answerText}`}
              </p>
            )}
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('mediation.mine.why')}</h2>
            <Reasons reasons={reasons} locale={locale} />
            <p className="mt-4 text-sm text-muted">{t('mediation.mine.rights')}</p>
          </Card>
        </div>
        <div className="grid gap-6">
          <Card as="aside">
            <WorkFacts work={vacancy} locale={locale} />
            <div className="mt-4">
              <ButtonLink href={to(`/vacancies/${offer.vacancyId}`)} look="secondary" wide>
                {t('mediation.mine.vacancy')}
              </ButtonLink>
            </div>
          </Card>
          {referral && (
            <Card as="aside">
              <h2 className="mb-3 text-lg">{t('mediation.referral')}</h2>
              <Facts
                items={[
                  [t('mediation.number'), `№ ${referral.number}`],
                  [t('mediation.issuedOn'), day(locale, referral.issuedOn)],
                ]}
              />
              {referral.documentCode && (
                <div className="mt-4">
                  <ButtonLink href={to(`/documents/${referral.documentCode}`)} look="secondary" wide>
                    {t('mediation.mine.paper')}
                  </ButtonLink>
                </div>
              )}
            </Card>
          )}
        </div>
      </div>
    </Page>
  )
}

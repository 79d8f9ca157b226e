import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { RegistrationDraft } from '@/components/enbek/registration-draft'
import { RegistrationOpenings } from '@/components/enbek/registration-openings'
import { RegistrationVisits } from '@/components/enbek/registration-visits'
import { ActionButton } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { OwnPlan } from '@/components/plans/mine'
import { Alert, Card, Empty, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import type { Registration } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { clauseWords } from '@/lib/core/clock-words'
import { day, dayTo, phone as phoneWords } from '@/lib/core/format'
import { askExtract } from '@/lib/extracts/person-actions'
import { say } from '@/lib/messages'
import { ownPlan } from '@/lib/plans/queries'
import { type Own, ownRegistration } from '@/lib/registrations/queries'
import { duties, groundWords } from '@/lib/unemployed/words'

/** Am I registered, where, what happens next, what do I have to do, and who opened my file (E7-E9). */
export default async function MyRegistration({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { done } = await searchParams
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const own = await ownRegistration(view.user, now)
  const plan = await ownPlan(view.user)
  const [current, ...earlier] = own.registrations
  return (
    <Page view={view} title={t('registration.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('registration.title')} lead={t('registration.lead')} />
      <div className="grid gap-6">
        {done === 'extract' && (
          <Alert tone="good" role="status" title={t('registration.extractAsked')}>
            <a className="link inline-flex min-h-11 items-center" href={to('/cabinet/documents')}>
              {t('registration.documents')}
            </a>
          </Alert>
        )}
        {!own.known && (
          <Empty title={t('registration.noIin')}>
            <p className="mb-4">{t('registration.noIinText')}</p>
            <ButtonLink href={to({ portal: 'passport', path: '/person' })}>{t('registration.toAccount')}</ButtonLink>
          </Empty>
        )}
        {own.known && current?.state !== 'open' && (
          <Empty title={t('registration.none')}>
            <p className="mb-4">{t('registration.noneText')}</p>
            <ButtonLink href={to('/services/job-seeker')}>{t('registration.apply')}</ButtonLink>
          </Empty>
        )}
        {current && <Current view={view} of={current} own={own} now={now} />}
        {plan && <OwnPlan view={view} plan={plan} now={now} />}
        {earlier.length > 0 && (
          <section>
            <h2 className="mb-2 text-lg">{t('registration.earlier')}</h2>
            <ul className="grid gap-2 text-sm">
              {earlier.map((each) => (
                <li key={each.number}>
                  <span className="tabular-nums">{each.number}</span> · {day(locale, each.since)} — {each.until && day(locale, each.until)}{' '}
                  · {groundText(view, each)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {own.known && current && (
          <Card>
            <p className="mb-3">{t('registration.extractText')}</p>
            <ActionButton action={askExtract} locale={locale} look="secondary">
              {t('registration.extract')}
            </ActionButton>
          </Card>
        )}
        {own.known && <RegistrationOpenings view={view} openings={own.openings} />}
      </div>
    </Page>
  )
}

function groundText(view: View, { ground }: Registration): string | null {
  const { locale } = view.place
  if (!ground) return null
  if (ground === 'unemployed') return say(locale)('registration.becameUnemployed')
  return Object.hasOwn(groundWords, ground) ? groundWords[ground as keyof typeof groundWords].name[locale] : ground
}

function Current({ view, of, own, now }: { view: View; of: Registration; own: Own; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const today = dayOf(now)
  const phone = own.centre?.departments[0]?.number
  return (
    <>
      {of.drafts.map((draft) => (
        <RegistrationDraft key={draft.id} view={view} draft={draft} of={of} now={now} />
      ))}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <h2 className="mb-4 text-lg">{t(of.state === 'closed' ? 'registration.closed' : `registration.${of.kind}`)}</h2>
          <Facts
            items={[
              [t('registration.number'), of.number],
              [t('registration.since'), day(locale, of.since)],
              [t('registration.until'), of.until && day(locale, of.until)],
              [t('registration.ground'), groundText(view, of)],
              [t('registration.centre'), own.centre?.name[locale]],
              [
                t('registration.phone'),
                phone && (
                  <a className="link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                    {phoneWords(phone)}
                  </a>
                ),
              ],
            ]}
          />
        </Card>
        {of.state === 'open' && <Next view={view} of={of} today={today} />}
        {of.state === 'open' && of.visits.length > 0 && <RegistrationVisits view={view} of={of} today={today} />}
        {of.state === 'open' && of.kind === 'unemployed' && (
          <Card>
            <h2 className="mb-3 text-lg">{t('registration.duties')}</h2>
            <ol className="grid list-decimal gap-2 pl-5">
              {duties(own.duties).map(({ text, clause }) => (
                <li key={clause}>
                  {text[locale]} <span className="text-xs text-muted">({clauseWords(clause)[locale]})</span>
                </li>
              ))}
            </ol>
          </Card>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={to('/cabinet/offers')} look="secondary" icon="case">
          {t('registration.offers')}
        </ButtonLink>
        <ButtonLink href={to('/cabinet/documents')} look="secondary" icon="doc">
          {t('registration.documents')}
        </ButtonLink>
      </div>
    </>
  )
}

function Next({ view, of, today }: { view: View; of: Registration; today: Day }) {
  const { locale } = view.place
  const t = say(locale)
  const due = of.visits.find(({ state }) => state === 'due')
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('registration.next')}</h2>
      <div className="grid gap-2">
        {of.nextOn && <p>{t('registration.nextSeeker', { day: dayTo(locale, of.nextOn, today) })}</p>}
        {due && <p>{t('registration.nextVisit', { day: dayTo(locale, due.dueOn, today) })}</p>}
      </div>
    </Card>
  )
}

import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { EmployerBank } from '@/components/enbek/employer-bank'
import { EmployerMark } from '@/components/enbek/employer-mark'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { EmployerChecks } from '@/components/records/employer-checks'
import { EmployerFacts } from '@/components/records/employer-facts'
import { EmployerQuota } from '@/components/records/employer-quota'
import { EmployerState } from '@/components/records/employer-state'
import { inLanguage } from '@/components/records/titles'
import { Alert, Card, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { may } from '@/lib/core/policy'
import { ownEmployer, type Profile } from '@/lib/employers/queries'
import { missingToPublish } from '@/lib/employers/rules'
import { kindNames } from '@/lib/employers/words'
import { say } from '@/lib/messages'

/** The employer for whom the person acts: its data, its state and what it lacks (E1, O206-10.E1). */
export default async function EmployerPage() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const profile = await ownEmployer(view.user, new Date(), locale)
  return (
    <Page view={view} title={t('employers.title')} nav={<EnbekNav view={view} />}>
      {profile ? <Shown view={view} profile={profile} /> : <None view={view} />}
    </Page>
  )
}

function None({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <>
      <Heading title={t('employers.title')} />
      <Empty title={t('employers.noneTitle')}>
        <p>{t('employers.noneText')}</p>
        <div className="mt-5 flex flex-wrap justify-center gap-3">
          <ButtonLink href={to('/cabinet/employer/new')} icon="plus">
            {t('employers.add')}
          </ButtonLink>
          <ButtonLink href={to({ portal: 'passport', path: '/organisations' })} look="secondary">
            {t('employers.chooseAnother')}
          </ButtonLink>
        </div>
      </Empty>
    </>
  )
}

function Shown({ view, profile: { employer, place, quota } }: { view: View; profile: Profile }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const name = inLanguage(locale, employer.nameKk, employer.nameRu)
  const owner = may(view.user, 'employer.save', { employerId: employer.id })
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start gap-x-4 gap-y-3">
        <EmployerMark employer={employer} name={name.text} view={view} />
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-2xl" lang={name.lang}>
            {name.text}
          </h1>
          <p className="mt-1 text-muted">{kindNames[employer.kind][locale]}</p>
          <div className="mt-2">
            <EmployerState state={employer.state} locale={locale} />
          </div>
        </div>
        {owner ? (
          <ButtonLink href={to('/cabinet/employer/edit')} look="secondary">
            {t('employers.edit')}
          </ButtonLink>
        ) : (
          <p className="text-sm text-muted">{t('employers.onlyOwner')}</p>
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid gap-6 lg:order-2">
          <Publishing view={view} employer={employer} />
          <EmployerQuota quota={quota} locale={locale} />
          <Card>
            <h2 className="mb-2 text-lg">{t('employers.membersTitle')}</h2>
            <p className="mb-4 text-muted">{t('employers.membersText')}</p>
            <ButtonLink href={to({ portal: 'passport', path: '/organisations' })} look="secondary" icon="person">
              {t('employers.members')}
            </ButtonLink>
          </Card>
        </div>
        <div className="grid gap-6">
          <EmployerFacts view={view} employer={employer} place={place} />
          <EmployerBank employer={employer} locale={locale} />
        </div>
      </div>
    </>
  )
}

function Publishing({ view, employer }: { view: View; employer: Profile['employer'] }) {
  const { locale } = view.place
  const t = say(locale)
  const missing = missingToPublish(employer)
  if (employer.state === 'blocked')
    return (
      <Alert tone="bad" title={t('employers.blockedTitle')}>
        {employer.stateReason && <p className="mb-1">{t('employers.blockedText', { reason: employer.stateReason })}</p>}
        <p>{t('employers.blockedHelp')}</p>
      </Alert>
    )
  if (missing.length === 0)
    return (
      <Card className="border-good">
        <h2 className="mb-2 text-lg">{t('employers.readyTitle')}</h2>
        <p className="mb-4 text-muted">{t('employers.readyText')}</p>
        <ButtonLink href={linker(view)('/cabinet/vacancies/new')} icon="plus" wide>
          {t('employers.postVacancy')}
        </ButtonLink>
      </Card>
    )
  const data = missing.some((what) => what !== 'verified')
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('employers.missingTitle')}</h2>
      <EmployerChecks employer={employer} locale={locale} points={['number', 'place', 'contactPerson', 'contactPhone', 'verified']} />
      <p className="mt-4 text-sm text-muted">{data ? t('employers.missingFill') : t('employers.missingText')}</p>
    </Card>
  )
}

import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { EmployerChecks } from '@/components/records/employer-checks'
import { EmployerFacts } from '@/components/records/employer-facts'
import { EmployerQuota } from '@/components/records/employer-quota'
import { EmployerState } from '@/components/records/employer-state'
import { inLanguage } from '@/components/records/titles'
import { isUuid, withQuery } from '@/components/staff/address'
import { EmployerDecision } from '@/components/staff/employer-decision'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Facts, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { type DeskEmployer, employerOnDesk } from '@/lib/employers/queries'
import { say } from '@/lib/messages'

/** An employer before a career centre: all of its data, and the decision (E1). */
export default async function StaffEmployer({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await employerOnDesk(view.user, id, new Date(), locale) : null
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const { employer, place, quota } = found
  const name = inLanguage(locale, employer.nameKk, employer.nameRu)
  return (
    <StaffPage view={view} title={name.text}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/employers')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={name.text}
        lead={<EmployerState state={employer.state} locale={locale} />}
      />
      {employer.state === 'blocked' && employer.stateReason && (
        <div className="mb-6">
          <Alert tone="bad" title={t('employers.blockedTitle')}>
            {t('employers.blockedText', { reason: employer.stateReason })}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <EmployerFacts view={view} employer={employer} place={place} />
        <div className="grid gap-6">
          <Card>
            <h2 className="mb-3 text-lg">{t('staff.employers.complete')}</h2>
            <EmployerChecks employer={employer} locale={locale} points={['number', 'place', 'contactPerson', 'contactPhone']} />
            <div className="mt-4">
              <Alert tone="accent" title={t('staff.employers.checked')}>
                {t('staff.employers.checkedText')}
              </Alert>
            </div>
          </Card>
          <EmployerDecision view={view} employer={employer} own={found.own} />
          <People view={view} found={found} />
          <EmployerQuota quota={quota} locale={locale} />
        </div>
      </div>
    </StaffPage>
  )
}

function People({ view, found: { employer, owners } }: { view: View; found: DeskEmployer }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('staff.employers.owners')}</h2>
      {owners.length === 0 && <p className="text-muted">{t('staff.employers.noOwners')}</p>}
      <ul className="grid gap-1">
        {owners.map((owner) => (
          <li key={owner.userId}>{owner.name}</li>
        ))}
      </ul>
      <div className="mt-4">
        <Facts
          items={[
            [t('staff.employers.since'), day(locale, dayOf(employer.createdAt))],
            [t('employers.verifiedAt'), employer.verifiedAt && moment(locale, employer.verifiedAt)],
          ]}
        />
      </div>
      {may(view.user, 'journal.read') && (
        <a className="link mt-4 inline-block text-sm" href={to(withQuery('/journal', { subject: employer.id }))}>
          {t('staff.employers.history')}
        </a>
      )}
    </Card>
  )
}

import { notFound } from 'next/navigation'
import { AccountOpening } from '@/components/access/account-opening'
import { Back } from '@/components/access/back'
import { MaskedIin } from '@/components/access/masked-iin'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { accountHeadOf, consentsOf, type PersonConsents } from '@/lib/personal-data/accounts'
import { revealsOf } from '@/lib/personal-data/reveals'
import { requestKindNames, requestStateNames } from '@/lib/personal-data/words'

/** (2) The consents of one person, while his account is open (O206-28.B3). */
export default async function ConsentsOfPerson({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, view] = await Promise.all([params, getView()])
  if (!isUuid(id)) notFound()
  const found = await consentsOf(view.user, id)
  const head = found ?? (await accountHeadOf(view.user, id))
  if (!head) notFound()
  const t = say(view.place.locale)
  return (
    <StaffPage view={view} title={found?.name || head.shortName}>
      <Heading
        above={<Back view={view} path="/access/personal-data/consents" label={t('desk.consents.title')} />}
        title={found?.name || head.shortName}
        lead={found ? undefined : <span className="tabular-nums">{head.maskedIin}</span>}
      />
      {found ? (
        <Card className="max-w-3xl">
          <Given view={view} of={found} revealed={await revealsOf(view.user)} />
        </Card>
      ) : (
        <AccountOpening view={view} id={id} />
      )}
    </StaffPage>
  )
}

function Given({ view, of, revealed }: { view: View; of: PersonConsents; revealed: ReadonlySet<string> }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Facts
      columns
      items={[
        [
          t('desk.users.iin'),
          of.iin && <MaskedIin key="iin" view={view} iin={of.iin} kind="person" id={of.userId} whom={of.name} revealed={revealed} />,
        ],
        [
          t('desk.consents.accepted'),
          of.agreement ? `${of.agreement.version}: ${day(locale, dayOf(of.agreement.at))}` : t('desk.consents.no'),
        ],
        [t('desk.consents.resumes'), String(of.published)],
        [t('desk.consents.centre'), of.registered ? t('desk.consents.yes') : t('desk.consents.no')],
        [
          t('desk.consents.requests'),
          of.requests.length === 0 ? (
            t('desk.consents.no')
          ) : (
            <ul key="requests" className="grid gap-1">
              {of.requests.map((request) => (
                <li key={request.id}>
                  <a className="link" href={to(`/access/personal-data/requests/${request.id}`)}>
                    № {request.number}
                  </a>{' '}
                  <span className="text-xs text-muted">
                    {requestKindNames[request.kind][locale]}: {requestStateNames[request.state][locale]}
                  </span>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  )
}

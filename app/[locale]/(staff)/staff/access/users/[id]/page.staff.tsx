import { notFound } from 'next/navigation'
import { AccountState } from '@/components/access/account-state'
import { MaskedIin } from '@/components/access/masked-iin'
import { MemberActs, MemberBreaches, MemberHistory } from '@/components/access/member-records'
import { MemberRights } from '@/components/access/member-rights'
import { MemberSessions } from '@/components/access/member-sessions'
import { placesIn } from '@/components/access/places'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid, one, type Query } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Facts, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { type StaffMember, staffMember } from '@/lib/access/desk/people'
import { type StateReason, stateReasons } from '@/lib/access/words'
import { moment, phone } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { revealsOf } from '@/lib/personal-data/reveals'

/** One member of the staff: who, what he may do and on which application, where he is signed in, what the journal says of him. */
export default async function StaffUser({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const [{ id }, query, view] = await Promise.all([params, searchParams, getView()])
  const found = isUuid(id) ? await staffMember(view.user, id) : null
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const { row } = found
  const [places, revealed] = await Promise.all([placesIn(locale), revealsOf(view.user)])
  const title = row.name || row.login
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)('/access/users')}>
            <Icon name="back" className="size-4" />
            {t('desk.users.title')}
          </a>
        }
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            <AccountState state={row.state} locale={locale} />
            <span className="text-sm">{t('desk.user.since', { when: moment(locale, row.stateAt) })}</span>
          </span>
        }
      />
      {one(query, 'done') === 'ended' && (
        <div className="mb-5">
          <Alert tone="good" role="status" title={t('desk.sessions.ended')} />
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <Person view={view} row={row} revealed={revealed} />
          <MemberRights view={view} found={found} places={places} />
          <MemberActs view={view} found={found} />
          <MemberHistory view={view} found={found} places={places} />
        </div>
        <div className="grid gap-6">
          <State view={view} row={row} />
          <MemberSessions view={view} found={found} />
          {may(view.user, 'access.desk') && <MemberBreaches view={view} found={found} />}
        </div>
      </div>
    </StaffPage>
  )
}

function Person({ view, row, revealed }: { view: View; row: StaffMember['row']; revealed: ReadonlySet<string> }) {
  const t = say(view.place.locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('desk.user.person')}</h2>
      <Facts
        columns
        items={[
          [
            t('desk.users.iin'),
            <MaskedIin key="iin" view={view} iin={row.iin} kind="account" id={row.userId} whom={row.name} revealed={revealed} />,
          ],
          [
            t('desk.user.login'),
            <span key="login" className="break-all">
              {row.login}
            </span>,
          ],
          [t('desk.user.post'), row.post],
          [t('desk.user.unit'), row.unit],
          [t('desk.user.workPhone'), row.workPhone && phone(row.workPhone)],
          [t('desk.user.mobilePhone'), row.mobilePhone && phone(row.mobilePhone)],
          [
            t('desk.user.addresses'),
            row.addresses.length > 0 ? (
              <span key="ip" className="tabular-nums">
                {row.addresses.join(', ')}
              </span>
            ) : (
              t('desk.user.noAddresses')
            ),
          ],
        ]}
      />
    </Card>
  )
}

const isReason = (code: string | null): code is StateReason => code !== null && Object.hasOwn(stateReasons, code)

function State({ view, row }: { view: View; row: StaffMember['row'] }) {
  const { locale } = view.place
  const t = say(locale)
  const when = (at: Date | null) => at && moment(locale, at)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('desk.user.state')}</h2>
      <Facts
        items={[
          [t('desk.user.reason'), isReason(row.stateReason) ? stateReasons[row.stateReason][locale] : row.stateReason],
          [t('desk.user.note'), row.stateNote],
          [t('desk.user.lastEntry'), when(row.lastEntryAt) ?? t('desk.users.never')],
          [t('desk.user.issued'), when(row.issuedAt)],
          [t('desk.user.until'), row.state === 'issued' && when(row.passwordUntil)],
          [t('desk.user.completed'), when(row.completedAt)],
        ]}
      />
      {(row.state === 'blocked' || row.state === 'frozen') && <p className="mt-4 text-sm text-muted">{t('desk.user.onlyCase')}</p>}
    </Card>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { Choices, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card, Tag } from '@/components/ui/basics'
import { invite, removeMember, revokeInvitation } from '@/lib/accounts/members/actions'
import { roles } from '@/lib/accounts/members/input'
import type { colleaguesOf, openInvitationsOf } from '@/lib/accounts/members/queries'
import { roleHints, roleNames } from '@/lib/accounts/members/rules'
import { dayOf } from '@/lib/core/calendar'
import { shownContact } from '@/lib/core/fields'
import { day } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'

type Props = {
  view: View
  colleagues: Awaited<ReturnType<typeof colleaguesOf>>
  invitations: Awaited<ReturnType<typeof openInvitationsOf>>
}

/** Who may act for the organisation; an owner invites, withdraws and removes. */
export function Members({ view, colleagues, invitations }: Props) {
  const { user, place } = view
  const t = say(place.locale)
  const owner = may(user, 'employer.invite', { employerId: user.employerId ?? '' })
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid gap-6">
        <Card>
          <h2 className="text-lg">{t('passport.organisations.members')}</h2>
          <p className="text-sm text-muted">{user.employerName}</p>
          <People view={view} colleagues={colleagues} owner={owner} />
        </Card>
        {owner && invitations.length > 0 && (
          <Card>
            <h2 className="text-lg">{t('passport.organisations.waiting')}</h2>
            <Waiting view={view} invitations={invitations} />
          </Card>
        )}
      </div>
      <Card>
        <h2 className="text-lg">{t('passport.organisations.invite')}</h2>
        {owner ? <Invite view={view} /> : <p className="mt-2 text-muted">{t('passport.organisations.onlyOwner')}</p>}
      </Card>
    </div>
  )
}

function People({ view, colleagues, owner }: { view: View; colleagues: Props['colleagues']; owner: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ul className="mt-3">
      {colleagues.map(({ userId, name, login, role, createdAt }) => (
        <li key={userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-0">
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
              {name || shownContact(login)}
              {userId === view.user.id && <Tag>{t('passport.organisations.you')}</Tag>}
            </p>
            <p className="text-sm text-muted">
              {roleNames[role][locale]} · {t('passport.organisations.since', { day: day(locale, dayOf(createdAt)) })}
            </p>
            {name && <p className="text-sm break-all text-muted">{shownContact(login)}</p>}
          </div>
          {owner && userId !== view.user.id && (
            <ActionButton action={removeMember} locale={locale} values={{ userId }} look="danger">
              {t('passport.organisations.remove')}
              <span className="sr-only">: {name}</span>
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}

function Waiting({ view, invitations }: { view: View; invitations: Props['invitations'] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ul className="mt-3">
      {invitations.map(({ id, contact, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-0">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-semibold break-all">{shownContact(contact)}</p>
            <p className="text-sm text-muted">
              {roleNames[role][locale]} · {t('passport.organisations.until', { when: day(locale, dayOf(expiresAt)) })}
            </p>
          </div>
          <ActionButton action={revokeInvitation} locale={locale} values={{ id }} look="secondary">
            {t('passport.organisations.revoke')}
            <span className="sr-only">: {contact}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

function Invite({ view }: { view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div className="mt-2">
      <ActionForm action={invite} locale={locale}>
        <p className="text-sm text-muted">{t('passport.organisations.inviteText')}</p>
        <TextField name="contact" label={t('passport.field.login')} hint={t('passport.field.loginHint')} autoComplete="off" />
        <Choices
          name="role"
          label={t('passport.organisations.role')}
          values={['hr']}
          choices={roles.map((role) => ({ value: role, label: capital(roleNames[role][locale]), hint: roleHints[role][locale] }))}
        />
        <Submit wide>{t('passport.organisations.sendInvitation')}</Submit>
      </ActionForm>
    </div>
  )
}

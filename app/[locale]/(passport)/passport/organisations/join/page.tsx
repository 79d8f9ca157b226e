import { ActionButton } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { queryOf, type Search } from '@/components/passport/query'
import { ButtonLink } from '@/components/ui/button'
import { join } from '@/lib/accounts/members/actions'
import { shownInvitation } from '@/lib/accounts/members/queries'
import { roleHints, roleNames } from '@/lib/accounts/members/rules'
import { say } from '@/lib/messages'

/** Behind the link of an invitation: whose it is, what one may do with it, yes or no. */
export default async function JoinPage({ searchParams }: { searchParams: Search }) {
  const [view, { token = '' }] = await Promise.all([getMemberView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const invitation = await shownInvitation(token)
  if (!invitation)
    return (
      <Door view={view} title={t('passport.join.dead')} lead={t('passport.join.deadText')}>
        <ButtonLink href={to('/organisations')} look="secondary">
          {t('passport.organisations.title')}
        </ButtonLink>
      </Door>
    )
  const { employerKk, employerRu, role } = invitation
  const employer = locale === 'kk' ? employerKk : employerRu
  return (
    <Door view={view} title={t('passport.join.title')} lead={t('passport.join.text', { employer, role: roleNames[role][locale] })}>
      <p>{roleHints[role][locale]}.</p>
      <div className="flex flex-wrap gap-3">
        <ActionButton action={join} locale={locale} values={{ token }}>
          {t('passport.join.accept')}
        </ActionButton>
        <ButtonLink href={to('/')} look="quiet">
          {t('passport.join.decline')}
        </ButtonLink>
      </div>
    </Door>
  )
}

import { redirect } from 'next/navigation'
import { ActionButton } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { queryOf, type Search } from '@/components/passport/query'
import { Facts } from '@/components/ui/basics'
import { signOut } from '@/lib/accounts/actions'
import { getIp } from '@/lib/core/session'
import { say } from '@/lib/messages'

/** Why an account is of no use here: it works in the internal network only, or its computer has been found to reach the Internet (O206-28.B1). */
export default async function OutsidePage({ searchParams }: { searchParams: Search }) {
  const [view, { why }, ip] = await Promise.all([getView(), queryOf(searchParams), getIp()])
  const { locale } = view.place
  const t = say(locale)
  const found = why === 'internet'
  if (!found && view.user.standing !== 'outside') redirect(linker(view)('/'))
  return (
    <Door
      view={view}
      title={t(found ? 'passport.outside.internetTitle' : 'passport.outside.title')}
      lead={t(found ? 'passport.outside.internetLead' : 'passport.outside.lead')}
    >
      <Facts items={[[t('passport.outside.address'), ip]]} />
      <p className="text-sm text-muted">{t('passport.outside.law')}</p>
      {view.user.standing === 'outside' && (
        <ActionButton action={signOut} locale={locale} look="secondary">
          {t('passport.security.signOut')}
        </ActionButton>
      )}
    </Door>
  )
}

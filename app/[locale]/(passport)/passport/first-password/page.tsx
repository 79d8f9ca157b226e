import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { setFirstPassword } from '@/lib/access/first/actions'
import { signOut } from '@/lib/accounts/actions'
import { selfOf } from '@/lib/accounts/queries'
import { say } from '@/lib/messages'

/** The only page that a temporary password opens: it is changed here, and the registration is complete (A349-19). */
export default async function FirstPasswordPage() {
  const view = await getMemberView()
  if (view.user.standing !== 'temporary') redirect(linker(view)('/'))
  const { locale } = view.place
  const t = say(locale)
  const self = await selfOf(view.user)
  return (
    <Door view={view} title={t('firstEntry.changeTitle')} lead={t('firstEntry.changeLead')}>
      <ActionForm action={setFirstPassword} locale={locale}>
        <input type="text" name="$login" value={self?.email ?? ''} autoComplete="username" readOnly hidden />
        <TextField
          name="password"
          type="password"
          label={t('passport.field.newPassword')}
          hint={t('passport.field.passwordHint')}
          autoComplete="new-password"
        />
        <Submit wide>{t('firstEntry.change')}</Submit>
      </ActionForm>
      <div className="border-t border-line pt-5">
        <ActionButton action={signOut} locale={locale} look="quiet">
          {t('passport.security.signOut')}
        </ActionButton>
      </div>
    </Door>
  )
}

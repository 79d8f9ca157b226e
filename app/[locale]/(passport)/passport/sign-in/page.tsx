import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { DemoAccounts } from '@/components/passport/demo-accounts'
import { Door, FootLink } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { queryOf, type Search } from '@/components/passport/query'
import { ButtonLink } from '@/components/ui/button'
import { signIn, signOut } from '@/lib/accounts/actions'
import { withBack } from '@/lib/accounts/return'
import { returnTo } from '@/lib/accounts/return-to'
import { guest } from '@/lib/core/policy'
import { say } from '@/lib/messages'

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const [view, { to: back, from }] = await Promise.all([getView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  if (view.user.id !== guest.id) {
    const end = await returnTo({ to: back, from })
    if (end) redirect(to(end))
    return (
      <Door view={view} title={t('passport.signIn.already', { name: view.user.name })}>
        <ButtonLink href={to('/')}>{t('passport.signIn.continue')}</ButtonLink>
        <ActionButton action={signOut} locale={locale} look="secondary" wide>
          {t('passport.security.signOut')}
        </ActionButton>
      </Door>
    )
  }
  return (
    <Door
      view={view}
      title={t('passport.signIn.title')}
      beside={<DemoAccounts view={view} />}
      foot={
        <span>
          {t('passport.signIn.noAccount')} <FootLink href={withBack(to('/register'), { to: back, from })}>{t('common.register')}</FootLink>
        </span>
      }
    >
      <ActionForm action={signIn} locale={locale}>
        <Hidden values={{ to: back, from }} />
        <TextField name="login" label={t('passport.field.login')} hint={t('passport.field.loginHint')} autoComplete="username" />
        <TextField name="password" type="password" label={t('passport.field.password')} autoComplete="current-password" />
        <Submit wide>{t('passport.signIn.submit')}</Submit>
        <div className="-my-2 text-center">
          <FootLink href={to('/recover')}>{t('passport.signIn.forgot')}</FootLink>
        </div>
      </ActionForm>
    </Door>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { Checkbox, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door, FootLink } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { queryOf, type Search } from '@/components/passport/query'
import { register } from '@/lib/accounts/actions'
import { agreementVersion } from '@/lib/accounts/agreement'
import { withBack } from '@/lib/accounts/return'
import { say } from '@/lib/messages'

/** O206-17, O206-18: a login, a password, a name, and the agreement. */
export default async function RegisterPage({ searchParams }: { searchParams: Search }) {
  const [view, { to: back, from }] = await Promise.all([getView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Door
      view={view}
      title={t('passport.register.title')}
      lead={t('passport.register.lead')}
      foot={
        <span>
          {t('passport.register.have')} <FootLink href={withBack(to('/sign-in'), { to: back, from })}>{t('common.signIn')}</FootLink>
        </span>
      }
    >
      <ActionForm action={register} locale={locale} className="grid gap-7">
        <Hidden values={{ to: back, from, agreement: agreementVersion }} />
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="mb-3 text-lg font-bold">{t('passport.register.name')}</legend>
          <TextField name="lastName" label={t('passport.field.lastName')} autoComplete="family-name" />
          <TextField name="firstName" label={t('passport.field.firstName')} autoComplete="given-name" />
          <TextField name="middleName" label={t('passport.field.middleName')} autoComplete="additional-name" optional />
        </fieldset>
        <fieldset className="grid gap-5">
          <legend className="mb-3 text-lg font-bold">{t('passport.register.entry')}</legend>
          <TextField name="login" label={t('passport.field.login')} hint={t('passport.field.loginHint')} autoComplete="username" />
          <TextField
            name="password"
            type="password"
            label={t('passport.field.password')}
            hint={t('passport.field.passwordHint')}
            autoComplete="new-password"
          />
        </fieldset>
        <div>
          <Checkbox name="agree" label={t('passport.register.agree')} />
          <a className="link ml-8 inline-flex min-h-11 items-center" href={to('/agreement')} target="_blank" rel="noopener">
            {t('passport.register.read')}
          </a>
        </div>
        <Submit wide>{t('passport.register.submit')}</Submit>
      </ActionForm>
    </Door>
  )
}

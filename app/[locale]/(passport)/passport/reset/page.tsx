import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { LateStep, NoCode, SentAgain, SentTo } from '@/components/passport/code-help'
import { DemoCode, Door } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { queryOf, type Search } from '@/components/passport/query'
import { reset } from '@/lib/accounts/actions'
import { unseal } from '@/lib/accounts/seal'
import { say } from '@/lib/messages'

/** The code of a recovery and a new password. */
export default async function ResetPage({ searchParams }: { searchParams: Search }) {
  const [view, { step = '', sent }] = await Promise.all([getView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const contact = unseal(step)?.contact
  if (!contact) return <LateStep view={view} restart="/recover" />
  return (
    <Door view={view} title={t('passport.code.resetTitle')} lead={<SentTo view={view} contact={contact} />}>
      {sent && <SentAgain view={view} />}
      <DemoCode view={view} contact={contact} />
      <ActionForm action={reset} locale={locale}>
        <Hidden values={{ step }} />
        <input type="text" name="$login" value={contact} autoComplete="username" readOnly hidden />
        <TextField name="code" label={t('passport.field.code')} inputMode="numeric" autoComplete="one-time-code" short />
        <TextField
          name="password"
          type="password"
          label={t('passport.field.newPassword')}
          hint={t('passport.field.passwordHint')}
          autoComplete="new-password"
        />
        <Submit wide>{t('passport.code.reset')}</Submit>
      </ActionForm>
      <NoCode view={view} step={step} restart={linker(view)('/recover')} />
    </Door>
  )
}

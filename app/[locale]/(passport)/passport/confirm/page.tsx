import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { LateStep, NoCode, SentAgain, SentTo } from '@/components/passport/code-help'
import { DemoCode, Door } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { queryOf, type Search } from '@/components/passport/query'
import { confirm } from '@/lib/accounts/actions'
import { unseal } from '@/lib/accounts/seal'
import { say } from '@/lib/messages'

/** The code that proves a contact (P1). */
export default async function ConfirmPage({ searchParams }: { searchParams: Search }) {
  const [view, { step = '', sent }] = await Promise.all([getView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const contact = unseal(step)?.contact
  if (!contact) return <LateStep view={view} restart="/register" />
  return (
    <Door view={view} title={t('passport.code.confirmTitle')} lead={<SentTo view={view} contact={contact} />}>
      {sent && <SentAgain view={view} />}
      <ActionForm action={confirm} locale={locale}>
        <Hidden values={{ step }} />
        <TextField name="code" label={t('passport.field.code')} inputMode="numeric" autoComplete="one-time-code" short />
        <Submit>{t('passport.code.confirm')}</Submit>
      </ActionForm>
      <DemoCode view={view} contact={contact} />
      <NoCode view={view} step={step} restart={linker(view)('/register')} />
    </Door>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door, FootLink } from '@/components/passport/door'
import { recover } from '@/lib/accounts/actions'
import { say } from '@/lib/messages'

export default async function RecoverPage() {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  return (
    <Door
      view={view}
      title={t('passport.recover.title')}
      lead={t('passport.recover.lead')}
      foot={<FootLink href={linker(view)('/sign-in')}>{t('passport.recover.remembered')}</FootLink>}
    >
      <ActionForm action={recover} locale={locale}>
        <TextField name="login" label={t('passport.field.login')} hint={t('passport.field.loginHint')} autoComplete="username" />
        <Submit wide>{t('passport.recover.submit')}</Submit>
      </ActionForm>
    </Door>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { LateStep } from '@/components/passport/code-help'
import { DemoCode } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { PassportPage } from '@/components/passport/passport-page'
import { queryOf, type Search } from '@/components/passport/query'
import { Card, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { unseal } from '@/lib/accounts/seal'
import { changeLogin } from '@/lib/accounts/self/login'
import { shownContact } from '@/lib/core/fields'
import { say } from '@/lib/messages'

/** The two codes of a change of login (P1). */
export default async function NewLoginPage({ searchParams }: { searchParams: Search }) {
  const [view, { step = '' }] = await Promise.all([getMemberView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const { old, login, userId } = unseal(step) ?? {}
  if (!old || !login || userId !== view.user.id) return <LateStep view={view} restart="/security" />
  const title = t('passport.security.codesTitle')
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} lead={t('passport.security.codesLead')} />
      <div className="max-w-xl">
        <Card className="grid gap-6">
          <ActionForm action={changeLogin} locale={locale}>
            <Hidden values={{ step }} />
            <TextField
              name="oldCode"
              label={t('passport.security.oldCode', { contact: shownContact(old) })}
              inputMode="numeric"
              autoComplete="one-time-code"
              short
            />
            <TextField
              name="newCode"
              label={t('passport.security.newCode', { contact: shownContact(login) })}
              inputMode="numeric"
              autoComplete="one-time-code"
              short
            />
            <div className="flex flex-wrap gap-3">
              <Submit>{t('passport.code.confirm')}</Submit>
              <ButtonLink href={linker(view)('/security')} look="quiet">
                {t('passport.security.cancel')}
              </ButtonLink>
            </div>
          </ActionForm>
          <DemoCode view={view} contact="" />
        </Card>
      </div>
    </PassportPage>
  )
}

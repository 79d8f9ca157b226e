import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { FactorList } from '@/components/passport/factor-list'
import { PassportPage } from '@/components/passport/passport-page'
import { queryOf, type Search } from '@/components/passport/query'
import { SessionList } from '@/components/passport/session-list'
import { Login } from '@/components/passport/you'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { selfOf, sessionsOf } from '@/lib/accounts/queries'
import { changePassword } from '@/lib/accounts/self/actions'
import { askNewLogin } from '@/lib/accounts/self/login'
import { staffLogin } from '@/lib/accounts/words'
import { myFactors } from '@/lib/factors/queries'
import { say } from '@/lib/messages'

/** Logins, the password, and where the account is open. */
export default async function SecurityPage({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const [query, self, sessions, factors] = await Promise.all([
    queryOf(searchParams),
    selfOf(view.user),
    sessionsOf(view.user),
    myFactors(view.user),
  ])
  const title = t('passport.security.title')
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} />
      <div className="grid gap-6">
        {query.login === 'changed' && <Alert tone="good" role="status" title={t('passport.security.changed')} />}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card id="login">
            <h2 className="text-lg">{t('passport.security.login')}</h2>
            <p className="mt-1 text-sm text-muted">{t('passport.security.loginText')}</p>
            <ul className="mt-4 grid gap-2 font-semibold">
              {self?.email && (
                <li>
                  <Login view={view} contact={self.email} confirmed={self.emailConfirmedAt !== null} />
                </li>
              )}
              {self?.phone && (
                <li>
                  <Login view={view} contact={self.phone} confirmed={self.phoneConfirmedAt !== null} />
                </li>
              )}
            </ul>
            {factors ? (
              <p className="mt-3 text-sm text-muted">{staffLogin[locale]}</p>
            ) : (
              <details className="mt-5">
                <summary className={`${buttonClass('secondary')} list-none`}>{t('passport.security.changeLogin')}</summary>
                <div className="mt-5">
                  <ActionForm action={askNewLogin} locale={locale}>
                    <p className="text-sm text-muted">{t('passport.security.changeLoginHint')}</p>
                    <TextField
                      name="login"
                      label={t('passport.security.newLogin')}
                      hint={t('passport.field.loginHint')}
                      autoComplete="off"
                    />
                    <TextField name="password" type="password" label={t('passport.field.oldPassword')} autoComplete="current-password" />
                    <div>
                      <Submit>{t('passport.security.sendCodes')}</Submit>
                    </div>
                  </ActionForm>
                </div>
              </details>
            )}
          </Card>
          <Card id="password">
            <h2 className="text-lg">{t('passport.security.password')}</h2>
            <p className="mt-1 mb-4 text-sm text-muted">{t('passport.security.passwordText')}</p>
            <ActionForm action={changePassword} locale={locale}>
              <TextField name="oldPassword" type="password" label={t('passport.field.oldPassword')} autoComplete="current-password" />
              <TextField
                name="newPassword"
                type="password"
                label={t('passport.field.newPassword')}
                hint={t('passport.field.passwordHint')}
                autoComplete="new-password"
              />
              <div>
                <Submit look="secondary">{t('passport.security.changePassword')}</Submit>
              </div>
            </ActionForm>
          </Card>
        </div>
        {factors && <FactorList view={view} factors={factors} login={self?.email ?? self?.phone ?? ''} adding={query.adding === 'totp'} />}
        <SessionList view={view} sessions={sessions} />
      </div>
    </PassportPage>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { showCode, showPasskey } from '@/lib/factors/actions'
import { askToShow } from '@/lib/factors/passkey'
import type { Factors } from '@/lib/factors/queries'
import { say } from '@/lib/messages'
import { DemoFactor } from './demo-factor'
import { passkeyWords } from './factor-words'
import { Hidden } from './hidden'
import { PasskeyForm } from './passkey'

/** Shows a factor: the code of the application or of the paper in one field, or a passkey; and what to do when all of it is lost (A349-24). */
export async function FactorShow({ view, factors, back }: { view: View; factors: Factors; back: { to?: string; from?: string } }) {
  const { locale, named } = view.place
  const t = say(locale)
  const byPasskey = factors.passkeys.length > 0 && named === 'by-host'
  const { options, sealed } = byPasskey ? await askToShow(view.user, factors.passkeys, new Date()) : { options: null, sealed: '' }
  return (
    <>
      {options && (
        <PasskeyForm
          action={showPasskey}
          locale={locale}
          question={{ show: options }}
          sealed={sealed}
          words={passkeyWords(locale, t('factors.usePasskey'))}
        >
          <Hidden values={back} />
        </PasskeyForm>
      )}
      {options && <p className="text-sm text-muted">{t('factors.or')}</p>}
      <ActionForm action={showCode} locale={locale}>
        <Hidden values={back} />
        <TextField name="code" label={t('factors.code')} hint={t('factors.codeHint')} autoComplete="one-time-code" maxLength={20} short />
        <div>
          <Submit look={options ? 'secondary' : 'primary'}>{t('factors.enter')}</Submit>
        </div>
      </ActionForm>
      {factors.totp && <DemoFactor view={view} press={back} />}
      <details className="rounded-md border border-line">
        <summary className="flex min-h-11 items-center px-4 py-2 font-semibold hover:bg-raised">{t('factors.lost')}</summary>
        <div className="grid gap-3 px-4 pb-4 text-sm text-muted">
          <p>{t('factors.lostText')}</p>
          <p>{t('factors.lostAll')}</p>
        </div>
      </details>
    </>
  )
}

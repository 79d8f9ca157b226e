import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Qr } from '@/components/ui/qr'
import { addPasskey, beginTotp, confirmTotp } from '@/lib/factors/own/actions'
import { askToMake } from '@/lib/factors/passkey'
import { spelled, uriOf } from '@/lib/factors/totp'
import { say } from '@/lib/messages'
import { DemoFactor } from './demo-factor'
import { passkeyWords } from './factor-words'
import { Hidden } from './hidden'
import { PasskeyForm } from './passkey'

type Back = { to?: string; from?: string }

/** The picture for the telephone, the same as text, and the first code, which proves that it was scanned. */
export async function TotpSetup({ view, login, secret, back }: { view: View; login: string; secret: string; back: Back }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div className="grid gap-5">
      <div>
        <h2 className="text-lg">{t('factors.scanTitle')}</h2>
        <p className="mt-1 text-sm text-muted">{t('factors.scanText')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-6">
        <Qr text={uriOf(secret, login)} label={t('factors.qr')} />
        <div className="min-w-0 flex-1 basis-52">
          <p className="text-sm text-muted">{t('factors.secret')}</p>
          <p className="mt-1 font-mono text-lg break-words select-all" translate="no">
            {spelled(secret)}
          </p>
        </div>
      </div>
      <ActionForm action={confirmTotp} locale={locale}>
        <Hidden values={back} />
        <TextField name="code" label={t('factors.firstCode')} inputMode="numeric" autoComplete="one-time-code" maxLength={10} short />
        <div>
          <Submit>{t('factors.confirmTotp')}</Submit>
        </div>
      </ActionForm>
      <DemoFactor view={view} />
      <div>
        <ActionButton action={beginTotp} locale={locale} values={{ ...back }} look="quiet">
          {t('factors.restart')}
        </ActionButton>
      </div>
    </div>
  )
}

/** The application: one press makes the picture. */
export function BeginTotp({ view, back }: { view: View; back: Back }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div className="grid content-start gap-3">
      <h2 className="text-lg">{t('factors.totp')}</h2>
      <p className="text-sm text-muted">{t('factors.totpText')}</p>
      <ActionButton action={beginTotp} locale={locale} values={{ ...back }}>
        {t('factors.totpBegin')}
      </ActionButton>
    </div>
  )
}

type Known = readonly { id: string; transports: string[] }[]

/** A passkey; nothing where hosts name no portal, for it would belong to a name that this browser is not at. */
export async function AddPasskey({ view, login, known, back }: { view: View; login: string; known: Known; back: Back }) {
  if (view.place.named === 'by-path') return null
  const { locale } = view.place
  const t = say(locale)
  const { options, sealed } = await askToMake(view.user, login, known, new Date())
  return (
    <div className="grid content-start gap-3">
      <h2 className="text-lg">{t('factors.passkey')}</h2>
      <p className="text-sm text-muted">{t('factors.passkeyText')}</p>
      <PasskeyForm
        action={addPasskey}
        locale={locale}
        question={{ make: options }}
        sealed={sealed}
        words={passkeyWords(locale, t('factors.passkeyMake'))}
        look="secondary"
      >
        <Hidden values={back} />
        <TextField
          name="name"
          label={t('factors.passkeyName')}
          hint={t('factors.passkeyNameHint')}
          autoComplete="off"
          maxLength={60}
          optional
        />
      </PasskeyForm>
    </div>
  )
}

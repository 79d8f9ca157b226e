import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { factorPage, steppedUp } from '@/lib/core/step-up'
import { removeFactor } from '@/lib/factors/own/actions'
import { type Factors, hasFactor, myPending } from '@/lib/factors/queries'
import { say } from '@/lib/messages'
import { AddPasskey, BeginTotp, TotpSetup } from './factor-setup'

/** The second factors of a member of staff: what there is, what may be added or taken away once one has been shown lately. */
export async function FactorList({ view, factors, login, adding }: { view: View; factors: Factors; login: string; adding: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const fresh = steppedUp(view.user, new Date())
  const { totp, passkeys, codesLeft } = factors
  const all = [
    ...(totp ? [{ id: 'totp', name: t('factors.totp'), added: totp.confirmedAt, used: totp.lastUsedAt }] : []),
    ...passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, added: createdAt, used: lastUsedAt })),
  ]
  const secret = fresh && adding && !totp ? await myPending(view.user) : null
  return (
    <Card id="factors">
      <h2 className="text-lg">{t('factors.section')}</h2>
      <p className="mt-1 max-w-2xl text-sm text-muted">{t('factors.sectionText')}</p>
      <ul className="mt-4">
        {all.map((factor) => (
          <li key={factor.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-4">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold break-words">{factor.name}</p>
              <p className="text-sm text-muted">
                {t('factors.added', { when: day(locale, dayOf(factor.added)) })} ·{' '}
                {factor.used ? t('factors.used', { when: moment(locale, factor.used) }) : t('factors.unused')}
              </p>
            </div>
            {fresh && all.length > 1 && (
              <ActionButton action={removeFactor} locale={locale} values={{ factor: factor.id }} look="danger">
                {t('factors.remove')}
                <span className="sr-only">: {factor.name}</span>
              </ActionButton>
            )}
          </li>
        ))}
        <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-4">
          <div className="min-w-0 flex-1 basis-60">
            <p className="font-semibold">{t('factors.codes')}</p>
            <p className="text-sm text-muted">{t('factors.codesLeft', { count: codesLeft })}</p>
          </div>
          {fresh && (
            <ButtonLink href={linker(view)('/security/codes')} look="secondary">
              {t('factors.codesNew')}
            </ButtonLink>
          )}
        </li>
      </ul>
      {fresh ? (
        <div className="grid gap-6 border-t border-line pt-5">
          {secret && <TotpSetup view={view} login={login} secret={secret} back={{}} />}
          <div className="grid gap-8 sm:grid-cols-2">
            {!totp && !secret && <BeginTotp view={view} back={{}} />}
            <AddPasskey view={view} login={login} known={passkeys} back={{}} />
          </div>
        </div>
      ) : (
        hasFactor(factors) && (
          <Alert tone="neutral">
            <p>{t('factors.changeFirst')}</p>
            <p className="mt-3">
              <ButtonLink href={factorPage(view.place, view.baseUrl)} look="secondary">
                {t('factors.show')}
              </ButtonLink>
            </p>
          </Alert>
        )
      )}
    </Card>
  )
}

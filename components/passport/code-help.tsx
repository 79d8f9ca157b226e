import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { resend } from '@/lib/accounts/actions'
import { channelOf, shownContact } from '@/lib/core/fields'
import { say } from '@/lib/messages'
import { Door } from './door'

/** Where the code went. */
export function SentTo({ view, contact }: { view: View; contact: string }) {
  const t = say(view.place.locale)
  const shown = { contact: shownContact(contact) }
  return channelOf(contact) === 'email' ? t('passport.code.sentTo', shown) : t('passport.code.sentToPhone', shown)
}

/** What to do when no code comes. */
export function NoCode({ view, step, restart }: { view: View; step: string; restart: string }) {
  const t = say(view.place.locale)
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold hover:bg-raised">{t('passport.code.noCode')}</summary>
      <div className="grid gap-3 px-4 pb-4">
        <p className="text-sm text-muted">{t('passport.code.noCodeHint')}</p>
        <div className="flex flex-wrap gap-3">
          <ActionButton action={resend} locale={view.place.locale} values={{ step }} look="secondary">
            {t('passport.code.resend')}
          </ActionButton>
          <ButtonLink href={restart} look="quiet">
            {t('passport.code.restart')}
          </ButtonLink>
        </div>
      </div>
    </details>
  )
}

/** The page of a code that is too old, or of nobody. */
export function LateStep({ view, restart }: { view: View; restart: string }) {
  const t = say(view.place.locale)
  return (
    <Door view={view} title={t('passport.code.lateTitle')} lead={t('passport.code.lateText')}>
      <ButtonLink href={linker(view)(restart)}>{t('passport.code.restart')}</ButtonLink>
    </Door>
  )
}

export const SentAgain = ({ view }: { view: View }) => (
  <Alert tone="good" role="status" title={say(view.place.locale)('passport.code.again')} />
)

import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card, Tag } from '@/components/ui/basics'
import { signOut } from '@/lib/accounts/actions'
import { deviceOf } from '@/lib/accounts/device'
import type { sessionsOf } from '@/lib/accounts/queries'
import { endOtherSessions, endSession } from '@/lib/accounts/self/actions'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** The browsers that are signed in; any of them can be ended at once. */
export function SessionList({ view, sessions }: { view: View; sessions: Awaited<ReturnType<typeof sessionsOf>> }) {
  const { locale } = view.place
  const t = say(locale)
  const own = (id: string) => id === view.user.sessionId
  return (
    <Card id="sessions">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-2xl">
          <h2 className="text-lg">{t('passport.security.sessions')}</h2>
          <p className="mt-1 text-sm text-muted">{t('passport.security.sessionsText')}</p>
        </div>
        {sessions.length > 1 && (
          <ActionButton action={endOtherSessions} locale={locale} look="danger">
            {t('passport.security.endOthers')}
          </ActionButton>
        )}
      </div>
      <ul className="mt-4">
        {[...sessions]
          .sort((a, b) => Number(own(b.id)) - Number(own(a.id)))
          .map((session) => {
            const device = deviceOf(session.agent)
            return (
              <li key={session.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-4">
                <div className="min-w-0 flex-1 basis-60">
                  <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                    {device === '?' ? t('passport.security.unknownDevice') : device}
                    {own(session.id) && <Tag tone="accent">{t('passport.security.thisOne')}</Tag>}
                  </p>
                  <p className="text-sm text-muted">{t('passport.security.seen', { when: moment(locale, session.seenAt) })}</p>
                  <p className="text-sm text-muted">
                    {t('passport.security.started', { when: moment(locale, session.createdAt) })}
                    {session.ip && <> · {t('passport.security.ip', { ip: session.ip })}</>}
                  </p>
                </div>
                {own(session.id) ? (
                  <ActionButton action={signOut} locale={locale} look="secondary">
                    {t('passport.security.signOut')}
                  </ActionButton>
                ) : (
                  <ActionButton action={endSession} locale={locale} values={{ id: session.id }} look="secondary">
                    {t('passport.security.end')}
                    <span className="sr-only">: {device}</span>
                  </ActionButton>
                )}
              </li>
            )
          })}
      </ul>
    </Card>
  )
}

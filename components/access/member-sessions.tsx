import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import type { StaffMember } from '@/lib/access/desk/people'
import { deviceOf } from '@/lib/accounts/device'
import { moment } from '@/lib/core/format'
import { outcomeNames } from '@/lib/journal/words'
import { say } from '@/lib/messages'
import { EndSession } from './end-session'

/** Where somebody is signed in now, which second factors he has (kinds only), and his last entries. */
export function MemberSessions({ view, found }: { view: View; found: StaffMember }) {
  const { locale } = view.place
  const t = say(locale)
  const { sessions, factors, entries, row } = found
  const known = [
    ...(factors.totp ? [t('desk.user.totp')] : []),
    ...(factors.passkeys > 0 ? [t('desk.user.passkeys', { count: factors.passkeys })] : []),
    ...(factors.recovery > 0 ? [t('desk.user.recovery', { count: factors.recovery })] : []),
  ]
  return (
    <>
      <Card>
        <h2 className="text-lg">{t('desk.user.sessions')}</h2>
        {sessions.length === 0 && <p className="mt-2 text-sm text-muted">{t('desk.user.noSessions')}</p>}
        <ul>
          {sessions.map((session) => (
            <li key={session.id} className="border-t border-line py-3 first:border-0">
              <p className="font-semibold">{deviceOf(session.agent) === '?' ? t('desk.sessions.unknown') : deviceOf(session.agent)}</p>
              <p className="text-sm text-muted">
                <span className="tabular-nums">{session.ip ?? '—'}</span> · {moment(locale, session.seenAt)}
              </p>
              {session.id !== view.user.sessionId && <EndSession view={view} id={session.id} whom={row.name} from="user" />}
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <h2 className="mb-2 text-lg">{t('desk.user.factors')}</h2>
        {known.length === 0 ? (
          <p className="text-sm text-muted">{t('desk.user.noFactors')}</p>
        ) : (
          <ul className="grid gap-1">
            {known.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Card>
      {entries.length > 0 && (
        <Card>
          <h2 className="mb-2 text-lg">{t('desk.user.entries')}</h2>
          <ul className="grid gap-2 text-sm">
            {entries.map((entry) => (
              <li key={entry.id}>
                {moment(locale, entry.at)} · <span className="tabular-nums">{entry.ip ?? '—'}</span>
                {entry.outcome !== 'done' && <span className="text-bad"> · {outcomeNames[entry.outcome][locale]}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

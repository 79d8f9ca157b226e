import { linker, type View } from '@/components/layout/shell'
import { withQuery } from '@/components/staff/address'
import { Card, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { breachNames } from '@/lib/access/block/words'
import type { StaffMember } from '@/lib/access/desk/people'
import { accountStates } from '@/lib/access/words'
import { roleNames } from '@/lib/centres/words'
import { moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { actionName, outcomeNames } from '@/lib/journal/words'
import { say } from '@/lib/messages'
import { Ground } from './member-rights'
import { type Places, placeWords } from './rights'

const named = <T,>(of: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(of, key) ? of[key] : undefined)

/** The last rows of the journal about somebody or by him. */
export function MemberActs({ view, found }: { view: View; found: StaffMember }) {
  const { locale } = view.place
  const t = say(locale)
  if (found.acts.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('desk.user.acts')}</h2>
      <Table
        stack
        caption={t('desk.user.acts')}
        head={[t('desk.user.when'), t('desk.user.what'), t('desk.user.outcome'), t('desk.user.address')]}
        rows={found.acts.map((act) => ({
          key: act.id,
          cells: [
            <span key="at" className="whitespace-nowrap">
              {moment(locale, act.at)}
            </span>,
            <span key="what">
              {actionName(act.action)[locale]}
              {act.reason && <span className="block text-xs break-words text-muted">{act.reason}</span>}
            </span>,
            <span key="outcome" className={act.outcome === 'done' ? undefined : 'text-bad'}>
              {outcomeNames[act.outcome][locale]}
            </span>,
            <span key="ip" className="tabular-nums">
              {act.ip ?? '—'}
            </span>,
          ],
        }))}
      />
      {may(view.user, 'journal.read') && (
        <a className="link inline-flex min-h-11 items-center" href={linker(view)(withQuery('/journal', { actor: found.row.userId }))}>
          {t('desk.user.all')}
        </a>
      )}
    </section>
  )
}

/** States and rights as they were, the latest first, each with the application it stood on. */
export function MemberHistory({ view, found, places }: { view: View; found: StaffMember; places: Places }) {
  const { locale } = view.place
  const t = say(locale)
  if (found.history.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('desk.user.history')}</h2>
      <Table
        stack
        caption={t('desk.user.history')}
        head={[t('desk.user.what'), t('desk.user.from'), t('desk.user.to'), t('desk.user.application')]}
        rows={found.history.map((row) => ({
          key: row.id,
          cells: [
            row.what === 'state' ? (
              (named(accountStates, row.value)?.[locale] ?? row.value)
            ) : (
              <span key="right">
                {named(roleNames, row.value)?.[locale] ?? row.value}
                <span className="block text-xs text-muted">
                  {placeWords(view, places, { regionCode: row.regionCode ?? '*', centreId: row.centreId })}
                </span>
              </span>
            ),
            moment(locale, row.since),
            row.until ? moment(locale, row.until) : t('desk.user.now'),
            <Ground key="case" view={view} found={found} caseId={row.caseId} />,
          ],
        }))}
      />
    </section>
  )
}

const tones = { suspected: 'warn', found: 'bad', closed: 'neutral' } as const

/** Breaches of information security that are written down about somebody (A349-23). */
export function MemberBreaches({ view, found }: { view: View; found: StaffMember }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-2 text-lg">{t('desk.user.breaches')}</h2>
      {found.breaches.length === 0 ? (
        <p className="text-sm text-muted">{t('desk.user.noBreaches')}</p>
      ) : (
        <ul className="grid gap-3">
          {found.breaches.map((breach) => (
            <li key={breach.id} className="grid justify-items-start gap-1">
              <Tag tone={tones[breach.state]}>{t(`desk.user.${breach.state}`)}</Tag>
              <span>{breachNames[breach.kind][locale]}</span>
              <span className="text-xs text-muted">{moment(locale, breach.happenedAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {may(view.user, 'access.fileBreach') && (
        <a className="link mt-2 inline-flex min-h-11 items-center" href={linker(view)(`/access/blocked/${found.row.userId}`)}>
          {t('desk.user.record')}
        </a>
      )}
    </Card>
  )
}

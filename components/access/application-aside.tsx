import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { SteppedUp } from '@/components/layout/stepped-up'
import { Clock } from '@/components/services/clock'
import { History } from '@/components/services/history'
import { Moves } from '@/components/staff/case/moves'
import { Alert, Card, Facts } from '@/components/ui/basics'
import { beginAnother, withdrawApplication } from '@/lib/access/applications/actions'
import { obstacleToApprove } from '@/lib/access/applications/check'
import { decideApplication } from '@/lib/access/applications/desk-actions'
import { accountFor, concernedBy, isDesk } from '@/lib/access/applications/queries'
import { accountStates } from '@/lib/access/words'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { movesFor, runningTimer } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

/** The clock, the decision of the administrator, the account that the application is about, and its course. */
export async function ApplicationAside({ view, held }: { view: View; held: Held }) {
  const { locale } = view.place
  const t = say(locale)
  const { of, steps } = held
  const service = serviceOf(of.service)
  const now = new Date()
  const [law, concerned, account] = await Promise.all([readLaw(), concernedBy(held), of.iin ? accountFor(of.iin) : undefined])
  const timer = runningTimer(of.timers)?.[1] ?? Object.values(of.timers).at(-1)
  const waits = of.state === 'review'
  const decides = waits && may(view.user, 'access.decide', concerned)
  const obstacle = decides ? await obstacleToApprove(of, dayOf(now)) : null
  const viewer = { actor: 'officer', id: view.user.id, roles: view.user.roles.map(({ role }) => role) } as const
  const moves = decides
    ? movesFor(service, of, steps, viewer).map((one) => (one.name === 'approve' && obstacle ? { ...one, obstacle } : one))
    : []
  return (
    <>
      {decides && (
        <Card>
          <h2 className="mb-4 text-lg">{t('applications.decision')}</h2>
          <SteppedUp view={view}>
            <Moves service={service} of={of} moves={moves} locale={locale} action={decideApplication} />
          </SteppedUp>
        </Card>
      )}
      {waits && !decides && isDesk(view.user) && <Alert tone="neutral" title={t('applications.notYours')} />}
      {timer && (
        <Card>
          <Clock timer={timer} law={law} locale={locale} now={now} />
        </Card>
      )}
      {isDesk(view.user) && of.iin && (
        <Card>
          <h2 className="mb-3 text-lg">{t('applications.account')}</h2>
          {account ? (
            <Facts
              items={[
                [t('applications.login'), account.login],
                [t('applications.state'), accountStates[account.state][locale]],
                [t('applications.complete'), account.completedAt ? moment(locale, account.completedAt) : t('applications.notComplete')],
              ]}
            />
          ) : (
            <p className="text-sm text-muted">{t('applications.noAccount')}</p>
          )}
        </Card>
      )}
      <Card>
        <h2 className="mb-4 text-lg">{t('applications.history')}</h2>
        <History service={service} steps={steps} locale={locale} names />
      </Card>
      {of.filledBy === view.user.id && of.submittedAt && (
        <div className="flex flex-wrap gap-3">
          {of.channel === 'office' && (
            <ActionButton action={beginAnother} locale={locale} look="secondary" values={{ id: of.id }}>
              {t('applications.another')}
            </ActionButton>
          )}
          {waits && of.channel === 'portal' && (
            <ActionButton action={withdrawApplication} locale={locale} look="quiet" values={{ id: of.id }}>
              {t('applications.withdraw')}
            </ActionButton>
          )}
        </div>
      )}
    </>
  )
}

import type { View } from '@/components/layout/shell'
import { SteppedUp } from '@/components/layout/stepped-up'
import { Moves } from '@/components/staff/case/moves'
import { Alert, Card } from '@/components/ui/basics'
import { obstacleToApprove } from '@/lib/access/applications/check'
import { decideApplication } from '@/lib/access/applications/desk-actions'
import { isDesk } from '@/lib/access/applications/queries'
import type { Day } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { movesFor } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

/** The buttons of the administrator who decides; for another one at the desk, why he has none. */
export async function ApplicationDecision({ view, held, decides, today }: { view: View; held: Held; decides: boolean; today: Day }) {
  const { locale } = view.place
  const t = say(locale)
  const { of, steps } = held
  if (!decides) return of.state === 'review' && isDesk(view.user) ? <Alert tone="neutral" title={t('applications.notYours')} /> : null
  const service = serviceOf(of.service)
  const obstacle = await obstacleToApprove(of, today)
  const viewer = { actor: 'officer', id: view.user.id, roles: view.user.roles.map(({ role }) => role) } as const
  const moves = movesFor(service, of, steps, viewer).map((one) => (one.name === 'approve' && obstacle ? { ...one, obstacle } : one))
  return (
    <Card id="decision" className="scroll-mt-4">
      <h2 className="mb-4 text-lg">{t('applications.decision')}</h2>
      <SteppedUp view={view}>
        <Moves service={service} of={of} moves={moves} locale={locale} action={decideApplication} />
      </SteppedUp>
    </Card>
  )
}

import 'server-only'
import type { Tx } from '@/db/client'
import type { JobModule } from '@/lib/core/job'
import { sendInBoth } from '@/lib/core/mail'
import type { Received } from '@/lib/exchange/contract'
import type { Receivers } from '@/lib/exchange/receivers'
import { aboutOf, accountOf, carryOut } from './carry-out'
import { ownLetter } from './letters'
import { remindOfApplications } from './remind'

/** A decision of the administrator arrives in the house, once: the account follows it, the answer goes to the corporate e-mail, an issued login into the journal. */
async function receiveDecision(tx: Tx, decision: Received<'access-decision.v1'>, now: Date): Promise<void> {
  const known = await accountOf(tx, decision.person.iin)
  const { letter } = await carryOut(tx, decision, now)
  await sendInBoth(tx, decision.email, letter)
  const own = known?.login ?? ''
  if (decision.outcome !== 'refused' && own && own !== decision.email) await sendInBoth(tx, own, ownLetter(aboutOf(decision)))
}

export const jobs: JobModule['jobs'] = { 'access.applications': () => remindOfApplications(new Date()) }
export const crontab: JobModule['crontab'] = [{ task: 'access.applications', cron: '7 9 * * *' }]

export const receivers: Receivers = { 'access-decision.v1': (decision, { tx, now }) => receiveDecision(tx, decision, now) }

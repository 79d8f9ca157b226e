import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffAccounts, users } from '@/db/schema'
import { pageOf } from '@/lib/accounts/links'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import type { JobModule } from '@/lib/core/job'
import { readLaw } from '@/lib/core/law'
import { sendInBoth } from '@/lib/core/mail'
import type { Letter } from '@/lib/core/mail-text'
import { type Locale, text } from '@/lib/core/text'
import type { Received } from '@/lib/exchange/contract'
import type { Receivers } from '@/lib/exchange/receivers'
import { resetFactors } from '@/lib/factors/reset'
import { blockAccount, endAccount, grantAccount } from './accounts'
import { joined } from './applications/rules'
import { makeLink } from './first/link'
import { addToJournal2 } from './journal'
import { doneLetter, outcomes, ownLetter, readyLetter, refusedLetter } from './letters'
import { remindOfApplications } from './remind'

type Decision = Received<'access-decision.v1'>

const aboutOf = ({ number, person: { lastName, firstName, middleName } }: Decision) => ({
  number,
  name: [lastName, firstName, middleName].filter(Boolean).join(' '),
})

/** A decision of the administrator arrives in the house, once: the account follows it, the answer goes to the corporate e-mail, an issued login into the journal. */
async function receiveDecision(tx: Tx, decision: Decision, now: Date): Promise<void> {
  const known = await accountOf(tx, decision.person.iin)
  const letter = await follow(tx, decision, now)
  await sendInBoth(tx, decision.email, letter)
  const own = known?.login ?? ''
  if (decision.outcome !== 'refused' && own && own !== decision.email) await sendInBoth(tx, own, ownLetter(aboutOf(decision)))
}

async function follow(tx: Tx, decision: Decision, now: Date): Promise<Letter> {
  const { outcome, kind, roles, caseId, administrator, systems, person, locale } = decision
  const about = aboutOf(decision)
  if (outcome === 'refused') return refusedLetter(about, joined(decision.grounds), decision.text ?? '')
  const done = (what: keyof typeof outcomes) => doneLetter(about, outcomes[what], joined(systems))
  if (roles === null) return done('elsewhere')
  if (kind === 'block' || kind === 'end') {
    const account = await accountOf(tx, person.iin)
    if (account && kind === 'block') await blockAccount(tx, account.userId, 'application', null, now, administrator.id)
    if (account && kind === 'end') await endAccount(tx, account.userId, 'dismissal', null, now, administrator.id)
    return done(kind)
  }
  // whoever has lost the password keeps the rights he has
  const grant = { ...person, caseId, locale, roles: kind === 'lost' ? null : roles }
  const userId = await grantAccount(tx, grant, kind !== 'change', now, administrator.id)
  // nor do the second factors outlive a loss: the next entry makes new ones (A349-24)
  if (kind === 'lost') await resetFactors(tx, userId)
  const account = (await accountOf(tx, person.iin))!
  return account.state === 'issued' ? issue(tx, { ...decision, userId, login: account.login }, now) : done('changed')
}

/** The login is issued: a one-time link to the password, and a row in the journal of form 2 (A349-15, A349-20). */
async function issue(tx: Tx, decision: Decision & { userId: string; login: string }, now: Date): Promise<Letter> {
  const { userId, caseId, login, way, regionCode, outgoing, incoming, systems, ground, administrator } = decision
  const today = dayOf(now)
  const minutes = (await readLaw(tx)).value('access.password_within', today)
  const until = new Date(now.getTime() + minutes * 60_000)
  const token = await makeLink(tx, { userId, caseId, now, until })
  await addToJournal2(tx, {
    regionCode,
    way,
    outgoing,
    incoming,
    systems,
    registeredOn: dayOf(new Date(decision.decidedAt)),
    issuedOn: today,
    ground,
    administrator,
    caseId,
    accountId: userId,
  })
  const inEach = (word: (locale: Locale) => string) => text(word('kk'), word('ru'), word('en'))
  const link = inEach((locale) => `${pageOf('/first-entry', locale)}?link=${token}`)
  return readyLetter(
    aboutOf(decision),
    login,
    link,
    inEach((locale) => moment(locale, until)),
  )
}

async function accountOf(tx: Tx, iin: string) {
  const [row] = await tx
    .select({ userId: staffAccounts.userId, state: staffAccounts.state, login: users.email })
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .where(eq(staffAccounts.iin, iin))
  return row && { ...row, login: row.login ?? '' }
}

export const jobs: JobModule['jobs'] = { 'access.applications': () => remindOfApplications(new Date()) }
export const crontab: JobModule['crontab'] = [{ task: 'access.applications', cron: '7 9 * * *' }]

export const receivers: Receivers = { 'access-decision.v1': (decision, { tx, now }) => receiveDecision(tx, decision, now) }

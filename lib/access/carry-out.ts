import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffAccounts, users } from '@/db/schema'
import { pageOf } from '@/lib/accounts/links'
import { type Day, dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import type { Letter } from '@/lib/core/mail-text'
import { type Locale, type Text, text } from '@/lib/core/text'
import type { Received } from '@/lib/exchange/contract'
import { resetFactors } from '@/lib/factors/reset'
import { blockAccount, endAccount, grantAccount } from './accounts'
import { joined } from './applications/rules'
import { makeLink } from './first/link'
import { type AccessEntry, addToJournal2 } from './journal'
import { doneLetter, outcomes, readyLetter, refusedLetter } from './letters'

/** A decided application; `note` is column 7 of its row in form 2. */
export type Decision = Omit<Received<'access-decision.v1'>, 'administrator'> & {
  readonly administrator: { readonly id: string; readonly name: string }
  readonly note?: Text
}
/** The answer to the application; where a login was issued, also whose, and the one-time link to its password. */
export type CarriedOut = { readonly letter: Letter; readonly issued: Issued | null }
export type Issued = { readonly userId: string; readonly login: string; readonly link: Text; readonly until: Date }

export const aboutOf = ({ number, person: { lastName, firstName, middleName } }: Pick<Decision, 'number' | 'person'>) => ({
  number,
  name: [lastName, firstName, middleName].filter(Boolean).join(' '),
})

/** The account follows a decided application (A349-15, A349-24). In a transaction of the platform; whoever calls sends or says the answer. */
export async function carryOut(tx: Tx, decision: Decision, now: Date): Promise<CarriedOut> {
  const { outcome, kind, roles, caseId, administrator, systems, person, locale } = decision
  const about = aboutOf(decision)
  const answered = (letter: Letter): CarriedOut => ({ letter, issued: null })
  if (outcome === 'refused') return answered(refusedLetter(about, joined(decision.grounds), decision.text ?? ''))
  const done = (what: keyof typeof outcomes) => answered(doneLetter(about, outcomes[what], joined(systems)))
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
  if (account.state !== 'issued') return done('changed')
  const issued = await issue(tx, { ...decision, userId, login: account.login }, now)
  const until = inEach((each) => moment(each, issued.until))
  return { letter: readyLetter(about, issued.login, issued.link, until), issued }
}

/** The login is issued: a one-time link to the password, and a row in the journal of form 2 (A349-15, A349-20). */
async function issue(tx: Tx, decision: Decision & { userId: string; login: string }, now: Date): Promise<Issued> {
  const { userId, caseId, login } = decision
  const today = dayOf(now)
  const minutes = (await readLaw(tx)).value('access.password_within', today)
  const until = new Date(now.getTime() + minutes * 60_000)
  const token = await makeLink(tx, { userId, caseId, now, until })
  await addToJournal2(tx, entryOf(decision, userId, today))
  return { userId, login, link: inEach((locale) => `${pageOf('/first-entry', locale)}?link=${token}`), until }
}

/** The row of form 2 about a login that was issued on a decision (A349-20). */
export const entryOf = (
  { way, regionCode, outgoing, incoming, systems, ground, administrator, note, caseId, decidedAt }: Decision,
  accountId: string,
  issuedOn: Day,
): AccessEntry => ({
  regionCode,
  way,
  outgoing,
  incoming,
  systems,
  registeredOn: dayOf(new Date(decidedAt)),
  issuedOn,
  ground,
  administrator,
  note,
  caseId,
  accountId,
})

const inEach = (word: (locale: Locale) => string): Text => text(word('kk'), word('ru'), word('en'))

/** The staff account of an IIN with its login. */
export async function accountOf(tx: Tx, iin: string) {
  const [row] = await tx
    .select({ userId: staffAccounts.userId, state: staffAccounts.state, login: users.email })
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .where(eq(staffAccounts.iin, iin))
  return row && { ...row, login: row.login ?? '' }
}

import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journal, people, type StaffAccount, sessions, staffAccounts, staffRoles, users } from '@/db/schema'
import { nobody } from '@/lib/core/password'
import type { Locale } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import type { StateReason } from './words'

/**
 * The only code that changes the state of a staff account. Every change ends the open sessions of the account at once and stands in the journal, in the
 * caller's transaction. Accounts are the house's: call it in a transaction of the platform (`asSystem`, or an action without `scope: 'ais'`).
 */

type State = StaffAccount['state']
/** `by`: account id of whoever decides; the platform itself when absent. */
type Change = {
  to: State
  reason: StateReason
  note: string | null
  now: Date
  by?: string
  set?: Partial<typeof staffAccounts.$inferInsert>
}

/** From which states a state is reached. Out of frozen, blocked and ended only `openAccount` and `grantAccount` lead, with a new application (A349-24). */
const reachedFrom: Readonly<Record<'frozen' | 'blocked' | 'ended', readonly State[]>> = {
  frozen: ['issued', 'active'],
  blocked: ['issued', 'active', 'frozen'],
  ended: ['issued', 'active', 'frozen', 'blocked'],
}

const held = async (tx: Tx, userId: string): Promise<StaffAccount | undefined> =>
  (await tx.select().from(staffAccounts).where(eq(staffAccounts.userId, userId)).for('update'))[0]

async function change(tx: Tx, from: StaffAccount, { to, reason, note, now, by = 'system', set }: Change): Promise<State> {
  const { userId } = from
  await tx
    .update(staffAccounts)
    .set({ ...set, state: to, stateAt: now, stateReason: reason, stateNote: note })
    .where(eq(staffAccounts.userId, userId))
  await tx.delete(sessions).where(eq(sessions.userId, userId))
  await tx
    .insert(journal)
    .values({ actorId: by, action: `access.${to}`, subject: userId, outcome: 'done', reason: `${from.state} → ${to}: ${reason}` })
  return from.state
}

async function turn(tx: Tx, userId: string, to: 'frozen' | 'blocked' | 'ended', asked: Omit<Change, 'to'>): Promise<State | null> {
  return lifted(tx, async () => {
    const from = await held(tx, userId)
    if (!from || !reachedFrom[to].includes(from.state)) return null
    if (to === 'ended') await tx.delete(staffRoles).where(eq(staffRoles.userId, userId))
    return change(tx, from, { to, ...asked })
  })
}

/** A dismissal, a transfer or a silent review is known and the new application is awaited (A349-22, C-14). The state it was in; null: nothing to freeze. */
export const freezeAccount = (
  tx: Tx,
  userId: string,
  reason: StateReason,
  note: string | null,
  now: Date,
  by?: string,
): Promise<State | null> => turn(tx, userId, 'frozen', { reason, note, now, by })

/** No entry for more than 60 days, or a breach (A349-23). */
export const blockAccount = (
  tx: Tx,
  userId: string,
  reason: StateReason,
  note: string | null,
  now: Date,
  by?: string,
): Promise<State | null> => turn(tx, userId, 'blocked', { reason, note, now, by })

/** The work is over: no entry, no rights. A later hiring is a new application and `grantAccount`. */
export const endAccount = (
  tx: Tx,
  userId: string,
  reason: StateReason,
  note: string | null,
  now: Date,
  by?: string,
): Promise<State | null> => turn(tx, userId, 'ended', { reason, note, now, by })

/** What an approved application gives: to whom, what for and where (appendix 1). */
export type Grant = {
  /** The approved AIS case: without one nothing opens (A349-14, A349-24). */
  caseId: string
  iin: string
  login: string
  locale: Locale
  lastName: string
  firstName: string
  middleName: string | null
  post: string
  unit: string
  workPhone: string | null
  mobilePhone: string | null
  addresses: readonly string[]
  /** Null: those that he has. */
  roles: readonly { role: (typeof staffRoles.$inferSelect)['role']; regionCode: string; centreId: string | null }[] | null
}

/**
 * The account of an approved application: made, or changed to what the application says; its roles are those of the application and no others.
 * `anew`: it waits for a new temporary password (first access, unblocking, lost password); else it goes on, or goes on again, with the password it has (A349-22).
 * Throws when the IIN has an account under another login: one person, one login (A349-21.B1), which is asked before approving.
 */
export const grantAccount = (tx: Tx, grant: Grant, anew: boolean, now: Date, by?: string): Promise<string> =>
  lifted(tx, async () => {
    const { caseId, iin, login, locale, lastName, firstName, middleName, post, unit, workPhone, mobilePhone, addresses } = grant
    const facts = { caseId, post, unit, workPhone, mobilePhone, addresses: [...addresses] }
    const [known] = await tx.select({ userId: staffAccounts.userId }).from(staffAccounts).where(eq(staffAccounts.iin, iin))
    const userId = known?.userId ?? (await newUser(tx, login, locale))
    const name = { lastName, firstName, middleName }
    await tx
      .insert(people)
      .values({ userId, ...name })
      .onConflictDoUpdate({ target: people.userId, set: name })
    if (!known) {
      await tx
        .insert(staffAccounts)
        .values({ userId, iin, ...facts, state: 'issued', stateAt: now, stateReason: 'application', issuedAt: now })
      await tx
        .insert(journal)
        .values({ actorId: by ?? 'system', action: 'access.issued', subject: userId, outcome: 'done', reason: `case ${caseId}` })
    } else {
      await openAccount(tx, userId, { ...facts, caseId }, anew, now, by)
    }
    if (grant.roles) await tx.delete(staffRoles).where(eq(staffRoles.userId, userId))
    const roles = (grant.roles ?? []).map((role) => ({ ...role, userId, caseId }))
    if (roles.length > 0) await tx.insert(staffRoles).values(roles)
    return userId
  })

async function newUser(tx: Tx, login: string, locale: Locale): Promise<string> {
  const [made] = await tx
    .insert(users)
    .values({ email: login, locale, passwordHash: nobody, emailConfirmedAt: sql`now()` })
    .returning({ userId: users.userId })
  return made!.userId
}

/**
 * The only way back of a frozen, blocked or ended account: an approved application, whose case it stands on from now (A349-24); the database refuses any other.
 * `anew`: a new temporary password must be taken and changed first, else the account is active at once.
 */
export const openAccount = (
  tx: Tx,
  userId: string,
  set: Partial<typeof staffAccounts.$inferInsert> & { caseId: string },
  anew: boolean,
  now: Date,
  by?: string,
): Promise<State> =>
  lifted(tx, async () => {
    const from = await held(tx, userId)
    if (!from) throw new Error(`no staff account ${userId}`)
    const fresh = anew || !from.completedAt
    if (fresh) await tx.update(users).set({ passwordHash: nobody }).where(eq(users.userId, userId))
    return change(tx, from, {
      to: fresh ? 'issued' : 'active',
      reason: 'application',
      note: null,
      now,
      by,
      set: {
        ...set,
        ...(fresh ? { passwordUntil: null, completedAt: null } : {}),
        // the days without an entry are counted anew (A349-23, C-15)
        ...(fresh || from.state !== 'active' ? { issuedAt: now } : {}),
      },
    })
  })

/** The temporary password has been changed by its holder: the registration is complete (A349-19). The session in which it was done goes on. */
export const completeAccount = (tx: Tx, userId: string, sessionId: string | null, now: Date): Promise<boolean> =>
  lifted(tx, async () => {
    const done = await tx
      .update(staffAccounts)
      .set({ state: 'active', stateAt: now, stateReason: 'completed', stateNote: null, completedAt: now, passwordUntil: null })
      .where(and(eq(staffAccounts.userId, userId), eq(staffAccounts.state, 'issued')))
      .returning({ userId: staffAccounts.userId })
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId ?? '')))
    return done.length > 0
  })

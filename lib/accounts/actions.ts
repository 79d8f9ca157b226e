'use server'

import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { agreements, codes, people, sessions, users } from '@/db/schema'
import { signOut as leave } from '@/lib/auth'
import { action } from '@/lib/core/action'
import { channelOf } from '@/lib/core/fields'
import { sendLetter } from '@/lib/core/mail'
import { notify } from '@/lib/core/notices'
import { hashPassword, isPassword } from '@/lib/core/password'
import { Refusal } from '@/lib/core/refusal'
import { getPlace } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { admit, evenly, lineTo, opened, sendCode, stepTo } from './admit'
import { agreementVersion } from './agreement'
import { replaceCode, spendCode, tryCode, wrongCode } from './codes'
import { again, confirmation, entry, nothing, recovery, registration, renewal } from './input'
import { alreadyLetter, lostPasswordLetter } from './letters'
import { countCode, countEntry, countSending } from './limits'
import { pageOf } from './links'
import { accountOf, isConfirmed, isUnclaimed, subjectOf } from './queries'
import { withBack } from './return'
import { returnTo } from './return-to'
import { weaknessOf } from './rules'
import { entryOf, mustBeLetIn, staffOf } from './staff'
import { blocked, wrongLogin } from './words'

const cabinet = { portal: 'enbek', path: '/cabinet' } as const
const proved = (contact: string) => (channelOf(contact) === 'email' ? { emailConfirmedAt: new Date() } : { phoneConfirmedAt: new Date() })

/** O206-17, O206-18, P1: an account that waits for its code. Answers the same when the login is somebody's already; then its owner is told instead. */
export const register = action({
  can: 'account.register',
  scope: 'system',
  input: registration,
  prepare: async ({ input, ip }) => {
    await countSending(input.login, ip)
    const [passwordHash, { locale }] = await Promise.all([hashPassword(input.password), getPlace()])
    return { passwordHash, locale }
  },
  run: async ({ input, ready, tx, ip, now }) => {
    const { login, lastName, firstName, middleName, to, from } = input
    const contact = channelOf(login) === 'email' ? { email: login } : { phone: login }
    const [made] = await tx
      .insert(users)
      .values({ ...contact, ...ready })
      .onConflictDoNothing()
      .returning()
    const account = made ?? (await accountOf(tx, login))
    if (!account) throw new Error('an account vanished while it was registered')
    const name = { lastName, firstName, ...(middleName ? { middleName } : {}) }
    let id: string = randomUUID()
    if (isUnclaimed(account)) {
      if (made) await tx.insert(people).values({ userId: made.userId, ...name })
      await tx
        .insert(agreements)
        .values({ userId: account.userId, version: agreementVersion, locale: ready.locale, ip })
        .onConflictDoNothing()
      // the password and the name belong to this code: whoever registers the same login beside it cannot slip in another password
      id = await sendCode(tx, { purpose: 'confirm', contact: login, account, payload: { passwordHash: ready.passwordHash, ...name } })
    } else {
      await sendLetter(tx, lineTo(login, account), alreadyLetter(pageOf('/sign-in', account.locale), pageOf('/recover', account.locale)))
    }
    return { subject: account.userId, next: stepTo('/confirm', { id, contact: login, to, from }), after: evenly(now) }
  },
})

/** The code proves the contact; the person is signed in. */
export const confirm = action({
  can: 'account.confirm',
  scope: 'system',
  input: confirmation,
  prepare: async ({ input, ip }) => {
    const step = opened(input.step)
    await countCode(ip)
    return { step, code: await tryCode(step.id!, 'confirm', input.code) }
  },
  run: async ({ ready: { step, code }, tx, ip, now }) => {
    await spendCode(tx, code)
    const [account] = await tx.select().from(users).where(eq(users.userId, code.userId)).for('update')
    if (!account || !isUnclaimed(account)) throw new Refusal(wrongCode, { code: wrongCode })
    if (account.blockedAt) throw new Refusal(blocked)
    const { passwordHash = account.passwordHash, lastName, firstName, middleName = null } = code.payload
    await tx
      .update(users)
      .set({ ...proved(code.contact), passwordHash })
      .where(eq(users.userId, account.userId))
    if (lastName && firstName) await tx.update(people).set({ lastName, firstName, middleName }).where(eq(people.userId, account.userId))
    await tx
      .update(codes)
      .set({ usedAt: now, payload: {} })
      .where(and(eq(codes.userId, account.userId), eq(codes.purpose, 'confirm'), isNull(codes.usedAt)))
    const after = await admit(tx, account, code.contact, { ip, now })
    return { subject: account.userId, next: (await returnTo(step)) ?? { portal: 'passport', path: '/' }, after }
  },
})

/** Another code in place of the last one, to the same contact. Says the same when there never was one. */
export const resend = action({
  can: 'account.confirm',
  scope: 'system',
  input: again,
  prepare: async ({ input, ip }) => {
    const { until: _until, ...step } = opened(input.step)
    await countSending(step.contact!, ip)
    return step
  },
  run: async ({ ready: step, tx, now }) => {
    const purpose = step.purpose === 'recover' ? 'recover' : 'confirm'
    const old = await replaceCode(tx, step.id!, purpose)
    const account = old && (await accountOf(tx, old.contact))
    const id = account ? await sendCode(tx, { purpose, contact: old.contact, account, payload: old.payload }) : randomUUID()
    return {
      subject: account?.userId ?? 'nobody',
      next: `${stepTo(purpose === 'recover' ? '/reset' : '/confirm', { ...step, id })}&sent=1`,
      after: evenly(now),
    }
  },
})

/** O206-17.F1: login and password. Limits stand before the hash; an unknown login costs the same time and answer. */
export const signIn = action({
  can: 'account.signIn',
  scope: 'system',
  input: entry,
  about: ({ login }) => asSystem((tx) => subjectOf(tx, login)),
  prepare: async ({ input, ip }) => {
    const limits = await countEntry(input.login, ip)
    const account = await asSystem((tx) => accountOf(tx, input.login))
    const right = await isPassword(account?.passwordHash ?? null, input.password)
    if (!account || !right) throw new Refusal(wrongLogin)
    await limits.succeeded()
    if (account.blockedAt) throw new Refusal(blocked)
    if (!isConfirmed(account, input.login)) await countSending(input.login, ip)
    return account
  },
  run: async ({ input: { login, to, from }, ready, tx, ip, now }) => {
    const [account] = await tx.select().from(users).where(eq(users.userId, ready.userId)).for('update')
    if (account?.passwordHash !== ready.passwordHash || account.blockedAt) throw new Refusal(wrongLogin)
    if (!isConfirmed(account, login)) {
      const id = await sendCode(tx, { purpose: 'confirm', contact: login, account })
      return { subject: account.userId, next: stepTo('/confirm', { id, contact: login, to, from }) }
    }
    const staff = await staffOf(tx, account.userId)
    if (staff) mustBeLetIn(staff, ip)
    const after = await admit(tx, account, login, { ip, now })
    // the password is the first half of a member of staff's entry
    if (staff) return { subject: account.userId, next: withBack(entryOf(staff), { to, from }), after }
    return { subject: account.userId, next: (await returnTo({ to, from })) ?? cabinet, after }
  },
})

export const signOut = action({
  can: 'account.signOut',
  input: nothing,
  run: async ({ user, tx }) => {
    if (user.sessionId) await tx.delete(sessions).where(eq(sessions.id, user.sessionId))
    return { subject: user.id, next: { portal: 'enbek', path: '/' }, after: () => leave({ redirect: false }) }
  },
})

/** A forgotten password: a code to the contact, if it is anybody's. The answer does not tell. */
export const recover = action({
  can: 'account.recover',
  scope: 'system',
  input: recovery,
  prepare: ({ input, ip }) => countSending(input.login, ip),
  run: async ({ input: { login }, tx, now }) => {
    const account = await accountOf(tx, login)
    const staff = account && (await staffOf(tx, account.userId))
    // A349-24: a lost password of a member of staff is a new access application
    if (staff) await sendLetter(tx, lineTo(login, account), lostPasswordLetter)
    const mayRecover = account && !account.blockedAt && !staff
    const id = mayRecover ? await sendCode(tx, { purpose: 'recover', contact: login, account }) : randomUUID()
    return {
      subject: account?.userId ?? 'nobody',
      next: stepTo('/reset', { id, contact: login, purpose: 'recover' }),
      after: evenly(now),
    }
  },
})

/** The code and a new password: every open session ends, and this browser is let in. */
export const reset = action({
  can: 'account.reset',
  scope: 'system',
  input: renewal,
  prepare: async ({ input, ip }) => {
    const { id, contact } = opened(input.step)
    const weakness = weaknessOf(input.password, contact!)
    if (weakness) throw new Refusal(weakness, { password: weakness })
    await countCode(ip)
    const code = await tryCode(id!, 'recover', input.code)
    return { code, passwordHash: await hashPassword(input.password) }
  },
  run: async ({ ready: { code, passwordHash }, tx, ip, now }) => {
    await spendCode(tx, code)
    const account = await accountOf(tx, code.contact)
    if (account?.userId !== code.userId) throw new Refusal(wrongCode, { code: wrongCode })
    if (account.blockedAt) throw new Refusal(blocked)
    if (await staffOf(tx, account.userId)) throw new Refusal(wrongCode, { code: wrongCode })
    await tx
      .update(users)
      .set({ ...proved(code.contact), passwordHash })
      .where(eq(users.userId, account.userId))
    await tx.delete(sessions).where(eq(sessions.userId, account.userId))
    await notify(tx, { userId: account.userId, kind: 'account.passwordChanged', path: 'passport:/security' })
    return { subject: account.userId, next: cabinet, after: await admit(tx, account, code.contact, { ip, now }) }
  },
})

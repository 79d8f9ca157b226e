'use server'

import { randomUUID } from 'node:crypto'
import { and, eq, ne } from 'drizzle-orm'
import { sessions, users } from '@/db/schema'
import { action } from '@/lib/core/action'
import { channelOf } from '@/lib/core/fields'
import { sendLetter } from '@/lib/core/mail'
import { notify } from '@/lib/core/notices'
import { isPassword } from '@/lib/core/password'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asSystem, asUser, lifted } from '@/lib/core/tx'
import { evenly, lineTo, opened, sendCode, stepTo } from '../admit'
import { spendCode, tryCode, wrongCode } from '../codes'
import { loginChangedLetter, takenLetter } from '../letters'
import { countCode, countOldPassword, countSending } from '../limits'
import { accountOf, isUnclaimed, keptLogin } from '../queries'
import { staffOf } from '../staff'
import { sameLogin, signInFirst, staffLogin, wrongPassword } from '../words'
import { loginChange, newLogin } from './input'
import { isGuest, ownAccount } from './own'

/** P1: a code to the old login and one to the new; both are needed. A login that is somebody else's gets no code, its owner a word, and the answer is the same. */
export const askNewLogin = action({
  can: 'account.changeLogin',
  input: newLogin,
  prepare: async ({ input, user, ip }) => {
    if (isGuest(user)) throw new Refusal(signInFirst)
    const [account, staff] = await asUser(user, async (tx) => [await ownAccount(tx, user), await staffOf(tx, user.id)] as const)
    // A349-24: what the access application names is changed by another one
    if (staff) throw new Refusal(staffLogin)
    if (input.login === account.email || input.login === account.phone) throw new Refusal(sameLogin, { login: sameLogin })
    await countOldPassword(user.id)
    if (!(await isPassword(account.passwordHash, input.password))) throw new Refusal(wrongPassword, { password: wrongPassword })
    await countSending(input.login, ip)
    const other = await asSystem((tx) => accountOf(tx, input.login))
    // an account that nobody ever proved does not hold its login
    return { account, other: other && !isUnclaimed(other) ? other : null }
  },
  run: async ({ input: { login }, ready: { account, other }, user, tx, now }) => {
    const old = keptLogin(account, login)
    if (!old) throw new Refusal(signInFirst)
    const oldId = await sendCode(tx, { purpose: 'login-old', contact: old, account })
    const newId = other ? randomUUID() : await sendCode(tx, { purpose: 'login-new', contact: login, account })
    if (other) await sendLetter(tx, lineTo(login, other), takenLetter)
    return { subject: user.id, next: stepTo('/security/login', { oldId, newId, old, login, userId: user.id }), after: evenly(now) }
  },
})

export const changeLogin = action({
  can: 'account.changeLogin',
  input: loginChange,
  prepare: async ({ input, user, ip }) => {
    const step = opened(input.step)
    if (step.userId !== user.id) throw new Refusal(signInFirst)
    await countCode(ip)
    const both = await Promise.allSettled([
      tryCode(step.oldId!, 'login-old', input.oldCode),
      tryCode(step.newId!, 'login-new', input.newCode),
    ])
    const [oldCode, newCode] = both
    if (oldCode.status === 'rejected' || newCode.status === 'rejected')
      throw new Refusal(wrongCode, {
        ...(oldCode.status === 'rejected' ? { oldCode: wrongCode } : {}),
        ...(newCode.status === 'rejected' ? { newCode: wrongCode } : {}),
      })
    return { oldCode: oldCode.value, newCode: newCode.value }
  },
  run: async ({ ready: { oldCode, newCode }, user, tx, now }) => {
    if (await staffOf(tx, user.id)) throw new Refusal(staffLogin)
    await spendCode(tx, oldCode)
    await spendCode(tx, newCode)
    const login = newCode.contact
    const set = channelOf(login) === 'email' ? { email: login, emailConfirmedAt: now } : { phone: login, phoneConfirmedAt: now }
    await lifted(tx, async () => {
      const holder = await accountOf(tx, login)
      if (holder && isUnclaimed(holder)) await tx.delete(users).where(eq(users.userId, holder.userId))
    })
    const [account] = await tx
      .update(users)
      .set(set)
      .where(eq(users.userId, user.id))
      .returning()
      .catch((error: unknown) => {
        // somebody confirmed the same login in between
        throw (error as { cause?: { code?: string } }).cause?.code === '23505' ? new Refusal(wrongCode, { newCode: wrongCode }) : error
      })
    if (!account) throw new Refusal(signInFirst)
    await tx.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.id, user.sessionId ?? '')))
    await sendLetter(tx, lineTo(oldCode.contact, account), loginChangedLetter(login))
    await notify(tx, { userId: user.id, kind: 'account.loginChanged', params: { login }, path: 'passport:/security' })
    return {
      subject: user.id,
      text: text('Логин өзгертілді', 'Логин изменён', 'The login was changed'),
      next: '/security?login=changed',
    }
  },
})

'use server'

import { eq } from 'drizzle-orm'
import { accessLinks, staffAccounts, users } from '@/db/schema'
import { networkOf } from '@/lib/accounts/limits'
import { weaknessOf } from '@/lib/accounts/rules'
import { action } from '@/lib/core/action'
import { readLaw } from '@/lib/core/law'
import { hashPassword, isPassword } from '@/lib/core/password'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { completeAccount } from '../accounts'
import { choosing, showing } from './input'
import { openLink } from './link'
import { newPassword } from './password'
import { refused } from './words'

/** Shows the temporary password to whoever holds the link, once: made at this moment, kept as a hash only, known to nobody else (A349-15). */
export const showPassword = action({
  can: 'access.showPassword',
  scope: 'system',
  input: showing,
  prepare: async ({ input, ip, now }) => {
    await limit(`first-link:${networkOf(ip)}`, { hits: 30, seconds: 900 })
    if (!(await asSystem((tx) => openLink(tx, input.link, now)))) throw new Refusal(refused.spent)
    const password = newPassword()
    return { password, passwordHash: await hashPassword(password) }
  },
  run: async ({ input, ready: { password, passwordHash }, tx, now, today }) => {
    const link = await openLink(tx, input.link, now)
    if (!link) throw new Refusal(refused.spent)
    const minutes = (await readLaw(tx)).value('access.password_within', today)
    await tx.update(accessLinks).set({ usedAt: now }).where(eq(accessLinks.id, link.id))
    await tx.update(users).set({ passwordHash }).where(eq(users.userId, link.userId))
    await tx
      .update(staffAccounts)
      .set({ passwordUntil: new Date(now.getTime() + minutes * 60_000) })
      .where(eq(staffAccounts.userId, link.userId))
    return { subject: link.userId, secret: password, text: text('Құпиясөзіңіз', 'Ваш пароль', 'Your password') }
  },
})

/** The temporary password is changed at the first entry; only then is the registration complete (A349-19, P1). */
export const setFirstPassword = action({
  can: 'access.setPassword',
  scope: 'system',
  input: choosing,
  prepare: async ({ input: { password }, user, now }) => {
    const [account] = await asSystem((tx) =>
      tx
        .select({ email: users.email, passwordHash: users.passwordHash, until: staffAccounts.passwordUntil })
        .from(users)
        .innerJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
        .where(eq(users.userId, user.id)),
    )
    if (!account?.until || account.until <= now) throw new Refusal(refused.expired)
    const weakness = weaknessOf(password, account.email ?? '')
    if (weakness) throw new Refusal(weakness, { password: weakness })
    if (await isPassword(account.passwordHash, password)) throw new Refusal(refused.same, { password: refused.same })
    return hashPassword(password)
  },
  run: async ({ ready: passwordHash, user, tx, now }) => {
    // of two forms at once the second finds an account that is complete already
    if (!(await completeAccount(tx, user.id, user.sessionId, now))) throw new Refusal(refused.expired)
    await tx.update(users).set({ passwordHash }).where(eq(users.userId, user.id))
    return { subject: user.id, note: 'complete', next: { portal: 'passport', path: '/second-factor' } }
  },
})

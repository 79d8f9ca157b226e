'use server'

import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passkeys, recoveryCodes, totpFactors } from '@/db/schema'
import { withBack } from '@/lib/accounts/return'
import { returnTo } from '@/lib/accounts/return-to'
import { action } from '@/lib/core/action'
import { notify } from '@/lib/core/notices'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { steppedUp } from '@/lib/core/step-up'
import { text } from '@/lib/core/text'
import { counted, finish, mustBeStaff } from '../finish'
import { beginning, confirming, keeping, passkeyMade, removal } from '../input'
import { readMade } from '../passkey'
import { factorsIn, hasFactor, pendingIn } from '../queries'
import { openSet } from '../recovery'
import { lockSecret } from '../secret'
import { newSecret, stepOfCode } from '../totp'
import { factorFirst, hasTotp, knownPasskey, lastFactor, latePage, manyPasskeys, wrongFirstCode } from '../words'

const mostPasskeys = 5
const path = 'passport:/security'
const authenticator = text('Аутентификатор қолданбасы', 'Приложение-аутентификатор', 'Authenticator application')
const passkey = text('Кілт', 'Ключ доступа', 'Passkey')

/** The first factor comes with the password; each further one only from whoever has just shown one: a stolen password alone must not make its own. */
async function mayAdd(tx: Tx, user: User, now: Date) {
  await mustBeStaff(tx, user)
  const factors = await factorsIn(tx, user.id)
  if (hasFactor(factors) && !steppedUp(user, now)) throw new Refusal(factorFirst)
  return factors
}

const pageOf = (user: User, back: Parameters<typeof withBack>[1]) =>
  user.factorAt !== null ? '/security?adding=totp#factors' : withBack('/second-factor', back)

/** Makes the secret whose picture is shown next; until its first code has come it opens nothing. */
export const beginTotp = action({
  can: 'factor.enrol',
  input: beginning,
  run: async ({ input, user, tx, now }) => {
    if ((await mayAdd(tx, user, now)).totp) throw new Refusal(hasTotp)
    const secret = lockSecret(newSecret(), user.id)
    await tx
      .insert(totpFactors)
      .values({ userId: user.id, secret, createdAt: now })
      .onConflictDoUpdate({
        target: totpFactors.userId,
        set: { secret, createdAt: now, lastStep: 0 },
        setWhere: isNull(totpFactors.confirmedAt),
      })
    return { subject: user.id, note: 'totp begun', next: pageOf(user, input) }
  },
})

/** The first code proves that the picture was scanned and the telephone's clock is right. */
export const confirmTotp = action({
  can: 'factor.enrol',
  input: confirming,
  prepare: counted,
  run: async ({ input: { code, ...back }, ...step }) => {
    const { user, tx, now } = step
    await mayAdd(tx, user, now)
    const secret = await pendingIn(tx, user.id)
    if (!secret) throw new Refusal(latePage)
    const half = stepOfCode(secret, code, now)
    if (half === null) throw new Refusal(wrongFirstCode, { code: wrongFirstCode })
    await tx
      .update(totpFactors)
      .set({ confirmedAt: now, lastStep: half, lastUsedAt: now })
      .where(and(eq(totpFactors.userId, user.id), isNull(totpFactors.confirmedAt)))
    await notify(tx, { userId: user.id, kind: 'staff.factorAdded', params: { factor: authenticator }, path })
    return finish(step, 'totp', user.factorAt !== null ? { to: '/security', from: 'passport' } : back, true)
  },
})

/** A passkey made in this browser, with the person verified by it. */
export const addPasskey = action({
  can: 'factor.enrol',
  input: passkeyMade,
  prepare: counted,
  run: async ({ input: { question, answer, name, ...back }, ...step }) => {
    const { user, tx, now } = step
    const factors = await mayAdd(tx, user, now)
    if (factors.passkeys.length >= mostPasskeys) throw new Refusal(manyPasskeys)
    const made = await readMade(user, question, answer, now)
    const rows = await tx
      .insert(passkeys)
      .values({ ...made, userId: user.id, name: name || `${passkey[user.locale]} ${factors.passkeys.length + 1}`, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
    if (rows.length === 0) throw new Refusal(knownPasskey)
    await notify(tx, { userId: user.id, kind: 'staff.factorAdded', params: { factor: passkey }, path })
    return finish(step, 'passkey', user.factorAt !== null ? { to: '/security', from: 'passport' } : back, true)
  },
})

/** Takes a factor away; never the last one. */
export const removeFactor = action({
  can: 'factor.remove',
  input: removal,
  stepUp: true,
  run: async ({ input: { factor }, user, tx }) => {
    await mustBeStaff(tx, user)
    // two forms at once must not take the last two
    await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, user.id)).for('update')
    await tx.select({ userId: totpFactors.userId }).from(totpFactors).where(eq(totpFactors.userId, user.id)).for('update')
    const { totp, passkeys: keys } = await factorsIn(tx, user.id)
    const key = keys.find(({ id }) => id === factor)
    if (factor === 'totp' ? !totp : !key) throw new Refusal(latePage)
    if (keys.length + Number(totp !== null) === 1) throw new Refusal(lastFactor)
    if (key) await tx.delete(passkeys).where(and(eq(passkeys.id, key.id), eq(passkeys.userId, user.id)))
    else await tx.delete(totpFactors).where(eq(totpFactors.userId, user.id))
    await notify(tx, { userId: user.id, kind: 'staff.factorRemoved', params: { factor: key ? passkey : authenticator }, path })
    return { subject: user.id, note: key ? 'passkey' : 'totp', text: text('Фактор алынды', 'Фактор удалён', 'The factor was removed') }
  },
})

/** The codes that the page has just shown begin to work, and those of the set before stop. Kept by their hashes; the page shows new ones each time. */
export const keepCodes = action({
  can: 'factor.codes',
  input: keeping,
  stepUp: true,
  run: async ({ input: { codes, ...back }, user, tx, now }) => {
    await mustBeStaff(tx, user)
    const set = openSet(user.id, codes, now)
    if (!set) throw new Refusal(latePage)
    const known = await tx.$count(recoveryCodes, and(eq(recoveryCodes.userId, user.id), eq(recoveryCodes.setId, set.id)))
    // sent again, an old form must not make used codes good
    if (known > 0) throw new Refusal(latePage)
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id))
    await tx.insert(recoveryCodes).values(set.hashes.map((hash) => ({ userId: user.id, setId: set.id, hash, createdAt: now })))
    await notify(tx, { userId: user.id, kind: 'staff.codesMade', path })
    return { subject: user.id, next: (await returnTo(back)) ?? '/security#factors' }
  },
})

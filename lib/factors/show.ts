import 'server-only'
import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passkeys, recoveryCodes, totpFactors } from '@/db/schema'
import { notify } from '@/lib/core/notices'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { readShown } from './passkey'
import { hashOfCode } from './recovery'
import { unlockSecret } from './secret'
import { stepOfCode } from './totp'
import { latePage, usedFactor, wrongFactor, wrongPasskey } from './words'

const wrong = (reason = wrongFactor) => new Refusal(reason, { code: reason })

/** Uses a code up: an authenticator's, whose half-minute must be later than the last one used, or one of the recovery codes. Which of the two it was. */
export async function spendAnyCode(tx: Tx, userId: string, code: string, now: Date): Promise<'totp' | 'recovery'> {
  if (code.length !== 6) return spendRecovery(tx, userId, code, now)
  await spendTotp(tx, userId, code, now)
  return 'totp'
}

async function spendTotp(tx: Tx, userId: string, code: string, now: Date): Promise<void> {
  const [row] = await tx
    .select()
    .from(totpFactors)
    .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
  const secret = row && unlockSecret(row.secret, userId)
  const step = secret ? stepOfCode(secret, code, now) : null
  if (step === null) throw wrong()
  // of two forms with the same code one finds the half-minute used
  const used = await tx
    .update(totpFactors)
    .set({ lastStep: step, lastUsedAt: now })
    .where(and(eq(totpFactors.userId, userId), lt(totpFactors.lastStep, step)))
    .returning({ userId: totpFactors.userId })
  if (used.length === 0) throw wrong(usedFactor)
}

async function spendRecovery(tx: Tx, userId: string, code: string, now: Date): Promise<'recovery'> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hashOfCode(userId, code)), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  if (used.length === 0) throw wrong()
  const left = await tx.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  await notify(tx, { userId, kind: 'staff.recoveryUsed', params: { left: String(left) }, path: 'passport:/security' })
  return 'recovery'
}

/** Uses an answer of a passkey up: its question must have been asked after the last accepted one, so no answer counts twice, whatever the key's counter says. */
export async function spendPasskey(tx: Tx, user: User, question: string, answer: string, id: string, now: Date): Promise<void> {
  const [passkey] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.userId, user.id)))
    .for('update')
  if (!passkey) throw new Refusal(wrongPasskey)
  const { counter, askedAt } = await readShown(user, question, answer, passkey, now)
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkeys.id, id), or(isNull(passkeys.lastUsedAt), lt(passkeys.lastUsedAt, sql`${askedAt.toISOString()}::timestamptz`))))
    .returning({ id: passkeys.id })
  if (used.length === 0) throw new Refusal(latePage)
}

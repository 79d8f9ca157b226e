import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recoveryCodes, staffAccounts, totpFactors, users } from '@/db/schema'
import { hashOfCode, newCodes } from '@/lib/factors/recovery'
import { lockSecret, unlockSecret } from '@/lib/factors/secret'
import { seededUuid } from './random'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The known secret of a demonstration's member of staff, in base32: the same in every installation. Where DEMO is off there are no such accounts. */
function demoSecret(login: string): string {
  const bits = [...createHash('sha1').update(`enbek demo ${login}`).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{5}/g, (five) => alphabet[Number.parseInt(five, 2)]!)
}

/** Every demonstration's member of staff has an authenticator with the known secret, and recovery codes that nobody knows. Locked anew when AUTH_SECRET has changed. */
export async function addDemoFactors(tx: Tx, now: Date): Promise<void> {
  const rows = await tx
    .select({ userId: users.userId, login: users.email, secret: totpFactors.secret })
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .leftJoin(totpFactors, eq(totpFactors.userId, staffAccounts.userId))
    .where(eq(users.isDemo, true))
  for (const { userId, login, secret: locked } of rows) {
    if (locked !== null && unlockSecret(locked, userId) !== null) continue
    const secret = lockSecret(demoSecret(login ?? ''), userId)
    const fresh = { secret, confirmedAt: now, lastStep: 0 }
    await tx
      .insert(totpFactors)
      .values({ userId, ...fresh })
      .onConflictDoUpdate({ target: totpFactors.userId, set: fresh })
    if (locked !== null) continue
    const setId = seededUuid(`recovery ${login}`, now)
    await tx.insert(recoveryCodes).values(newCodes().map((code) => ({ userId, setId, hash: hashOfCode(userId, code) })))
  }
}

import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passkeys, recoveryCodes, sessions, totpFactors } from '@/db/schema'
import { lifted } from '@/lib/core/tx'

/** Whoever has lost every factor files a new application (A349-24); once it is approved, nothing of the old ones opens anything, and the next entry makes new ones. */
export const resetFactors = (tx: Tx, userId: string): Promise<void> =>
  lifted(tx, async () => {
    await tx.delete(totpFactors).where(eq(totpFactors.userId, userId))
    await tx.delete(passkeys).where(eq(passkeys.userId, userId))
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    await tx.delete(sessions).where(eq(sessions.userId, userId))
  })

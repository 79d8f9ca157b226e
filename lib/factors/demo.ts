import 'server-only'
import { eq } from 'drizzle-orm'
import { totpFactors } from '@/db/schema'
import { env } from '@/lib/core/env'
import type { User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import { unlockSecret } from './secret'
import { codeOfStep, stepAt } from './totp'

/**
 * In the demonstration, where nobody has the telephone of an invented officer: the code that this account may show now, the next half-minute's when the present
 * one has been used. Null outside the demonstration, always; and while both are used.
 */
export async function demoCode(user: User, now: Date): Promise<string | null> {
  if (!env().demo) return null
  const [row] = await asUser(user, (tx) => tx.select().from(totpFactors).where(eq(totpFactors.userId, user.id)))
  const secret = row && unlockSecret(row.secret, user.id)
  if (!secret) return null
  const step = Math.max(stepAt(now), row.lastStep + 1)
  return step <= stepAt(now) + 1 ? codeOfStep(secret, step) : null
}

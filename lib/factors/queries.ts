import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passkeys, recoveryCodes, staffAccounts, totpFactors } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import { unlockSecret } from './secret'

/** How long a picture may wait to be scanned and answered, in minutes; then a new secret is made. */
const pendingMinutes = 30

/** What an account can show. Null: not an account of a member of staff. */
export type Factors = {
  totp: { confirmedAt: Date; lastUsedAt: Date | null } | null
  passkeys: readonly { id: string; name: string; transports: string[]; createdAt: Date; lastUsedAt: Date | null }[]
  /** Recovery codes that have not been used. */
  codesLeft: number
}

export const hasFactor = ({ totp, passkeys: keys }: Factors): boolean => totp !== null || keys.length > 0

/** The confirmed factors of an account. The caller's scope must let it see them: the person himself, or the platform. */
export async function factorsIn(tx: Tx, userId: string): Promise<Factors> {
  const [totp] = await tx
    .select({ confirmedAt: totpFactors.confirmedAt, lastUsedAt: totpFactors.lastUsedAt })
    .from(totpFactors)
    .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
  const keys = await tx
    .select({
      id: passkeys.id,
      name: passkeys.name,
      transports: passkeys.transports,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt))
  const codesLeft = await tx.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return { totp: totp?.confirmedAt ? { confirmedAt: totp.confirmedAt, lastUsedAt: totp.lastUsedAt } : null, passkeys: keys, codesLeft }
}

export const isStaffAccount = async (tx: Tx, userId: string): Promise<boolean> =>
  (await tx.$count(staffAccounts, eq(staffAccounts.userId, userId))) > 0

/** One's own factors; null when the account is no member of staff's. */
export const myFactors = (user: User): Promise<Factors | null> =>
  asUser(user, async (tx) => ((await isStaffAccount(tx, user.id)) ? factorsIn(tx, user.id) : null))

/** The secret whose picture is being shown: begun lately and not confirmed. */
export async function pendingIn(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ secret: totpFactors.secret })
    .from(totpFactors)
    .where(
      and(
        eq(totpFactors.userId, userId),
        isNull(totpFactors.confirmedAt),
        sql`${totpFactors.createdAt} > now() - make_interval(mins => ${pendingMinutes})`,
      ),
    )
    .orderBy(desc(totpFactors.createdAt))
  return row ? unlockSecret(row.secret, userId) : null
}

export const myPending = (user: User): Promise<string | null> => asUser(user, (tx) => pendingIn(tx, user.id))

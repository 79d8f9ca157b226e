import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { signInFirst } from '../words'

export const isGuest = (user: User): boolean => user.id === guest.id

/** The person's own account, for the checks that come before an action's transaction. */
export async function ownAccount(tx: Tx, user: User) {
  const [account] = isGuest(user) ? [] : await tx.select().from(users).where(eq(users.userId, user.id))
  if (!account) throw new Refusal(signInFirst)
  return account
}

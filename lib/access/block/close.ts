import 'server-only'
import type { Tx } from '@/db/client'
import { notify } from '@/lib/core/notices'
import { blockAccount, freezeAccount } from '../accounts'
import { type StateReason, stateReasons } from '../words'

type Closing = { userId: string; reason: StateReason; note: string | null; now: Date; by?: string }

const signIn = 'passport:/sign-in'

/** Blocks an account (A349-23), ends its sessions and tells its holder why. False: there was nothing to block. */
export async function blockAndTell(tx: Tx, { userId, reason, note, now, by }: Closing): Promise<boolean> {
  const before = await blockAccount(tx, userId, reason, note, now, by)
  if (before === null) return false
  await notify(tx, { userId, kind: 'access.blocked', params: { reason: stateReasons[reason] }, path: signIn })
  return true
}

/** Freezes an account until the new application comes (A349-22, C-14), ends its sessions and tells its holder why. False: there was nothing to freeze. */
export async function freezeAndTell(tx: Tx, { userId, reason, note, now, by }: Closing): Promise<boolean> {
  const before = await freezeAccount(tx, userId, reason, note, now, by)
  if (before === null) return false
  await notify(tx, { userId, kind: 'access.frozen', params: { reason: stateReasons[reason] }, path: signIn })
  return true
}

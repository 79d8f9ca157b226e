import 'server-only'
import { eq, getTableColumns } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type StaffAccount, staffAccounts } from '@/db/schema'
import { env } from '@/lib/core/env'
import { Refusal } from '@/lib/core/refusal'
import { isIdle } from '@/lib/core/staff-entry'
import { isForeign } from './address'
import { foreignAddress, staffClosed } from './words'

/** `idle`: over the term of A349-23, whether or not the nightly job has blocked it yet. */
export type Staff = StaffAccount & { idle: boolean }

/** What an account is as that of a member of staff; null for everybody else's. */
export async function staffOf(tx: Tx, userId: string, now = new Date()): Promise<Staff | null> {
  const [row] = await tx
    .select({ ...getTableColumns(staffAccounts), idle: isIdle(now) })
    .from(staffAccounts)
    .where(eq(staffAccounts.userId, userId))
  return row ?? null
}

/** What is done about a computer that the access application does not name (appendix 1, column 2): nothing, a word to the person and to the administrator, or no entry. */
const addressPolicy = () => env().STAFF_ADDRESSES

/** Whoever knows the password is told why it opens nothing (A349-22 to 24), and that this computer is none of the application where that is enforced. */
export function mustBeLetIn({ state, stateReason, idle, addresses }: Staff, ip: string | null): void {
  if (state === 'frozen' || state === 'blocked' || state === 'ended') throw new Refusal(staffClosed(state, stateReason))
  if (idle) throw new Refusal(staffClosed('blocked', 'idle'))
  if (addressPolicy() === 'enforce' && isForeign(addresses, ip)) throw new Refusal(foreignAddress)
}

/** Let in, but from a computer that the application does not name: to be told. */
export const isSuspectAddress = ({ addresses }: StaffAccount, ip: string | null): boolean =>
  addressPolicy() !== 'off' && isForeign(addresses, ip)

/** The page on which the entry goes on after the password. */
export const entryOf = ({ state }: StaffAccount): string => (state === 'issued' ? '/first-password' : '/second-factor')

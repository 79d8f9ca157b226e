import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'

/** The account of a person whom the AIS names by the IIN; null while no account has proven that it is his. */
export async function accountOfIin(tx: Tx, iin: string | null): Promise<string | null> {
  if (!iin) return null
  const [person] = await tx.select({ userId: people.userId }).from(people).where(eq(people.confirmedIin, iin))
  return person?.userId ?? null
}

/** An officer has seen the identity document, or a key of the national authority has proven it: what the AIS knows about this IIN may reach the account. */
export const proveIin = (tx: Tx, userId: string, iin: string, now: Date) =>
  tx
    .update(people)
    .set({ iinConfirmedAt: now })
    .where(and(eq(people.userId, userId), eq(people.iin, iin), isNull(people.iinConfirmedAt)))

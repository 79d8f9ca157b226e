import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCaseSteps, type Case, caseHeads } from '@/db/schema'
import { may, rolesAt, type User } from '@/lib/core/policy'
import { openedOr } from '@/lib/lookups/write'
import type { Viewer } from '../rules'
import { lockCase } from '../store'

/** An officer with the roles that he has for this case. */
export const officerOf = (user: User, of: Pick<Case, 'regionCode' | 'centreId'>): Viewer => ({
  actor: 'officer',
  id: user.id,
  roles: rolesAt(user, of),
})

/** Whether this officer could open the case. */
async function mayOpenCase(tx: Tx, user: User, id: string): Promise<boolean> {
  const [head] = await tx.select().from(caseHeads).where(eq(caseHeads.id, id))
  return head !== undefined && may(user, 'case.open', head)
}

/** What a right is checked against: where the case belongs; locked, and open for this officer (O206-28.B3). Another desk's case is none. */
export const loadCase = async ({ id }: { id: string }, tx: Tx, user: User) => {
  const held = await openedOr(await lockCase(tx, 'ais', id), () => mayOpenCase(tx, user, id))
  return held?.of.desk === 'centres' ? { ...held, regionCode: held.of.regionCode, centreId: held.of.centreId } : undefined
}

/** Writes down what an officer did that is no move: took it, handed it over, checked. */
export async function note(
  tx: Tx,
  of: Pick<Case, 'id' | 'state' | 'dueAt'>,
  user: User,
  move: string,
  given: Readonly<Record<string, unknown>>,
  at: Date,
  ip: string | null,
): Promise<void> {
  const who = { actor: 'officer', actorId: user.id, actorName: user.name } as const
  // the beginning comes from nowhere: its act begins with it (GJS-6)
  const unmoved = { from: move === 'created' ? null : of.state, to: of.state, dueBefore: of.dueAt, dueAfter: of.dueAt }
  await tx.insert(aisCaseSteps).values({ caseId: of.id, at, ...who, move, ...unmoved, note: given, ip })
}

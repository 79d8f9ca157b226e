import 'server-only'
import type { Tx } from '@/db/client'
import { aisCaseSteps, type Case } from '@/db/schema'
import { rolesAt, type User } from '@/lib/core/policy'
import type { Viewer } from '../rules'
import { lockCase } from '../store'

/** An officer with the roles that he has for this case. */
export const officerOf = (user: User, of: Pick<Case, 'regionCode' | 'centreId'>): Viewer => ({
  actor: 'officer',
  id: user.id,
  roles: rolesAt(user, of),
})

/** What a right is checked against: where the case belongs; locked. Another desk's case is none. */
export const loadCase = async ({ id }: { id: string }, tx: Tx) => {
  const held = await lockCase(tx, 'ais', id)
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

import { eq } from 'drizzle-orm'
import { lawChanges } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { confirmChange } from '@/lib/reference/actions'
import { actAs, submit } from './act'

export const openChanges = () => asSystem((tx) => tx.select().from(lawChanges).where(eq(lawChanges.state, 'proposed')))

/** What waits is confirmed by a second administrator; then the first goes on. Returns the answers. */
export async function confirmAll(second: User, first: User) {
  actAs(second)
  const answers = []
  for (const { id } of await openChanges()) answers.push(await submit(confirmChange, { id }))
  actAs(first)
  return answers
}

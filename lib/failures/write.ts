import 'server-only'
import type { Tx } from '@/db/client'
import { type Failure, failureSteps, failures } from '@/db/schema'

/** A failure becomes known. A watcher's is written once while it is open; null = it is written already. */
export async function writeFailure(tx: Tx, row: typeof failures.$inferInsert, byName: string, at: Date): Promise<Failure | null> {
  const [made] = await tx
    .insert(failures)
    .values({ ...row, createdAt: at })
    .onConflictDoNothing()
    .returning()
  if (!made) return null
  await addStep(tx, { failureId: made.id, byName, to: 'open', words: '', at })
  return made
}

export const addStep = (tx: Tx, row: typeof failureSteps.$inferInsert) => tx.insert(failureSteps).values(row)

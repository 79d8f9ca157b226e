import 'server-only'
import type { Tx } from '@/db/client'
import { journal } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { getIp } from '@/lib/core/session'

/** Whoever takes a file of somebody stands in the journal with what it was; `reason`: which copy, or of what; `from`: the address, when the caller knows it. */
export async function noteTaking(tx: Tx, user: User, subject: string, reason: string, from?: string | null): Promise<void> {
  const ip = from === undefined ? await getIp() : from
  await tx.insert(journal).values({ actorId: user.id, action: 'document.read', subject, outcome: 'done', reason, ip })
}

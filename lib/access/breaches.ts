import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { breachKinds, breachSources } from '@/db/lists'
import { accessBreaches } from '@/db/schema'
import { notify } from '@/lib/core/notices'
import { lifted } from '@/lib/core/tx'
import { blockAndTell } from './block/close'
import { administrators, staffMember } from './block/people'
import { breachNames } from './block/words'

type FoundBreach = {
  /** The staff account that broke the rules. */
  userId: string
  kind: (typeof breachKinds)[number]
  source: (typeof breachSources)[number]
  now: Date
  /** Whoever found it; the platform itself when absent. */
  by?: { id: string; name: string }
  /** In words, without other people's data. */
  note?: string
  happenedAt?: Date
  ip?: string | null
  /** `false`: only a sign of a breach. It blocks nothing; an administrator is told and decides. */
  sure?: boolean
}

/**
 * Writes down a breach of information security. A found one blocks the account at once and ends its sessions (A349-23); only a new application opens it again
 * (A349-24). A sign that waits for its check already is not written twice. Returns the id of the breach. In a transaction of the platform, whatever its scope.
 */
export const recordBreach = (tx: Tx, breach: FoundBreach): Promise<string> =>
  lifted(tx, async () => {
    const { userId, kind, source, now, by, note = '', happenedAt = now, ip = null, sure = true } = breach
    if (!sure) {
      const [waiting] = await tx
        .select({ id: accessBreaches.id })
        .from(accessBreaches)
        .where(and(eq(accessBreaches.userId, userId), eq(accessBreaches.kind, kind), eq(accessBreaches.state, 'suspected')))
      if (waiting) return waiting.id
    }
    const [row] = await tx
      .insert(accessBreaches)
      .values({
        userId,
        kind,
        source,
        state: sure ? 'found' : 'suspected',
        happenedAt,
        recordedAt: now,
        foundBy: by?.id ?? 'system',
        foundByName: by?.name ?? '',
        ip,
        note,
      })
      .returning({ id: accessBreaches.id })
    if (sure) await blockAndTell(tx, { userId, reason: 'breach', note: breachNames[kind].ru, now, by: by?.id })
    else await tellAdministrators(tx, userId, kind)
    return row!.id
  })

async function tellAdministrators(tx: Tx, userId: string, kind: FoundBreach['kind']): Promise<void> {
  const person = (await staffMember(tx, userId))?.name ?? ''
  for (const { userId: administrator } of await administrators(tx))
    if (administrator !== userId)
      await notify(tx, {
        userId: administrator,
        kind: 'access.breachSuspected',
        params: { breach: breachNames[kind], person },
        path: `staff:/access/blocked/${userId}`,
      })
}

import 'server-only'
import { eq } from 'drizzle-orm'
import { canaryReports, journal, sessions } from '@/db/schema'
import { recordBreach } from '@/lib/access/breaches'
import { env } from '@/lib/core/env'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { canaryMode } from '@/lib/core/zone'
import { isNews, type Verdict, verdictOf } from './rules'

/** What the browser of the staff tries, how often, and what follows; null where nothing is tried. Seconds. */
export function canary(): { url: string; every: number; mode: 'warn' | 'enforce' } | null {
  const mode = canaryMode()
  const { CANARY_URL: url, CANARY_MINUTES } = env()
  // three tries fit into the time for which one holds, so that a lost report shuts nobody out
  return mode === 'off' || !url ? null : { url, every: Math.floor((CANARY_MINUTES * 60) / 3), mode }
}

/**
 * Takes the report of a browser. The first answer of the public face is journalled with the clause; where that is enforced it is a breach, which blocks the
 * account and ends its sessions (A349-23).
 */
export function takeReport({ user, answered, ip, now }: { user: User; answered: boolean; ip: string | null; now: Date }): Promise<Verdict> {
  const mode = canaryMode()
  const verdict = verdictOf(mode, answered)
  const { id: userId, sessionId } = user
  if (!sessionId || mode === 'off') return Promise.resolve(verdict)
  return asSystem(async (tx) => {
    const [before] = await tx.select().from(canaryReports).where(eq(canaryReports.sessionId, sessionId)).for('update')
    const row = { reportedAt: now, answered: answered || (before?.answered ?? false) }
    await tx
      .insert(canaryReports)
      .values({ sessionId, ...row })
      .onConflictDoUpdate({ target: canaryReports.sessionId, set: row })
    if (isNews(before, answered))
      await tx.insert(journal).values({
        actorId: userId,
        action: 'staff.checkComputer',
        subject: userId,
        outcome: verdict === 'closed' ? 'refused' : 'done',
        reason: `O206-28.B1: the public face answered this computer (${mode})`,
        ip,
      })
    if (verdict === 'closed') {
      await recordBreach(tx, { userId, kind: 'internet_computer', source: 'monitoring', now, ip, note: 'O206-28.B1' })
      await tx.delete(sessions).where(eq(sessions.id, sessionId))
    }
    return verdict
  })
}

/** Has the public face answered this computer in the session that is going on? */
export const hasAnswered = async ({ sessionId }: User): Promise<boolean> =>
  sessionId !== null &&
  (
    await asSystem((tx) =>
      tx.select({ answered: canaryReports.answered }).from(canaryReports).where(eq(canaryReports.sessionId, sessionId)),
    )
  )[0]?.answered === true

import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journalChecks, journalHeads, staffAccounts, staffRoles } from '@/db/schema'
import { log } from '@/lib/core/log'
import { notify } from '@/lib/core/notices'
import { may, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import type { Keeping } from './keeping'
import { verifyJournals } from './verify'

export type SealCheck = typeof journalChecks.$inferSelect

/** Verifies and writes down what was found; tells every administrator when something is wrong (P8). */
export async function checkJournals(askedBy: string, now: Date, keeping: Pick<Keeping, 'keys' | 'folder'>): Promise<SealCheck> {
  const report = await verifyJournals(keeping)
  const problems = report.problems()
  if (problems.length > 0) log.error({ problems: problems.length, first: problems[0] }, 'journals: the seal is broken')
  return asSystem(async (tx) => {
    const [row] = await tx
      .insert(journalChecks)
      .values({ at: now, endedAt: new Date(), askedBy, rows: report.links, heads: report.heads, problems, warnings: [...report.warnings] })
      .returning()
    if (problems.length > 0) await tellAdministrators(tx, problems.length)
    return row!
  })
}

async function tellAdministrators(tx: Tx, count: number): Promise<void> {
  const rows = await tx
    .selectDistinct({ userId: staffRoles.userId })
    .from(staffRoles)
    .innerJoin(staffAccounts, eq(staffAccounts.userId, staffRoles.userId))
    .where(and(eq(staffRoles.role, 'administrator'), eq(staffAccounts.state, 'active')))
  for (const { userId } of rows)
    await notify(tx, { userId, kind: 'journal.broken', params: { count: String(count) }, path: 'staff:/access/seal' })
}

export type SealState = {
  heads: number
  lastHeadAt: Date | null
  checks: readonly SealCheck[]
}

/** How the seal stands and the last verifications, newest first. Null: not for this person. */
export async function sealState(user: User): Promise<SealState | null> {
  if (!may(user, 'journal.verify')) return null
  return asSystem(async (tx) => {
    const [head] = await tx.select().from(journalHeads).orderBy(desc(journalHeads.number)).limit(1)
    const checks = await tx.select().from(journalChecks).orderBy(desc(journalChecks.at)).limit(20)
    return { heads: head?.number ?? 0, lastHeadAt: head?.at ?? null, checks }
  })
}

import 'server-only'
import { and, asc, desc, eq, gt, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Break, breaks, type Failure, type FailureStep, failureSteps, failures } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'

const over = ['closed', 'unfounded'] as const
const monthAgo = (now: Date) => new Date(now.getTime() - 30 * 86_400_000)

/** What everybody may know: failures with a public text of the last thirty days, and planned breaks. */
export async function publicState(now: Date): Promise<{ failures: Failure[]; breaks: Break[] }> {
  const recent = or(notInArray(failures.state, [...over, 'restored']), gt(failures.restoredAt, monthAgo(now)))
  const [told, planned] = await Promise.all([
    db()
      .select()
      .from(failures)
      .where(and(isNotNull(failures.publicKk), sql`${failures.state} not in ('open', 'unfounded')`, recent))
      .orderBy(desc(failures.foundAt))
      .limit(50),
    db()
      .select()
      .from(breaks)
      .where(and(isNull(breaks.cancelledAt), gt(breaks.endsAt, now)))
      .orderBy(asc(breaks.startsAt))
      .limit(20),
  ])
  return { failures: told, breaks: planned }
}

/** The register: what is open first, the newest first. Null: not for this person. */
export async function failureRegister(user: User): Promise<{ failures: Failure[]; breaks: Break[] } | null> {
  if (!may(user, 'failure.write')) return null
  const [all, planned] = await Promise.all([
    db().select().from(failures).orderBy(sql`${failures.state} in ('closed', 'unfounded')`, desc(failures.foundAt)).limit(200),
    db().select().from(breaks).orderBy(desc(breaks.startsAt)).limit(50),
  ])
  return { failures: all, breaks: planned }
}

export async function oneFailure(user: User, id: string): Promise<{ failure: Failure; steps: FailureStep[] } | null> {
  if (!may(user, 'failure.write') || !/^[\da-f-]{36}$/.test(id)) return null
  const [failure] = await db().select().from(failures).where(eq(failures.id, id))
  if (!failure) return null
  const steps = await db()
    .select()
    .from(failureSteps)
    .where(eq(failureSteps.failureId, id))
    .orderBy(asc(failureSteps.at), asc(failureSteps.id))
  return { failure, steps }
}

import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { employers, vacancies } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { may } from '@/lib/core/policy'

/** A vacancy that has been public, with its employer; undefined for drafts, which look like nothing at all. */
export async function publicVacancy(id: number) {
  const [row] = await db()
    .select({ vacancy: vacancies, employer: employers })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(eq(vacancies.id, id))
  if (!row?.vacancy.publishedAt || row.vacancy.state === 'on_moderation' || row.vacancy.state === 'rejected') return undefined
  return row
}
export type PublicVacancy = NonNullable<Awaited<ReturnType<typeof publicVacancy>>>

/** Few responses prove nothing: below this many the record is not shown. */
export const recordThreshold = 5

/** An employer's record from facts of the platform: responses of 90 days and how many were answered, hires. */
export async function employerRecord(employerId: string) {
  const [row] = await db().execute<{ open: number; asked: number; answered: number; hired: number }>(sql`
    select (select count(*)::int from vacancies where employer_id = ${employerId} and state = 'published') as open, record.* from employer_record(${employerId}) record`)
  return row ?? { open: 0, asked: 0, answered: 0, hired: 0 }
}

/** An employer as everybody may see it. */
export async function publicEmployer(id: string) {
  const [row] = await db().select().from(employers).where(eq(employers.id, id))
  return row?.state === 'blocked' ? undefined : row
}

/** The vacancies of the employer for whom the person acts, newest first, by state. */
export async function ownVacancies(user: User, state?: (typeof vacancies.$inferSelect)['state'], before?: number) {
  const employerId = user.employerId
  if (!employerId || !may(user, 'vacancy.save', { employerId })) return { rows: [], counts: new Map<string, number>() }
  const [rows, counts] = await Promise.all([
    db()
      .select({
        id: vacancies.id,
        state: vacancies.state,
        titleKk: vacancies.titleKk,
        titleRu: vacancies.titleRu,
        placeCode: vacancies.placeCode,
        remote: vacancies.remote,
        validUntil: vacancies.validUntil,
        publishedAt: vacancies.publishedAt,
        late: vacancies.late,
        updatedAt: vacancies.updatedAt,
        source: vacancies.source,
      })
      .from(vacancies)
      .where(
        and(
          eq(vacancies.employerId, employerId),
          state ? eq(vacancies.state, state) : undefined,
          before ? sql`${vacancies.id} < ${before}` : undefined,
        ),
      )
      .orderBy(desc(vacancies.id))
      .limit(31),
    db()
      .select({ state: vacancies.state, count: sql<number>`count(*)::int` })
      .from(vacancies)
      .where(eq(vacancies.employerId, employerId))
      .groupBy(vacancies.state),
  ])
  return { rows, counts: new Map(counts.map((row) => [row.state as string, row.count])) }
}

/** One vacancy for its own employer; "none" and "not yours" look alike. */
export async function ownVacancy(user: User, id: number) {
  const [row] = await db()
    .select({ vacancy: vacancies, employer: employers })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(eq(vacancies.id, id))
  return row && may(user, 'vacancy.save', { employerId: row.vacancy.employerId }) ? row : undefined
}

import 'server-only'
import { and, asc, desc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Employer, employers, importIssues, imports, type Vacancy, vacancies } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import { asUser } from '@/lib/core/tx'
import { waitingEmployers } from '@/lib/employers/queries'
import { failuresToday } from '@/lib/journal/queries'
import { queueFigures } from '@/lib/queue/queries'
import { filledYears, paramsEnding } from '@/lib/reference/queries'

// ——— Vacancies that wait for a person's eye (E2) ———

export type ModerationRow = Vacancy & { employer: Pick<Employer, 'id' | 'nameKk' | 'nameRu' | 'state' | 'bin'> }
const employerPart = { id: employers.id, nameKk: employers.nameKk, nameRu: employers.nameRu, state: employers.state, bin: employers.bin }

const pageSize = 25

const inRegions = (user: User): SQL | undefined => {
  const regions = regionsOf(user)
  return regions === '*' ? undefined : regions.length ? inArray(vacancies.regionCode, regions) : sql`false`
}

const waiting = (user: User) => and(eq(vacancies.state, 'on_moderation'), inRegions(user))

/** Vacancies on moderation in the regions this person answers for, the oldest first. Null: not for this person. */
export async function moderationQueue(user: User, after: number | null): Promise<{ rows: ModerationRow[]; next: number | null } | null> {
  if (!may(user, 'staff.enter')) return null
  const rows = await db()
    .select({ vacancy: vacancies, employer: employerPart })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(and(waiting(user), after ? gt(vacancies.id, after) : undefined))
    .orderBy(asc(vacancies.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize).map(({ vacancy, employer }) => ({ ...vacancy, employer }))
  return { rows: shown, next: rows.length > pageSize ? shown.at(-1)!.id : null }
}

/** One of them with the next in the queue. Null: none, another region's, or decided already. */
export async function moderationCase(user: User, id: number): Promise<ModerationRow | null> {
  if (!may(user, 'staff.enter')) return null
  const [row] = await db()
    .select({ vacancy: vacancies, employer: employerPart })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(eq(vacancies.id, id))
  if (row?.vacancy.state !== 'on_moderation' || !may(user, 'vacancy.moderate', row.vacancy)) return null
  return { ...row.vacancy, employer: row.employer }
}

export const waitingVacancies = (user: User): Promise<number> => db().$count(vacancies, waiting(user))

// ——— Imports of vacancies ———

export type ImportRow = typeof imports.$inferSelect
export type IssueRow = typeof importIssues.$inferSelect
export type IssueKind = IssueRow['kind']

/** Runs of imports, newest first. Null: not for this person. */
export async function importRuns(user: User, after: string | null): Promise<{ rows: ImportRow[]; next: string | null } | null> {
  if (!may(user, 'import.see', { employerId: null })) return null
  const rows = await asUser(user, (tx) =>
    tx
      .select()
      .from(imports)
      .where(after ? lt(imports.startedAt, sql`(select i.started_at from imports i where i.id = ${after})`) : undefined)
      .orderBy(desc(imports.startedAt), desc(imports.id))
      .limit(pageSize + 1),
  )
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}

/** The last issue of a page: a line may have several, of different kinds. */
export type IssueCursor = { line: number; kind: IssueKind }

/** One run with its issues, 100 a page, of one kind or of all. Null: none, or not for this person. */
export async function importRun(user: User, id: string, kind: IssueKind | null, after: IssueCursor | null) {
  if (!may(user, 'import.see', { employerId: null })) return null
  return asUser(user, async (tx) => {
    const [run] = await tx.select().from(imports).where(eq(imports.id, id))
    if (!run) return null
    const counts = await tx
      .select({ kind: importIssues.kind, count: sql<number>`count(*)::integer` })
      .from(importIssues)
      .where(eq(importIssues.importId, id))
      .groupBy(importIssues.kind)
    const issues = await tx
      .select()
      .from(importIssues)
      .where(
        and(
          eq(importIssues.importId, id),
          kind ? eq(importIssues.kind, kind) : undefined,
          after ? sql`(${importIssues.line}, ${importIssues.kind}) > (${after.line}, ${after.kind})` : undefined,
        ),
      )
      .orderBy(asc(importIssues.line), asc(importIssues.kind))
      .limit(101)
    const last = issues.length > 100 ? issues[99]! : null
    return { run, counts, issues: issues.slice(0, 100), next: last && { line: last.line, kind: last.kind } }
  })
}

// ——— The front page ———

/** What waits for this person. Figures that are none of his business are null. Null: no member of staff. */
export async function deskOf(user: User, now: Date) {
  if (!may(user, 'staff.enter')) return null
  const administrator = may(user, 'param.save')
  const [employersWaiting, vacanciesWaiting, queue, failures, years, ending, run] = await Promise.all([
    waitingEmployers(user),
    waitingVacancies(user),
    queueFigures(user),
    may(user, 'journal.read') ? failuresToday() : null,
    administrator ? filledYears() : null,
    administrator ? paramsEnding(dayOf(now), noticeDays) : null,
    importRuns(user, null),
  ])
  return { employersWaiting, vacanciesWaiting, queue, failures, years, ending, lastImport: run?.rows[0] ?? null }
}

/** How long before a parameter ends the administrator is reminded to enter the next one. */
const noticeDays = 60

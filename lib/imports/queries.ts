import 'server-only'
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { employers, importIssues, imports } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import type { IssueKind } from './prepare'

export const issueKinds = ['quarantined', 'duplicate', 'place', 'salary', 'field'] as const satisfies readonly IssueKind[]

const PAGE = 20
const ISSUES = 50

export type ImportRow = typeof imports.$inferSelect & { employerKk: string | null; employerRu: string | null }

const columns = { import: imports, employerKk: employers.nameKk, employerRu: employers.nameRu }
type Found = { import: typeof imports.$inferSelect; employerKk: string | null; employerRu: string | null }
const flat = ({ import: row, ...names }: Found): ImportRow => ({ ...row, ...names })

/** Earlier imports that this person may see, newest first: his employer's, or all of them for the administrator. `before`: an id. */
export async function importsOf(user: User, before?: string): Promise<{ rows: ImportRow[]; next: string | null }> {
  const { employerId } = user
  if (!may(user, 'import.see', { employerId })) return { rows: [], next: null }
  const all = may(user, 'import.see', { employerId: null })
  const rows = await db()
    .select(columns)
    .from(imports)
    .leftJoin(employers, eq(employers.id, imports.employerId))
    .where(and(all || !employerId ? undefined : eq(imports.employerId, employerId), before ? lt(imports.id, before) : undefined))
    .orderBy(desc(imports.id))
    .limit(PAGE + 1)
  return { rows: rows.slice(0, PAGE).map(flat), next: rows.length > PAGE ? rows[PAGE - 1]!.import.id : null }
}

/** One import; "none" and "not yours" look alike. */
export async function importOf(user: User, id: string): Promise<ImportRow | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const [row] = await db().select(columns).from(imports).leftJoin(employers, eq(employers.id, imports.employerId)).where(eq(imports.id, id))
  return row && may(user, 'import.see', { employerId: row.import.employerId }) ? flat(row) : undefined
}

/** How many remarks of each kind are kept. */
export async function issueCounts(importId: string): Promise<ReadonlyMap<IssueKind, number>> {
  const rows = await db()
    .select({ kind: importIssues.kind, count: sql<number>`count(*)::int` })
    .from(importIssues)
    .where(eq(importIssues.importId, importId))
    .groupBy(importIssues.kind)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** `120.3`: after three remarks of line 120; several records may stand in one line of a file. */
export type IssueCursor = { line: number; skip: number }
export const readIssueCursor = (written: string | undefined): IssueCursor => {
  const [, line, skip] = /^(\d{1,9})\.(\d{1,6})$/.exec(written ?? '') ?? []
  return { line: Number(line ?? 0), skip: Number(skip ?? 0) }
}

/** A page of remarks of one kind by line. Ask `importOf` first: this does not know who asks. */
export async function issuesOf(importId: string, kind: IssueKind, { line, skip }: IssueCursor) {
  const { line: at, kk, ru, en, sample } = importIssues
  const rows = await db()
    .select({ key: sql<string>`${importIssues}.ctid::text`, line: at, kk, ru, en, sample })
    .from(importIssues)
    .where(and(eq(importIssues.importId, importId), eq(importIssues.kind, kind), gte(importIssues.line, line)))
    .orderBy(importIssues.line, sql`ctid`)
    .offset(skip)
    .limit(ISSUES + 1)
  const shown = rows.slice(0, ISSUES)
  const last = shown.at(-1)
  if (rows.length <= ISSUES || !last) return { rows: shown, next: null }
  const ofLast = shown.filter((row) => row.line === last.line).length + (last.line === line ? skip : 0)
  return { rows: shown, next: `${last.line}.${ofLast}` }
}

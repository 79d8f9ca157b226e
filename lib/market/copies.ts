import 'server-only'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { aisEmployers, aisResumes, aisVacancies } from '@/db/schema'
import type { EmployerData, ResumeData, VacancyData } from '@/lib/exchange/shapes/market'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Every column as it was told, when what is there is older. */
const ifNewer = (table: PgTable, name: string): { set: Record<string, SQL>; setWhere: SQL } => ({
  set: Object.fromEntries(Object.keys(getTableColumns(table)).map((column) => [column, sql`excluded.${sql.identifier(snake(column))}`])),
  setWhere: sql`${sql.identifier(name)}.version < excluded.version`,
})

/** The AIS's copies (O206-31): each row is whole and as new as its message, so that late and repeated ones change nothing. */
export async function keepEmployers(tx: Tx, items: readonly EmployerData[], version: number, receivedAt: Date): Promise<void> {
  await tx
    .insert(aisEmployers)
    .values(items.map((item) => ({ ...item, version, receivedAt })))
    .onConflictDoUpdate({ target: aisEmployers.id, ...ifNewer(aisEmployers, 'employers') })
}

export async function keepVacancies(tx: Tx, items: readonly VacancyData[], version: number, receivedAt: Date): Promise<void> {
  await tx
    .insert(aisVacancies)
    .values(items.map((item) => ({ ...item, publishedAt: new Date(item.publishedAt), version, receivedAt })))
    .onConflictDoUpdate({ target: aisVacancies.id, ...ifNewer(aisVacancies, 'vacancies') })
}

export async function keepResumes(tx: Tx, items: readonly ResumeData[], version: number, receivedAt: Date): Promise<void> {
  await tx
    .insert(aisResumes)
    .values(items.map((item) => ({ ...item, version, receivedAt })))
    .onConflictDoUpdate({ target: aisResumes.id, ...ifNewer(aisResumes, 'resumes') })
}

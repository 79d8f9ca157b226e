import { getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'

/** More in one statement gains nothing. */
const ROWS_AT_ONCE = 2_000

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in few statements: PostgreSQL reads them from JSON, several times faster than parameter by parameter. All rows have the same fields. */
export async function insertRows<T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  const [first] = rows
  if (!first) return
  const fields = Object.keys(first)
  const name = sql.identifier(getTableName(table))
  const columns = sql.join(
    fields.map((field) => sql.identifier(snake(field))),
    sql`, `,
  )
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const data = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [snake(field), row[field] ?? null])))
    await tx.execute(
      sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(data)}::json)`,
    )
  }
}

/** Takes numbers of advertisements from the sequence; the first of them. */
export async function reserveIds(tx: Tx, count: number): Promise<number> {
  const [row] = await tx.execute<{ last: string }>(
    sql`select setval(pg_get_serial_sequence('vacancies', 'id'), nextval(pg_get_serial_sequence('vacancies', 'id')) + ${count}::bigint) as last`,
  )
  return Number(row!.last) - count
}

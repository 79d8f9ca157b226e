import { getTableName, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'

/** More in one statement gains nothing. */
const ROWS_AT_ONCE = 2_000

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in few statements: PostgreSQL reads them from JSON, several times faster than parameter by parameter. What no row of a statement has keeps its default. */
export async function insertRows<T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  const { schema } = getTableConfig(table)
  const own = sql.identifier(getTableName(table))
  const name = schema ? sql`${sql.identifier(schema)}.${own}` : own
  const all: readonly Record<string, unknown>[] = rows
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
    const some = all.slice(from, from + ROWS_AT_ONCE)
    const fields = [...new Set(some.flatMap((row) => Object.keys(row)))].filter((field) =>
      some.some((row) => (row[field] ?? null) !== null),
    )
    const named = fields.map((field) => [field, snake(field)] as const)
    const columns = sql.join(
      named.map(([, column]) => sql.identifier(column)),
      sql`, `,
    )
    const data = some.map((row) => {
      const shaped: Record<string, unknown> = {}
      for (const [field, column] of named) shaped[column] = row[field]
      return shaped
    })
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

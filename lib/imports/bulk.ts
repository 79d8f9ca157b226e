import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { NewVacancy } from '@/db/schema'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in one parameter: the query builder would name forty for each. Columns that no row sets take their defaults. */
export async function insertVacancies(tx: Tx, rows: readonly NewVacancy[]): Promise<{ id: number }[]> {
  if (rows.length === 0) return []
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = sql.join(
    names.map((name) => sql.identifier(snake(name))),
    sql`, `,
  )
  const data = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])))
  const made = await tx.execute<{ id: string }>(sql`
    insert into vacancies (${columns}) select ${columns} from jsonb_populate_recordset(null::vacancies, ${JSON.stringify(data)}::jsonb) returning id`)
  return made.map(({ id }) => ({ id: Number(id) }))
}

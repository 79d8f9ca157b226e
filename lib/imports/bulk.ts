import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { NewVacancy } from '@/db/schema'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in one parameter: the query builder would name forty for each. Rows that set the same columns go together; the others take their defaults. */
export async function insertVacancies(tx: Tx, rows: readonly NewVacancy[]): Promise<{ id: number }[]> {
  const alike = new Map<string, NewVacancy[]>()
  for (const row of rows) {
    const names = Object.keys(row).sort().join()
    alike.set(names, [...(alike.get(names) ?? []), row])
  }
  const made: { id: number }[] = []
  for (const some of alike.values()) made.push(...(await insertAlike(tx, some)))
  return made
}

async function insertAlike(tx: Tx, rows: readonly NewVacancy[]): Promise<{ id: number }[]> {
  const columns = sql.join(
    Object.keys(rows[0]!).map((name) => sql.identifier(snake(name))),
    sql`, `,
  )
  const data = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])))
  const made = await tx.execute<{ id: string }>(sql`
    insert into vacancies (${columns}) select ${columns} from jsonb_populate_recordset(null::vacancies, ${JSON.stringify(data)}::jsonb) returning id`)
  return made.map(({ id }) => ({ id: Number(id) }))
}

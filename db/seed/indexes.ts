import type { Sql } from 'postgres'

/** Tables whose secondary indexes are built at once after many rows, instead of row by row. */
const TABLES = ['vacancies', 'vacancy_search', 'search_postings']
/** Remembers the definitions while the indexes are away; a run that was killed is made good by the next one. */
const MEMORY = 'seed_dropped_indexes'

/** Drops the secondary indexes, after their definitions have been written down. */
export async function dropIndexes(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    const found = await tx<{ name: string; definition: string }[]>`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = any(${TABLES.map((table) => `public.${table}`)}::text[]::regclass[]) and not i.indisprimary`
    await tx.unsafe(`create table if not exists ${MEMORY} (name text primary key, definition text not null)`)
    for (const { name, definition } of found) {
      await tx.unsafe(`insert into ${MEMORY} values ($1, $2) on conflict do nothing`, [name, definition])
      await tx.unsafe(`drop index ${name}`)
    }
  })
}

/** Builds again what `dropIndexes` has dropped, several at a time; nothing to do when nothing is missing. `sql` has that many connections. */
export async function restoreIndexes(sql: Sql, progress: (line: string) => void = () => {}): Promise<void> {
  const [memory] = await sql`select to_regclass(${MEMORY}) is not null as kept`
  if (!memory?.kept) return
  // the largest first: it takes as long as all the others together
  const kept = await sql<
    { name: string; definition: string }[]
  >`select name, definition from ${sql(MEMORY)} order by definition not like '%gin%', name`
  let built = 0
  await Promise.all(
    kept.map(async ({ definition }) => {
      await sql.begin(async (tx) => {
        await tx`select set_config('maintenance_work_mem', '256MB', true), set_config('max_parallel_maintenance_workers', '3', true)`
        await tx.unsafe(definition.replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX IF NOT EXISTS '))
      })
      built += 1
      progress(`indexes built: ${built} of ${kept.length}`)
    }),
  )
  await sql.unsafe(`drop table ${MEMORY}`)
}

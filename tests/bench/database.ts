import { join } from 'node:path'
import postgres from 'postgres'
import { migrateDatabase } from '@/db/migrate'
import { root } from '@/scripts/lib/env'
import { type Cluster, ensureDatabase } from '@/scripts/lib/postgres'
import { run } from '@/scripts/lib/run'
import { Problem, step, tail } from '@/scripts/lib/steps'

/** A million rows take some minutes on a quiet machine. */
const SEED_PATIENCE = 3 * 3_600_000

export const nameOf = (size: number) => `bench_${size}`

/** A connection of the superuser: the bench prepares and clears rows that row-level security hides from everybody else. */
export const asPostgres = (cluster: Cluster, database: string) =>
  postgres(cluster.url(database, 'postgres'), { max: 4, onnotice: () => {} })

/** A migrated database with `size` open vacancies. Kept for the next run; a half-filled one is filled up. */
export async function readyDatabase(
  cluster: Cluster,
  size: number,
  { fresh, folder }: { fresh: boolean; folder: string },
): Promise<string> {
  const name = nameOf(size)
  const url = cluster.url(name)
  if (fresh) await inPostgres(cluster, 'postgres', (sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
  await ensureDatabase(cluster, name)
  await step(`Migrating ${name}`, () => migrateDatabase(url)).catch((error: unknown) => {
    throw new Problem(`${name} does not take the migrations: ${String(error)}`, 'Make it again: npm run bench -- --fresh.')
  })
  const open = await inPostgres(cluster, name, (sql) => sql<{ count: number }[]>`select count(*)::int as count from vacancy_search`)
  if ((open[0]?.count ?? 0) >= size) return url
  await step(`Seeding ${size.toLocaleString('en')} vacancies (once; kept for later runs)`, () => seed(url, size, join(folder, 'seed.log')))
  return url
}

async function seed(url: string, size: number, log: string): Promise<void> {
  const script = join(root, 'db/seed/cli.ts')
  const { code, output } = await run(process.execPath, [...process.execArgv, script, '--vacancies', String(size)], {
    cwd: root,
    log,
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: url },
    timeout: SEED_PATIENCE,
  })
  if (code !== 0) throw new Problem(`The seed failed:\n${tail(output, 12)}\n`, 'Correct what it names and start again.')
}

async function inPostgres<T>(cluster: Cluster, database: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = asPostgres(cluster, database)
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

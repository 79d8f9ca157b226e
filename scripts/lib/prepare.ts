import { root, type Settings } from './env'
import type { Database } from './database'
import { optional } from './optional'
import { run } from './run'
import { Problem, step, tail } from './steps'

type Seed = { seedDemo?: (url: string, options: { progress: (line: string) => void }) => Promise<void> }

/** Migrations, then demonstration data; both do nothing when there is nothing to do. */
export async function prepareDatabase(database: Database, settings: Pick<Settings, 'demo'>): Promise<void> {
  // Modules of the application read these when they are loaded.
  process.env.DATABASE_URL = database.url
  process.env.DATABASE_OWNER_URL = database.ownerUrl
  await step('Bringing the database up to date', () => migrate(database.ownerUrl))
  const seedDemo = settings.demo ? (await optional<Seed>('db/seed/index.ts'))?.seedDemo : null
  if (seedDemo) await step('Loading demonstration data (once)', () => seedDemo(database.ownerUrl, { progress: () => {} }))
}

/** The migrator reads its files relative to the project, and a failing statement is told in a sentence. */
export async function migrate(ownerUrl: string): Promise<void> {
  const args = ['--import', 'tsx', 'db/migrate.ts']
  const { code, output } = await run(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: ownerUrl } })
  if (code !== 0) throw new Problem(`The database could not be brought up to date:\n\n${tail(output, 12)}\n`, 'Its login must own the database. If the database was changed by hand, start with an empty one.')
}

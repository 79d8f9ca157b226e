import type { Database } from './database'
import { authSecret, type Settings } from './env'
import { optional } from './optional'
import { Problem, step } from './steps'

type Seed = { seedDemo?: (url: string, options: { progress: (line: string) => void }) => Promise<void> }

/** Migrations, then demonstration data; both do nothing when there is nothing to do. */
export async function prepareDatabase(database: Database, settings: Pick<Settings, 'demo' | 'authSecret' | 'dataDir'>): Promise<void> {
  // Modules of the application read these when they are loaded.
  process.env.DATABASE_URL = database.url
  process.env.DATABASE_OWNER_URL = database.ownerUrl
  // secrets of the demonstration's authenticators are locked with it
  if (settings.demo) process.env.AUTH_SECRET = authSecret(settings)
  await step('Bringing the database up to date', () => migrate(database.ownerUrl))
  const seedDemo = settings.demo ? (await optional<Seed>('db/seed/index.ts'))?.seedDemo : null
  if (seedDemo) await step('Loading demonstration data (once)', (note) => seedDemo(database.ownerUrl, { progress: note }))
}

/** A statement that fails is told in a sentence. */
async function migrate(ownerUrl: string): Promise<void> {
  const { migrateDatabase } = await import('@/db/migrate')
  try {
    await migrateDatabase(ownerUrl)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Problem(
      `The database could not be brought up to date: ${said}`,
      'Its login must own the database. If the database was changed by hand, start with an empty one.',
    )
  }
}

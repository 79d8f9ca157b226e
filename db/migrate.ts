import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'

/** Brings a database to the newest shape: the queue's tables, then ours. The login must own the database. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await runMigrations({ connectionString: ownerUrl })
    await migrate(drizzle(client), { migrationsFolder: 'db/migrations' })
    // protected persons (M6): a table that knows a person, whoever adds it, is held to it
    await client`select ais.protect_tables()`
  } finally {
    await client.end()
  }
}

if (process.argv[1]?.endsWith('db/migrate.ts')) {
  await migrateDatabase(process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '')
  console.log('migrated')
}

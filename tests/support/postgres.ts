import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '@/db/migrate'
import { ensureDatabase } from '@/scripts/lib/postgres'
import { temporaryCluster } from '@/scripts/lib/temporary'

/** One real PostgreSQL for the whole run; the migrated database is the template of every test file's own. */
export default async function setup(project: TestProject) {
  const started = Date.now()
  const cluster = await temporaryCluster()
  await ensureDatabase(cluster, 'template')
  await migrateDatabase(cluster.url('template'))
  project.provide('postgres', { admin: cluster.url('postgres', 'postgres'), template: cluster.url('template') })
  console.log(`postgres ready in ${Date.now() - started} ms`)
  return cluster.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { admin: string; template: string }
  }
}

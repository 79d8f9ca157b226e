import { join } from 'node:path'
import postgres from 'postgres'
import type { Settings } from './env'
import { ensureDatabase, startCluster } from './postgres'
import { codeOf, Problem, say } from './steps'

export type Database = { url: string; ownerUrl: string; stop: () => Promise<void> }

/** The operator's database when DATABASE_URL is set, else the embedded one in the data folder. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) {
    await reach(settings.databaseUrl, 'DATABASE_URL')
    if (settings.ownerUrl && settings.ownerUrl !== settings.databaseUrl) await reach(settings.ownerUrl, 'DATABASE_OWNER_URL')
    return { url: settings.databaseUrl, ownerUrl: settings.ownerUrl ?? settings.databaseUrl, stop: async () => {} }
  }
  const cluster = await startCluster(join(settings.dataDir, 'postgres'))
  if (cluster.moved) say(`  Started as root where the database's user has no access: the data lies in ${cluster.folder}.`)
  await ensureDatabase(cluster, 'enbek')
  const url = cluster.url('enbek')
  return { url, ownerUrl: url, stop: cluster.stop }
}

async function reach(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`select 1`
  } catch (error) {
    const { host, username, pathname } = new URL(url)
    throw new Problem(
      `${name}: ${reason(codeOf(error), host, username, pathname.slice(1), error)}`,
      `Correct ${name}, or unset it to use the embedded database.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Why a database cannot be reached, in words. The password is never shown. */
export function reason(code: string, host: string, user: string, database: string, error: unknown): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `the host ${host} is not known.`
  if (code === 'ECONNREFUSED') return `nothing answers at ${host}; is PostgreSQL running there?`
  if (code === 'CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return `${host} does not answer.`
  if (code === '28P01' || code === '28000') return `${host} refuses the user "${user}" with this password.`
  if (code === '3D000') return `there is no database "${database}" at ${host}.`
  return `the database "${database}" at ${host} cannot be used (${error instanceof Error ? error.message : code}).`
}

import { mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { build, isBuilt } from './build'
import { findChromium } from './chromium'
import { childEnv, readSettings } from './env'
import { freePort } from './ports'
import { ensureDatabase } from './postgres'
import { prepareDatabase } from './prepare'
import { untilReady } from './readiness'
import { endChild, startServer } from './server'
import { onStop } from './shutdown'
import { step } from './steps'
import { playwright } from './suites'
import { temporaryCluster } from './temporary'

/** The journeys in a browser, against the built application with a database, a data folder and a port of its own. */
export async function journeys(folder: string, keep: boolean, files: readonly string[]) {
  const chromium = findChromium(process.env)
  const cluster = await step('Starting PostgreSQL for the journeys', () => temporaryCluster({ keep }))
  if (!keep) onStop(cluster.stop)
  await ensureDatabase(cluster, 'enbek')
  const database = { url: cluster.url('enbek'), ownerUrl: cluster.url('enbek'), stop: cluster.stop }
  const dataDir = join(folder, 'e2e-data')
  // signed heads of an earlier database would be missed in this one
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const settings = { ...readSettings({ DATA_DIR: dataDir, PORT: String(await freePort()) }), demo: true }
  await prepareDatabase(database, settings)
  await allowManySessions(database.url)

  const env = childEnv(settings, database)
  if (!isBuilt(env)) await step('Building the application', () => build({ env, log: join(folder, 'build.log') }))
  const server = await step('Starting the web server', async () => {
    const child = startServer(env, { log: openSync(join(folder, 'server.log'), 'w'), keep })
    if (keep) child.unref()
    else onStop(() => endChild(child))
    await untilReady(child, settings.port, settings.baseDomain)
    return child
  })
  const base = `http://${settings.baseDomain}:${settings.port}`
  const result = await playwright(folder, { ...env, CHROMIUM: chromium, E2E_BASE: base, NODE_ENV: 'test' }, files)
  if (keep) console.log(`Kept: ${base} (process ${server.pid}), database ${database.url}, server log ${join(folder, 'server.log')}`)
  return result
}

/**
 * Journeys run beside each other as the same members of staff, whose newer entry ends the older session (A349-21.B1). In their database alone the law's
 * parameter allows more: a row of its own, dated today, entered before anybody can sign in.
 */
async function allowManySessions(url: string) {
  const sql = postgres(url, { max: 1 })
  await sql`
    insert into legal_params (key, value, unit, valid_from, source) values ('access.active_sessions', 100, 'count', current_date - 1, 'test: journeys')`
  await sql.end()
}

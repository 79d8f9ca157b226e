import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { build, isBuilt } from '@/scripts/lib/build'
import { childEnv, readSettings, root } from '@/scripts/lib/env'
import { freePort, get, wait } from '@/scripts/lib/ports'
import type { Cluster } from '@/scripts/lib/postgres'
import { ensureDatabase } from '@/scripts/lib/postgres'
import { endChild, startServer } from '@/scripts/lib/server'
import { temporaryCluster } from '@/scripts/lib/temporary'
import { actionsIn, filesIn, rightsOfActions, routesIn } from '../support/faces'

/** The staff face as it is built and started in the internal network (decision 0011): its own portals, the worker, the internal interfaces, one address. */
const env = { ...process.env, NODE_ENV: 'production' as const, FACE: 'staff', BASE_DOMAIN: 'enbek.localhost', NEXT_TELEMETRY_DISABLED: '1' }
const shipped = join(root, '.next-staff/standalone')
const dist = join(shipped, '.next-staff')

beforeAll(async () => {
  const folder = join(root, '.data/test')
  mkdirSync(folder, { recursive: true })
  if (!isBuilt(env)) await build({ env, log: join(folder, 'build-staff.log') })
}, 900_000)

describe('the staff build', () => {
  test('holds the staff’s routes, the internal interfaces and every action', () => {
    expect(routesIn(dist)).toEqual(
      expect.arrayContaining([
        '/[locale]/(staff)/staff/access/page',
        '/[locale]/(passport)/passport/sign-in/page',
        '/api/exchange/route',
        '/api/jobs/run/route',
      ]),
    )
    const built = new Set(actionsIn(dist).map(({ filename, exportedName }) => `${filename}#${exportedName}`))
    expect([...rightsOfActions.keys()].filter((name) => !built.has(name))).toEqual([])
  })

  test('ships no sources, no tests and nothing of the data folder', () => {
    const stray = filesIn(shipped).filter((file) => !/^(\.next-staff|public)\/|^(server\.js|package\.json)$/.test(file))
    expect(stray).toEqual([])
  })
})

describe('the staff server', () => {
  const home = mkdtempSync(join(tmpdir(), 'enbek-staff-'))
  let cluster: Cluster
  let server: ChildProcess
  let port: number
  let log: number
  beforeAll(async () => {
    cluster = await temporaryCluster()
    await ensureDatabase(cluster, 'staff')
    await migrateDatabase(cluster.url('staff'))
    port = await freePort()
    // as `npm start` gives it
    const settings = readSettings({ FACE: 'staff', PORT: String(port), DATA_DIR: home, NODE_ENV: 'production' })
    const given = childEnv(settings, { url: cluster.url('staff'), ownerUrl: cluster.url('staff') })
    log = openSync(join(home, 'server.log'), 'a')
    // vite has its own meaning of BASE_URL
    server = startServer({ ...given, BASE_URL: `http://enbek.localhost:${port}`, CRON_SECRET: 'a'.repeat(24) }, { log })
    for (let tries = 0; tries < 300 && (await get(port, '/api/health/ready', 'staff.enbek.localhost', 2_000)) !== 200; tries++)
      await wait(100)
  }, 120_000)
  afterAll(async () => {
    if (server) await endChild(server)
    if (log) closeSync(log)
    await cluster?.stop()
    rmSync(home, { recursive: true, force: true })
  }, 30_000)

  test.each([
    ['staff.enbek.localhost', '/api/health/ready', 200],
    ['passport.enbek.localhost', '/kk/sign-in', 200],
    ['passport.enbek.localhost', '/kk/first-entry', 200],
    ['staff.enbek.localhost', '/', 307],
    // the public portals are another face’s
    ['enbek.localhost', '/kk/vacancies', 421],
    ['career.enbek.localhost', '/kk', 421],
    ['localhost', '/enbek/kk', 421],
    // for machines of the internal network, which show who they are
    ['staff.enbek.localhost', '/api/jobs/run', 401],
    // nothing here is for a search engine
    ['staff.enbek.localhost', '/robots.txt', 200],
    ['staff.enbek.localhost', '/sitemap.xml', 404],
    ['staff.enbek.localhost', '/sitemaps/0.xml', 404],
  ])('%s%s answers %i', async (host, path, status) => {
    expect(await get(port, path, host, 20_000)).toBe(status)
  })

  test('a guest is led to the sign-in of the passport', async () => {
    const { status, location } = await answer(port, '/kk/cases', 'staff.enbek.localhost')
    expect(status).toBe(307)
    expect(location).toContain('passport.enbek.localhost')
  })

  test('its worker works', async () => {
    const sql = postgres(cluster.url('staff'), { max: 1, onnotice: () => {} })
    const tasks = () => sql`select identifier from graphile_worker._private_known_crontabs`
    for (let tries = 0; tries < 100 && (await tasks()).length === 0; tries++) await wait(200)
    expect((await tasks()).map(({ identifier }) => identifier)).toEqual(
      expect.arrayContaining([expect.stringContaining('access.absences')]),
    )
    await sql.end()
  })

  test('it listens on this machine alone, where the edge stands before it', async () => {
    const others = Object.values(networkInterfaces()).flatMap(
      (each) => each?.filter(({ internal, family }) => !internal && family === 'IPv4') ?? [],
    )
    for (const { address } of others) expect(await reached(address, port)).toBe(false)
    expect(await reached('127.0.0.1', port)).toBe(true)
  })
})

const answer = (port: number, path: string, host: string) =>
  new Promise<{ status: number; location: string }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' })
    })
    call.once('error', reject)
    call.end()
  })

const reached = (address: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const call = request({ host: address, port, path: '/api/health/live', timeout: 2_000 }, (response) => {
      response.resume()
      resolve(true)
    })
    call.once('timeout', () => call.destroy())
    call.once('error', () => resolve(false))
    call.end()
  })

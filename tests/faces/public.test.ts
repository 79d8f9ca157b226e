import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, isBuilt, serverFile } from '@/scripts/lib/build'
import { root } from '@/scripts/lib/env'
import { freePort, get, wait } from '@/scripts/lib/ports'
import { actionsIn, filesIn, findMarkers, isPublicRight, type Markers, markersOfStaff, rightsOfActions, routesIn } from '../support/faces'

/** The public face as it is built and shipped (O206-28.B1, security.md 2): 0 staff routes, 0 staff actions, 0 staff names. */
const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  FACE: 'public',
  BASE_DOMAIN: 'enbek.localhost',
  NEXT_TELEMETRY_DISABLED: '1',
}
const shipped = join(root, '.next-public/standalone')
const dist = join(shipped, '.next-public')
let markers: Markers

beforeAll(async () => {
  const folder = join(root, '.data/test')
  mkdirSync(folder, { recursive: true })
  if (!isBuilt(env)) await build({ env, log: join(folder, 'build-public.log') })
  markers = await markersOfStaff()
}, 900_000)

describe('the public build', () => {
  test('is whole', () => {
    expect(existsSync(serverFile(root, 'public'))).toBe(true)
    expect(routesIn(dist)).toContain('/[locale]/(enbek)/enbek/vacancies/route')
    expect(filesIn(shipped).length).toBeGreaterThan(200)
  })

  test('has no route of the staff and no interface of the internal network', () => {
    expect(routesIn(dist).filter((route) => /staff|^\/api\/(exchange|jobs)/.test(route))).toEqual([])
  })

  test('has only actions whose right has a form on a public portal', () => {
    const built = actionsIn(dist).map(({ filename, exportedName }) => `${filename}#${exportedName}`)
    expect(built.length).toBeGreaterThan(50)
    expect(built.filter((name) => !rightsOfActions.has(name))).toEqual([])
    expect(built.filter((name) => !isPublicRight(rightsOfActions.get(name)!))).toEqual([])
  })

  test('has no name of an action, no right and no word of the staff', () => {
    expect(markers.actions.length).toBeGreaterThan(40)
    expect(markers.rights.length).toBeGreaterThan(30)
    expect(markers.words.length).toBeGreaterThan(300)
    expect(findMarkers(shipped, markers)).toEqual([])
  })
})

describe('the public server', () => {
  let server: ChildProcess
  let port: number
  beforeAll(async () => {
    port = await freePort()
    // no database: whom it refuses it refuses before asking anything
    const settings = {
      NODE_ENV: 'production',
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      FACE: 'all',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      AUTH_SECRET: 'x'.repeat(32),
    } as const
    server = spawn(process.execPath, [serverFile(root, 'public')], { env: { ...process.env, ...settings }, stdio: 'ignore' })
    for (let tries = 0; tries < 300 && (await get(port, '/api/health/live', 'enbek.localhost', 1_000)) !== 200; tries++) await wait(100)
  }, 60_000)
  afterAll(() => {
    server?.kill()
  })

  test.each([
    ['its host', 'staff.enbek.localhost', '/kk'],
    ['a page of it', 'staff.enbek.localhost', '/ru/cases'],
    ['its name in the path', 'localhost', '/staff/kk'],
  ])('answers nothing for the staff portal: %s', async (_, host, path) => {
    expect(await get(port, path, host, 10_000)).toBe(421)
  })
})

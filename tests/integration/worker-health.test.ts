import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { owner, until } from '../support/worker'

const shared = globalThis as { enbekDb?: unknown }
const mine = process.env.DATABASE_URL

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})
afterAll(() => owner.end())

/** Loaded anew, because the configuration is read once. */
async function probe(...segments: string[]) {
  const { GET } = await import('@/app/api/health/[[...probe]]/route')
  const answer = await GET(new Request('http://x/'), { params: Promise.resolve({ probe: segments.length ? segments : undefined }) })
  return { status: answer.status, body: answer.status === 404 ? null : await answer.json() }
}

const good = { database: true, migrations: true, trigrams: true, timeZone: true }

test('the process answers though the database is gone, which is told without its address', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://enbek:hidden@127.0.0.1:1/none')
  vi.stubEnv('WORKER', 'off')
  shared.enbekDb = undefined
  expect(await probe('live')).toEqual({ status: 200, body: { ok: true, checks: { process: true } } })
  expect(await probe('ready')).toEqual({
    status: 503,
    body: { ok: false, checks: { database: false, migrations: false, trigrams: false, timeZone: false } },
  })
  shared.enbekDb = undefined
})

test('a server whose worker runs elsewhere is ready without one', async () => {
  vi.stubEnv('WORKER', 'off')
  expect(process.env.DATABASE_URL).toBe(mine)
  expect(await probe('ready')).toEqual({ status: 200, body: { ok: true, checks: good } })
  expect(await probe()).toEqual({ status: 200, body: { ok: true, checks: { process: true, ...good } } })
  expect((await probe('other')).status).toBe(404)
  expect((await probe('ready', 'more')).status).toBe(404)
})

test('a server with a worker of its own is ready once that worker lives, and no more when it is silent', async () => {
  expect(await probe('ready')).toEqual({ status: 503, body: { ok: false, checks: { ...good, worker: false } } })
  const { workInline } = await import('@/lib/worker/inline')
  const stop = workInline()
  await until(async () => (await probe('ready')).status === 200)
  await owner`update workers set seen_at = now() - interval '46 seconds'`
  expect(await probe('ready')).toMatchObject({ status: 503, body: { checks: { ...good, worker: false } } })
  await stop()
  expect(await owner`select from workers`).toHaveLength(0)
})

test('an older database than the code is not ready', async () => {
  vi.stubEnv('WORKER', 'off')
  const [last] = await owner`delete from drizzle.__drizzle_migrations where created_at = schema_version() returning *`
  expect(await probe('ready')).toMatchObject({ status: 503, body: { checks: { ...good, migrations: false } } })
  await owner`insert into drizzle.__drizzle_migrations ${owner(last!)}`
})

test('the cron route is not there without a secret, and opens only to it', async () => {
  const call = async (authorization?: string) => {
    const { GET } = await import('@/app/api/jobs/run/route.staff')
    return GET(new Request('http://x/', { headers: authorization ? { authorization } : {} }))
  }
  expect((await call('Bearer undefined')).status).toBe(404)
  vi.resetModules()
  vi.stubEnv('CRON_SECRET', 'sesame-0123456789')
  expect((await call()).status).toBe(401)
  expect((await call('Bearer sesame')).status).toBe(401)
  const answer = await call('Bearer sesame-0123456789')
  expect([answer.status, await answer.json()]).toEqual([200, { released: 0, idle: true }])
})

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { serverFile } from '@/scripts/lib/build'
import { childEnv, readSettings } from '@/scripts/lib/env'
import { freePort } from '@/scripts/lib/ports'
import { ensureDatabase } from '@/scripts/lib/postgres'
import { untilReady } from '@/scripts/lib/readiness'
import { endChild, startServer } from '@/scripts/lib/server'
import { temporaryCluster } from '@/scripts/lib/temporary'
import { prepareCitizens, respondStubbornly, seed, untouched } from '../support/e2e-crash'

const people = 60
const vacanciesEach = 4
const atOnce = 16
const kills = 4

/** The web server is killed (`kill -9`) while people respond: whatever it had confirmed is there afterwards, and nothing twice. */
test('no confirmed response is lost and none doubled when the server is killed', async ({ browserName: _ }, info) => {
  test.skip(info.project.name !== 'desktop', 'no browser takes part: once is enough')
  test.skip(!existsSync(serverFile()), 'needs the built application: npm test')
  test.setTimeout(240_000)

  const folder = info.outputPath()
  mkdirSync(folder, { recursive: true })
  const cluster = await temporaryCluster()
  await ensureDatabase(cluster, 'enbek')
  const url = cluster.url('enbek')
  await seed(url)
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`select set_config('app.scope', 'system', false)`
  const citizens = await prepareCitizens(sql, people)
  const vacancies = await untouched(sql, vacanciesEach)
  const wanted = citizens.flatMap((citizen) => vacancies.map((vacancy) => ({ citizen, vacancy })))
  expect(wanted).toHaveLength(people * vacanciesEach)

  const settings = { ...readSettings({ DATA_DIR: folder, PORT: String(await freePort()) }), demo: true }
  const log = openSync(join(folder, 'server.log'), 'w')
  const start = async () => {
    const server = startServer(childEnv(settings, { url, ownerUrl: url }), { log })
    await untilReady(server, settings.port, settings.baseDomain)
    return server
  }
  let server: ChildProcess = await start()
  try {
    const confirmed = new Map<string, (typeof wanted)[number]>()
    const queue = [...wanted.entries()]
    const workers = Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [at, { citizen, vacancy }] = next
        confirmed.set(await respondStubbornly(`http://127.0.0.1:${settings.port}`, citizen, vacancy, at % 2 === 0), next[1])
      }
    })
    for (let kill = 1; kill <= kills; kill++) {
      await expect
        .poll(() => confirmed.size, { timeout: 60_000, intervals: [5] })
        .toBeGreaterThanOrEqual((wanted.length * kill) / (kills + 1))
      server.kill('SIGKILL')
      await once(server, 'exit')
      server = await start()
    }
    await Promise.all(workers)

    const rows = await sql<{ id: string; userId: string; vacancy: string; sent: string }[]>`
      select r.id, r.user_id as "userId", r.vacancy_id as vacancy, (select count(*) from response_steps s where s.response_id = r.id) as sent
      from responses r where r.vacancy_id = any(${vacancies}::bigint[])`
    const pair = (userId: string, vacancy: number | string) => `${userId} ${vacancy}`
    expect([...confirmed].map(([id, { citizen, vacancy }]) => `${id} ${pair(citizen.userId, vacancy)}`).sort()).toEqual(
      rows.map(({ id, userId, vacancy }) => `${id} ${pair(userId, vacancy)}`).sort(),
    )
    expect(confirmed.size, 'everybody came through').toBe(wanted.length)
    expect(
      rows.filter(({ sent }) => Number(sent) !== 1),
      'each was sent once',
    ).toEqual([])
    const [{ count } = { count: '?' }] = await sql<{ count: string }[]>`select count(*) from journal where outcome = 'failed'`
    expect(Number(count), 'no failure in the journal').toBe(0)
  } finally {
    await endChild(server)
    await sql.end()
    await cluster.stop()
  }
})

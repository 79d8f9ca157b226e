import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { messages } from '@/db/schema'
import { enqueue } from '@/lib/core/outbox'
import { asSystem } from '@/lib/core/tx'
import { recover } from '@/lib/worker/jobs'
import { mailServer } from '../support/smtp'
import { owner, until } from '../support/worker'

const children: ChildProcess[] = []
const server = await mailServer()

/** `npm run worker`, as a process that can be killed. */
function startProcess(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', './scripts/lib/server-only.mjs', 'scripts/worker.ts'], {
    env: { ...process.env, MAIL_TRANSPORT: 'smtp', SMTP_URL: server.url, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  children.push(child)
  return child
}

const living = async () => (await owner<{ id: string }[]>`select id from workers order by seen_at`).map(({ id }) => id)

beforeEach(async () => {
  await owner`delete from graphile_worker._private_jobs`
  await owner`delete from workers`
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  server.stop()
  await owner.end()
})

test.each([
  ['seen just now', '1 hour', '10 seconds', 0],
  ['silent for 46 seconds', '1 hour', '46 seconds', 1],
  ['never seen, but it took the job just now', '44 seconds', null, 0],
  ['never seen, and the job is old', '46 seconds', null, 1],
])('the job of a worker %s', async (_name, lockedFor, silentFor, released) => {
  await asSystem((tx) => enqueue(tx, 'x', {}))
  await owner`update graphile_worker._private_jobs set locked_by = 'w', locked_at = now() - ${lockedFor}::interval`
  if (silentFor) await owner`insert into workers values ('w', now() - ${silentFor}::interval)`
  expect(await recover()).toBe(released)
  expect(await owner`select from graphile_worker._private_jobs where locked_by is null`).toHaveLength(released)
})

test('kill -9 in the middle of a job: another worker finishes it within 60 seconds, and it happens once', {
  timeout: 100_000,
}, async () => {
  const [letter] = await asSystem((tx) =>
    tx.insert(messages).values({ channel: 'email', to: 'aigul@example.kz', locale: 'kk', subject: 'Код', body: '1' }).returning(),
  )
  const send = () => asSystem((tx) => enqueue(tx, 'send', { messageId: letter!.id }))
  server.state.silent = true
  await send()
  const first = startProcess()
  await until(async () => server.state.connections === 1)
  const [held] = await owner`select locked_by from graphile_worker._private_jobs`
  expect(held!.locked_by).toBe((await living())[0])

  const second = startProcess()
  await until(async () => (await living()).length === 2)
  first.kill('SIGKILL')
  const killed = Date.now()
  server.state.silent = false
  expect(await owner`select locked_by from graphile_worker._private_jobs`).toEqual([held])

  await until(async () => server.mails.length > 0, 60_000)
  const seconds = (Date.now() - killed) / 1000
  console.log(`a killed worker's job was finished by another after ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(60)

  await send()
  await send()
  await until(async () => (await owner`select from graphile_worker._private_jobs`).length === 0)
  expect(server.mails).toHaveLength(1)
  expect(await asSystem((tx) => tx.select().from(messages))).toMatchObject([{ sentAt: expect.any(Date) }])

  second.kill('SIGTERM')
  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await living()).toEqual([held!.locked_by])
})

test('a worker that is asked to end finishes the job it has begun', { timeout: 30_000 }, async () => {
  const [letter] = await asSystem((tx) =>
    tx.insert(messages).values({ channel: 'email', to: 'later@example.kz', locale: 'ru', subject: 'Код', body: '1' }).returning(),
  )
  server.state.slow = 2_000
  await asSystem((tx) => enqueue(tx, 'send', { messageId: letter!.id }))
  const before = server.state.connections
  const child = startProcess()
  await until(async () => server.state.connections > before)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(server.mails.map(({ to }) => to)).toContain('later@example.kz')
  expect(await owner`select from graphile_worker._private_jobs`).toHaveLength(0)
  expect(await living()).toEqual([])
})

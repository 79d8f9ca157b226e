import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { journal, outbox } from '@/db/schema'
import { emit } from '@/lib/core/outbox'
import { guest, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { retryJob } from '@/lib/queue/actions'
import { deadLetters, queueFigures } from '@/lib/queue/queries'
import { startWorker } from '@/lib/worker/run'
import { actAs, submit } from '../support/act'
import { owner, until } from '../support/worker'

const employerId = '0190a000-0000-7000-8000-000000000001'
const person = (roles: User['roles']): User => ({ ...guest, id: '0190a000-0000-7000-8000-000000000009', roles })
const administrator = person([{ role: 'administrator', regionCode: '*' }])
const others = [guest, person([]), person([{ role: 'centre_specialist', regionCode: '75' }])]

const retry = (actor: User, id: string) => {
  actAs(actor)
  return submit(retryJob, { id })
}

/** The pause before the next attempt, in seconds; the job is then due at once. */
async function nextPause(attempt: number): Promise<number> {
  const job = await until(async () => {
    const [row] = await owner`select id, extract(epoch from run_at - now())::float as pause from graphile_worker._private_jobs
      where attempts = ${attempt} and locked_at is null`
    return row
  })
  await owner`update graphile_worker._private_jobs set run_at = now() where id = ${job.id}`
  await owner`select pg_notify('jobs:insert', '{"count":1}')`
  return job.pause
}

afterAll(() => owner.end())

test('a listener that fails is tried 12 times with a growing pause, then the administrator may try again, and nobody else', async () => {
  let broken = true
  const runs = { shaky: 0, steady: 0 }
  const worker = await startWorker({
    modules: {
      shaky: {
        listeners: {
          'employer.saved': async () => {
            runs.shaky += 1
            if (broken) throw new Error('the register does not answer to aigul@example.kz')
          },
        },
      },
      steady: {
        listeners: {
          'employer.saved': async () => {
            runs.steady += 1
          },
        },
      },
    },
  })
  await asSystem((tx) => emit(tx, 'employer.saved', { employerId }))

  const pauses: number[] = []
  for (let attempt = 1; attempt <= 12; attempt++) pauses.push(await nextPause(attempt))
  pauses.forEach((pause, index) => {
    const expected = Math.exp(Math.min(index + 1, 10))
    expect(pause).toBeGreaterThan(expected - 2)
    expect(pause).toBeLessThanOrEqual(expected + 0.1)
  })
  expect(runs).toEqual({ shaky: 12, steady: 1 })
  // before the last attempt: 15 hours and 48 minutes after the first
  expect(Math.round(pauses.slice(0, 11).reduce((sum, pause) => sum + pause) / 3600)).toBe(16)

  const [letter, ...rest] = (await deadLetters(administrator)) ?? []
  expect(rest).toEqual([])
  expect(letter).toMatchObject({ task: 'deliver', attempts: 12, lastError: 'shaky: the register does not answer to [email]' })
  expect(letter).toMatchObject({ payload: { outboxId: expect.any(String) }, createdAt: expect.any(Date) })
  expect(await queueFigures(administrator)).toMatchObject({ waiting: 0, running: 0, retrying: 0, dead: 1 })

  for (const other of others) {
    expect(await deadLetters(other)).toBeNull()
    expect(await queueFigures(other)).toBeNull()
    expect(await retry(other, letter!.id)).toMatchObject({ ok: false })
  }
  expect(await asSystem((tx) => tx.select().from(journal).where(eq(journal.outcome, 'refused')))).toHaveLength(others.length)
  expect(runs.shaky).toBe(12)

  broken = false
  expect(await retry(administrator, letter!.id)).toMatchObject({ ok: true })
  await until(async () => runs.shaky === 13)
  await until(async () => (await owner`select from graphile_worker._private_jobs`).length === 0)
  expect(runs.steady).toBe(1)
  expect(await asSystem((tx) => tx.select().from(outbox))).toMatchObject([{ doneAt: expect.any(Date) }])
  expect(await asSystem((tx) => tx.select().from(journal).where(eq(journal.outcome, 'done')))).toMatchObject([
    { action: 'queue.retry', subject: `job:${letter!.id}`, actorId: administrator.id },
  ])

  expect(await retry(administrator, letter!.id)).toMatchObject({
    ok: false,
    text: { ru: 'Такого задания нет, или оно уже выполняется снова' },
  })
  expect(await retry(administrator, '1; drop table users')).toMatchObject({ ok: false, fields: { id: expect.any(Object) } })
  await worker.stop()
})

import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, type Tx } from '@/db/client'
import { codes, deliveries, idempotency, journal, messages, outbox, rateLimits, sessions, users, workers } from '@/db/schema'
import { Hopeless } from '@/lib/core/job'
import { emit, enqueue } from '@/lib/core/outbox'
import { asSystem } from '@/lib/core/tx'
import { modules as ours } from '@/lib/worker/tasks'
import { workOneTurn } from '@/lib/worker/turn'
import { owner, work } from '../support/worker'

const employerId = '0190a000-0000-7000-8000-000000000001'

/** A module that leaves a trace in the database for every event it hears. */
const witness = {
  listeners: { 'employer.saved': async (payload: { employerId: string }, tx: Tx) => void (await trace(tx, payload.employerId)) },
}
const trace = (tx: Tx, subject: string) => tx.insert(journal).values({ actorId: 'witness', action: 'heard', outcome: 'done', subject })
const heard = async () => (await asSystem((tx) => tx.select().from(journal).where(eq(journal.actorId, 'witness')))).length
const happen = () => asSystem((tx) => emit(tx, 'employer.saved', { employerId }))
const events = () => asSystem((tx) => tx.select().from(outbox))

beforeEach(async () => {
  await owner`alter table journal disable trigger user`
  await owner`delete from journal`
  await owner`alter table journal enable trigger user`
  await owner`delete from outbox`
  await owner`delete from graphile_worker._private_jobs`
})
afterAll(() => owner.end())

describe('an event', () => {
  test('is delivered to who listens, and to nobody else', async () => {
    await happen()
    await work({
      witness,
      deaf: {},
      other: { listeners: { 'employer.verified': async (_payload, tx) => void (await trace(tx, 'wrong')) } },
    })
    expect(await heard()).toBe(1)
    expect(await events()).toMatchObject([{ name: 'employer.saved', doneAt: expect.any(Date) }])
  })

  test('that was rolled back is never delivered', async () => {
    const attempt = asSystem(async (tx) => {
      await emit(tx, 'employer.saved', { employerId })
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    await work({ witness })
    expect(await heard()).toBe(0)
    expect(await events()).toEqual([])
    expect(await owner`select * from graphile_worker._private_jobs`).toHaveLength(0)
  })

  test('happens once though its job runs five times, four of them at the same moment', async () => {
    await happen()
    const [event] = await events()
    await work({ witness })
    const again = () => asSystem((tx) => enqueue(tx, 'deliver', { outboxId: event!.id }))
    await Promise.all([again(), again(), again(), again()])
    await work({ witness })
    expect(await heard()).toBe(1)
    expect(await asSystem((tx) => tx.select().from(deliveries))).toMatchObject([{ outboxId: event!.id, listener: 'witness' }])
  })

  test('happens once though four runs of its job race for it', async () => {
    await happen()
    const [event] = await events()
    for (const _ of [1, 2, 3]) await asSystem((tx) => enqueue(tx, 'deliver', { outboxId: event!.id }))
    await work({ witness })
    expect(await heard()).toBe(1)
  })

  test('leaves nothing of a listener that fails in the middle, and does not hold up the others', async () => {
    await happen()
    const halfway = {
      listeners: {
        'employer.saved': async (_payload: unknown, tx: Tx) => {
          await trace(tx, 'half done')
          throw new Error('halfway')
        },
      },
    }
    await work({ halfway, witness })
    expect(await heard()).toBe(1)
    expect(await events()).toMatchObject([{ doneAt: null }])
    expect(await owner`select last_error, attempts from graphile_worker._private_jobs`).toMatchObject([
      { last_error: 'halfway: halfway', attempts: 1 },
    ])
  })
})

describe('a task', () => {
  test('that is hopeless becomes a dead letter at once, without personal data in its error', async () => {
    await asSystem((tx) => enqueue(tx, 'doomed', { id: 1 }))
    const doomed = async () => {
      throw new Hopeless('no such reader: aigul@example.kz, 900101300123')
    }
    await work({ doomed: { jobs: { doomed } } })
    expect(await owner`select task, attempts, last_error from dead_letters()`).toEqual([
      { task: 'doomed', attempts: 1, last_error: 'no such reader: [email] [iin]' },
    ])
  })

  test('that nobody has waits, and is seen to be late', async () => {
    await asSystem((tx) => enqueue(tx, 'of-a-newer-version', {}, { runAt: new Date(Date.now() - 60_000) }))
    await workOneTurn(1_000)
    const [figures] = await owner`select * from queue_figures()`
    expect(figures).toMatchObject({ waiting: 1, dead: 0 })
    expect(figures!.late_seconds).toBeGreaterThanOrEqual(60)
  })
})

test('a clock that was missed for two days strikes once at the next start', async () => {
  let runs = 0
  const count = async () => {
    runs += 1
  }
  const nightly = { jobs: { nightly: count }, crontab: [{ task: 'nightly', cron: '0 0 * * *' }] }
  await work({ nightly })
  expect(runs).toBe(0)
  await owner`update graphile_worker._private_known_crontabs set known_since = now() - interval '50 hours', last_execution = null`
  await work({ nightly })
  expect(runs).toBe(1)
  await work({ nightly })
  expect(runs).toBe(1)
})

test('a message is sent once, at the event that asks for it', async () => {
  const [letter] = await asSystem((tx) =>
    tx.insert(messages).values({ channel: 'email', to: 'aigul@example.kz', locale: 'kk', subject: 'Код', body: '1' }).returning(),
  )
  await asSystem((tx) => emit(tx, 'account.codeNeeded', { messageId: letter!.id }))
  const { idle } = await workOneTurn(10_000)
  expect(idle).toBe(true)
  const [sent] = await asSystem((tx) => tx.select().from(messages))
  expect(sent!.sentAt).toBeInstanceOf(Date)
  await asSystem((tx) => enqueue(tx, 'send', { messageId: letter!.id }))
  await workOneTurn(10_000)
  expect(await asSystem((tx) => tx.select().from(messages))).toEqual([sent])
})

test('at night what has served its time is removed, the rest and the journal stay', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  await asSystem(async (tx) => {
    const [person] = await tx.insert(users).values({ email: 'a@example.kz', passwordHash: 'x' }).returning()
    const userId = person!.userId
    const code = { userId, purpose: 'confirm' as const, contact: 'a@example.kz', hash: 'x' }
    await tx.insert(sessions).values([
      { id: 'over', userId, expiresAt: at(-1) },
      { id: 'alive', userId, expiresAt: at(1) },
    ])
    await tx.insert(codes).values([
      { ...code, hash: 'over', expiresAt: at(-25) },
      { ...code, hash: 'alive', expiresAt: at(-1) },
      { ...code, hash: 'browser', purpose: 'ticket', expiresAt: at(-25) },
    ])
    await tx.insert(idempotency).values([
      { key: 'over', actorId: userId, result: {}, at: at(-49) },
      { key: 'alive', actorId: userId, result: {}, at: at(-47) },
    ])
    await tx.insert(rateLimits).values([
      { key: 'over', hits: 1, until: at(-1) },
      { key: 'alive', hits: 1, until: at(1) },
    ])
    await tx.insert(workers).values({ id: 'over', seenAt: at(-25) })
    await trace(tx, 'kept')
    await enqueue(tx, 'tidy', {})
  })
  await work(ours)
  const left = await asSystem(async (tx) => [
    await tx.select({ id: sessions.id }).from(sessions),
    await tx.select({ id: codes.hash }).from(codes).orderBy(codes.hash),
    await tx.select({ id: idempotency.key }).from(idempotency),
    await tx.select({ id: rateLimits.key }).from(rateLimits),
  ])
  expect(left).toEqual([[{ id: 'alive' }], [{ id: 'alive' }, { id: 'browser' }], [{ id: 'alive' }], [{ id: 'alive' }]])
  expect(await asSystem((tx) => tx.select().from(workers))).toEqual([])
  expect(await heard()).toBe(1)
})

test('the database is asked as the role that owns nothing', async () => {
  expect(await db().execute(sql`select current_user as role`)).toMatchObject([{ role: 'enbek_app' }])
})

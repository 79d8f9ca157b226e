import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from '@/db/schema'
import { EMPLOYERS } from './demo'
import { dropIndexes, restoreIndexes } from './indexes'
import { loadReference } from './reference'
import { makeWorld } from './world'
import { insertRows, reserveIds } from './write'

/** What the parent tells a worker, and what it answers. */
export type Task =
  | { kind: 'begin'; url: string; now: string; employers: number; firstEmployer: number }
  | { kind: 'write'; from: number; count: number }
  | { kind: 'end' }
export type Answer = { kind: 'written'; count: number } | { kind: 'failed'; message: string }

type Options = { url: string; vacancies: number; now?: Date; progress?: (line: string) => void }

const BATCH = 2_000
/** From here on indexes are dropped and built at the end. */
const MANY = 50_000
const MOST_WORKERS = 8
const ADVERTISEMENTS_OF_AN_EMPLOYER = 150

/**
 * Fills the database up to so many open advertisements of invented employers, for measuring. Several processes write at once; the texts are short.
 * Interrupted, it leaves whole batches behind and the next run goes on; missing indexes are built then.
 */
export async function seedVolume({ url, vacancies, now = new Date(), progress = () => {} }: Options): Promise<{ added: number }> {
  const client = postgres(url, { max: 4, onnotice: () => {}, connection: { 'app.scope': 'system' } })
  const database = drizzle(client, { schema, casing: 'snake_case' })
  try {
    await database.transaction((tx) => loadReference(tx))
    await restoreIndexes(client, progress)
    const [open] = await client<{ count: number }[]>`select count(*)::int as count from vacancies where state = 'published'`
    const needed = vacancies - open!.count
    if (needed <= 0) return { added: 0 }
    const employers = Math.max(EMPLOYERS, Math.ceil(vacancies / ADVERTISEMENTS_OF_AN_EMPLOYER))
    const begin = { kind: 'begin' as const, url, now: now.toISOString(), employers, firstEmployer: EMPLOYERS }
    const firstId = await database.transaction(async (tx) => {
      await addEmployers(tx, makeWorld(now, employers, EMPLOYERS))
      return reserveIds(tx, needed)
    })
    if (needed >= MANY) await dropIndexes(client)
    try {
      await distribute(begin, firstId, needed, progress)
    } finally {
      await restoreIndexes(client, progress)
    }
    progress('analyzing')
    await client`vacuum (analyze) vacancies`
    await client`vacuum (analyze) vacancy_search`
    await client`vacuum (analyze) search_postings`
    await client`analyze`
    return { added: needed }
  } finally {
    await client.end()
  }
}

async function addEmployers(tx: Parameters<typeof insertRows>[0], world: ReturnType<typeof makeWorld>): Promise<void> {
  const known = await tx.execute<{ id: string }>(sql`select id from employers where is_demo`)
  const there = new Set(known.map(({ id }) => id))
  await insertRows(
    tx,
    schema.employers,
    world.employers.map(({ row }) => row).filter(({ id }) => !there.has(id)),
  )
}

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Hands out batches to workers until all are written; the first failure ends them all. */
function distribute(
  begin: Extract<Task, { kind: 'begin' }>,
  firstId: number,
  needed: number,
  progress: (line: string) => void,
): Promise<void> {
  const started = Date.now()
  let given = 0
  let written = 0
  const workers = Array.from({ length: Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(needed / BATCH)) }, () =>
    fork(local('volume-worker.ts'), { execArgv: ['--import', 'tsx', '--import', local('../../scripts/lib/server-only.mjs')] }),
  )
  return new Promise<void>((resolve, reject) => {
    let ended = 0
    const fail = (error: Error) => {
      for (const worker of workers) worker.kill()
      reject(error)
    }
    for (const worker of workers) {
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'failed') return fail(new Error(`A writing process failed: ${answer.message}`))
        written += answer.count
        if (answer.count) progress(told(written, needed, Date.now() - started))
        const count = Math.min(BATCH, needed - given)
        worker.send(count > 0 ? ({ kind: 'write', from: firstId + given, count } satisfies Task) : ({ kind: 'end' } satisfies Task))
        given += count
      })
      worker.on('error', fail)
      worker.on('exit', (code, signal) => {
        if (code !== 0) return fail(new Error(`A writing process ended early (${signal ?? code})`))
        ended += 1
        if (ended === workers.length) resolve()
      })
      worker.send(begin)
    }
  })
}

/** `120,000 of 1,000,000 (9,300 a second, 1 min 34 s left)`. */
function told(written: number, needed: number, ms: number): string {
  const rate = (written / ms) * 1_000
  const left = Math.round((needed - written) / rate)
  const time = left < 60 ? `${left} s` : `${Math.floor(left / 60)} min ${left % 60} s`
  const say = (value: number) => Math.round(value).toLocaleString('en')
  return `${say(written)} of ${say(needed)} (${say(rate)} a second, ${time} left)`
}

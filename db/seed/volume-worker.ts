import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from '@/db/schema'
import { searchRow } from '@/lib/search/doc'
import { insertSearchRows, insertWords } from '@/lib/search/write'
import { factsOf } from './facts'
import { seedVacancy } from './vacancies'
import type { Answer, Task } from './volume'
import { makeWorld } from './world'
import { insertRows } from './write'

/** A process of its own that writes advertisements, batch after batch as the parent asks; the last message ends it. */
async function work({ url, now, employers, firstEmployer }: Extract<Task, { kind: 'begin' }>) {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  const database = drizzle(client, { schema, casing: 'snake_case' })
  const world = makeWorld(new Date(now), employers, firstEmployer)
  const words = new Set<string>()
  const say = (answer: Answer) => process.send?.(answer)

  const write = async (from: number, count: number) => {
    const made = Array.from({ length: count }, (_, at) => ({ id: from + at, vacancy: seedVacancy(from + at, world, { short: true }) }))
    await database.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.scope', 'system', true), set_config('synchronous_commit', 'off', true)`)
      await insertRows(
        tx,
        schema.vacancies,
        made.map(({ id, vacancy }) => ({ ...vacancy.row, id })),
      )
      await insertSearchRows(
        tx,
        made.map(({ id, vacancy }) => searchRow(factsOf(vacancy, id))),
        words,
      )
    })
    say({ kind: 'written', count })
  }
  const finish = async () => {
    await database.transaction((tx) => insertWords(tx, words))
    await client.end()
    process.disconnect()
  }
  process.on('message', (task: Task) => {
    const done = task.kind === 'write' ? write(task.from, task.count) : task.kind === 'end' ? finish() : null
    done?.catch((error: unknown) => {
      say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      process.exit(1)
    })
  })
  say({ kind: 'written', count: 0 })
}

process.once('message', (task: Task) => {
  if (task.kind === 'begin') void work(task)
})

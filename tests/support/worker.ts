import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { inject } from 'vitest'
import { log } from '@/lib/core/log'
import { startWorker } from '@/lib/worker/run'
import type { Modules } from '@/lib/worker/tasks'

log.level = process.env.LOG_LEVEL ?? 'silent'

/** As the owner of the database, who alone may look into the queue. */
export const owner = postgres(process.env.DATABASE_OWNER_URL ?? '', { max: 2, onnotice: () => {} })

/** As the superuser, in this file's database. */
export const superuser = () => {
  const url = new URL(inject('postgres').admin)
  url.pathname = new URL(process.env.DATABASE_URL ?? '').pathname
  return postgres(url.href, { max: 1, onnotice: () => {} })
}

/** Waits until `probe` answers with something; fails after `patience` ms. */
export async function until<T>(probe: () => Promise<T | null | undefined | false>, patience = 10_000): Promise<T> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    const found = await probe()
    if (found) return found
    await pause(50)
  }
  throw new Error(`nothing came within ${patience} ms`)
}

/** A worker with these modules works until nothing is left to do now. */
export async function work(modules: Modules): Promise<void> {
  const worker = await startWorker({ modules })
  await until(async () => (await owner`select waiting + running = 0 as idle from queue_figures()`)[0]?.idle)
  await worker.stop()
}

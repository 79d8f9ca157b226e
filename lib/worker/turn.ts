import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { asSystem } from '@/lib/core/tx'
import { recover } from './jobs'
import { startWorker } from './run'

/**
 * One turn of work where no process lives long (a cron route): gives back jobs of workers that died, queues what the clock has missed,
 * works until nothing waits or `limit` ms are over, and stops. It is a worker like any other, so that its own jobs are given back if it is killed.
 */
export async function workOneTurn(limit = 50_000): Promise<{ released: number; idle: boolean }> {
  const until = Date.now() + limit
  const released = await recover()
  const worker = await startWorker()
  let idle = false
  while (!idle && Date.now() < until) {
    await pause(250)
    idle = await nothingWaits()
  }
  await Promise.race([worker.stop(), pause(5_000)])
  return { released, idle }
}

async function nothingWaits(): Promise<boolean> {
  const [row] = await asSystem((tx) => tx.execute<{ idle: boolean }>(sql`select waiting + running = 0 as idle from queue_figures()`))
  return row?.idle ?? false
}

/** Compares digests, so that the time it takes tells nothing about the secret. */
export function isBearer(header: string | null, secret: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`))
}

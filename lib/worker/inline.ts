import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { startWorker } from './run'
import { shared } from './slot'

/**
 * Keeps a worker running beside the web server; one that broke, or found no database, is started again. Answers how to end it.
 * Next ends the process as soon as its last request is answered: a job that is then in the middle goes on elsewhere, as after a crash.
 */
export function workInline(): () => Promise<void> {
  if (env().WORKER === 'off' || shared.enbekWorker) return async () => {}
  shared.enbekWorker = { now: null }
  const slot = shared.enbekWorker
  let stopping = false
  const stop = async () => {
    stopping = true
    await slot.now?.stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  const keepOn = async () => {
    while (!stopping) {
      try {
        slot.now = await startWorker()
        await slot.now.ended
      } catch (error) {
        log.error({ err: error }, 'worker broke')
      }
      slot.now = null
      if (!stopping) await pause(5_000)
    }
  }
  void keepOn()
  return stop
}

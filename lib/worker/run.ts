import 'server-only'
import { EventEmitter, once } from 'node:events'
import { parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import { log } from '@/lib/core/log'
import { warnOfMailbox } from '@/lib/core/transport'
import { cronItem } from './cron'
import { guarded, queueLogger } from './guard'
import { beat, leave, recover } from './jobs'
import { cronOf, type Modules, modules as ours, tasksOf } from './tasks'

/** How often a worker says that it lives, ms. Silence of 45 s + this + the queue's poll of 2 s stay below a minute. */
const beatEvery = 10_000

export type RunningWorker = {
  /** As `workers` and the queue's locks know it. */
  id: string
  /** Takes no new job, waits for those that run, says goodbye. */
  stop: () => Promise<void>
  /** Settles when it works no more; rejects when it broke. */
  ended: Promise<void>
}

/** Starts a worker in this process. The queue belongs to the owner of the database; the tasks work as the application's role. */
export async function startWorker({
  modules = ours,
  concurrency = 4,
}: {
  modules?: Modules
  concurrency?: number
} = {}): Promise<RunningWorker> {
  const events = new EventEmitter() as WorkerEvents
  let id = ''
  events.once('pool:create', ({ workerPool }) => {
    id = workerPool.id
  })
  const scheduled = once(events, 'cron:started')
  const runner = await run({
    connectionString: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL,
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: queueLogger,
    // without a batch graphile-worker 0.17.3 does not wait at the end until what it has finished is written down
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    taskList: Object.fromEntries([...tasksOf(modules)].map(([task, job]) => [task, guarded(job)])),
    parsedCronItems: parseCronItems(cronOf(modules).map(cronItem)),
  })
  const heart = startHeart(id)
  const ended = runner.promise.finally(heart.stop)
  // whoever awaits it hears of a failure; nobody awaiting must not end the process
  ended.catch(() => {})
  await Promise.race([scheduled, runner.promise])
  warnOfMailbox()
  log.info({ worker: id }, 'worker started')
  return {
    id,
    ended,
    stop: async () => {
      heart.stop()
      await runner.stop().catch(() => {})
      await leave(id).catch((error: unknown) => log.warn({ worker: id, err: error }, 'could not say goodbye'))
      log.info({ worker: id }, 'worker stopped')
    },
  }
}

/** Beats now and then on; once it has beaten in time it also looks for workers that are silent. */
function startHeart(id: string) {
  let last = 0
  let busy = false
  const tick = async () => {
    if (busy) return
    busy = true
    try {
      await beat(id)
      // after a pause of the database all are silent: everybody gets the time of a beat to be seen again
      const inTime = Date.now() - last < 3 * beatEvery
      last = Date.now()
      if (inTime) await recover()
    } catch (error) {
      log.warn({ worker: id, err: error }, 'heartbeat failed')
    } finally {
      busy = false
    }
  }
  void tick()
  const timer = setInterval(() => void tick(), beatEvery)
  return { stop: () => clearInterval(timer) }
}

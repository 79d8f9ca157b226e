import 'server-only'
import { Logger, type Task } from 'graphile-worker'
import { Hopeless, type Job } from '@/lib/core/job'
import { log, plainMessage, withoutPersonalData } from '@/lib/core/log'

/** A task as the queue runs it: what is kept and logged of a failure says nothing about persons. */
export const guarded =
  (job: Job): Task =>
  async (payload, { job: { id, task_identifier: task, attempts, max_attempts }, query }) => {
    try {
      await job(payload)
    } catch (error) {
      const hopeless = error instanceof Hopeless
      if (hopeless) await query('update graphile_worker._private_jobs set max_attempts = attempts where id = $1', [id])
      const dead = hopeless || attempts >= max_attempts
      log[dead ? 'error' : 'warn']({ task, jobId: id, attempt: attempts, err: error }, dead ? 'dead letter' : 'job failed')
      throw new Error(plainMessage(error))
    }
  }

/** The queue's own words, without its metadata, which repeats payloads; failures of tasks are told by `guarded`. */
export const queueLogger = new Logger(() => (level, message, meta) => {
  if (meta?.failure) return
  const say = level === 'error' ? log.error : level === 'warning' ? log.warn : log.debug
  say.call(log, withoutPersonalData(message))
})

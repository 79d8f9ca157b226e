/**
 * What happens on a clock or after an event. A module takes part by a file `lib/<module>/jobs.ts` and one line in `modules` below:
 *
 *     // lib/vacancies/jobs.ts
 *     export const jobs: JobModule['jobs'] = {
 *       // task → what it does; the payload is ids, parsed with zod; beginning again must do no harm
 *       'vacancies.expire': async () => { await asSystem(async (tx) => { … }) },
 *     }
 *     export const listeners: Listeners = {
 *       // event of lib/core/events.ts → what follows; writes through tx happen exactly once
 *       'response.moved': async ({ responseId }, tx) => { … await enqueue(tx, 'send', { messageId }) },
 *     }
 *     export const crontab: JobModule['crontab'] = [
 *       // on the clock of Kazakhstan; a run missed while nothing worked is made up for at the next start
 *       { task: 'vacancies.expire', cron: '5 0 * * *' },
 *     ]
 *
 *     export const receivers: Receivers = {
 *       // a message of the other side (lib/exchange/contract.ts) → what follows here, in the transaction that receives it
 *       'vacancy.v1': async (vacancy, { tx, message }) => { … },
 *     }
 *
 * An action emits (`emit('response.moved', …)`) or queues (`enqueue(tx, 'vacancies.expire', {}, { key, runAt })`) in its transaction.
 * A failed task is tried again after e, e², … e¹⁰ seconds (3 s … 6 h), then every 6 h, 12 times in all (16 hours); then it is a dead letter
 * that the administrator sees and may retry. `throw new Hopeless(…)` makes it one at once.
 */
import 'server-only'
import * as accessBlock from '@/lib/access/block/jobs'
import * as access from '@/lib/access/jobs'
import * as accounts from '@/lib/accounts/jobs'
import type { Job, JobModule } from '@/lib/core/job'
import * as corrections from '@/lib/corrections/jobs'
import * as demo from '@/lib/demo/jobs'
import * as documents from '@/lib/documents/jobs'
import type { Copies } from '@/lib/exchange/copies'
import * as exchange from '@/lib/exchange/jobs'
import type { Receivers } from '@/lib/exchange/receivers'
import * as extracts from '@/lib/extracts/jobs'
import * as failures from '@/lib/failures/jobs'
import * as journal from '@/lib/journal/jobs'
import * as market from '@/lib/market/jobs'
import * as measures from '@/lib/measures/jobs'
import * as mediation from '@/lib/mediation/jobs'
import * as patterns from '@/lib/patterns/jobs'
import * as personalData from '@/lib/personal-data/jobs'
import * as plans from '@/lib/plans/jobs'
import * as questions from '@/lib/questions/jobs'
import * as registrations from '@/lib/registrations/jobs'
import * as responses from '@/lib/responses/jobs'
import * as resumes from '@/lib/resumes/jobs'
import * as services from '@/lib/services/jobs'
import * as signatures from '@/lib/signatures/jobs'
import * as unemployed from '@/lib/unemployed/jobs'
import * as vacancies from '@/lib/vacancies/jobs'
import * as messages from './jobs'

export type Modules = Readonly<Record<string, JobModule & { readonly receivers?: Receivers; readonly copies?: Copies }>>

/** The name of a module is what `deliveries` knows a listener by: renaming one makes it hear unfinished events again. */
export const modules: Modules = {
  messages,
  exchange,
  market,
  accounts,
  vacancies,
  resumes,
  responses,
  documents,
  services,
  mediation,
  measures,
  personalData,
  patterns,
  plans,
  extracts,
  failures,
  demo,
  signatures,
  registrations,
  questions,
  unemployed,
  corrections,
  journal,
  access,
  accessBlock,
}

/** Every task by its name. Throws when two modules claim one name, or a clock names a task that nobody has. */
export function tasksOf(from: Modules): ReadonlyMap<string, Job> {
  const tasks = new Map<string, Job>([
    ['deliver', messages.deliver(from)],
    ['exchange.deliver', exchange.delivery(from)],
    ...Object.entries(exchange.counting(from)),
  ])
  for (const [task, job] of Object.values(from).flatMap(({ jobs = {} }) => Object.entries(jobs))) {
    if (tasks.has(task)) throw new Error(`Two modules have a task "${task}"`)
    tasks.set(task, job)
  }
  for (const { task } of cronOf(from)) if (!tasks.has(task)) throw new Error(`The clock names a task "${task}" that nobody has`)
  return tasks
}

export const cronOf = (from: Modules) => Object.values(from).flatMap(({ crontab = [] }) => crontab)

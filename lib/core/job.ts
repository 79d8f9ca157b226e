import type { Tx } from '@/db/client'
import type { EventName, Events } from './events'

/** What a task does with its payload, which holds ids only. May run more than once: after a crash it begins again. */
export type Job = (payload: unknown) => Promise<void>

/** Hears an event. What it does through `tx` happens exactly once; what leaves the house it must queue (`enqueue`). */
export type Listener<E extends EventName> = (payload: Events[E], tx: Tx) => Promise<void>
export type Listeners = { readonly [E in EventName]?: Listener<E> }

/** `minute hour * * *` on the clock of Kazakhstan. */
export type Cron = { readonly task: string; readonly cron: string }

/** What `lib/<module>/jobs.ts` may export. */
export type JobModule = {
  readonly jobs?: Readonly<Record<string, Job>>
  readonly listeners?: Listeners
  readonly crontab?: readonly Cron[]
}

/** Trying again cannot help: the job becomes a dead letter at once. */
export class Hopeless extends Error {
  override name = 'Hopeless'
}

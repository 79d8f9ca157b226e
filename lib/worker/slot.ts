import type { RunningWorker } from './run'

/** One for the process, though Next may load this file more than once. Apart from the worker itself, so that asking for it carries none of its work along. */
export const shared = globalThis as { enbekWorker?: { now: RunningWorker | null } }

/** The worker inside this web server, if it works. */
export const inlineWorker = (): RunningWorker | null => shared.enbekWorker?.now ?? null

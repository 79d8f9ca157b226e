/** The law's clocks: minutes, working days, calendar days, months and years. Pure: moments and the calendar come in, a due moment goes out. */
import type { Day } from './calendar'

export type Unit = 'minute' | 'working_day' | 'calendar_day' | 'month' | 'year'

/** A term as it stood in `legal_params` when the clock was started: the version it keeps (C-01). */
export type Term = { key: string; value: number; unit: Unit; validFrom: Day; source: string }

export type PauseReason = 'returned' | 'waits_person' | 'outage'
/** Moments are ISO texts, so that a clock can be stored and sent. */
export type Pause = { from: string; to: string | null; reason: PauseReason }

export type Timer = {
  term: Term
  startedAt: string
  pauses: readonly Pause[]
  /** When what it waited for happened. */
  stoppedAt: string | null
  /** Version of the working-day calendar by which it counts. */
  calendar: number
}

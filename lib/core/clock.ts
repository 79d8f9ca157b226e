/** The law's clocks: minutes, working days, calendar days, months and years. Pure: moments and the calendar come in, a due moment goes out. */
import { addDays, addWorkingDays, type Calendar, type Day, dayOf, daysBetween, isWorkingDay, workingDaysBetween } from './calendar'

export type Unit = 'minute' | 'working_day' | 'calendar_day' | 'month' | 'year'

/** A term as it stood in `legal_params` when the clock was started: the version it keeps (C-01). */
export type Term = { key: string; value: number; unit: Unit; validFrom: Day; source: string }

export type PauseReason = 'returned' | 'waits_person' | 'outage'
/** Moments are ISO texts, so that a clock can be stored and sent. */
type Pause = { from: string; to: string | null; reason: PauseReason }

export type Timer = {
  term: Term
  startedAt: string
  pauses: readonly Pause[]
  /** When what it waited for happened. */
  stoppedAt: string | null
  /** Version of the working-day calendar by which it counts. */
  calendar: number
  /** Started by something that happened, e.g. an offer delivered, and not by papers that somebody has to receive: a day off is then a first day like any other. */
  event?: true
}

/** Office hours in minutes of the day: 540 to 1080 is 9:00 to 18:00. */
export type Office = { opens: number; closes: number }
/** A version of the working-day calendar with the office hours of each day. */
export type WorkCalendar = Calendar & { readonly office: (day: Day) => Office }

const MINUTE = 60_000

/** The whole country keeps UTC+5 since 2024-03-01. */
const momentOf = (day: Day, minutes: number): Date => new Date(Date.parse(`${day}T00:00:00+05:00`) + minutes * MINUTE)
const minutesOf = (at: Date): number => (at.getTime() - Date.parse(`${dayOf(at)}T00:00:00+05:00`)) / MINUTE

// ——— Moves of a clock ———

/** A clock that starts when an application arrives, or when something happens (`event`). Keeps the term and the calendar of that moment. */
export const startTimer = (term: Term, at: Date, calendarVersion: number, from: 'application' | 'event' = 'application'): Timer => ({
  term,
  startedAt: at.toISOString(),
  pauses: [],
  stoppedAt: null,
  calendar: calendarVersion,
  ...(from === 'event' ? { event: true } : {}),
})

export const isPaused = (timer: Timer): boolean => timer.stoppedAt === null && timer.pauses.some(({ to }) => to === null)

/** A clock that stands still or has stopped stays as it is. */
export const pauseTimer = (timer: Timer, at: Date, reason: PauseReason): Timer =>
  timer.stoppedAt !== null || isPaused(timer)
    ? timer
    : { ...timer, pauses: [...timer.pauses, { from: at.toISOString(), to: null, reason }] }

export const resumeTimer = (timer: Timer, at: Date): Timer => ({
  ...timer,
  pauses: timer.pauses.map((pause) => (pause.to === null ? { ...pause, to: at.toISOString() } : pause)),
})

/** What it waited for has happened. A clock stops once. */
export const stopTimer = (timer: Timer, at: Date): Timer =>
  timer.stoppedAt === null ? { ...resumeTimer(timer, at), stoppedAt: at.toISOString() } : timer

// ——— When it is due ———

/** The day as which a moment counts: papers that arrive after the office closes, or on a day off, are received on the next working day (domain 1.3). */
function receivedOn(at: Date, calendar: WorkCalendar): Day {
  const day = dayOf(at)
  if (isWorkingDay(day, calendar) && minutesOf(at) < calendar.office(day).closes) return day
  return addWorkingDays(day, 1, calendar)
}

type Span = { from: Day; to: Day | null }

/**
 * The days that a pause takes out of a clock, both included; null when it takes none.
 * A day that was over at the office when the pause began stays counted. What a person answers is received like an application (1.3), and the day of receipt
 * is not counted: the first day after it is. An outage takes the working days whose office hours it touched.
 */
function lostDays({ from, to, reason }: Pause, calendar: WorkCalendar): Span | null {
  if (from === to) return null
  const begin = new Date(from)
  const first = minutesOf(begin) < calendar.office(dayOf(begin)).closes ? dayOf(begin) : addDays(dayOf(begin), 1)
  if (to === null) return { from: first, to: null }
  const end = new Date(to)
  if (reason !== 'outage') return { from: first, to: receivedOn(end, calendar) }
  const last = minutesOf(end) > calendar.office(dayOf(end)).opens ? dayOf(end) : addDays(dayOf(end), -1)
  return first <= last ? { from: first, to: last } : null
}

/** Whether a day counts: not taken by a pause, and, where the term is in working days, worked. An outage on a day off takes nothing. */
function counter({ term, pauses }: Timer, calendar: WorkCalendar) {
  const spans = pauses.flatMap((pause) => {
    const span = lostDays(pause, calendar)
    return span ? [{ ...span, outage: pause.reason === 'outage' }] : []
  })
  const lost = (day: Day) =>
    spans.some(({ from, to, outage }) => from <= day && (to === null || (day <= to && (!outage || isWorkingDay(day, calendar)))))
  const counts = (day: Day) => !lost(day) && (term.unit !== 'working_day' || isWorkingDay(day, calendar))
  /** From here on it stands still. */
  const halt = spans.find(({ to }) => to === null)?.from ?? null
  return { lost, counts, halt }
}

/** The day on which a date of `months` later falls; the 31st of a shorter month is its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`
}

/** How many counted days a term has after the day of receipt: its working or calendar days, or those up to the same date of a later month. */
function daysOf({ value, unit }: Term, received: Day): number {
  if (unit === 'month' || unit === 'year') return daysBetween(received, addMonths(received, unit === 'year' ? value * 12 : value))
  return value
}

const dayZero = (timer: Timer, calendar: WorkCalendar): Day =>
  timer.event ? dayOf(new Date(timer.startedAt)) : receivedOn(new Date(timer.startedAt), calendar)

/** The last day of a term of days or longer, and how many of its days are left where a pause keeps it open. */
function lastDay(timer: Timer, calendar: WorkCalendar): { day: Day } | { left: number } {
  const { lost, counts, halt } = counter(timer, calendar)
  let day = dayZero(timer, calendar)
  let left = daysOf(timer.term, day)
  while (left > 0) {
    day = addDays(day, 1)
    if (halt !== null && halt <= day) return { left }
    if (counts(day)) left -= 1
  }
  // a term never ends on a day off (Civil Code 176), nor on one that a pause has taken
  while (!isWorkingDay(day, calendar) || lost(day)) {
    day = addDays(day, 1)
    if (halt !== null && halt <= day) return { left: 0 }
  }
  return { day }
}

/** Norms run as plain minutes, day and night (C-03); a pause moves the end by its length. */
function dueMinute({ term, startedAt, pauses }: Timer): { due: number } | { left: number } {
  let due = Date.parse(startedAt) + term.value * MINUTE
  for (const { from, to } of [...pauses].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    if (Date.parse(from) >= due) break
    if (to === null) return { left: Math.ceil((due - Date.parse(from)) / MINUTE) }
    due += Math.max(0, Date.parse(to) - Date.parse(from))
  }
  return { due }
}

/**
 * The moment at which a clock is due; null while a pause keeps it open. An end that had passed before the pause began stays.
 *
 * Days and longer: the day of receipt is not counted (1.3), each later day counts that is worked (working days) and that no pause has taken (`lostDays`);
 * the term ends when the office closes on the last of them, which is always a working day. Months and years end on the same date (C-04, CC 175-176)
 * and are lengthened by the days that a pause took. Office hours are those of the day on which the clock started. Pausing never makes a clock due earlier;
 * a pause of no length changes nothing.
 * Throws `CalendarGap` when it runs into a year that nobody has entered (C-05).
 */
export function dueOf(timer: Timer, calendar: WorkCalendar): Date | null {
  if (timer.term.unit === 'minute') {
    const end = dueMinute(timer)
    return 'due' in end ? new Date(end.due) : null
  }
  const end = lastDay(timer, calendar)
  if (!('day' in end)) return null
  return momentOf(end.day, calendar.office(dayOf(new Date(timer.startedAt))).closes)
}

/** Past its due moment, or stopped after it. Computed whenever it is asked, never stored (domain 1.3). */
export function isLate(timer: Timer, now: Date, calendar: WorkCalendar): boolean {
  const due = dueOf(timer, calendar)
  return due !== null && (timer.stoppedAt === null ? now : new Date(timer.stoppedAt)) > due
}

/** What a person is told: `late` by, or `left`, so many; for a clock that stands still, what will go on when it is resumed. */
export type Left = { state: 'left' | 'late' | 'paused'; count: number; unit: 'minute' | 'working_day' | 'calendar_day' }

/**
 * How much of a running clock is left or overrun: minutes on the day it is due, working days on other days. Null: it has stopped.
 * A count of 0 working days late means that no working day has ended since.
 */
export function leftOf(timer: Timer, now: Date, calendar: WorkCalendar): Left | null {
  if (timer.stoppedAt !== null) return null
  const { unit } = timer.term
  const due = dueOf(timer, calendar)
  if (due === null) {
    const end = unit === 'minute' ? dueMinute(timer) : lastDay(timer, calendar)
    return { state: 'paused', count: 'left' in end ? end.left : 0, unit: unit === 'month' || unit === 'year' ? 'calendar_day' : unit }
  }
  const late = now > due
  const state = late ? 'late' : 'left'
  const [from, to] = late ? [dayOf(due), dayOf(now)] : [dayOf(now), dayOf(due)]
  if (unit === 'minute' || from === to)
    return { state, count: Math.floor(Math.abs(due.getTime() - now.getTime()) / MINUTE), unit: 'minute' }
  return { state, count: workingDaysBetween(from, to, calendar), unit: 'working_day' }
}

/** The moment itself within office hours, else when the office opens next: reminders to staff wait for it. */
export function nextWorkingMoment(at: Date, calendar: WorkCalendar): Date {
  const day = dayOf(at)
  const { opens, closes } = calendar.office(day)
  if (isWorkingDay(day, calendar) && minutesOf(at) < closes) return minutesOf(at) < opens ? momentOf(day, opens) : at
  const next = addWorkingDays(day, 1, calendar)
  return momentOf(next, calendar.office(next).opens)
}

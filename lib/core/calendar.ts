/** Days as `YYYY-MM-DD`, so that no time zone can move a deadline. */
export type Day = string

/** Rows of `calendar_days`: how a day differs from the five-day week, and which years are filled. */
export type Calendar = { readonly days: ReadonlyMap<Day, { off: boolean }>; readonly years: ReadonlySet<string> }

/** A year of the working-day calendar has not been entered: no deadline may be guessed (domain 3). */
export class CalendarGap extends Error {
  constructor(readonly year: string) {
    super(`The working-day calendar of ${year} has no rows`)
    this.name = 'CalendarGap'
  }
}

/** A row of the versioned calendar: what a day is from `version` on; `off: null` = like any other of the five-day week again. */
export type VersionedDay = { day: Day; version: number; off: boolean | null }

/**
 * The calendars that the rows, oldest version first, have made: `version` is the latest, `at(version)` the calendar as that version knew it.
 * A year that was entered later is counted by the version that first had it: a clock that runs into it would otherwise never end.
 */
export function calendarsOf(rows: readonly VersionedDay[]): { version: number; at: (version: number) => Calendar } {
  const entered = new Map<string, number>()
  for (const { day, version } of rows) if (!entered.has(day.slice(0, 4))) entered.set(day.slice(0, 4), version)
  const at = (version: number): Calendar => {
    const days = new Map<Day, { off: boolean }>()
    for (const row of rows) {
      if (row.version > Math.max(version, entered.get(row.day.slice(0, 4))!)) continue
      if (row.off === null) days.delete(row.day)
      else days.set(row.day, { off: row.off })
    }
    return { days, years: new Set(entered.keys()) }
  }
  return { version: rows.at(-1)?.version ?? 0, at }
}

const almaty = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day in Kazakhstan at this moment (UTC+5 for the whole country since 2024-03-01). */
export const dayOf = (moment: Date): Day => almaty.format(moment)

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const year = day.slice(0, 4)
  if (!calendar.years.has(year)) throw new CalendarGap(year)
  const row = calendar.days.get(day)
  if (row) return !row.off
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** The last day of a term of `days` working days; the day of receipt is not counted (domain 1.3). */
export function addWorkingDays(from: Day, days: number, calendar: Calendar): Day {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

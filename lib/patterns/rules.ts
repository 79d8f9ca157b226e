/** What is odd about how a member of staff opens people's files (O206-28). Pure: openings of one day come in, findings go out; a person decides about each. */
import type { patternKinds } from '@/db/lists'
import { type Calendar, type Day, dayOf, isWorkingDay } from '@/lib/core/calendar'

type PatternKind = (typeof patternKinds)[number]

/** An opening, and as much of the person as the rules need. */
export type Opened = {
  id: string
  at: Date
  staffId: string
  staffName: string
  /** Whose it is: his IIN. */
  iin: string
  lastName: string
  /** Number of a case, offer or draft. */
  about: string | null
  /** Where his card stands in the list of its centre; null: he has none yet. */
  centreId: string | null
  place: number | null
}
/** A question about a person at the desk that was refused: it has said who is registered, or where an application lies. `print`: whom it was about, keyed. */
export type Asked = { id: string; at: Date; staffId: string; print: string }
/** Who the member of staff is himself. */
export type Officer = { iin: string; lastName: string }
/** From the law's table (`lookups.…`). */
export type Limits = { perHour: number; perDay: number; offMargin: number; noCase: number; neighbours: number; surname: number }
type Office = { opens: number; closes: number }
export type WorkDays = Calendar & { office: (day: Day) => Office }

export type Finding = { key: string; kind: PatternKind; staffId: string; staffName: string; day: Day; seen: readonly Seen[] }
/** What a finding rests on: an opening, or for `asked` a row of the journal of acts. */
export type Seen = { id: string; at: Date }

const HOUR = 3_600_000

/** `Ахметова` and `Ахметов` are one family, `Абай` and `Абая` are not: only the endings that change with the sex are taken off. */
export const family = (lastName: string): string =>
  lastName
    .trim()
    .toLowerCase()
    .replace(/(?<=[оеё]в|[иы]н)а$/u, '')
    .replace(/(?<=ск|цк)ая$/u, 'ий')

/** The number of the person within the day of birth: neighbours differ by one. The control digit says nothing. */
const serial = (iin: string) => ({ birth: iin.slice(0, 7), n: Number(iin.slice(7, 11)) })

/** Two people whose cards stand side by side in a list, or whose IINs follow each other. */
export function areNeighbours(one: Opened, other: Opened): boolean {
  if (one.iin === other.iin) return false
  const [a, b] = [serial(one.iin), serial(other.iin)]
  if (a.birth === b.birth && Math.abs(a.n - b.n) === 1) return true
  return one.place !== null && other.place !== null && one.centreId === other.centreId && Math.abs(one.place - other.place) === 1
}

/** The most openings that fit into one hour. */
function busiestHour(openings: readonly Opened[]): readonly Opened[] {
  let most: readonly Opened[] = []
  let from = 0
  for (const [to, last] of openings.entries()) {
    while (last.at.getTime() - openings[from]!.at.getTime() >= HOUR) from += 1
    if (to - from + 1 > most.length) most = openings.slice(from, to + 1)
  }
  return most
}

/** The longest walk from a person to his neighbour. */
function longestWalk(openings: readonly Opened[]): readonly Opened[] {
  let most: readonly Opened[] = []
  let walk: Opened[] = []
  for (const opening of openings) {
    const last = walk.at(-1)
    if (last?.iin === opening.iin) continue
    walk = last && areNeighbours(last, opening) ? [...walk, opening] : [opening]
    if (walk.length > most.length) most = walk
  }
  return most
}

/** The first one about each person. */
const firstOfEach = <T>(all: readonly T[], person: (one: T) => string): T[] =>
  [...grouped(all, person).values()].flatMap(([first]) => first ?? [])
const inTime = (one: Seen, other: Seen) => one.at.getTime() - other.at.getTime() || one.id.localeCompare(other.id)

/** What belongs together, by a name; the order stays. */
export function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}

/** The family most of whose members were opened. */
function largestFamily(openings: readonly Opened[]): readonly Opened[] {
  const people = firstOfEach(openings, ({ iin }) => iin)
  const families = grouped(people, ({ lastName }) => family(lastName))
  return [...families.values()].reduce<readonly Opened[]>((most, next) => (next.length > most.length ? next : most), [])
}

/** Before the office opens or after it closes, by more than the margin, or on a day off. */
function isOff(at: Date, day: Day, calendar: WorkDays, margin: number): boolean {
  if (!isWorkingDay(day, calendar)) return true
  const { opens, closes } = calendar.office(day)
  const minutes = (at.getTime() - Date.parse(`${day}T00:00:00+05:00`)) / 60_000
  return minutes < opens - margin || minutes > closes + margin
}

/** What is odd about the openings of one member of staff on one day. Order of the openings does not matter. */
export function oddities(all: readonly Opened[], officer: Officer | null, limits: Limits, calendar: WorkDays): Finding[] {
  const [first] = all
  if (!first) return []
  const openings = [...all].sort(inTime)
  const day = dayOf(first.at)
  const { staffId, staffName } = first
  const own = openings.filter(({ iin }) => iin === officer?.iin)
  const relatives = officer ? openings.filter((each) => each.iin !== officer.iin && family(each.lastName) === family(officer.lastName)) : []
  const hour = busiestHour(openings)
  const walk = longestWalk(openings)
  const kin = largestFamily(openings)
  const noCase = openings.filter(({ about }) => about === null)
  const off = openings.filter(({ at }) => isOff(at, day, calendar, limits.offMargin))
  const found: readonly (readonly [PatternKind, readonly Opened[], boolean])[] = [
    ['hour', hour, hour.length > limits.perHour],
    ['day', openings, openings.length > limits.perDay],
    ['off_hours', off, off.length > 0],
    ['no_case', noCase, noCase.length > limits.noCase],
    ['neighbours', walk, walk.length >= limits.neighbours],
    ['surname', kin, kin.length >= limits.surname],
    ['own_surname', relatives, relatives.length > 0],
    ['own_file', own, own.length > 0],
  ]
  return found.flatMap(([kind, which, odd]) =>
    odd ? [{ key: `${kind}:${staffId}:${day}`, kind, staffId, staffName, day, seen: which }] : [],
  )
}

/** Whether one member of staff has asked about more people on one day than are turned away at a desk. Order of the questions does not matter. */
export function askedMany(all: readonly Asked[], staffName: string, most: number): Finding | null {
  const seen = firstOfEach([...all].sort(inTime), ({ print }) => print)
  const [first] = seen
  if (!first || seen.length <= most) return null
  const { staffId } = first
  const day = dayOf(first.at)
  return { key: `asked:${staffId}:${day}`, kind: 'asked', staffId, staffName, day, seen }
}

import { type Day, dayOf } from '@/lib/core/calendar'
import { isVerifiedEmployer, type SeedEmployer, seedEmployer } from './employers'
import { type Job, jobs } from './jobs'
import { type Random, weighted } from './random'

/** Everything that advertisements are drawn from, made once. */
export type World = {
  now: Date
  today: Day
  employers: readonly SeedEmployer[]
  /** One that may publish; large ones more often. */
  pickEmployer: (at: Random) => SeedEmployer
  /** An occupation that an employer of this industry looks for. */
  pickJob: (at: Random, industry: string) => Job
}

/** Occupations that every industry has are spread over all of them. */
const EVERYWHERE = 0.12

/** Some occupations for each industry: what nobody else has comes first. */
function jobPickers(): Map<string, (at: Random) => Job> {
  const ids = new Set(jobs.flatMap(({ industries }) => (industries === 'any' ? [] : industries)))
  return new Map(
    [...ids].map((id) => [
      id,
      weighted(
        jobs.filter(({ industries }) => industries === 'any' || industries.includes(id)),
        ({ industries, weight }) => (industries === 'any' ? weight * EVERYWHERE : weight / industries.length ** 0.5),
      ),
    ]),
  )
}

const pickers = jobPickers()

/** `first`: the number of the first employer; those of the demonstration begin with 0. */
export function makeWorld(now: Date, employerCount: number, first = 0): World {
  const employers = Array.from({ length: employerCount }, (_, n) => seedEmployer(first + n, now))
  const publishing = employers.filter(isVerifiedEmployer)
  return {
    now,
    today: dayOf(now),
    employers,
    pickEmployer: weighted(publishing, ({ row }) => (row.headcount ?? 1) ** 0.35),
    pickJob: (at, industry) => pickers.get(industry)!(at),
  }
}

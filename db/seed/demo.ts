import { noticesOf, verifiedNotice } from './notices'
import { seedCitizen, seedOwner, seedStaff } from './people'
import { type Random, random, weighted } from './random'
import { closedPaths, type Path, paths } from './response-paths'
import { type SeedResponse, seedResponse } from './responses'
import { type SeedResume, seedResume } from './resumes'
import { type SeedVacancy, seedVacancy } from './vacancies'
import { makeWorld } from './world'

export const EMPLOYERS = 300
const CITIZENS = 200
export const VACANCIES = 5_000
/** Those with printed accounts respond to so many advertisements each, the others to fewer. */
const PRINTED_RESPONSES = 9
const PRINTED_CITIZENS = 5
const MOST_TRIES = 40

export type Demo = ReturnType<typeof makeDemo>

/** The whole demonstration in memory: people, employers, advertisements, résumés, responses that agree with each other. `firstId`: the number of the first advertisement. */
export function makeDemo(now: Date, count: number, firstId: number) {
  const world = makeWorld(now, EMPLOYERS)
  const owners = world.employers.map(({ n, locale, region }) => seedOwner(n, locale, region.code, now))
  const staff = seedStaff(now)
  const citizens = Array.from({ length: CITIZENS }, (_, n) => seedCitizen(n, now))
  const resumes = citizens.map((citizen) => seedResume(citizen, world))
  const vacancies = Array.from({ length: count }, (_, n) => {
    const vacancy = seedVacancy(n, world)
    return { ...vacancy, row: { ...vacancy.row, id: firstId + n, createdBy: owners[vacancy.employer.n]!.user.userId } }
  })
  const recruiters = (employer: number) => [owners[employer]!.user.userId, ...(employer === 0 ? [staff.hr.user.userId] : [])]
  const responses = makeResponses(vacancies, resumes, (employer) => recruiters(employer)[0]!, now)
  const printed = new Set([...owners.slice(0, 3), staff.hr, ...citizens.slice(0, PRINTED_CITIZENS)].map(({ user }) => user.userId))
  const notices = [
    ...responses.flatMap((response) => noticesOf(response, recruiters(response.vacancy.employer.n), (userId) => printed.has(userId), now)),
    ...world.employers.slice(0, 3).flatMap((employer) => verifiedNotice(employer, owners[employer.n]!.user.userId) ?? []),
  ]
  return { world, owners, staff, citizens, resumes, vacancies, responses, notices, recruiters }
}

type Numbered = SeedVacancy & { row: SeedVacancy['row'] & { id: number } }

const pickPath = weighted(paths, ({ weight }) => weight)
const pickClosedPath = weighted(closedPaths, ({ weight }) => weight)

/** Every state for both sides: the printed citizens go through all paths in turn, the printed employers get responses of every path. */
function makeResponses(
  vacancies: readonly Numbered[],
  resumes: readonly SeedResume[],
  viewerOf: (employer: number) => string,
  now: Date,
): SeedResponse[] {
  const open = vacancies.filter(({ row }) => row.state === 'published' || row.state === 'expired')
  const ofPrinted = open.filter(({ employer, row }) => employer.n < 2 && row.state === 'published')
  const closed = vacancies.filter(({ row }) => row.state === 'closed' && row.closedReason !== 'cancelled')
  const sendable = resumes.filter(({ row }) => row.state === 'published')
  const taken = new Set<string>()
  const hired = new Set<string>()
  const made: SeedResponse[] = []

  const add = (vacancy: Numbered, resume: SeedResume, path: Path): boolean => {
    const key = `${vacancy.row.id} ${resume.row.userId}`
    // whoever has found a job is not hired a second time
    if (taken.has(key) || (path.to === 'hired' && hired.has(resume.row.userId))) return false
    const response = seedResponse(key, { vacancy, vacancyId: vacancy.row.id, resume, viewerId: viewerOf(vacancy.employer.n), path, now })
    if (response) {
      taken.add(key)
      if (path.to === 'hired') hired.add(resume.row.userId)
      made.push(response)
    }
    return response !== null
  }
  /** Tries until an advertisement is old enough for the path. */
  const some = (at: Random, from: readonly Numbered[], people: readonly SeedResume[], path: Path) => {
    for (let tries = 0; tries < MOST_TRIES && from.length > 0; tries++) if (add(likely(at, from, people), at.pick(people), path)) return
  }
  const at = random('responses')
  for (const resume of sendable.slice(0, PRINTED_CITIZENS))
    for (let turn = 0; turn < PRINTED_RESPONSES; turn++)
      some(at, turn % 3 === 0 ? ofPrinted : open, [resume], paths[(turn * 5 + resume.citizen.n * 3) % paths.length]!)
  for (const path of paths) for (let turn = 0; turn < 5; turn++) some(at, ofPrinted, sendable, path)
  for (const resume of sendable) for (let turn = 0; turn < 2; turn++) some(at, open, [resume], pickPath(at))
  for (const vacancy of closed) add(vacancy, at.pick(sendable), pickClosedPath(at))
  return made
}

/** An advertisement of the person's own field or region, when a look finds one. */
function likely(at: Random, from: readonly Numbered[], people: readonly SeedResume[]): Numbered {
  const only = people.length === 1 ? people[0] : undefined
  let found = at.pick(from)
  for (let look = 0; only && look < 30; look++) {
    const near = found.row.regionCode === only.row.regionCode
    if (found.job.code.slice(0, 2) === only.job.code.slice(0, 2) && (near || look > 20)) break
    found = at.pick(from)
  }
  return found
}

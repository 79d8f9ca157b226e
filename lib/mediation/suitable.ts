/** Suitable work (E11, L SC 101): what speaks for a vacancy and against it, each reason with its clause and the data it stood on. Pure. */
import type { audiences, conditions, educations, employments, experiences, schedules } from '@/db/lists'
import type { Day } from '@/lib/core/calendar'
import type { Text } from '@/lib/core/text'
import { reasonTexts } from './reasons'

type One<T extends readonly string[]> = T[number]

/** What the rule asks about a person; whatever is not known is null and never counts against him. */
export type Seeker = {
  /** Whole years on the day of the offer. */
  age: number
  /** Codes of the occupations he is trained in or has worked in; none = no profession. */
  occupations: readonly string[]
  experienceMonths: number
  education: One<typeof educations> | null
  /** The last day of work; null = has never worked. */
  lastWorkedOn: Day | null
  /** Kinds of conditions that his health does not allow. */
  healthLimits: readonly One<typeof conditions>[]
  disability: boolean
  childUnder3: boolean
  /** A student or a senior pupil. */
  student: boolean
  /** Without work because of downtime at the employer. */
  downtime: boolean
  /** Left training without a valid reason, or refused training after the payment had ended. */
  leftTraining: boolean
  refusedTraining: boolean
  /** Working-time regimes he has asked for; none = any. */
  schedules: readonly One<typeof schedules>[]
  regionCode: string | null
  placeCode: string | null
  /** Consent to move house, as recorded in the card. */
  relocate: boolean
}

/** What the rule asks about a vacancy. Pay is not among it: it is no criterion of SC 101. */
export type Work = {
  occupationCode: string | null
  conditions: One<typeof conditions>
  employment: One<typeof employments> | null
  schedule: One<typeof schedules> | null
  experience: One<typeof experiences> | null
  education: One<typeof educations> | null
  regionCode: string | null
  placeCode: string | null
  remote: boolean
  suitableFor: readonly One<typeof audiences>[]
  accessNote: string | null
}

export type Terms = {
  today: Day
  /** Minutes one way by public transport that the centre holds to be within reach (SC 101(2)). */
  transportMinutes: number
  /** The way from home to this work as the specialist has looked it up; null = not looked up. */
  minutesToWork: number | null
}

export type Verdict = 'suitable' | 'not_suitable' | 'needs_consent'
type Outcome = 'fits' | 'against' | 'consent'
export type ReasonCode = keyof typeof reasonTexts
export type Reason = {
  code: ReasonCode
  /** Number of the point of card E11. */
  point: 1 | 2 | 3 | 4 | 5 | 6
  clause: string
  outcome: Outcome
  text: Text
  data: Readonly<Record<string, string | number | boolean | null>>
}
export type Assessment = { verdict: Verdict; reasons: readonly Reason[] }

const clauses = { 1: 'L SC 101(1)', 2: 'L SC 101(2)', 3: 'L SC 101(3)', 4: 'L SC 101(4)', 5: 'L SC 101(5)', 6: 'L LC 26(1)(2)' } as const

const reason = (point: Reason['point'], outcome: Outcome, code: ReasonCode, data: Reason['data']): Reason => ({
  code,
  point,
  clause: clauses[point],
  outcome,
  text: reasonTexts[code],
  data,
})

/** Years before `today` that make somebody a person without work for long (SC 101(3), 101(5)). */
const longYears = 2
const yearsBefore = (today: Day, years: number): Day => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`

const outOfWorkLong = ({ lastWorkedOn }: Seeker, today: Day) => lastWorkedOn !== null && lastWorkedOn < yearsBefore(today, longYears)
const firstTime = ({ occupations, lastWorkedOn }: Seeker) => occupations.length === 0 && lastWorkedOn === null

/** ISCO groups nest by their digits: three in common are one minor group, i.e. like work. Occupations below a group carry its digits. */
export function nearness(code: string | null, others: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  if (!code) return 0
  const shared = others.map((other) => {
    const longest = Math.min(4, code.length, other.length)
    let same = 0
    while (same < longest && code[same] === other[same]) same += 1
    return same
  })
  return Math.max(0, ...shared) as 0 | 1 | 2 | 3 | 4
}
const likeWork = 3

/** Point 1, or point 3 in its place for whoever has no profession or has been without work for long. */
function profession(seeker: Seeker, work: Work, today: Day): Reason {
  const data = { occupation: work.occupationCode, own: seeker.occupations.join(', ') || null, lastWorkedOn: seeker.lastWorkedOn }
  if (!work.occupationCode) return reason(1, 'against', 'occupationUnknown', data)
  if (nearness(work.occupationCode, seeker.occupations) >= likeWork) return reason(1, 'fits', 'occupationFits', data)
  if (firstTime(seeker)) return reason(3, 'fits', 'firstTime', data)
  if (seeker.occupations.length === 0) return reason(3, 'fits', 'noProfession', data)
  if (outOfWorkLong(seeker, today)) return reason(3, 'fits', 'longWithoutWork', data)
  return reason(1, 'against', 'occupationDiffers', data)
}

const months = { none: 0, lt1: 0, '1-3': 12, '3-6': 36, gt6: 72 } as const
const levels = { any: 0, secondary: 1, vocational: 2, higher: 3, postgraduate: 4 } as const

function* demands(seeker: Seeker, work: Work): Generator<Reason> {
  const needed = work.experience ? months[work.experience] : 0
  if (needed > 0) {
    const enough = seeker.experienceMonths >= needed
    yield reason(1, enough ? 'fits' : 'against', enough ? 'experienceFits' : 'experienceShort', { needed, own: seeker.experienceMonths })
  }
  const level = work.education ? levels[work.education] : 0
  if (level > 0) {
    const enough = seeker.education !== null && levels[seeker.education] >= level
    yield reason(1, enough ? 'fits' : 'against', enough ? 'educationFits' : 'educationShort', {
      needed: work.education,
      own: seeker.education,
    })
  }
  if (seeker.healthLimits.includes(work.conditions)) yield reason(1, 'against', 'health', { conditions: work.conditions })
  if (seeker.schedules.length > 0) {
    const data = { schedule: work.schedule, own: seeker.schedules.join(', ') }
    const fits = work.schedule !== null && seeker.schedules.includes(work.schedule)
    yield reason(1, fits ? 'fits' : 'against', fits ? 'regimeFits' : 'regimeDiffers', data)
  }
}

/** A district is the first four digits of KATO; the three cities of republican significance are one place each. */
const cities = ['71', '75', '79']
const area = (region: string | null, place: string | null) => (region && cities.includes(region) ? region : (place?.slice(0, 4) ?? null))

/** Points 1 and 2: transport access, or moving house with consent. What nobody has looked up is not held to be within reach. */
function distance(seeker: Seeker, work: Work, { transportMinutes, minutesToWork }: Terms): Reason {
  const data = {
    place: work.placeCode ?? work.regionCode,
    home: seeker.placeCode ?? seeker.regionCode,
    minutes: minutesToWork,
    within: transportMinutes,
  }
  if (work.remote) return reason(1, 'fits', 'remote', data)
  if (minutesToWork !== null && minutesToWork <= transportMinutes) return reason(1, 'fits', 'withinReach', data)
  const [there, home] = [area(work.regionCode, work.placeCode), area(seeker.regionCode, seeker.placeCode)]
  if (minutesToWork === null && there !== null && there === home) return reason(1, 'fits', 'sameArea', data)
  return seeker.relocate ? reason(2, 'fits', 'movesWithConsent', data) : reason(2, 'consent', 'needsMoving', data)
}

const forFamily = (work: Work) => work.schedule === 'flexible' || work.schedule === 'part_day' || work.employment === 'part_time'

function* circumstances(seeker: Seeker, work: Work): Generator<Reason> {
  if (seeker.disability) {
    const fits = work.suitableFor.includes('disability')
    yield reason(4, fits ? 'fits' : 'against', fits ? 'accessible' : 'noAccess', { access: work.accessNote })
  }
  if (seeker.childUnder3) {
    const fits = forFamily(work)
    yield reason(4, fits ? 'fits' : 'against', fits ? 'familyHours' : 'noFamilyHours', {
      schedule: work.schedule,
      employment: work.employment,
    })
  }
}

const temporary = (work: Work) => work.employment === 'temporary' || work.employment === 'seasonal' || work.employment === 'civil_law'
const isSummer = (today: Day) => ['06', '07', '08'].includes(today.slice(5, 7))

/** Point 5: temporary work suits only whom the Code names. */
function* temporaryWork(seeker: Seeker, work: Work, today: Day): Generator<Reason> {
  if (!temporary(work)) return
  const listed: Record<string, boolean> = {
    firstTime: firstTime(seeker),
    studentInSummer: seeker.student && isSummer(today),
    downtime: seeker.downtime,
    returning: outOfWorkLong(seeker, today),
    leftTraining: seeker.leftTraining,
    refusedTraining: seeker.refusedTraining,
  }
  const because = Object.keys(listed).find((name) => listed[name]) ?? null
  yield reason(5, because ? 'fits' : 'against', because ? 'temporaryListed' : 'temporaryNotListed', {
    employment: work.employment,
    because,
  })
}

/** Gambling, bars, tobacco: ISCO groups where nobody under 18 works (L LC 26(1)(2)). */
const forbiddenToMinors = ['4212', '5132', '7516'] as const

function* underage(seeker: Seeker, work: Work): Generator<Reason> {
  if (seeker.age >= 18) return
  const data = { age: seeker.age, conditions: work.conditions, occupation: work.occupationCode }
  const forbidden = work.conditions !== 'normal' || forbiddenToMinors.some((group) => work.occupationCode?.startsWith(group))
  yield reason(6, forbidden ? 'against' : 'fits', forbidden ? 'forbiddenUnder18' : 'allowedUnder18', data)
}

/** One reason against is enough; work that needs moving house waits for the person's consent and is never counted without it. */
export function verdictOf(reasons: readonly Pick<Reason, 'outcome'>[]): Verdict {
  if (reasons.some(({ outcome }) => outcome === 'against')) return 'not_suitable'
  return reasons.some(({ outcome }) => outcome === 'consent') ? 'needs_consent' : 'suitable'
}

/** Is this work suitable for this person (E11)? The engine proposes, a specialist confirms. */
export function suitable(seeker: Seeker, work: Work, terms: Terms): Assessment {
  const reasons = [
    profession(seeker, work, terms.today),
    ...demands(seeker, work),
    distance(seeker, work, terms),
    ...circumstances(seeker, work),
    ...temporaryWork(seeker, work, terms.today),
    ...underage(seeker, work),
  ]
  return { verdict: verdictOf(reasons), reasons }
}

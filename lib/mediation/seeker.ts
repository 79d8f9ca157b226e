/** What the rule of suitable work asks about a person, read from the facts of his card and, where they say nothing, from his résumé (E6, E11). Pure. */
import { conditions, type educations, schedules } from '@/db/lists'
import type { AisResume, AisVacancy, Card, CardFact } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import type { Seeker, Work } from './suitable'

type Fact = Pick<CardFact, 'section' | 'key' | 'value'>
type Person = Pick<Card, 'birthDate' | 'regionCode'> & { placeCode?: string | null }
type Resume = Pick<AisResume, 'occupationCodes' | 'experienceMonths' | 'educationLevel' | 'schedules' | 'relocate' | 'payFrom'>

/** Whole years on a day. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** Levels of the card's classifier (E6) on the scale of vacancies (E2). */
const levels: Readonly<Record<string, (typeof educations)[number]>> = {
  secondary: 'secondary',
  vocational: 'vocational',
  post_secondary: 'vocational',
  unfinished_higher: 'secondary',
  higher: 'higher',
  postgraduate: 'postgraduate',
}
const regimes: Readonly<Record<string, readonly (typeof schedules)[number][]>> = {
  full: ['full_day'],
  part: ['part_day', 'flexible'],
  shift: ['shift'],
  home: ['home', 'remote'],
}

/** `5120-01`, also as the end of a typed `Аспазшы · 5120-01`. */
const codeOf = (value: string): string | null => /(?:^|·\s*)(\d{1,4}(?:-\d+)?)$/.exec(value.trim())?.[1] ?? null
const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
const within = <T extends string>(values: readonly T[], given: readonly string[]): T[] => values.filter((value) => given.includes(value))
const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

/** The circumstances that a specialist writes down for this rule: section `categories` of the card, one fact each; the consent to move stands among the wishes. */
export const circumstances = ['disability', 'childUnder3', 'student', 'downtime', 'leftTraining', 'refusedTraining', 'relocate'] as const
export type Circumstance = (typeof circumstances)[number]
export const sectionOf = (name: Circumstance) => (name === 'relocate' ? 'wishes' : 'categories')

type Job = { from?: unknown; to?: unknown }
const jobsOf = (facts: readonly Fact[]): Job[] =>
  facts
    .filter(({ section, key }) => section === 'experience' && (key === 'jobs' || key.startsWith('job')))
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Job => typeof value === 'object' && value !== null)

const monthsBetween = (from: Day, to: Day): number =>
  Math.max(0, (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)))

/** The person of a card on a day. */
export function seekerOf(card: Person, facts: readonly Fact[], resume: Resume | null, today: Day): Seeker {
  const value = (section: string, key: string) => facts.find((fact) => fact.section === section && fact.key === key)?.value
  const told = (name: Circumstance): boolean | undefined => {
    const said = value(sectionOf(name), name)
    return typeof said === 'boolean' ? said : undefined
  }
  const marked = texts(value('categories', 'categories'))
  const jobs = jobsOf(facts)
  const ended = jobs.map(({ to }) => to).filter(isDay)
  const since = value('experience', 'since')
  const never = value('experience', 'reason') === 'never'
  const level = levels[String(value('education', 'level') ?? '')] ?? resume?.educationLevel ?? null
  const own = texts(value('experience', 'occupations')).flatMap((one) => codeOf(one) ?? [])
  const wanted = texts(value('wishes', 'regimes')).flatMap((regime) => regimes[regime] ?? within(schedules, [regime]))
  const months = jobs.reduce((sum, { from, to }) => sum + (isDay(from) ? monthsBetween(from, isDay(to) ? to : today) : 0), 0)
  const lastWorked = [...ended, ...(isDay(since) && !never ? [since] : [])].sort().at(-1) ?? null
  return {
    age: ageOn(card.birthDate, today),
    occupations: own.length > 0 ? own : (resume?.occupationCodes ?? []),
    experienceMonths: Math.max(months, never ? 0 : (resume?.experienceMonths ?? 0)),
    education: level === 'any' ? null : level,
    lastWorkedOn: never ? null : lastWorked,
    healthLimits: within(conditions, texts(value('categories', 'healthLimits'))),
    disability: told('disability') ?? marked.includes('disability'),
    childUnder3: told('childUnder3') ?? false,
    student: told('student') ?? false,
    downtime: told('downtime') ?? false,
    leftTraining: told('leftTraining') ?? false,
    refusedTraining: told('refusedTraining') ?? false,
    schedules: wanted.length > 0 ? [...new Set(wanted)] : (resume?.schedules ?? []),
    regionCode: card.regionCode || null,
    placeCode: card.placeCode ?? null,
    relocate: told('relocate') ?? (value('wishes', 'move') === 'on' || value('wishes', 'move') === true),
  }
}

/** What the person would like, for the order of a list only: neither counts for or against the suitability. */
export function wishesOf(facts: readonly Fact[], resume: Resume | null): { occupation: string | null; payFrom: number | null } {
  const value = (key: string) => facts.find((fact) => fact.section === 'wishes' && fact.key === key)?.value
  const occupation = value('occupation')
  const pay = Number(value('payFrom') ?? resume?.payFrom)
  return {
    occupation: typeof occupation === 'string' ? codeOf(occupation) : (resume?.occupationCodes[0] ?? null),
    payFrom: Number.isFinite(pay) && pay > 0 ? pay : null,
  }
}

/** What the rule asks about the AIS's copy of a vacancy. */
export const workOf = (vacancy: AisVacancy): Work => ({
  occupationCode: vacancy.occupationCode,
  conditions: vacancy.conditions,
  employment: vacancy.employment,
  schedule: vacancy.schedule,
  experience: vacancy.experience,
  education: vacancy.education,
  regionCode: vacancy.regionCode,
  placeCode: vacancy.placeCode,
  remote: vacancy.remote,
  suitableFor: vacancy.suitableFor,
  accessNote: vacancy.accessNote,
})

/** How near a vacancy is to a person, for the order of the list: work, place, regime, experience, the pay wished for. 0 to 100. */
export function scoreOf({
  nearWork,
  samePlace,
  sameRegion,
  regime,
  experience,
  pay,
}: Record<'samePlace' | 'sameRegion' | 'regime' | 'experience' | 'pay', boolean> & {
  nearWork: number
}): number {
  return nearWork * 12 + (samePlace ? 20 : sameRegion ? 12 : 0) + (regime ? 12 : 0) + (experience ? 10 : 0) + (pay ? 10 : 0)
}

/** The law of résumés (E3): experience, states, what a published résumé must have and must not tell. Pure. */
import type { Job, Resume, Vacancy } from '@/db/schema'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'
import { isLater, monthsOf } from './partial-date'
import { leakIn, leakTexts } from './personal-data'

/** What a person writes in a résumé, without what the platform adds. */
export type ResumeFields = Omit<
  Resume,
  'id' | 'userId' | 'state' | 'origin' | 'experienceMonths' | 'confirmedAt' | 'createdAt' | 'updatedAt' | 'isDemo'
>

/** How many résumés one person may keep, archived ones included. */
export const mostResumes = 20

/** Days before a résumé is hidden on which its owner is asked whether it is still true. */
export const remindDays = 7

/**
 * Months of work up to `today`, jobs at the same time counted once. The month of the end is not counted, but a job lasts at least a month;
 * a year without a month is its January: nothing is claimed that was not said.
 */
export function experienceMonths(jobs: readonly Pick<Job, 'from' | 'to'>[], today: Day): number {
  const now = monthsOf(today)
  const spans = jobs
    .filter(({ from }) => from !== '' && monthsOf(from) <= now)
    .map(({ from, to }) => ({ from: monthsOf(from), to: Math.max(monthsOf(from) + 1, Math.min(to ? monthsOf(to) : now, now)) }))
    .sort((a, b) => a.from - b.from)
  let months = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans) {
    months += Math.max(0, to - Math.max(from, covered))
    covered = Math.max(covered, to)
  }
  return months
}

type Experience = NonNullable<Vacancy['experience']>

/** Which months belong to a length of experience as vacancies ask for it (E2): from, and below. */
export const experienceSpans: Readonly<Record<Experience, readonly [from: number, below: number]>> = {
  none: [0, 1],
  lt1: [1, 12],
  '1-3': [12, 36],
  '3-6': [36, 72],
  gt6: [72, 10_000],
}

/** Where a state leads; a published résumé "published" again is confirmed to be still true. */
export const moves: Readonly<Record<Resume['state'], readonly Resume['state'][]>> = {
  draft: ['published', 'archived'],
  published: ['published', 'hidden', 'archived'],
  hidden: ['published', 'archived'],
  archived: ['draft'],
}

export const canMove = (from: Resume['state'], to: Resume['state']): boolean => moves[from].includes(to)

/** The last day on which a published résumé is shown without a new confirmation; `within` is `resume.confirm_within` in days. */
export const shownUntil = (confirmedAt: Date, within: number): Day => addDays(dayOf(confirmedAt), within)

/** Field of the form → what it says. */
function* freeTexts(resume: ResumeFields): Generator<readonly [field: string, value: string]> {
  yield ['title', resume.title]
  for (const [at, job] of resume.jobs.entries()) {
    yield [`jobs.${at}.employer`, job.employer]
    yield [`jobs.${at}.post`, job.post]
    yield [`jobs.${at}.duties`, job.duties]
  }
  for (const [at, study] of resume.studies.entries()) {
    yield [`studies.${at}.institution`, study.institution]
    yield [`studies.${at}.speciality`, study.speciality]
  }
  for (const [at, course] of resume.courses.entries()) {
    yield [`courses.${at}.name`, course.name]
    yield [`courses.${at}.provider`, course.provider]
  }
  yield ['skills', resume.skills.join(', ')]
  yield ['about', resume.about ?? '']
}

type Problems = Record<string, Text>

/** Personal data in free text, by field (O206-19). */
export function leaks(resume: ResumeFields, lastName: string | null): Problems {
  const found: Problems = {}
  for (const [field, value] of freeTexts(resume)) {
    const leak = leakIn(value, lastName)
    if (leak) found[field] = leakTexts[leak]
  }
  return found
}

const words = {
  occupation: text(
    'Кемінде бір кәсіпті тізімнен таңдаңыз',
    'Выберите из списка хотя бы одну профессию',
    'Choose at least one occupation from the list',
  ),
  place: text('Қай жерде жұмыс істегіңіз келетінін таңдаңыз', 'Выберите, где вы хотите работать', 'Choose where you want to work'),
  future: text('Бұл күн әлі келген жоқ', 'Эта дата ещё не наступила', 'This date is still to come'),
  from: text('Қашан бастағаныңызды жазыңыз', 'Укажите, когда начали', 'Say when it began'),
  level: text('Деңгейін таңдаңыз', 'Выберите уровень', 'Choose the level'),
}

/** What stands in the way of publishing, by field of the form; empty = it may be published. */
export function publicationProblems(resume: ResumeFields, { today, lastName }: { today: Day; lastName: string | null }): Problems {
  const problems: Problems = {}
  if (resume.occupationCodes.length === 0) problems.occupation1 = words.occupation
  if (!resume.regionCode) problems.place = words.place
  Object.assign(problems, leaks(resume, lastName))
  for (const [at, { from, to }] of resume.jobs.entries()) {
    if (from === '') problems[`jobs.${at}.from`] ??= words.from
    else if (isLater(from, today)) problems[`jobs.${at}.from`] ??= words.future
    if (to && isLater(to, today)) problems[`jobs.${at}.to`] ??= words.future
  }
  for (const [at, { level }] of resume.languages.entries()) if (level === '') problems[`languages.${at}.level`] ??= words.level
  for (const [at, { level }] of resume.studies.entries()) if (level === '') problems[`studies.${at}.level`] ??= words.level
  return problems
}

/** From what age a résumé is public: 14 by law, but under 16 only with a representative's consent (L LC 31), which is not taken here. */
export const publicAge = 16

/** Full years on a day. */
export const ageOn = (birth: Day, today: Day): number =>
  Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0)

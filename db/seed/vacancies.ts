import type { NewVacancy } from '@/db/schema/vacancies'
import { sectionOf } from '@/lib/vacancies/industries'
import { readWording } from '@/lib/vacancies/rules'
import type { SeedEmployer } from './employers'
import type { Job } from './jobs'
import { type Random, random } from './random'
import type { Named } from './reference-files'
import { pairOf } from './titles'
import { conditionsOf } from './vacancy-conditions'
import { payOf } from './vacancy-pay'
import { placeOf } from './vacancy-place'
import { languagesOf, said, textOf, titleOf } from './vacancy-texts'
import { type Plan, planOf, timesOf } from './vacancy-times'
import type { World } from './world'

/** A row of `vacancies` without its number, and what its search row needs besides. */
export type SeedVacancy = { row: Omit<NewVacancy, 'id'>; employer: SeedEmployer; job: Job; places: readonly Named[] }

/** What the law forbids to ask for; moderation finds it (E2). */
const forbidden = [
  'Жасы: 35 жасқа дейін | Возраст до 35 лет',
  'Тек ер адамдар | Только мужчины',
  'Сымбатты қыздар | Приятная внешность',
].map(pairOf)

/** Employers with printed accounts have one advertisement in every state. */
function employerOf(n: number, world: World, plan: Plan, at: Random): SeedEmployer {
  if (plan.printed !== null) return world.employers[plan.printed] ?? world.employers[0]!
  if (plan.state === 'draft' && n % 3 === 0) return at.pick(world.employers)
  return world.pickEmployer(at)
}

/** Advertisement number n of the seed: the same for the same n and moment. `short`: published, with the text of one language, for volume. */
export function seedVacancy(n: number, world: World, { short = false } = {}): SeedVacancy {
  const at = random('vacancy', n)
  const plan: Plan = short ? { state: 'published', printed: null, forbidden: false, late: false } : planOf(n, at)
  const employer = employerOf(n, world, plan, at)
  const job = world.pickJob(at, employer.industry.id)
  const locale = at.chance(0.8) ? employer.locale : at.chance(employer.region.kazakh) ? 'kk' : 'ru'
  const languages = languagesOf(at, locale)
  const conditions = conditionsOf(at, job, employer)
  const { places, ...place } = placeOf(at, employer, conditions.remote, locale)
  const title = titleOf(at, job)
  const text = textOf(at, job, employer, conditions)
  const requirements = plan.forbidden ? [...text.requirements, forbidden[n % forbidden.length]!] : text.requirements
  const titled = (language: 'kk' | 'ru') => (languages.title.includes(language) ? title[language] : null)
  const written = (lines: typeof text.duties, language: 'kk' | 'ru') =>
    languages.text.includes(language) && (!short || language === locale) ? said(short ? lines.slice(0, 2) : lines, language) : null
  const texts = {
    titleKk: titled('kk'),
    titleRu: titled('ru'),
    dutiesKk: written(text.duties, 'kk'),
    dutiesRu: written(text.duties, 'ru'),
    requirementsKk: short ? null : written(requirements, 'kk'),
    requirementsRu: short ? null : written(requirements, 'ru'),
    offersKk: short ? null : written(text.offers, 'kk'),
    offersRu: short ? null : written(text.offers, 'ru'),
  }
  return {
    employer,
    job,
    places,
    row: {
      employerId: employer.row.id,
      ...texts,
      occupationCode: job.code,
      industry: sectionOf(employer.industry.oked),
      ...place,
      ...payOf(at, job, employer, conditions),
      ...conditions,
      findings: readWording(texts),
      skills: at.some(job.skills, at.int(1, 3)).map((skill) => skill[locale]),
      contactPerson: employer.row.contactPerson ?? null,
      contactPhone: employer.row.contactPhone ?? null,
      contactEmail: employer.row.contactEmail ?? null,
      ...timesOf(at, plan, world, employer.row.createdAt),
      isDemo: true,
    },
  }
}

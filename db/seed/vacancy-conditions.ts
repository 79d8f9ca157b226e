import type { audiences, subsidies } from '@/db/lists'
import type { NewVacancy } from '@/db/schema/vacancies'
import type { SeedEmployer } from './employers'
import type { Job } from './jobs'
import type { Random } from './random'

type Audience = (typeof audiences)[number]
type Subsidy = (typeof subsidies)[number]
type Of<K extends keyof NewVacancy> = NonNullable<NewVacancy[K]>

const SEASONAL = ['crop', 'herd', 'hotel']
const BY_CONTRACT = ['it', 'media', 'post', 'realty']
/** Regions that take resettlers from the south. */
const NORTH = ['10', '11', '39', '55', '59', '63']

function employmentOf(at: Random, schedule: Of<'schedule'>, industry: string): Of<'employment'> {
  if (schedule === 'part_day') return 'part_time'
  if (SEASONAL.includes(industry) && at.chance(0.25)) return 'seasonal'
  if (BY_CONTRACT.includes(industry) && at.chance(0.1)) return 'civil_law'
  return at.chance(0.07) ? 'temporary' : 'permanent'
}

/** For whom the work is made easier: each by its own chance; nothing hard or dangerous. */
function suitableFor(at: Random, job: Job, schedule: Of<'schedule'>, region: string): Audience[] {
  if (job.conditions !== 'normal') return at.chance(0.03) ? ['kandas'] : []
  const simple = job.experiences.includes('none') && job.educations.some((level) => level === 'any' || level === 'secondary')
  const easy = ['part_day', 'flexible', 'remote', 'home'].includes(schedule)
  const chances: readonly (readonly [Audience, number])[] = [
    ['disability', easy ? 0.12 : 0.04],
    ['teenagers', simple && easy ? 0.06 : 0],
    ['students', easy ? 0.25 : simple ? 0.06 : 0.01],
    ['age50', simple ? 0.1 : 0.05],
    ['released', simple ? 0.02 : 0],
    ['parents', easy ? 0.12 : 0.01],
    ['kandas', 0.03],
    ['resettlers', NORTH.includes(region) ? 0.08 : 0],
  ]
  return chances.filter(([, share]) => at.chance(share)).map(([audience]) => audience)
}

function subsidyOf(at: Random, job: Job, experience: string, industry: string): Subsidy | null {
  if (job.conditions !== 'normal' || !at.chance(0.05)) return null
  if (experience === 'none')
    return at.pick(['youth_practice', 'first_job', 'social_jobs', ...(industry === 'clean' ? (['public_works'] as const) : [])])
  return at.pick(['social_jobs', 'silver_age', 'generation_contract'])
}

/** How, where and by whom the work is done. */
export function conditionsOf(at: Random, job: Job, employer: SeedEmployer) {
  const schedule = at.pick(job.schedules)
  const experience = at.pick(job.experiences)
  const audience = suitableFor(at, job, schedule, employer.region.code)
  const subsidised = subsidyOf(at, job, experience, employer.industry.id)
  const languages = job.code.startsWith('25') || job.code.startsWith('24') || job.code === '4224-01'
  return {
    schedule,
    experience,
    education: at.pick(job.educations),
    employment: employmentOf(at, schedule, employer.industry.id),
    conditions: job.conditions,
    remote: schedule === 'remote' || (job.remote && at.chance(0.12)),
    driverCategories: job.driverCategories,
    languages:
      languages && at.chance(0.4)
        ? [{ lang: 'en', level: at.pick(['A2', 'B1', 'B2']) }]
        : at.chance(0.1)
          ? [{ lang: 'kk', level: 'B2' }]
          : [],
    internship: experience === 'none' && employer.industry.id !== 'clean' && at.chance(0.03),
    suitableFor: audience,
    accessNote: audience.includes('disability') ? accessNotes[employer.locale][at.int(0, 2)]! : null,
    subsidised,
  }
}

const accessNotes = {
  kk: ['Кіреберісте пандус пен кең есік бар', 'Қашықтан жұмыс істеуге болады', 'Бірінші қабат, арнайы жұмыс орны жабдықталған'],
  ru: ['На входе пандус и широкие двери', 'Можно работать удалённо', 'Первый этаж, оборудовано специальное рабочее место'],
} as const

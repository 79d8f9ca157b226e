import type { Facts } from '@/lib/search/doc'
import type { SeedVacancy } from './vacancies'

/** What the search knows of an advertisement of the seed. */
export function factsOf({ row, employer, job, places }: SeedVacancy, vacancyId: number): Facts {
  return {
    vacancyId,
    employerId: employer.row.id,
    postedAt: row.publishedAt!,
    titleKk: row.titleKk ?? null,
    titleRu: row.titleRu ?? null,
    employerKk: employer.row.nameKk,
    employerRu: employer.row.nameRu,
    skills: row.skills ?? [],
    occupation: job.name,
    places,
    regionCode: row.regionCode ?? null,
    payFrom: row.payFrom ?? null,
    payTo: row.payTo ?? null,
    currency: row.currency ?? 'KZT',
    payPeriod: row.payPeriod ?? 'month',
    employment: row.employment ?? null,
    schedule: row.schedule ?? null,
    experience: row.experience ?? null,
    remote: row.remote ?? false,
    internship: row.internship ?? false,
    suitableFor: row.suitableFor ?? [],
    subsidised: row.subsidised ?? null,
  }
}

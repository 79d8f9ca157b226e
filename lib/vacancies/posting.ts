/** schema.org JobPosting of a vacancy, for search engines; checked against public shapes in a test. */
import type { Employer, Vacancy } from '@/db/schema'
import { experienceWords } from './terms'

const employmentTypes: Record<NonNullable<Vacancy['employment']>, string> = {
  permanent: 'FULL_TIME',
  temporary: 'TEMPORARY',
  seasonal: 'TEMPORARY',
  part_time: 'PART_TIME',
  civil_law: 'CONTRACTOR',
}
const units: Record<Vacancy['payPeriod'], string> = { month: 'MONTH', day: 'DAY', shift: 'DAY', hour: 'HOUR', project: 'YEAR' }

type Named = { locality: string | null; region: string | null; occupation: string | null; url: string }

/** Only what is stated: a missing pay or place is left out, never invented. Contacts never appear. */
export function jobPosting(vacancy: Vacancy, employer: Pick<Employer, 'nameRu' | 'site'>, named: Named): object {
  const { payFrom, payTo, currency, experience } = vacancy
  const text = [
    vacancy.dutiesRu ?? vacancy.dutiesKk,
    vacancy.requirementsRu ?? vacancy.requirementsKk,
    vacancy.offersRu ?? vacancy.offersKk,
  ]
    .filter(Boolean)
    .join('\n\n')
  return drop({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: vacancy.titleRu ?? vacancy.titleKk,
    description: text || vacancy.titleRu || vacancy.titleKk,
    identifier: { '@type': 'PropertyValue', name: employer.nameRu, value: String(vacancy.id) },
    url: named.url,
    datePosted: vacancy.publishedAt?.toISOString().slice(0, 10),
    validThrough: vacancy.validUntil ? `${vacancy.validUntil}T23:59:59+05:00` : undefined,
    employmentType: vacancy.employment ? employmentTypes[vacancy.employment] : undefined,
    hiringOrganization: drop({ '@type': 'Organization', name: employer.nameRu, sameAs: employer.site }),
    jobLocation: named.region
      ? {
          '@type': 'Place',
          address: drop({
            '@type': 'PostalAddress',
            addressCountry: 'KZ',
            addressRegion: named.region,
            addressLocality: named.locality,
            streetAddress: vacancy.address,
          }),
        }
      : undefined,
    jobLocationType: vacancy.remote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: vacancy.remote ? { '@type': 'Country', name: 'Kazakhstan' } : undefined,
    baseSalary:
      payFrom !== null || payTo !== null
        ? {
            '@type': 'MonetaryAmount',
            currency,
            value: drop({ '@type': 'QuantitativeValue', minValue: payFrom, maxValue: payTo, unitText: units[vacancy.payPeriod] }),
          }
        : undefined,
    salaryCurrency: payFrom !== null || payTo !== null ? currency : undefined,
    experienceRequirements: experience ? experienceWords[experience].ru : undefined,
    responsibilities: vacancy.dutiesRu ?? vacancy.dutiesKk,
    skills: vacancy.skills.length ? vacancy.skills.join(', ') : undefined,
    relevantOccupation: named.occupation ? { '@type': 'Occupation', name: named.occupation } : undefined,
    totalJobOpenings: vacancy.openings,
    directApply: true,
  })
}

const drop = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>

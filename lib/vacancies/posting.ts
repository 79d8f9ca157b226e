/** schema.org JobPosting of a vacancy, for search engines; checked against public shapes in a test. */
import type { Employer, Vacancy } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import type { Locale } from '@/lib/core/text'
import { industryWords } from './industries'
import { languagesSaid } from './languages'
import { experienceWords } from './terms'

const employmentTypes: Record<NonNullable<Vacancy['employment']>, string> = {
  permanent: 'FULL_TIME',
  temporary: 'TEMPORARY',
  seasonal: 'TEMPORARY',
  part_time: 'PART_TIME',
  civil_law: 'CONTRACTOR',
}
/** schema.org has no word for a shift or a whole piece of work: their unit is left out. */
const units: Partial<Record<Vacancy['payPeriod'], string>> = { month: 'MONTH', day: 'DAY', hour: 'HOUR' }

/** What stands around it, in the language of the page; `outside`: its employer answers elsewhere. */
type Named = {
  locale: Locale
  locality: string | null
  region: string | null
  occupation: string | null
  url: string
  outside: boolean
  /** Address of the employer's logo. */
  logo?: string | null
}

/** Only what is stated, in the words of the page: a missing pay or place is left out, never invented. Contacts never appear. */
export function jobPosting(vacancy: Vacancy, employer: Pick<Employer, 'nameKk' | 'nameRu' | 'site'>, named: Named): object {
  const { payFrom, payTo, currency, experience } = vacancy
  const read = (kk: string | null, ru: string | null) => (named.locale === 'kk' ? kk || ru : ru || kk)
  const title = read(vacancy.titleKk, vacancy.titleRu)
  const name = read(employer.nameKk, employer.nameRu)
  const duties = read(vacancy.dutiesKk, vacancy.dutiesRu)
  const text = [duties, read(vacancy.requirementsKk, vacancy.requirementsRu), read(vacancy.offersKk, vacancy.offersRu)]
    .filter(Boolean)
    .join('\n\n')
  return drop({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title,
    description: text || title,
    identifier: { '@type': 'PropertyValue', name, value: String(vacancy.id) },
    url: named.url,
    datePosted: vacancy.publishedAt ? dayOf(vacancy.publishedAt) : undefined,
    validThrough: vacancy.validUntil ? `${vacancy.validUntil}T23:59:59+05:00` : undefined,
    employmentType: vacancy.employment ? employmentTypes[vacancy.employment] : undefined,
    hiringOrganization: drop({ '@type': 'Organization', name, sameAs: employer.site, logo: named.logo }),
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
    experienceRequirements: experience ? experienceWords[experience][named.locale] : undefined,
    responsibilities: duties,
    industry: vacancy.industry ? industryWords[vacancy.industry][named.locale] : undefined,
    qualifications: languagesSaid(vacancy.languages, named.locale) || undefined,
    skills: vacancy.skills.length ? vacancy.skills.join(', ') : undefined,
    relevantOccupation: named.occupation ? { '@type': 'Occupation', name: named.occupation } : undefined,
    totalJobOpenings: vacancy.openings,
    directApply: !named.outside,
  })
}

const drop = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>

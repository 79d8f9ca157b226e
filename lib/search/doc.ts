import { documentVector, quoteLexeme, words } from './keys'

/** What the search knows of an open vacancy. */
export type Facts = {
  vacancyId: number
  employerId: string
  postedAt: Date
  titleKk: string | null
  titleRu: string | null
  employerKk: string
  employerRu: string
  skills: readonly string[]
  occupation: { code: string; kk: string; ru: string; en: string } | null
  /** The place and the places it lies in, e.g. a district and its region. */
  places: readonly { code: string; kk: string; ru: string; en: string }[]
  regionCode: string | null
  payFrom: number | null
  payTo: number | null
  currency: string
  payPeriod: string
  employment: string | null
  schedule: string | null
  experience: string | null
  remote: boolean
  internship: boolean
  suitableFor: readonly string[]
  subsidised: string | null
}

/** Thresholds of the "pay from" filter, tenge a month. */
export const paySteps = [100_000, 150_000, 200_000, 300_000, 400_000, 500_000, 700_000, 1_000_000] as const

/** Tenge a month that an advertisement promises at best; 0 when it does not say or says it otherwise. */
const monthlyPay = (of: Pick<Facts, 'payFrom' | 'payTo' | 'currency' | 'payPeriod'>): number =>
  of.currency === 'KZT' && of.payPeriod === 'month' ? (of.payTo ?? of.payFrom ?? 0) : 0

/** A filter value as a lexeme. The sign keeps it apart from every word. */
export const filterKey = (name: string, value: string | number): string => `=${name}:${value}`

/** Every filter that the vacancy passes, as lexemes of the same index as its words. */
export function filterKeys(of: Facts): string[] {
  const pay = monthlyPay(of)
  const code = of.occupation?.code ?? ''
  const group = code.split('-')[0]!
  return [
    ...(of.regionCode ? [filterKey('region', of.regionCode)] : []),
    ...of.places.map((place) => filterKey('place', place.code)),
    ...Array.from(group, (_, index) => filterKey('occupation', group.slice(0, index + 1))),
    ...(code.includes('-') ? [filterKey('occupation', code)] : []),
    ...(of.payFrom || of.payTo ? [filterKey('paid', 1)] : []),
    ...paySteps.filter((step) => pay >= step).map((step) => filterKey('pay', step)),
    ...(of.employment ? [filterKey('employment', of.employment)] : []),
    ...(of.schedule ? [filterKey('schedule', of.schedule)] : []),
    ...(of.remote && of.schedule !== 'remote' ? [filterKey('schedule', 'remote')] : []),
    ...(of.experience ? [filterKey('experience', of.experience)] : []),
    ...of.suitableFor.map((audience) => filterKey('for', audience)),
    ...(of.internship ? [filterKey('for', 'internship')] : []),
    filterKey('subsidised', of.subsidised ? 1 : 0),
    filterKey('employer', of.employerId),
  ]
}

/**
 * The row of `vacancy_search`: `vector` is a tsvector literal (Kazakh keys and filters), `russian` is what PostgreSQL stems by its `russian`
 * configuration, `words` feed the forgiving of typing errors. Only titles, occupation, skills, employer and place are searched, not whole texts.
 */
export function searchRow(of: Facts) {
  const titles = [of.titleKk, of.titleRu].filter(Boolean).join(' ')
  const occupation = of.occupation ? [of.occupation.kk, of.occupation.ru, of.occupation.en].join(' ') : ''
  const skills = of.skills.join(' ')
  const places = of.places.flatMap((place) => [place.kk, place.ru]).join(' ')
  const vector = documentVector([
    { text: titles, weight: 'A' },
    { text: occupation, weight: 'B' },
    { text: skills, weight: 'B' },
    { text: `${of.employerKk} ${of.employerRu}`, weight: 'C' },
    { text: places, weight: 'D' },
  ])
  return {
    vacancyId: of.vacancyId,
    postedAt: of.postedAt,
    pay: monthlyPay(of),
    regionCode: of.regionCode,
    occupationCode: of.occupation?.code ?? null,
    schedule: of.schedule,
    employment: of.employment,
    experience: of.experience,
    vector: `${vector} ${filterKeys(of).map(quoteLexeme).join(' ')}`,
    russian: { a: titles, b: `${occupation} ${skills}`, c: of.employerRu, d: places },
    words: [...new Set(words(`${titles} ${occupation} ${skills}`))].filter((word) => word.length >= 4 && !/\d/.test(word)),
  }
}

export type SearchRow = ReturnType<typeof searchRow>

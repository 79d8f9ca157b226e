import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Employer, Vacancy } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { jobPosting } from '@/lib/vacancies/posting'

const vacancy = {
  id: 7,
  titleKk: 'Аспазшы',
  titleRu: 'Повар',
  dutiesKk: null,
  dutiesRu: 'Готовить',
  requirementsKk: null,
  requirementsRu: 'Опыт',
  offersKk: null,
  offersRu: null,
  payFrom: 250_000,
  payTo: 320_000,
  currency: 'KZT',
  payPeriod: 'month',
  employment: 'permanent',
  experience: '1-3',
  remote: false,
  address: 'ул. Абая, 1',
  languages: [],
  skills: ['ХАССП'],
  openings: 2,
  publishedAt: new Date('2026-11-20T05:00:00Z'),
  validUntil: '2026-12-20',
  contactPhone: '+77010000000',
  contactEmail: 'a@b.kz',
} as unknown as Vacancy
const employer = { nameKk: '«Дам» ЖШС', nameRu: 'ТОО «Дам»', site: 'https://dam.example' } as Employer
const named = {
  locale: 'ru' as Locale,
  outside: false,
  locality: 'Астана',
  region: 'Астана',
  occupation: 'Повар',
  url: 'http://enbek.localhost:3000/ru/vacancies/7',
}
const posting = (rest: Partial<Vacancy> = {}, around: Partial<typeof named> = {}) =>
  jobPosting({ ...vacancy, ...rest }, employer, { ...named, ...around }) as Record<string, unknown>

/** What the shapes of google/schemarama call each kind of value. */
const kinds: Record<string, (value: unknown) => boolean> = {
  ValidSchemaText: (value) => typeof value === 'string' && value.length > 0,
  Text: (value) => typeof value === 'string',
  Number: (value) => typeof value === 'number',
  Date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  DateTime: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(String(value)),
  MonetaryAmount: (value) => typeOf(value) === 'MonetaryAmount',
  PriceSpecification: (value) => typeOf(value) === 'PriceSpecification',
  MonetaryAmountDistribution: (value) => typeOf(value) === 'MonetaryAmountDistribution',
  DefinedTerm: (value) => typeOf(value) === 'DefinedTerm',
  ValidSchemaOrganization: (value) => typeOf(value) === 'Organization' && kinds.Text!((value as { name: unknown }).name),
  ValidSchemaPlace: (value) => typeOf(value) === 'Place',
  ValidSchemaOccupation: (value) => typeOf(value) === 'Occupation',
}
const typeOf = (value: unknown) => (value as { '@type'?: string })['@type']

const file = '../shared/data/std-jobposting-shapes/shacl/raw_shapes/JobPosting.shacl'
describe.skipIf(!existsSync(file))('the public shapes of JobPosting (../shared/data/std-jobposting-shapes)', () => {
  const properties = existsSync(file)
    ? [...readFileSync(file, 'utf8').matchAll(/sh:path schema:(\w+);([\s\S]*?)\n\t\]/g)].map(([, name, body]) => ({
        name: name!,
        nodes: [...body!.matchAll(/sh:node :(\w+)/g)].map(([, node]) => node!),
      }))
    : []
  test('are read', () => expect(properties.length).toBeGreaterThan(18))
  test.each([{}, { remote: true }, { payFrom: null, payTo: null }, { payTo: null }, { titleRu: null, dutiesRu: null, dutiesKk: 'Пісіру' }])(
    'hold for %o',
    (rest) => {
      const shown = posting(rest)
      const broken = properties.filter(({ name, nodes }) => shown[name] !== undefined && !nodes.some((node) => kinds[node]!(shown[name])))
      expect(broken).toEqual([])
      expect(properties.filter(({ name }) => shown[name] !== undefined).length).toBeGreaterThan(5)
    },
  )
})

describe('a JobPosting says only what is stated', () => {
  test('no contacts, no invented pay or place', () => {
    const shown = JSON.stringify(posting())
    expect(shown).not.toMatch(/77010000000|a@b\.kz/)
    expect(posting({ payFrom: null, payTo: null })).not.toHaveProperty('baseSalary')
    expect(jobPosting(vacancy, employer, { ...named, region: null, locality: null })).not.toHaveProperty('jobLocation')
  })
  test('in the language of the page, or in the one there is', () => {
    expect(posting({ dutiesKk: 'Пісіру' }, { locale: 'kk' })).toMatchObject({
      title: 'Аспазшы',
      responsibilities: 'Пісіру',
      hiringOrganization: { name: '«Дам» ЖШС' },
    })
    expect(posting({ titleKk: null }, { locale: 'kk' })).toMatchObject({ title: 'Повар', responsibilities: 'Готовить' })
    expect(posting({}, { locale: 'en' })).toMatchObject({ title: 'Повар' })
  })
  test('industry and languages in the words of the page, when they are stated', () => {
    const stated = posting({ industry: 'I', languages: [{ lang: 'en', level: 'B1' }] })
    expect(stated).toMatchObject({ industry: 'Услуги по проживанию и питанию', qualifications: 'Английский (B1)' })
    expect(posting()).not.toHaveProperty('industry')
    expect(posting()).not.toHaveProperty('qualifications')
  })
  test('the day is that of Kazakhstan', () =>
    expect(posting({ publishedAt: new Date('2026-11-20T19:30:00Z') })).toMatchObject({ datePosted: '2026-11-21' }))
  test.each([
    ['month', 'MONTH'],
    ['hour', 'HOUR'],
    ['shift', undefined],
    ['project', undefined],
  ] as const)('pay for a %s has the unit %s', (payPeriod, unit) =>
    expect((posting({ payPeriod }).baseSalary as { value: { unitText?: string } }).value.unitText).toBe(unit),
  )
  test('nobody responds here to what stands elsewhere', () => {
    expect(posting()).toHaveProperty('directApply', true)
    expect(posting({}, { outside: true })).toHaveProperty('directApply', false)
  })
  test('what search engines ask for is there', () => {
    for (const name of [
      'title',
      'description',
      'datePosted',
      'validThrough',
      'hiringOrganization',
      'jobLocation',
      'baseSalary',
      'identifier',
    ])
      expect(posting()).toHaveProperty(name)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activeFilters, addressOf, readCriteria } from '@/lib/search/criteria'
import { readCursor, writeCursor } from '@/lib/search/cursor'
import { filterKeys, searchRow } from '@/lib/search/doc'
import { queryWords } from '@/lib/search/tsquery'

const read = (query: string) => readCriteria(new URLSearchParams(query))

describe('an address is a state of the search', () => {
  test.each([
    ['q=%20%20повар%20%20', { q: 'повар' }],
    ['region=75&schedule=shift&schedule=remote', { region: '75', schedule: ['shift', 'remote'] }],
    ['place=101000000', { place: '101000000', region: '10' }],
    ['place=101000000&region=75', { place: undefined, region: '75' }],
    [
      'region=kk&pay=12&days=5&schedule=sleep&sort=magic',
      { region: undefined, pay: undefined, days: undefined, schedule: [], sort: undefined },
    ],
    ['pay=200000&paid=1&subsidised=0', { pay: 200_000, paid: '1', subsidised: '0' }],
    ['occupation=5120-01&experience=none', { occupation: '5120-01', experience: ['none'] }],
  ])('%s', (query, expected) => {
    expect(read(query)).toMatchObject(expected)
  })
  test('any address is answered, and its canonical form reads the same', () => {
    const name = fc.constantFrom(
      'q',
      'region',
      'place',
      'occupation',
      'pay',
      'paid',
      'employment',
      'schedule',
      'experience',
      'for',
      'subsidised',
      'days',
      'sort',
      'after',
      'junk',
      '__proto__',
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constantFrom('75', 'shift', '300000', '1', 'pay', '101000000'))), {
          maxLength: 12,
        }),
        (pairs) => {
          const criteria = readCriteria(new URLSearchParams(pairs))
          const canonical = addressOf(criteria)
          expect(addressOf(read(canonical.slice(1)))).toBe(canonical)
        },
      ),
    )
  })
  test('changing anything begins at the first page', () => {
    expect(addressOf(read('q=повар&after=1~2~3'), { region: '71' })).toBe('?q=%D0%BF%D0%BE%D0%B2%D0%B0%D1%80&region=71')
  })
  test('each filter knows the state without it', () => {
    const filters = activeFilters(read('q=повар&region=75&schedule=shift&schedule=remote&pay=300000'))
    expect(filters.map(({ name, value }) => `${name} ${value}`)).toEqual(['region 75', 'pay 300000', 'schedule shift', 'schedule remote'])
    expect(filters[2]?.without.schedule).toEqual(['remote'])
  })
})

describe('cursors', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 1e14 }),
        (key, posted, id) => {
          expect(readCursor(writeCursor({ key, posted: posted.toISOString(), id }))).toEqual({ key, posted: posted.toISOString(), id })
        },
      ),
    )
  })
  test('anything else is the beginning', () => {
    fc.assert(fc.property(fc.string(), (text) => readCursor(text) === null || /^[-\d.e]+~\d+~\d+$/.test(text)))
    expect(readCursor("1~2~3'; drop table vacancies")).toBeNull()
  })
})

describe('what the index holds of a vacancy', () => {
  const facts = {
    vacancyId: 1,
    employerId: 'e',
    postedAt: new Date(0),
    titleKk: 'Аспазшы',
    titleRu: null,
    employerKk: 'Дәм',
    employerRu: 'Дам',
    skills: ['ХАССП'],
    occupation: { code: '5120-01', kk: 'Аспазшы', ru: 'Повар', en: 'Cook' },
    places: [{ code: '710000000', kk: 'Астана', ru: 'Астана', en: 'Astana' }],
    regionCode: '71',
    payFrom: 250_000,
    payTo: 320_000,
    currency: 'KZT',
    payPeriod: 'month',
    employment: 'permanent',
    schedule: 'shift',
    experience: 'none',
    remote: false,
    internship: false,
    suitableFor: ['disability'],
    subsidised: null,
  }
  test('every filter that it passes', () => {
    expect(filterKeys(facts)).toEqual([
      '=region:71',
      '=place:710000000',
      '=occupation:5',
      '=occupation:51',
      '=occupation:512',
      '=occupation:5120',
      '=occupation:5120-01',
      '=paid:1',
      '=pay:100000',
      '=pay:150000',
      '=pay:200000',
      '=pay:300000',
      '=employment:permanent',
      '=schedule:shift',
      '=experience:none',
      '=for:disability',
      '=subsidised:0',
      '=employer:e',
    ])
  })
  test('a foreign currency or another period is not compared with tenge a month', () => {
    expect(filterKeys({ ...facts, currency: 'USD' }).filter((key) => key.startsWith('=pay:'))).toEqual([])
    expect(filterKeys({ ...facts, payPeriod: 'hour' }).filter((key) => key.startsWith('=pay:'))).toEqual([])
  })
  test('the other language finds it through its occupation', () => {
    expect(searchRow(facts).vector).toContain("'повар'")
  })
})

test('little words are not asked for, unless there is nothing else', () => {
  expect(queryWords('повар и кондитер')).toEqual(['повар', 'кондитер'])
  expect(queryWords('жұмыс')).toEqual(['жұмыс'])
})

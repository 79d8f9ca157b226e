import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/core/text'
import { reasonTexts } from '@/lib/mediation/reasons'
import { nearness, type ReasonCode, type Seeker, suitable, type Terms, type Verdict, verdictOf, type Work } from '@/lib/mediation/suitable'

/** A cook of Astana, 31, with four years of work that ended in May. */
const cook: Seeker = {
  age: 31,
  occupations: ['5120-01'],
  experienceMonths: 48,
  education: 'vocational',
  lastWorkedOn: '2026-05-15',
  healthLimits: [],
  disability: false,
  childUnder3: false,
  student: false,
  downtime: false,
  leftTraining: false,
  refusedTraining: false,
  schedules: [],
  regionCode: '71',
  placeCode: '711110000',
  relocate: false,
}
const kitchen: Work = {
  occupationCode: '5120-02',
  conditions: 'normal',
  employment: 'permanent',
  schedule: 'shift',
  experience: '1-3',
  education: 'vocational',
  regionCode: '71',
  placeCode: '711210000',
  remote: false,
  suitableFor: [],
  accessNote: null,
}
const terms: Terms = { today: '2026-11-20', transportMinutes: 60, minutesToWork: null }
const summer: Terms = { ...terms, today: '2026-07-06' }
const first: Partial<Seeker> = { occupations: [], lastWorkedOn: null, experienceMonths: 0 }
const anyWork: Partial<Work> = { experience: 'none', education: 'any' }

type Row = [
  what: string,
  seeker: Partial<Seeker>,
  work: Partial<Work>,
  verdict: Verdict,
  because: ReasonCode,
  clause: string,
  terms?: Terms,
]

// E11, L SC 101; one row for each way a point can go
const table: Row[] = [
  ['1 the profession matches', {}, {}, 'suitable', 'occupationFits', 'L SC 101(1)'],
  ['1 another minor group of ISCO', {}, { occupationCode: '5131-01' }, 'not_suitable', 'occupationDiffers', 'L SC 101(1)'],
  ['1 a vacancy without an occupation proves nothing', {}, { occupationCode: null }, 'not_suitable', 'occupationUnknown', 'L SC 101(1)'],
  [
    '1 one of several former occupations is enough',
    { occupations: ['2411-01', '5120-01'] },
    {},
    'suitable',
    'occupationFits',
    'L SC 101(1)',
  ],
  ['1 experience enough', { experienceMonths: 12 }, { experience: '1-3' }, 'suitable', 'experienceFits', 'L SC 101(1)'],
  ['1 a month short of it', { experienceMonths: 11 }, { experience: '1-3' }, 'not_suitable', 'experienceShort', 'L SC 101(1)'],
  ['1 six years asked', { experienceMonths: 71 }, { experience: 'gt6' }, 'not_suitable', 'experienceShort', 'L SC 101(1)'],
  ['1 education too low', { education: 'secondary' }, {}, 'not_suitable', 'educationShort', 'L SC 101(1)'],
  ['1 education not known', { education: null }, {}, 'not_suitable', 'educationShort', 'L SC 101(1)'],
  ['1 health', { healthLimits: ['heavy'] }, { conditions: 'heavy' }, 'not_suitable', 'health', 'L SC 101(1)'],
  ['1 health does not forbid this', { healthLimits: ['heavy'] }, { conditions: 'harmful' }, 'suitable', 'occupationFits', 'L SC 101(1)'],
  ['1 regime asked for', { schedules: ['shift'] }, {}, 'suitable', 'regimeFits', 'L SC 101(1)'],
  ['1 another regime', { schedules: ['full_day'] }, {}, 'not_suitable', 'regimeDiffers', 'L SC 101(1)'],
  ['1 regime not told by the vacancy', { schedules: ['full_day'] }, { schedule: null }, 'not_suitable', 'regimeDiffers', 'L SC 101(1)'],
  ['1 a city is one place', {}, { placeCode: '711510000' }, 'suitable', 'sameArea', 'L SC 101(1)'],
  [
    '1 the same district',
    { regionCode: '11', placeCode: '113220100' },
    { regionCode: '11', placeCode: '113230000' },
    'suitable',
    'sameArea',
    'L SC 101(1)',
  ],
  [
    '1 remote work has no way',
    { regionCode: '75' },
    { remote: true, placeCode: null, regionCode: null },
    'suitable',
    'remote',
    'L SC 101(1)',
  ],
  [
    '1 another district, 60 minutes looked up',
    { regionCode: '11', placeCode: '113220100' },
    { regionCode: '11', placeCode: '114020000' },
    'suitable',
    'withinReach',
    'L SC 101(1)',
    { ...terms, minutesToWork: 60 },
  ],
  [
    '2 another district, 61 minutes',
    { regionCode: '11', placeCode: '113220100' },
    { regionCode: '11', placeCode: '114020000' },
    'needs_consent',
    'needsMoving',
    'L SC 101(2)',
    { ...terms, minutesToWork: 61 },
  ],
  [
    '2 another district, nobody has looked',
    { regionCode: '11', placeCode: '113220100' },
    { regionCode: '11', placeCode: '114020000' },
    'needs_consent',
    'needsMoving',
    'L SC 101(2)',
  ],
  ['2 the same city but 90 minutes away', {}, {}, 'needs_consent', 'needsMoving', 'L SC 101(2)', { ...terms, minutesToWork: 90 }],
  ['2 needs moving, no consent', {}, { regionCode: '75', placeCode: '751110000' }, 'needs_consent', 'needsMoving', 'L SC 101(2)'],
  [
    '2 needs moving, consent recorded',
    { relocate: true },
    { regionCode: '75', placeCode: '751110000' },
    'suitable',
    'movesWithConsent',
    'L SC 101(2)',
  ],
  ['2 a place that nobody knows', { regionCode: null, placeCode: null }, {}, 'needs_consent', 'needsMoving', 'L SC 101(2)'],
  [
    '2 moving and another profession: a reason against weighs more',
    {},
    { regionCode: '75', placeCode: '751110000', occupationCode: '7212-01' },
    'not_suitable',
    'occupationDiffers',
    'L SC 101(1)',
  ],
  ['3 first job, no profession', first, { ...anyWork, occupationCode: '9112-01' }, 'suitable', 'firstTime', 'L SC 101(3)'],
  [
    '3 no profession, has worked',
    { ...first, lastWorkedOn: '2026-10-01' },
    { ...anyWork, occupationCode: '9112-01' },
    'suitable',
    'noProfession',
    'L SC 101(3)',
  ],
  [
    '3 more than two years without work',
    { lastWorkedOn: '2024-11-19' },
    { ...anyWork, occupationCode: '9112-01' },
    'suitable',
    'longWithoutWork',
    'L SC 101(3)',
  ],
  [
    '3 two years to the day are not more',
    { lastWorkedOn: '2024-11-20' },
    { ...anyWork, occupationCode: '9112-01' },
    'not_suitable',
    'occupationDiffers',
    'L SC 101(1)',
  ],
  [
    '3 any work, but not beyond one’s experience',
    first,
    { experience: '3-6', education: 'any' },
    'not_suitable',
    'experienceShort',
    'L SC 101(1)',
  ],
  [
    '4 disability, access provided',
    { disability: true },
    { suitableFor: ['disability'], accessNote: 'пандус, лифт' },
    'suitable',
    'accessible',
    'L SC 101(4)',
  ],
  ['4 disability, no access', { disability: true }, { suitableFor: ['students'] }, 'not_suitable', 'noAccess', 'L SC 101(4)'],
  ['4 child under 3, flexible', { childUnder3: true }, { schedule: 'flexible' }, 'suitable', 'familyHours', 'L SC 101(4)'],
  ['4 child under 3, part of the day', { childUnder3: true }, { schedule: 'part_day' }, 'suitable', 'familyHours', 'L SC 101(4)'],
  [
    '4 child under 3, part time',
    { childUnder3: true },
    { employment: 'part_time', schedule: 'shift' },
    'suitable',
    'familyHours',
    'L SC 101(4)',
  ],
  ['4 child under 3, full day', { childUnder3: true }, { schedule: 'full_day' }, 'not_suitable', 'noFamilyHours', 'L SC 101(4)'],
  [
    '4 child under 3, remote is not part time',
    { childUnder3: true },
    { schedule: 'remote', remote: true },
    'not_suitable',
    'noFamilyHours',
    'L SC 101(4)',
  ],
  ['5 temporary, not listed', {}, { employment: 'temporary' }, 'not_suitable', 'temporaryNotListed', 'L SC 101(5)'],
  ['5 seasonal, not listed', {}, { employment: 'seasonal' }, 'not_suitable', 'temporaryNotListed', 'L SC 101(5)'],
  [
    '5 temporary, first job without qualification',
    first,
    { ...anyWork, employment: 'temporary' },
    'suitable',
    'temporaryListed',
    'L SC 101(5)',
  ],
  ['5 temporary, student in summer', { student: true }, { employment: 'temporary' }, 'suitable', 'temporaryListed', 'L SC 101(5)', summer],
  ['5 temporary, student in November', { student: true }, { employment: 'temporary' }, 'not_suitable', 'temporaryNotListed', 'L SC 101(5)'],
  ['5 temporary, downtime', { downtime: true }, { employment: 'temporary' }, 'suitable', 'temporaryListed', 'L SC 101(5)'],
  [
    '5 temporary, back after two years',
    { lastWorkedOn: '2023-01-10' },
    { employment: 'temporary' },
    'suitable',
    'temporaryListed',
    'L SC 101(5)',
  ],
  ['5 temporary, left training', { leftTraining: true }, { employment: 'temporary' }, 'suitable', 'temporaryListed', 'L SC 101(5)'],
  [
    '5 temporary, refused training after the payment',
    { refusedTraining: true },
    { employment: 'civil_law' },
    'suitable',
    'temporaryListed',
    'L SC 101(5)',
  ],
  ['6 seventeen, normal conditions', { ...first, age: 17 }, anyWork, 'suitable', 'allowedUnder18', 'L LC 26(1)(2)'],
  ['6 seventeen, heavy', { ...first, age: 17 }, { ...anyWork, conditions: 'heavy' }, 'not_suitable', 'forbiddenUnder18', 'L LC 26(1)(2)'],
  [
    '6 seventeen, harmful',
    { ...first, age: 17 },
    { ...anyWork, conditions: 'harmful' },
    'not_suitable',
    'forbiddenUnder18',
    'L LC 26(1)(2)',
  ],
  [
    '6 seventeen, hazardous',
    { ...first, age: 17 },
    { ...anyWork, conditions: 'hazardous' },
    'not_suitable',
    'forbiddenUnder18',
    'L LC 26(1)(2)',
  ],
  [
    '6 seventeen, at a bar',
    { ...first, age: 17 },
    { ...anyWork, occupationCode: '5132-01' },
    'not_suitable',
    'forbiddenUnder18',
    'L LC 26(1)(2)',
  ],
  [
    '6 seventeen, gambling',
    { ...first, age: 17 },
    { ...anyWork, occupationCode: '4212-01' },
    'not_suitable',
    'forbiddenUnder18',
    'L LC 26(1)(2)',
  ],
  ['6 eighteen, heavy', { ...first, age: 18 }, { ...anyWork, conditions: 'heavy' }, 'suitable', 'firstTime', 'L SC 101(3)'],
]

describe('suitable work (E11, L SC 101)', () => {
  test.each(table)('%s', (_what, seeker, work, verdict, because, clause, given = terms) => {
    const found = suitable({ ...cook, ...seeker }, { ...kitchen, ...work }, given)
    expect(found.verdict).toBe(verdict)
    expect(found.reasons.find(({ code }) => code === because)).toMatchObject({ clause, text: reasonTexts[because] })
  })
  test('every reason there is stands in the table', () => {
    expect([...new Set(table.map(([, , , , because]) => because))].sort()).toEqual(
      Object.keys(reasonTexts)
        .filter((code) => code !== 'educationFits')
        .sort(),
    )
  })
  test('a reason keeps the data it stood on', () => {
    const { reasons } = suitable(cook, { ...kitchen, experience: '3-6' }, { ...terms, minutesToWork: 25 })
    expect(reasons.map(({ code, data }) => [code, data])).toEqual([
      ['occupationFits', { occupation: '5120-02', own: '5120-01', lastWorkedOn: '2026-05-15' }],
      ['experienceFits', { needed: 36, own: 48 }],
      ['educationFits', { needed: 'vocational', own: 'vocational' }],
      ['withinReach', { place: '711210000', home: '711110000', minutes: 25, within: 60 }],
    ])
  })
  test('every reason is said in three languages', () => {
    for (const words of Object.values(reasonTexts)) expect(new Set(locales.map((locale) => words[locale])).size).toBe(3)
  })
  test('pay is no criterion: the rule does not see it', () => {
    const paid = { ...kitchen, payFrom: 1, payTo: 1 }
    expect(suitable(cook, paid, terms)).toEqual(suitable(cook, kitchen, terms))
  })
})

const seekers = fc.record({
  age: fc.integer({ min: 16, max: 62 }),
  occupations: fc.array(fc.constantFrom('5120-01', '2411-02', '9112-01'), { maxLength: 2 }),
  experienceMonths: fc.integer({ min: 0, max: 120 }),
  education: fc.constantFrom(null, 'secondary', 'vocational', 'higher'),
  lastWorkedOn: fc.constantFrom(null, '2020-01-01', '2026-01-01'),
  healthLimits: fc.subarray(['heavy', 'harmful', 'hazardous'] as const),
  disability: fc.boolean(),
  childUnder3: fc.boolean(),
  student: fc.boolean(),
  downtime: fc.boolean(),
  leftTraining: fc.boolean(),
  refusedTraining: fc.boolean(),
  schedules: fc.subarray(['full_day', 'shift', 'flexible'] as const),
  regionCode: fc.constantFrom('71', '75'),
  placeCode: fc.constant(null),
  relocate: fc.boolean(),
}) as fc.Arbitrary<Seeker>
const works = fc.record({
  occupationCode: fc.constantFrom(null, '5120-01', '4212-01', '9112-01'),
  conditions: fc.constantFrom('normal', 'heavy', 'harmful', 'hazardous'),
  employment: fc.constantFrom(null, 'permanent', 'temporary', 'part_time'),
  schedule: fc.constantFrom(null, 'full_day', 'shift', 'flexible'),
  experience: fc.constantFrom(null, 'none', '1-3', 'gt6'),
  education: fc.constantFrom(null, 'any', 'higher'),
  regionCode: fc.constantFrom('71', '75'),
  placeCode: fc.constant(null),
  remote: fc.boolean(),
  suitableFor: fc.subarray(['disability', 'students'] as const),
  accessNote: fc.constant(null),
}) as fc.Arbitrary<Work>

describe('properties', () => {
  test('the verdict is what the reasons say, and work far away is never simply suitable without consent', () => {
    fc.assert(
      fc.property(seekers, works, (seeker, work) => {
        const found = suitable(seeker, work, terms)
        expect(found.verdict).toBe(verdictOf(found.reasons))
        if (seeker.regionCode !== work.regionCode && !work.remote && !seeker.relocate) expect(found.verdict).not.toBe('suitable')
        if (seeker.age < 18 && work.conditions !== 'normal') expect(found.verdict).toBe('not_suitable')
        if (seeker.disability && !work.suitableFor.includes('disability')) expect(found.verdict).toBe('not_suitable')
      }),
    )
  })
  test('nearness counts shared digits of the group, never more than four', () => {
    expect(nearness('5120-01', ['5120-02'])).toBe(4)
    expect(nearness('5131', ['5120-02'])).toBe(2)
    expect(nearness('512', ['5120-02'])).toBe(3)
    expect(nearness(null, ['5120-02'])).toBe(0)
    expect(nearness('5120-02', [])).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Job, Resume } from '@/db/schema'
import { isLater, monthsOf, partialIn, readPartial, typedPartial } from '@/lib/resumes/partial-date'
import { leakIn, leakTexts, masked } from '@/lib/resumes/personal-data'
import { publicCard } from '@/lib/resumes/public-card'
import { ageOn, canMove, experienceMonths, leaks, moves, publicationProblems, type ResumeFields, shownUntil } from '@/lib/resumes/rules'

const today = '2026-11-21'

const job = (from: string, to: string | null, rest: Partial<Job> = {}): Job => ({
  employer: 'ТОО «Дала»',
  post: 'Аспазшы',
  duties: '',
  from,
  to,
  ...rest,
})

const resume: ResumeFields = {
  visibility: 'public',
  locale: 'kk',
  title: 'Аспазшы',
  occupationCodes: ['5120-01'],
  regionCode: '75',
  placeCode: '750000000',
  payFrom: 350_000,
  employments: [],
  schedules: [],
  relocate: false,
  trips: false,
  startOn: null,
  about: null,
  educationLevel: null,
  jobs: [],
  studies: [],
  courses: [],
  languages: [],
  skills: [],
  driverCategories: [],
  hideEmployers: false,
}

describe('dates as people say them', () => {
  test.each([
    ['2019', '2019'],
    ['2019-03', '2019-03'],
    ['2019-3', '2019-03'],
    ['2019-03-15', '2019-03-15'],
    ['03.2019', '2019-03'],
    ['3/2019', '2019-03'],
    ['03,2019', '2019-03'],
    ['03 2019', '2019-03'],
    ['03-2019', '2019-03'],
    ['15.03.2019', '2019-03-15'],
    [' 2019 ', '2019'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', null],
    ['13.2019', null],
    ['00.2019', null],
    ['1812', null],
    ['2013-12-021', null],
    ['март 2019', null],
    ['', null],
  ])('%j → %j', (typed, date) => expect(readPartial(typed)).toBe(date))

  test('what stands in a field is read back the same', () => {
    const date = fc.oneof(
      fc.integer({ min: 1930, max: 2100 }).map(String),
      fc
        .record({ y: fc.integer({ min: 1930, max: 2100 }), m: fc.integer({ min: 1, max: 12 }) })
        .map(({ y, m }) => `${y}-${String(m).padStart(2, '0')}`),
    )
    fc.assert(fc.property(date, (value) => readPartial(typedPartial(value)) === value))
  })

  test.each([
    ['2020', '2019', true],
    ['2019', '2019-03', false],
    ['2019-04', '2019-03-31', true],
    ['2019-03', '2019-03-01', false],
    ['2019-03-15', '2019-03', false],
  ])('is %s certainly later than %s: %s', (one, other, later) => expect(isLater(one, other)).toBe(later))

  test('in words', () => {
    expect(partialIn('kk', '2019-03')).toBe('2019 ж. наурыз')
    expect(partialIn('ru', '2019-03')).toMatch(/^март 2019/)
    expect(partialIn('en', '2019-03-15')).toBe('March 2019')
    expect(partialIn('kk', '2019')).toBe('2019')
  })
})

describe('experience (E3)', () => {
  test.each<[string, Job[], number]>([
    ['none', [], 0],
    ['a year', [job('2020-01', '2021-01')], 12],
    ['the same month', [job('2020-01', '2020-01')], 1],
    ['up to now', [job('2026-09', null)], 2],
    ['begun this month', [job('2026-11', null)], 1],
    ['years without months', [job('2014', '2016')], 24],
    ['one year alone', [job('2014', '2014')], 1],
    ['overlapping jobs count once', [job('2020-01', '2021-01'), job('2020-07', '2021-07')], 18],
    ['one inside another', [job('2018-01', '2022-01'), job('2019-01', '2020-01')], 48],
    ['a gap is not counted', [job('2018-01', '2019-01'), job('2020-01', '2021-01')], 24],
    ['one job after another', [job('2018-01', '2019-01'), job('2019-01', '2020-01')], 24],
    ['order does not matter', [job('2020-07', '2021-07'), job('2020-01', '2021-01')], 18],
    ['what is to come is not counted', [job('2027-01', null)], 0],
    ['an end in the future ends now', [job('2026-10', '2030-01')], 1],
    ['a job without a beginning', [job('', null)], 0],
  ])('%s', (_, jobs, months) => expect(experienceMonths(jobs, today)).toBe(months))

  const month = fc
    .record({ y: fc.integer({ min: 1960, max: 2035 }), m: fc.integer({ min: 1, max: 12 }) })
    .map(({ y, m }) => `${y}-${String(m).padStart(2, '0')}`)
  const jobs = fc.array(fc.record({ from: fc.oneof(month, fc.constantFrom('', '2010')), to: fc.option(month, { nil: null }) }), {
    maxLength: 8,
  })

  test('is never negative, never more than the jobs together, and at most the time since the first', () => {
    fc.assert(
      fc.property(jobs, (all) => {
        const total = experienceMonths(all, today)
        const each = all.reduce((sum, one) => sum + experienceMonths([one], today), 0)
        const first = Math.min(...all.filter(({ from }) => from).map(({ from }) => monthsOf(from)), monthsOf(today))
        return total >= 0 && total <= each && total <= monthsOf(today) - first + 1
      }),
    )
  })

  test('another job never makes it shorter, and the order does not matter', () => {
    fc.assert(
      fc.property(jobs, jobs, (one, other) => {
        const both = experienceMonths([...one, ...other], today)
        return both >= experienceMonths(one, today) && both === experienceMonths([...other, ...one], today)
      }),
    )
  })
})

describe('personal data in a text (O206-19)', () => {
  test.each([
    ['Телефоным: +7 701 123 45 67', 'phone'],
    ['8(701)1234567 хабарласыңыз', 'phone'],
    ['87011234567', 'phone'],
    ['тел. 701-123-45-67', 'phone'],
    ['8 7172 55 11 22', 'phone'],
    ['call +49 151 23456789', 'phone'],
    ['ЖСН 950317400007', 'iin'],
    ['950317 400007', 'iin'],
    ['9503 1740 0007', 'iin'],
    ['aigerim@mail.kz', 'email'],
    ['почта: Айгерім@пошта.қаз', 'email'],
    ['aigerim @ mail.kz', 'email'],
    ['t.me/aigerim', 'messenger'],
    ['https://wa.me/77011234567', 'messenger'],
    ['Мен, Сәрсенова Айгерім', 'name'],
    ['сәрсенованың жұмысы', 'name'],
    ['2010 2011 2012 жылдары жұмыс істедім', null],
    ['Жалақы 350 000 – 400 000 теңге', null],
    ['2 000 000 000 теңгелік жоба', null],
    ['1С: Бухгалтерия 8.3, ISO 9001', null],
    ['В 2019-2021 руководил 120 людьми', null],
    ['БСН 12 цифр', null],
  ])('%s: %s', (value, leak) => expect(leakIn(value, 'Сәрсенова')).toBe(leak))

  test('a text of any length is read at once', () => {
    const endless = 'я'.repeat(300_000)
    expect(leakIn(endless)).toBeNull()
    expect(masked(`${endless}@mail.kz`)).toBe('•••')
  })
  test('a short family name is not looked for', () => expect(leakIn('Лидер команды', 'Ли')).toBeNull())
  test('a family name with signs is no pattern', () => expect(leakIn('x', 'а(б[в')).toBeNull())

  test('masking leaves nothing to find, and keeps the rest', () => {
    const text = 'Мен аспазшымын, +7 701 123 45 67, a@b.kz, 950317400007, t.me/abc. 10 жыл тәжірибе'
    expect(masked(text)).toBe('Мен аспазшымын, •••, •••, •••, •••. 10 жыл тәжірибе')
    expect(masked('2010 2011 2012')).toBe('2010 2011 2012')
    expect(masked('a@b.kz+7a@b.kz')).toBe('••••••')
    const piece = fc.oneof(fc.string(), fc.constantFrom('87011234567', '950317400007', 'a@b.kz', 't.me/x', ' ', '+7', '8', '(701)', '123'))
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => leakIn(masked(pieces.join(''))) === null))
  })

  test('is found in every free text, under the name of its field', () => {
    const phone = 'тел. 87011234567'
    const everywhere: ResumeFields = {
      ...resume,
      title: phone,
      about: phone,
      skills: [phone],
      jobs: [job('2020', null, { employer: phone, post: phone, duties: phone })],
      studies: [{ level: 'higher', institution: phone, speciality: phone, from: null, to: null }],
      courses: [{ name: phone, provider: phone, year: null }],
    }
    expect(Object.keys(leaks(everywhere, null)).sort()).toEqual([
      'about',
      'courses.0.name',
      'courses.0.provider',
      'jobs.0.duties',
      'jobs.0.employer',
      'jobs.0.post',
      'skills',
      'studies.0.institution',
      'studies.0.speciality',
      'title',
    ])
  })
})

describe('publishing', () => {
  const problems = (rest: Partial<ResumeFields>, lastName: string | null = null) =>
    Object.keys(publicationProblems({ ...resume, ...rest }, { today, lastName }))

  test.each<[string, Partial<ResumeFields>, string[]]>([
    ['is possible', {}, []],
    ['needs an occupation', { occupationCodes: [] }, ['occupation1']],
    ['needs a place', { regionCode: null, placeCode: null }, ['place']],
    ['a job needs its beginning', { jobs: [job('', null)] }, ['jobs.0.from']],
    ['a job cannot begin tomorrow', { jobs: [job('2026-11-22', null)] }, ['jobs.0.from']],
    ['nor end next year', { jobs: [job('2020', '2027')] }, ['jobs.0.to']],
    ['this month is fine', { jobs: [job('2026-11', null)] }, []],
    ['a language needs its level', { languages: [{ lang: 'kk', level: '' }] }, ['languages.0.level']],
    [
      'a study needs its level',
      { studies: [{ level: '', institution: 'КазНУ', speciality: '', from: null, to: null }] },
      ['studies.0.level'],
    ],
    ['tells no telephone', { about: '8 701 123 45 67' }, ['about']],
  ])('%s', (_, rest, fields) => expect(problems(rest)).toEqual(fields))

  test('tells no family name, in words at the field', () => {
    expect(problems({ about: 'Сәрсенова Айгерім' }, 'Сәрсенова')).toEqual(['about'])
    expect(publicationProblems({ ...resume, about: 'a@b.kz' }, { today, lastName: null }).about).toBe(leakTexts.email)
  })
})

describe('states', () => {
  test('every move is a move of the table, and an archived one is never public at once', () => {
    expect(canMove('draft', 'published')).toBe(true)
    expect(canMove('published', 'published')).toBe(true)
    expect(canMove('published', 'draft')).toBe(false)
    expect(canMove('archived', 'published')).toBe(false)
    expect(Object.keys(moves)).toEqual(['draft', 'published', 'hidden', 'archived'])
  })
  test('a résumé is shown for the term after the day in Kazakhstan on which it was confirmed', () => {
    expect(shownUntil(new Date('2026-08-23T20:00:00Z'), 90)).toBe('2026-11-22')
  })
  test.each([
    ['2010-11-21', 16],
    ['2010-11-22', 15],
    ['2008-02-29', 18],
  ])('who was born on %s is %i', (birth, age) => expect(ageOn(birth, today)).toBe(age))
})

describe('the public card', () => {
  const row: Resume = {
    ...resume,
    id: '0190a000-0000-7000-8000-000000000001',
    userId: '0190a000-0000-7000-8000-00000000CAFE',
    state: 'published',
    experienceMonths: 0,
    origin: 'own',
    confirmedAt: new Date(0),
    createdAt: new Date(0),
    updatedAt: new Date(0),
    isDemo: false,
    about: 'Звоните 87011234567',
    jobs: [job('2020', null, { duties: 'x@y.kz' })],
  }
  test('does not tell whose it is, and masks what slipped in', () => {
    const card = JSON.stringify(publicCard(row, today))
    expect(card).not.toMatch(/CAFE|userId|87011234567|x@y\.kz/)
    expect(card).toContain('ТОО «Дала»')
  })
  test('hides former employers when asked', () => {
    expect(JSON.stringify(publicCard({ ...row, hideEmployers: true }, today))).not.toContain('Дала')
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '@/lib/core/refusal'
import { limits } from '@/lib/resumes/input'
import { fromJsonResume, toJsonResume } from '@/lib/resumes/json-resume'
import { jsonResume } from '@/lib/resumes/json-resume-schema'
import { leftInQuery } from '@/lib/resumes/leftovers'
import { readFile, readJson } from '@/lib/resumes/read-file'
import type { ResumeFields } from '@/lib/resumes/rules'
import { driverCategories, educationNames, keysOf, languageNames, levelNames } from '@/lib/resumes/words'
import { employmentWords, scheduleWords } from '@/lib/vacancies/terms'

const samples = '../shared/data/std-jsonresume'
const there = existsSync(samples)
if (!there) console.warn(`${samples} is absent: its samples are not tested`)

const read = (value: object) => fromJsonResume(jsonResume.parse(value), 'kk')

describe.skipIf(!there)('samples of the format', () => {
  const cases = there
    ? readdirSync(`${samples}/test/__test__`)
        .filter((file) => file !== 'dates.json')
        .flatMap((file) =>
          Object.entries(JSON.parse(readFileSync(`${samples}/test/__test__/${file}`, 'utf8')) as Record<string, unknown>).map(
            ([name, value]) => [file, name, value] as const,
          ),
        )
    : []

  test('all of them are here', () => expect(cases.length).toBeGreaterThan(150))
  test.each(cases)('%s %s', (_file, name, value) => {
    const valid = !/invalid/i.test(name)
    expect(jsonResume.safeParse(value).success).toBe(valid)
    if (valid) expect(() => read(value as object)).not.toThrow()
  })

  test('dates', () => {
    const dates = JSON.parse(readFileSync(`${samples}/test/__test__/dates.json`, 'utf8')) as Record<string, string>
    for (const [name, startDate] of Object.entries(dates))
      expect(jsonResume.safeParse({ work: [{ startDate }] }).success, name).toBe(name !== 'invalid')
  })

  test('the great sample: all that has a place is taken, the rest is listed', () => {
    const { fields, city, left } = read(JSON.parse(readFileSync(`${samples}/sample.resume.json`, 'utf8')) as object)
    expect(fields).toMatchObject({ title: 'Programmer', occupationCodes: [], payFrom: null, visibility: 'public', locale: 'kk' })
    expect(fields.jobs).toHaveLength(1)
    expect(fields.jobs[0]).toMatchObject({ employer: 'Pied Piper', post: 'CEO/President', from: '2013-12-01', to: '2014-12-01' })
    expect(fields.jobs[0]?.duties).toContain('• Successfully won Techcrunch Disrupt')
    expect(fields.studies).toEqual([
      {
        level: 'higher',
        institution: 'University of Oklahoma',
        speciality: 'Information Technology',
        from: '2011-06-01',
        to: '2014-01-01',
      },
    ])
    expect(fields.languages).toEqual([{ lang: 'en', level: 'C2' }])
    expect(fields.skills).toEqual(['Web Development', 'HTML', 'CSS', 'Javascript', 'Compression', 'Mpeg', 'MP4', 'GIF'])
    expect(city).toBe('San Francisco')
    expect(
      left
        .list()
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'awards',
      'basics.location.address',
      'basics.location.postalCode',
      'basics.location.region',
      'basics.profiles',
      'basics.url',
      'education.courses',
      'education.score',
      'education.url',
      'interests',
      'projects',
      'publications',
      'references',
      'skills.level',
      'volunteer',
      'work.description',
      'work.location',
      'work.url',
    ])
    expect(JSON.stringify(fields)).not.toMatch(/richard\.hendriks|555-4321/)
  })
})

describe('reading', () => {
  test('nothing is invented', () => {
    const { fields, left } = read({
      work: [{ name: 'ТОО «Дала»' }, {}],
      education: [{ studyType: 'Hogwarts' }],
      languages: [
        { language: 'Klingon', fluency: 'Native' },
        { language: 'Қазақ тілі', fluency: 'Tourist' },
      ],
      certificates: [{ name: 'HACCP', date: '2019-05-20' }, { issuer: 'nobody' }],
      hobby: 'chess',
    })
    expect(fields.title).toBe('Түйіндеме')
    expect(fields.jobs).toEqual([{ employer: 'ТОО «Дала»', post: '', from: '', to: null, duties: '' }])
    expect(fields.studies[0]?.level).toBe('')
    expect(fields.languages).toEqual([{ lang: 'kk', level: '' }])
    expect(fields.courses).toEqual([{ name: 'HACCP', provider: '', year: '2019' }])
    expect(left.list()).toEqual([
      { path: 'hobby', count: 1 },
      { path: 'education.studyType', count: 1 },
      { path: 'certificates.date', count: 1 },
      { path: 'languages.language', count: 1 },
      { path: 'languages.fluency', count: 1 },
    ])
  })

  test.each([
    ['Bachelor', 'higher'],
    ['Магистр', 'postgraduate'],
    ['PhD', 'postgraduate'],
    ['Колледж', 'vocational'],
    ['Жоғары', 'higher'],
    ['Среднее', 'secondary'],
  ])('%s is %s', (studyType, level) => expect(read({ education: [{ studyType }] }).fields.studies[0]?.level).toBe(level))

  test('what is too long is cut and listed', () => {
    const { fields, left } = read({
      basics: { label: 'я'.repeat(300), summary: 'ә'.repeat(6000) },
      skills: [{ name: 'б'.repeat(70) }, { name: 'Excel' }],
    })
    expect([fields.title.length, fields.about?.length, fields.skills]).toEqual([limits.title, limits.about, ['Excel']])
    expect(left.list().map(({ path }) => path)).toEqual(['basics.label', 'basics.summary', 'skills'])
  })

  test('what was left travels in an address, and an address tells nothing else', () => {
    const { left } = read({ volunteer: [{}, {}], '<script>': 'x', 'a b': 'x', work: [{ url: 'x' }] })
    expect(leftInQuery(left.toQuery())).toEqual([
      { path: 'work.url', count: 1 },
      { path: 'volunteer', count: 2 },
    ])
    expect(leftInQuery('<b>~1,work.url~x,Сіз ұттыңыз~1,work.url~3')).toEqual([{ path: 'work.url', count: 3 }])
  })

  test('any JSON is read or refused in words, never broken', () => {
    const tryIt = (text: string) => {
      try {
        fromJsonResume(readJson(text, 'text'), 'ru')
      } catch (error) {
        expect((error as Refusal).name).toBe('Refusal')
      }
    }
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), tryIt))
    // whether so deep a text is read or refused depends on how much stack is left
    tryIt('['.repeat(100_000))
    tryIt(`{"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`)
  })
})

describe('a file that is not one', () => {
  const refusal = async (input: Parameters<typeof readFile>[0]) => {
    try {
      await readFile(input)
    } catch (error) {
      const { text, fields } = error as Refusal
      return `${Object.keys(fields).join()}: ${text.ru}`
    }
  }
  const file = (...parts: BlobPart[]) => new File(parts, 'resume.json')

  test.each<[string, Parameters<typeof readFile>[0], RegExp]>([
    ['nothing', {}, /^file: Выберите файл/],
    ['two at once', { file: file('{}'), text: '{}' }, /^text: Оставьте что-то одно/],
    ['broken', { text: '{\n "basics": {\n "label": "x",,\n}}' }, /^text: В записи JSON ошибка: строка 3/],
    ['cut off', { text: '{"basics": {' }, /^text: В записи JSON ошибка/],
    ['a list', { text: '[1]' }, /^text: Это не JSON Resume/],
    ['a wrong shape', { text: '{"work":[{"startDate":"Present"}]}' }, /^text: .*work\.0\.startDate — дата пишется как 2014/],
    ['too large', { file: file('x'.repeat(256 * 1024 + 1)) }, /^file: Файл должен быть не больше 256/],
    ['too large as text', { text: `{"a":"${'ә'.repeat(130_000)}${'x'.repeat(10_000)}"}` }, /^text: Файл должен/],
    ['another encoding', { file: file(new Uint8Array([0xff, 0xfe, 0x7b, 0])) }, /^file: Файл не в кодировке UTF-8/],
  ])('%s', async (_, input, said) => expect(await refusal(input)).toMatch(said))

  test('a byte order mark is forgiven', async () => {
    expect(await readFile({ file: file('\ufeff{"basics":{"label":"Аспазшы"}}') })).toMatchObject({ basics: { label: 'Аспазшы' } })
  })
})

describe('there and back', () => {
  const line = (most: number, least = 0) =>
    fc
      .string({ unit: fc.constantFrom(...'абвғқңөұүіәһ abcXYZ019.,-«»"\'\\/№'), minLength: least, maxLength: most })
      .map((value) => value.replace(/\s+/g, ' ').trim())
  const full = (most: number) => line(most, 1).filter((value) => value.length > 0)
  const block = line(300)
  const date = fc.oneof(fc.constantFrom('2014', '1999'), fc.constantFrom('2014-06', '2020-12'), fc.constantFrom('2014-06-29', '2024-02-29'))
  const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
  const some = <T>(all: readonly T[]) => fc.subarray([...all])
  const resumes: fc.Arbitrary<ResumeFields> = fc.record({
    visibility: fc.constantFrom('public', 'centres_only', 'hidden'),
    locale: fc.constantFrom('kk', 'ru', 'en'),
    title: full(60).filter((value) => value.length >= 3),
    occupationCodes: some(['5120-01', '2149-01', '7212']),
    regionCode: orNull(fc.constant('75')),
    placeCode: orNull(fc.constant('750000000')),
    payFrom: orNull(fc.integer({ min: 1, max: 99_999_999 })),
    employments: some(keysOf(employmentWords)),
    schedules: some(keysOf(scheduleWords)),
    relocate: fc.boolean(),
    trips: fc.boolean(),
    startOn: orNull(fc.constantFrom('2026-12-01')),
    about: orNull(block.filter(Boolean)),
    educationLevel: orNull(fc.constantFrom(...keysOf(educationNames))),
    jobs: fc.array(fc.record({ employer: full(40), post: full(40), from: date, to: orNull(date), duties: block }), { maxLength: 4 }),
    studies: fc.array(
      fc.record({
        level: fc.constantFrom(...keysOf(educationNames)),
        institution: full(40),
        speciality: line(40),
        from: orNull(date),
        to: orNull(date),
      }),
      { maxLength: 3 },
    ),
    courses: fc.array(fc.record({ name: full(40), provider: line(40), year: orNull(fc.constantFrom('2019', '2024')) }), { maxLength: 3 }),
    languages: fc.array(fc.record({ lang: fc.constantFrom(...keysOf(languageNames)), level: fc.constantFrom(...keysOf(levelNames)) }), {
      maxLength: 4,
    }),
    skills: fc.uniqueArray(
      full(20).filter((value) => !value.includes(',')),
      { maxLength: 8, selector: (value) => value.toLowerCase() },
    ),
    driverCategories: some(driverCategories),
    hideEmployers: fc.boolean(),
  })
  const person = { name: 'Сәрсенова Айгерім', email: 'aigerim@mail.kz', phone: '+77011234567' }

  test('a résumé survives the file, and nothing of ours is left over', () => {
    fc.assert(
      fc.property(resumes, (resume) => {
        const file = JSON.stringify(toJsonResume(resume, person, { city: 'Алматы', savedAt: new Date(0) }))
        const { fields, left } = fromJsonResume(readJson(file, 'file'), 'en')
        expect(fields).toEqual(resume)
        expect(left.list()).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('the file is whole: the owner takes name and contacts home', () => {
    const [resume] = fc.sample(resumes, 1)
    expect(toJsonResume(resume!, person, { city: null, savedAt: new Date(0) }).basics).toMatchObject(person)
  })
})

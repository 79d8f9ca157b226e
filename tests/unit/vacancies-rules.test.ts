import { describe, expect, test } from 'vitest'
import { industries } from '@/db/lists'
import type { Vacancy } from '@/db/schema'
import { decode } from '@/lib/core/form-data'
import { problemsOf } from '@/lib/core/problems'
import { Refusal } from '@/lib/core/refusal'
import { industryWords, sectionOf } from '@/lib/vacancies/industries'
import { vacancyInput } from '@/lib/vacancies/input'
import { languageFields, languageNames, languagesField, languagesSaid, languagesTyped, mostRows, rowsFor } from '@/lib/vacancies/languages'
import { amend, close, isLate, isOpen, moderate, pause, publish, renew, type Terms } from '@/lib/vacancies/rules'

const calendar = {
  days: new Map([
    ['2026-03-09', { off: true }],
    ['2026-03-23', { off: true }],
    ['2026-03-24', { off: true }],
    ['2026-03-25', { off: true }],
  ]),
  years: new Set(['2026']),
}
const terms: Terms = { calendar, minimumWage: 85_000, postWithin: 5, validFor: 30 }
const now = new Date('2026-03-02T06:00:00Z')
const today = '2026-03-02'
const verified = { state: 'verified_by_centre' }

const draft = (rest: Partial<Vacancy> = {}) =>
  ({
    id: 1,
    state: 'draft',
    titleKk: 'Аспазшы',
    titleRu: null,
    occupationCode: '5120-01',
    placeCode: '710000000',
    remote: false,
    payFrom: 200_000,
    payTo: null,
    currency: 'KZT',
    payPeriod: 'month',
    employment: 'permanent',
    schedule: 'full_day',
    conditions: 'normal',
    suitableFor: [],
    subsidised: null,
    dutiesKk: 'Тағам дайындау',
    dutiesRu: null,
    requirementsKk: null,
    requirementsRu: null,
    offersKk: null,
    offersRu: null,
    appearedOn: '2026-02-27',
    publishedAt: null,
    late: false,
    findings: [],
    validUntil: null,
    ...rest,
  }) as Vacancy

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  return null
}
const publishing =
  (rest: Partial<Vacancy>, employer = verified) =>
  () =>
    publish(draft(rest), employer, terms, now, today)

describe('publishing (E2)', () => {
  test('opens it for the term of the law’s table', () => {
    expect(publish(draft(), verified, terms, now, today)).toMatchObject({
      state: 'published',
      publishedAt: now,
      validUntil: '2026-04-01',
      late: false,
    })
  })
  test.each<[string, Partial<Vacancy>, string]>([
    ['no pay', { payFrom: null, payTo: null }, 'payFrom'],
    ['full time below the minimum wage', { payFrom: 84_999 }, 'payFrom'],
    ['no occupation', { occupationCode: null }, 'occupation'],
    ['no place and not remote', { placeCode: null }, 'place'],
    ['no duties', { dutiesKk: null }, 'dutiesKk'],
    ['appeared tomorrow', { appearedOn: '2026-03-03' }, 'appearedOn'],
    ['hazardous work for teenagers (LC 26)', { conditions: 'hazardous', suitableFor: ['teenagers'] }, 'suitableFor'],
    ['harmful work subsidised (SC 111)', { conditions: 'harmful', subsidised: 'youth_practice' }, 'subsidised'],
  ])('%s is refused at its field', (_name, rest, field) => {
    expect(Object.keys(refusal(publishing(rest))?.fields ?? {})).toEqual([field])
  })
  test.each<[string, Partial<Vacancy>]>([
    ['exactly the minimum wage', { payFrom: 85_000 }],
    ['part-time below it', { payFrom: 50_000, employment: 'part_time' }],
    ['a part day below it', { payFrom: 50_000, schedule: 'part_day' }],
    ['pay by the hour', { payFrom: 1_500, payPeriod: 'hour' }],
    ['remote without a place', { placeCode: null, remote: true }],
  ])('%s is published', (_name, rest) => {
    expect(publishing(rest)()).toMatchObject({ state: 'published' })
  })
  test.each(['self_declared', 'blocked'])('not by an employer that is %s', (state) => {
    expect(refusal(publishing({}, { state }))).not.toBeNull()
  })
  test.each(['published', 'on_moderation', 'closed'] as const)('not when it is %s already', (state) => {
    expect(refusal(publishing({ state }))).not.toBeNull()
  })
  test('discriminatory wording goes to a person, with the words', () => {
    const change = publish(draft({ dutiesRu: 'Возраст до 35 лет' }), verified, terms, now, today)
    expect(change).toMatchObject({ state: 'on_moderation', findings: [{ code: 'age' }] })
    expect(change).not.toHaveProperty('publishedAt')
  })
})

describe('late publication: more than five working days after it appeared (SC 103(2)(1))', () => {
  test.each([
    ['2026-03-02', '2026-03-09', false],
    ['2026-03-02', '2026-03-10', false],
    // 9 March is off: the fifth working day is the 11th
    ['2026-03-03', '2026-03-11', false],
    ['2026-03-03', '2026-03-12', true],
    ['2026-03-02', '2026-03-11', true],
    // eight working days ago (acceptance scenario 7)
    ['2026-02-18', '2026-03-02', true],
    // over Nauryz
    ['2026-03-19', '2026-03-31', false],
    ['2026-03-19', '2026-04-01', true],
  ])('appeared %s, published %s → late %s', (appeared, published, late) => {
    expect(isLate(appeared, terms, published)).toBe(late)
  })
})

describe('the life of a vacancy', () => {
  const open = draft({ state: 'published', publishedAt: now, validUntil: '2026-04-01' })
  test('a harmless change of an open one stays open', () => {
    expect(amend(open, { contactPhone: '+77010000000' }, terms, today)).toEqual({ contactPhone: '+77010000000' })
  })
  test('so does another industry or another language (E2)', () => {
    const change = { industry: 'I', languages: [{ lang: 'en', level: 'A2' }] } as const
    expect(amend(open, { ...change, languages: [...change.languages] }, terms, today)).toMatchObject({ industry: 'I' })
    expect(amend(open, { ...change, languages: [...change.languages] }, terms, today)).not.toHaveProperty('state')
  })
  test('a new title with a forbidden limit goes back to a person', () => {
    expect(amend(open, { titleRu: 'Повар, только женщины' }, terms, today)).toMatchObject({ state: 'on_moderation' })
  })
  test('pay of an open one cannot sink below the minimum', () => {
    expect(refusal(() => amend(open, { payFrom: 10_000 }, terms, today))).not.toBeNull()
  })
  test('what a moderator approved is not asked again', () => {
    const approved = draft({
      state: 'paused',
      publishedAt: now,
      dutiesRu: 'Возраст до 35 лет',
      findings: [{ code: 'age', quote: 'Возраст до 35 лет' }],
    })
    expect(publish(approved, verified, terms, now, today)).toMatchObject({ state: 'published' })
  })
  test('a moderator approves or refuses with a ground', () => {
    const waiting = draft({ state: 'on_moderation' })
    expect(moderate(waiting, { decision: 'approve' }, terms, now, today)).toMatchObject({ state: 'published', validUntil: '2026-04-01' })
    expect(moderate(waiting, { decision: 'reject', ground: 'discriminatory', text: 'Уберите возраст' }, terms, now, today)).toEqual({
      state: 'rejected',
      refusalGround: 'discriminatory',
      refusalText: 'Уберите возраст',
    })
    expect(refusal(() => moderate(open, { decision: 'approve' }, terms, now, today))).not.toBeNull()
  })
  test('renewing begins a new term; closing is final', () => {
    expect(renew(open, verified, terms, now, '2026-03-10')).toEqual({ validUntil: '2026-04-09' })
    expect(renew(draft({ state: 'expired' }), verified, terms, now, today)).toMatchObject({ state: 'published', validUntil: '2026-04-01' })
    // what was changed while it was not open is checked like a new one
    expect(refusal(() => renew(draft({ state: 'expired', payFrom: 10_000 }), verified, terms, now, today))).not.toBeNull()
    expect(renew(draft({ state: 'expired', dutiesRu: 'Только мужчины' }), verified, terms, now, today)).toMatchObject({
      state: 'on_moderation',
    })
    expect(refusal(() => renew(draft({ state: 'draft' }), verified, terms, now, today))).not.toBeNull()
    expect(
      refusal(() => moderate(draft({ state: 'on_moderation', payFrom: 10_000 }), { decision: 'approve' }, terms, now, today)),
    ).not.toBeNull()
    expect(pause(open)).toEqual({ state: 'paused' })
    expect(close(open, 'cancelled', now)).toMatchObject({ state: 'closed', closedReason: 'cancelled' })
    expect(refusal(() => close(draft({ state: 'closed' }), 'cancelled', now))).not.toBeNull()
    expect(refusal(() => amend(draft({ state: 'closed' }), {}, terms, today))).not.toBeNull()
  })
  test.each([
    ['2026-04-01', true],
    ['2026-04-02', false],
  ])('on %s it is open: %s', (day, expected) => {
    expect(isOpen(open, day)).toBe(expected)
    expect(isOpen({ ...open, validUntil: null }, day)).toBe(true)
  })
})

const form = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('languages (E2): [{lang, level A1..C2}], as many as are asked for', () => {
  const read = (value: unknown) => {
    const parsed = languagesField.safeParse(value)
    return parsed.success ? parsed.data : Object.keys(problemsOf(parsed.error))
  }
  test.each([
    ['nothing was chosen', undefined, []],
    ['one level', { kk: 'C1' }, [{ lang: 'kk', level: 'C1' }]],
    [
      'five',
      { kk: 'C2', ru: 'B2', en: 'A1', more: { r0: { lang: 'de', level: 'A2' }, r7: { lang: 'kzsl', level: 'B1' } } },
      [
        { lang: 'kk', level: 'C2' },
        { lang: 'ru', level: 'B2' },
        { lang: 'en', level: 'A1' },
        { lang: 'de', level: 'A2' },
        { lang: 'kzsl', level: 'B1' },
      ],
    ],
    [
      'one twice: its last level',
      { more: { r0: { lang: 'de', level: 'A2' }, r1: { lang: 'de', level: 'B1' } } },
      [{ lang: 'de', level: 'B1' }],
    ],
    ['a level that is none', { kk: 'D1' }, ['kk']],
    ['a language without its level', { more: { r1: { lang: 'de' } } }, ['more.r1.level']],
    ['a level without its language', { more: { r2: { level: 'A1' } } }, ['more.r2.lang']],
    ['a language that is none', { more: { r0: { lang: 'xx', level: 'A1' } } }, ['more.r0.lang']],
    ['a row of another name', { more: { x: { lang: 'de', level: 'A1' } } }, ['more.x']],
    [
      'more rows than languages',
      { more: Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`r${at}`, { lang: 'de', level: 'A1' }])) },
      ['more'],
    ],
    ['a text', 'kk', ['']],
  ])('%s', (_, typed, expected) => expect(read(typed)).toEqual(expected))
  test('every language there is fits into the form, with two rows to spare while there are any', () => {
    const all = Object.keys(languageNames).map((lang) => ({ lang, level: 'B1' }))
    const shown = decode(form(languageFields(all))) as { languages: unknown }
    expect(read(shown.languages)).toEqual(all)
    expect([rowsFor([]), rowsFor(all.slice(0, 5)), rowsFor(all)]).toEqual([2, 4, mostRows])
  })
  test('the form shows what is stored, and the preview what is typed', () => {
    const stored = [
      { lang: 'en', level: 'B1' },
      { lang: 'zh', level: 'A2' },
      { lang: 'kk', level: 'C1' },
    ]
    const fields = { 'languages.en': 'B1', 'languages.kk': 'C1', 'languages.more.r0.lang': 'zh', 'languages.more.r0.level': 'A2' }
    expect(languageFields(stored)).toEqual(fields)
    expect(languagesSaid(languagesTyped(fields), 'ru')).toBe('Казахский (C1), Английский (B1), Китайский (A2)')
    expect(languagesTyped({ 'languages.more.r0.lang': 'zh', 'languages.kk': '' })).toEqual([])
    expect(languagesSaid([{ lang: 'constructor', level: '' }], 'kk')).toBe('constructor')
  })
})

describe('industry: a section of OKED (E2)', () => {
  test('every section has three names', () => {
    expect(Object.keys(industryWords)).toEqual([...industries])
    for (const name of Object.values(industryWords)) expect(new Set([name.kk, name.ru, name.en]).size).toBe(3)
  })
  test.each([
    ['01110', 'A'],
    ['05100', 'B'],
    ['10710', 'C'],
    ['35110', 'D'],
    ['41201', 'F'],
    ['47111', 'G'],
    ['62010', 'J'],
    ['85100', 'P'],
    ['86100', 'Q'],
    ['99000', 'U'],
    ['00000', null],
    ['x', null],
    [null, null],
  ] as const)('%s belongs to %s', (oked, section) => expect(sectionOf(oked)).toBe(section))
  test('a section that is none is refused at its field', () => {
    const parsed = vacancyInput.safeParse({ industry: 'Z' })
    expect(Object.keys(problemsOf(parsed.error!))).toContain('industry')
  })
})

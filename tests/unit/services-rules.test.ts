import { describe, expect, test } from 'vitest'
import type { Answers, CaseFile, Check } from '@/db/schema/cases'
import { fileTypeOf } from '@/lib/core/file-type'
import { jobSeeker } from '@/lib/services/definitions/job-seeker'
import {
  answered,
  judge,
  missing,
  missingPapers,
  mustBeComplete,
  mustNotBeStopped,
  nextStep,
  papersFor,
  readAnswers,
  stepsFor,
  stopping,
} from '@/lib/services/rules'
import { refusal, tiny } from '../support/tiny-service'

const today = '2026-03-19'
const good: Answers = {
  identity: { lastName: 'Сынақова', firstName: 'Айгерім', birthDate: '1990-05-12', legalStatus: 'citizen', phone: '+7 701 123 45 67' },
  document: { kind: 'id_card', number: '012345678', expiresOn: '2030-01-01' },
  home: { district: 'Есіл ауданы · 711210000', street: 'Достық көшесі, 1' },
  education: { level: 'higher' },
  work: { activity: 'none', reason: 'own_wish' },
  wishes: { occupation: 'Бухгалтер · 2411-01', payFrom: '250000', purpose: 'permanent' },
  status: {},
  consent: { processing: 'on' },
}
type File = Pick<CaseFile, 'kind' | 'expiresOn' | 'removedAt' | 'check'>
const identity = (expiresOn: string | null, rest: Partial<File> = {}): File => ({
  kind: 'identity',
  expiresOn,
  removedAt: null,
  check: null,
  ...rest,
})
const without = (step: string): Answers => Object.fromEntries(Object.entries(good).filter(([key]) => key !== step))
describe('the form', () => {
  test.each<[string, Answers, File[], string]>([
    ['nothing answered', {}, [], 'identity'],
    ['the first step alone', { identity: good.identity! }, [], 'document'],
    ['a gap in the middle', without('home'), [identity('2030-01-01')], 'home'],
    ['answers that do not fit', { ...good, document: { kind: 'id_card' } }, [], 'document'],
    ['everything but the papers', good, [], 'papers'],
    ['a paper that has expired', good, [identity('2026-03-18')], 'papers'],
    ['everything', good, [identity('2026-03-19')], 'review'],
  ])('%s → %s', (_name, answers, files, step) => expect(nextStep(jobSeeker, { answers }, files, today)).toBe(step))

  test('a step on a condition is asked only then, and its answer counts only then', () => {
    const lost = { request: { reason: 'lost', district: '711210000' } }
    const spoilt = { request: { reason: 'spoilt', district: '711210000' } }
    expect(stepsFor(tiny, lost).map(([id]) => id)).toEqual(['request', 'loss'])
    expect(stepsFor(tiny, spoilt).map(([id]) => id)).toEqual(['request'])
    expect(nextStep(tiny, { answers: lost }, [], today)).toBe('loss')
    expect(nextStep(tiny, { answers: spoilt }, [], today)).toBe('papers')
    expect(readAnswers(tiny, { ...spoilt, loss: { place: 'Такси' } })).toEqual(spoilt)
  })
  test('papers belong to the answers: the representative’s application only under 16, work papers not for whoever never worked (E7)', () => {
    const kinds = (answers: Answers) => papersFor(jobSeeker, answers, today).map(([kind]) => kind)
    expect(kinds(good)).toEqual(['identity', 'work', 'education'])
    expect(kinds({ ...good, work: { reason: 'never' }, education: { level: 'none' } })).toEqual(['identity'])
    expect(kinds({ ...good, identity: { birthDate: '2010-03-20' } })).toContain('representative')
    expect(kinds({ ...good, identity: { birthDate: '2010-03-19' } })).not.toContain('representative')
  })
  test('an answer is kept as it was typed, and read as its shape says', () => {
    const answers = answered(jobSeeker, good, 'wishes', { ...good.wishes, payFrom: ' 250 000 ' })
    expect(answers.wishes?.payFrom).toBe(' 250 000 ')
    expect(readAnswers(jobSeeker, answers).wishes?.payFrom).toBe(250_000)
    expect(readAnswers(jobSeeker, good).identity?.phone).toBe('+77011234567')
  })
  test('only what is asked is kept, in the rows of a list too', () => {
    const jobs = [{ employer: 'ТОО', post: 'Есепші', from: '2020-01-01', secret: 'x'.repeat(1000) }]
    const { work } = answered(jobSeeker, {}, 'work', { ...good.work, jobs, isAdmin: 'on', constructor: 'x' })
    expect(work).toEqual({ ...good.work, jobs: [{ employer: 'ТОО', post: 'Есепші', from: '2020-01-01' }] })
  })
  test.each(['nowhere', 'constructor', '__proto__', 'toString', 'papers'])('there is no step %s', (step) => {
    expect(refusal(() => answered(jobSeeker, {}, step, {})).text.ru).toBe('Такого шага нет')
  })
  test.each([
    ['identity', { ...good.identity, lastName: '' }, 'lastName'],
    ['identity', { ...good.identity, phone: '123' }, 'phone'],
    ['identity', { ...good.identity, legalStatus: 'king' }, 'legalStatus'],
    ['document', { ...good.document, expiresOn: '2026-02-30' }, 'expiresOn'],
    ['wishes', { ...good.wishes, payTo: '1000' }, 'payTo'],
    ['consent', {}, 'processing'],
  ])('%s: %j is refused at the field %s', (step, values, field) => {
    expect(Object.keys(refusal(() => answered(jobSeeker, {}, step, values)).fields)).toEqual([`answers.${field}`])
  })
})

describe('papers (GJS-5.R1)', () => {
  test.each<[string, File[], string | null]>([
    ['none', [], 'Нет документа'],
    ['no day', [identity(null)], 'не указан срок'],
    ['expired yesterday', [identity('2026-03-18')], 'истёк'],
    ['expires today', [identity('2026-03-19')], null],
    ['taken away', [identity('2030-01-01', { removedAt: new Date() })], 'Нет документа'],
  ])('%s', (_name, files, words) => {
    const gaps = missingPapers(jobSeeker, good, files, today)
    expect(gaps.map(({ text }) => text.ru)).toEqual(words === null ? [] : [expect.stringContaining(words)])
  })
  test('what is missing leads to where it is mended; a clause stands beside an expired paper', () => {
    expect(missing(jobSeeker, { answers: without('home') }, [identity('2026-03-18')], today)).toMatchObject([
      { step: 'home' },
      { step: 'papers', clause: 'GJS-5.R1' },
    ])
    expect(refusal(() => mustBeComplete(jobSeeker, { answers: good }, [], today)).text.ru).toMatch(/^Заявление неполное: Нет документа/)
    expect(mustBeComplete(jobSeeker, { answers: good }, [identity(today)], today)).toBeUndefined()
  })
  test.each<[string, number[] | string, string | null]>([
    ['PDF', '%PDF-1.7', 'application/pdf'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['WEBP', 'RIFF1234WEBPVP8 ', 'image/webp'],
    ['only the second half of WEBP', 'MZ123456WEBPVP8 ', null],
    ['a script', '#!/bin/sh', null],
    ['HTML', '<html>', null],
    ['PDF not at the beginning', ' %PDF-1.7', null],
    ['a word too short', '%PD', null],
    ['nothing', [], null],
  ])('%s is known by its bytes', (_name, bytes, type) => {
    expect(fileTypeOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes))).toBe(type)
  })
})

describe('conditions (E7 JS1-JS5)', () => {
  const check = (outcome: Check['outcome']): Check => ({ outcome, source: 'officer', at: '', by: '' })
  const verdict = (code: string, answers: Answers, rest: Partial<Parameters<typeof judge>[1]> = {}) =>
    judge(jobSeeker, { answers, person: {}, checks: {}, today, ...rest }).find((each) => each.code === code)?.verdict

  test.each([
    ['citizen', 'met'],
    ['kandas', 'met'],
    ['foreigner_permanent', 'met'],
    ['stateless_permanent', 'met'],
    ['other', 'unmet'],
    ['refugee', 'unknown'], // a specialist decides
    [undefined, 'unknown'],
  ])('JS1: %s → %s', (legalStatus, expected) => expect(verdict('JS1', { identity: { legalStatus } })).toBe(expected))
  test.each([
    ['2026-03-18', 'unmet'],
    ['2026-03-19', 'met'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('JS2: a document until %s → %s', (expiresOn, expected) => expect(verdict('JS2', { document: { expiresOn } })).toBe(expected))
  test.each([
    [undefined, 'unknown'],
    [[], 'met'],
    [['JS71-2026-000001'], 'unmet'],
  ])('JS3: registered as %j → %s', (registered, expected) => expect(verdict('JS3', {}, { person: { registered } })).toBe(expected))
  test.each([
    ['none', undefined, 'unknown'],
    ['none', 'confirmed', 'met'],
    ['none', 'refuted', 'unmet'],
    ['none', 'unavailable', 'unknown'], // no answer is never a "yes" (L 1)
    ['hired', undefined, 'unmet'],
    ['hired', 'confirmed', 'unmet'],
    ['entrepreneur', undefined, 'unmet'],
    [undefined, 'confirmed', 'met'],
  ] as const)('JS4: says %s, the register %s → %s', (activity, outcome, expected) => {
    expect(verdict('JS4', { work: { activity } }, { checks: outcome ? { employment: check(outcome) } : {} })).toBe(expected)
  })
  test('JS5: the centre follows from the district', () => {
    expect([verdict('JS5', {}), verdict('JS5', good)]).toEqual(['unknown', 'met'])
    expect(jobSeeker.district(good)).toBe('711210000')
  })
  test('JS1-JS3 stop an application, JS4 does not: that is the specialist’s', () => {
    const given = (answers: Answers, registered: string[] = []) => ({ answers, person: { registered }, checks: {}, today })
    expect(stopping(judge(jobSeeker, given(good)))).toBeUndefined()
    expect(stopping(judge(jobSeeker, given({ ...good, document: { expiresOn: '2026-03-18' } })))?.code).toBe('JS2')
    expect(stopping(judge(jobSeeker, given(good, ['1'])))?.code).toBe('JS3')
    expect(stopping(judge(jobSeeker, given({ ...good, work: { activity: 'hired' } })))).toBeUndefined()
    expect(refusal(() => mustNotBeStopped(jobSeeker, given(good, ['1']))).text.ru).toMatch(/уже зарегистрированы/)
  })
})

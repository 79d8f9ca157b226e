import { describe, expect, test } from 'vitest'
import type { Vacancy } from '@/db/schema'
import { Refusal } from '@/lib/core/refusal'
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarRows } from '@/db/seed/reference-files'
import { addDays, type Calendar } from '@/lib/core/calendar'
import {
  allClear,
  asksExplanation,
  type ExclusionCheck,
  evidenceFor,
  exclusionChecks,
  exclusions,
  type Facts,
  type Ground,
  groundsFor,
  isMissed,
  isShown,
  mayDecide,
  nextVisit,
  proposedOn,
  waitsUntil,
} from '@/lib/unemployed/rules'
import { evidenceNames, groundWords, ruleWords } from '@/lib/unemployed/words'

const rows = calendarRows as unknown as { day: string; off: string | boolean }[]
const calendar: Calendar = {
  days: new Map(rows.map(({ day, off }) => [day, { off: off === true || off === 'true' || off === '1' }])),
  years: new Set(rows.map(({ day }) => day.slice(0, 4))),
}
const check = (outcome: 'confirmed' | 'refuted' | 'unavailable') => ({
  outcome,
  source: 'officer',
  at: '2026-03-20T05:00:00.000Z',
  by: 'x',
})
const all = Object.fromEntries(exclusionChecks.map((name) => [name, check('confirmed')])) as Record<
  ExclusionCheck,
  ReturnType<typeof check>
>
const facts = (change: Partial<Facts> = {}): Facts => ({ birthDate: '1995-03-17', checks: all, last: null, today: '2026-03-27', ...change })
const limits = { minAge: 16, pensionMonths: 756, reregisterAfter: 30 }
const said = (change: Partial<Facts>, changed = limits) => {
  const results = exclusions(facts(change), changed)
  return Object.fromEntries(results.filter(({ verdict }) => verdict !== 'clear').map(({ code, verdict }) => [code, verdict]))
}

describe('who is not registered as unemployed (E8, L SC 99(3); scenario 4)', () => {
  test('nothing speaks against a person of whom everything is confirmed', () => {
    expect(said({})).toEqual({})
    expect(allClear(exclusions(facts(), limits))).toBe(true)
  })
  test.each([
    ['a 15-year-old', { birthDate: '2010-03-28' }, { U1: 'stops' }],
    ['16 today', { birthDate: '2010-03-27' }, {}],
    ['a man of 63 today', { birthDate: '1963-03-27' }, { U3: 'stops' }],
    ['a man of 63 tomorrow', { birthDate: '1963-03-28' }, {}],
    ['a pensioner of the register', { checks: { ...all, pension: check('refuted') } }, { U3: 'stops' }],
    ['a founder', { checks: { ...all, founder: check('refuted') } }, { U2: 'stops' }],
    ['an entrepreneur', { checks: { ...all, entrepreneur: check('refuted') } }, { U2: 'stops' }],
    ['a student', { checks: { ...all, student: check('refuted') } }, { U5: 'stops' }],
    ['sentenced', { checks: { ...all, court: check('refuted') } }, { U6: 'stops' }],
    ['false documents', { checks: { ...all, documents: check('refuted') } }, { U4: 'stops' }],
    ['the contract register is silent', { checks: { ...all, employment: check('unavailable') } }, { U2: 'by_hand' }],
    ['nobody asked about studies', { checks: { ...all, student: undefined } }, { U5: 'by_hand' }],
  ] as const)('%s', (_name, change, expected) => expect(said(change)).toEqual(expected))
  test('a woman reaches the pension age earlier (SC 207)', () => {
    expect(said({ birthDate: '1965-03-27' }, { ...limits, pensionMonths: 732 })).toEqual({ U3: 'stops' })
    expect(said({ birthDate: '1965-03-28' }, { ...limits, pensionMonths: 732 })).toEqual({})
  })
  test.each([
    ['D1', 30, 'stops'],
    ['D1', 31, undefined],
    ['D4', 0, 'stops'],
    ['D4', 31, undefined],
    ['D9', 0, undefined],
    ['D2a', 1, undefined],
  ] as const)('after %s on day %i (U7, L SC 100(2), scenario 5)', (ground, days, verdict) => {
    expect(said({ last: { ground, until: addDays('2026-03-27', -days) } }).U7).toBe(verdict)
  })
  test('an unknown answer is never a yes (L 1)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exclusionChecks), fc.constantFrom('unavailable', undefined), (name, outcome) => {
        const results = exclusions(facts({ checks: { ...all, [name]: outcome && check(outcome as 'unavailable') } }), limits)
        // of documents and of the pension the birth date and the lack of an act speak
        if (name !== 'documents' && name !== 'pension') expect(allClear(results)).toBe(false)
        expect(results.find(({ verdict }) => verdict === 'stops')).toBeUndefined()
      }),
    )
  })
})

describe('when it is proposed, and when visits are due', () => {
  test.each([
    ['2026-03-19', '2026-03-27'],
    ['2026-12-29', '2027-01-05'],
    ['2026-05-06', '2026-05-13'],
  ])('registered on %s → proposed on %s (scenario 4)', (since, due) => expect(proposedOn(since, 3, calendar, null)).toBe(due))
  test('the waiting time of U7 comes first', () => {
    expect(proposedOn('2026-03-19', 3, calendar, '2026-04-10')).toBe('2026-04-11')
    expect(proposedOn('2026-03-19', 3, calendar, '2026-03-20')).toBe('2026-03-27')
    expect(waitsUntil({ ground: 'D4', until: '2026-03-01' }, 30)).toBe('2026-03-31')
    expect(waitsUntil({ ground: 'D9', until: '2026-03-01' }, 30)).toBeNull()
  })
  test.each([
    ['2026-04-30', 10, 'working_day', '2026-05-19'],
    ['2026-01-31', 1, 'month', '2026-03-02'],
    ['2026-02-25', 1, 'month', '2026-03-26'],
  ] as const)('from %s in %i %s: %s', (from, value, unit, due) => expect(nextVisit(from, { value, unit }, calendar)).toBe(due))
  test.each([
    ['2026-04-01', 'due', false],
    ['2026-03-31', 'due', true],
    ['2026-03-31', 'done', false],
  ] as const)('a visit until %s that is %s is missed on 1 April: %s', (dueOn, state, missed) =>
    expect(isMissed({ dueOn, state }, '2026-04-01')).toBe(missed),
  )
})

describe('no draft without evidence (E9)', () => {
  const grounds = Object.keys(evidenceFor) as Ground[]
  test.each(grounds)('%s: none is not enough, each way alone is', (ground) => {
    expect(isShown(ground, [], 3)).toBe(false)
    for (const way of evidenceFor[ground]) {
      const full = Object.entries(way).flatMap(([kind, count]) => Array.from({ length: count }, (_, n) => ({ kind, ref: `${kind} ${n}` })))
      expect(isShown(ground, full, 3)).toBe(true)
      for (let without = 0; without < full.length; without++)
        expect(
          isShown(
            ground,
            full.filter((_, at) => at !== without),
            3,
          ),
        ).toBe(false)
    }
  })
  test('the same refusal three times is one refusal; the law says how many', () => {
    const same = Array.from({ length: 3 }, () => ({ kind: 'refusal', ref: 'one' }))
    expect(isShown('D1', same, 3)).toBe(false)
    expect(
      isShown(
        'D1',
        [
          { kind: 'refusal', ref: 'a' },
          { kind: 'refusal', ref: 'b' },
        ],
        2,
      ),
    ).toBe(true)
    expect(isShown('D1', [{ kind: 'unanswered', ref: ' ' }], 3)).toBe(false)
  })
  test('the Code’s grounds are for the unemployed', () => {
    expect(groundsFor('unemployed')).toEqual(grounds)
    expect(groundsFor('job_seeker')).toEqual(['D6', 'D7', 'D8', 'D9'])
  })
  test('nobody decides before the person could explain', () => {
    const at = new Date('2026-04-01T13:00:00Z')
    const draft = { ground: 'D4' as const, explainBy: at, explainedAt: null }
    expect(mayDecide(draft, at)).toBe(false)
    expect(mayDecide(draft, new Date(at.getTime() + 1))).toBe(true)
    expect(mayDecide({ ...draft, explainedAt: new Date('2026-03-30') }, new Date('2026-03-31'))).toBe(true)
    expect(mayDecide({ ...draft, ground: 'D9' }, new Date('2026-03-31'))).toBe(true)
    expect(grounds.filter((ground) => !asksExplanation(ground))).toEqual(['D9'])
  })
  test('everything has its words and clause', () => {
    expect(Object.keys(groundWords)).toEqual(grounds)
    expect(Object.keys(ruleWords)).toHaveLength(7)
    for (const ground of grounds)
      for (const way of evidenceFor[ground]) for (const kind of Object.keys(way)) expect(evidenceNames[kind]).toBeDefined()
  })
})

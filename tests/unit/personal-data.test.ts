import { describe, expect, test } from 'vitest'
import {
  accessOn,
  endOf,
  grantedAs,
  type HistoryRow,
  holds,
  isOver,
  keptOf,
  missingToClose,
  movesOf,
  type PersonFacts,
} from '@/lib/personal-data/rules'
import { keptNames } from '@/lib/personal-data/words'

const nothing: PersonFacts = { registered: false, openCases: 0, hires: 0, documents: 0 }

describe('what goes on in spite of a request to stop the processing (PDL 8(2), 9)', () => {
  const always = ['request', 'journal', 'agreement']
  test.each<[string, Partial<PersonFacts>, string[], 'granted' | 'partly']>([
    ['nothing is open', {}, [], 'granted'],
    ['a registration is open', { registered: true }, ['registration'], 'partly'],
    ['a service is not finished', { openCases: 2 }, ['cases'], 'partly'],
    ['a hire', { hires: 1 }, ['hired'], 'granted'],
    ['issued documents', { documents: 3 }, ['documents'], 'granted'],
    ['everything', { registered: true, openCases: 1, hires: 1, documents: 1 }, ['registration', 'cases', 'hired', 'documents'], 'partly'],
  ])('%s', (_, facts, more, state) => {
    const kept = keptOf('block', { ...nothing, ...facts })
    expect(kept).toEqual([...always, ...more])
    expect(grantedAs(kept)).toBe(state)
  })
  test('the consent to publish is withdrawn wholly', () => {
    const kept = keptOf('publication', { registered: true, openCases: 1, hires: 1, documents: 1 })
    expect(kept).toEqual(always)
    expect(grantedAs(kept)).toBe('granted')
  })
  test('every reason names its law', () => {
    for (const { kk, ru } of Object.values(keptNames)) {
      expect(kk).toMatch(/\(.+\)$/)
      expect(ru).toMatch(/\(.+\)$/)
    }
  })
  test.each([
    ['received', null, false],
    ['granted', null, true],
    ['partly', null, true],
    ['granted', new Date(), false],
    ['refused', null, false],
    ['withdrawn', null, false],
  ] as const)('%s, lifted %s: holds %s', (state, liftedAt, expected) => expect(holds({ state, liftedAt })).toBe(expected))
})

describe('incidents (O206-22, PDL 25)', () => {
  test.each([
    ['open', ['confirmed', 'unfounded'], false],
    ['confirmed', ['in_work', 'unfounded'], false],
    ['in_work', ['closed'], false],
    ['closed', [], true],
    ['unfounded', [], true],
  ] as const)('%s leads to %j', (state, to, over) => {
    expect(movesOf(state)).toEqual(to)
    expect(isOver(state)).toBe(over)
  })
  const measure = { kind: 'measure', told: null }
  const told = { kind: 'told', told: 'authority' }
  test.each([
    [null, [], ['persons', 'measure', 'authority']],
    [0, [], ['measure', 'authority']],
    [5, [measure], ['authority']],
    [5, [measure, { kind: 'told', told: 'ministry' }], ['authority']],
    [null, [measure, told], ['persons']],
    [5, [measure, told], []],
  ])('%s persons, steps %j: missing %j', (persons, steps, expected) => expect(missingToClose({ persons }, steps)).toEqual(expected))
})

describe('who had access on a day (A349-14, 22; PDL)', () => {
  const at = (value: string) => new Date(`${value}+05:00`)
  const row = (userId: string, what: 'state' | 'right', value: string, since: string, until?: string): HistoryRow => ({
    userId,
    what,
    value,
    regionCode: '71',
    centreId: null,
    caseId: null,
    since: at(since),
    until: until ? at(until) : null,
  })
  const rows = [
    row('a', 'state', 'issued', '2026-03-01T09:00:00', '2026-03-02T10:00:00'),
    row('a', 'state', 'active', '2026-03-02T10:00:00', '2026-06-01T18:00:00'),
    row('a', 'state', 'ended', '2026-06-01T18:00:00'),
    row('a', 'right', 'centre_specialist', '2026-03-01T09:00:00', '2026-04-10T12:00:00'),
    row('a', 'right', 'centre_director', '2026-04-10T12:00:00', '2026-06-01T18:00:00'),
    row('b', 'state', 'active', '2026-03-01T09:00:00'),
  ]
  test.each([
    ['2026-02-28', []],
    ['2026-03-01', []], // the temporary password opens nothing yet
    ['2026-03-02', [['a', ['centre_specialist']]]],
    ['2026-04-09', [['a', ['centre_specialist']]]],
    ['2026-04-10', [['a', ['centre_director']]]],
    ['2026-05-31', [['a', ['centre_director']]]],
    ['2026-06-01', []],
  ])('%s: %j', (day, expected) =>
    expect(accessOn(rows, endOf(day)).map(({ userId, rights }) => [userId, rights.map(({ value }) => value)])).toEqual(expected),
  )
  test('a day ends at midnight of Kazakhstan', () => expect(endOf('2026-03-01').toISOString()).toBe('2026-03-01T19:00:00.000Z'))
})

import { describe, expect, test } from 'vitest'
import { failureStates, reportSources } from '@/db/lists'
import { breakProblem, isGoingOn, missingToClose, movesOf, stateOf } from '@/lib/failures/rules'
import { reportSourceNames } from '@/lib/reference/report-sources'

const at = (value: string) => new Date(`${value}:00+05:00`)
const now = at('2026-11-27T10:00')

test('a failure is known from one of five sources, a closed list (O206-22.1 … 22.5)', () => {
  expect([...reportSources]).toEqual(['request', 'specialist', 'monitoring', 'journals', 'soc'])
  expect(Object.keys(reportSourceNames)).toHaveLength(5)
})

describe('a break is agreed before it begins (O206-20.1)', () => {
  const span = { startsAt: at('2026-11-28T01:00'), endsAt: at('2026-11-28T03:00'), letterOn: '2026-11-26', startsOn: '2026-11-28' }
  test.each([
    ['as it should be', {}, null],
    ['agreed today', { letterOn: '2026-11-27' }, null],
    ['a letter of tomorrow', { letterOn: '2026-11-28' }, 'letter'],
    ['it ends when it begins', { endsAt: span.startsAt }, 'order'],
    ['it has begun', { startsAt: at('2026-11-27T09:59'), startsOn: '2026-11-27' }, 'past'],
    ['it begins this moment', { startsAt: now, startsOn: '2026-11-27' }, 'past'],
  ])('%s', (_, change, problem) => {
    expect(breakProblem({ ...span, ...change }, now, '2026-11-27')).toBe(problem)
  })
})

describe('the life of a failure (P3)', () => {
  test('every state but the last two leads somewhere', () => {
    expect(failureStates.filter((state) => movesOf(state).length === 0)).toEqual(['closed', 'unfounded'])
  })
  test('it is not closed before cause, work and end are known', () => {
    expect(missingToClose({ cause: null, done: null, restoredAt: null })).toEqual(['cause', 'done', 'restoredAt'])
    expect(missingToClose({ cause: 'x', done: 'y', restoredAt: now })).toEqual([])
  })
})

describe('what the public sees', () => {
  const told = { publicKk: 'Іздеу баяу', severity: 3 }
  test.each([
    ['nothing', [], [], 'works'],
    ['a report that nobody has confirmed', [{ ...told, state: 'open' }], [], 'works'],
    ['a confirmed one without a public text', [{ severity: 1, publicKk: null, state: 'confirmed' }], [], 'works'],
    ['a confirmed one', [{ ...told, state: 'confirmed' }], [], 'partly'],
    ['everything stands still', [{ ...told, severity: 1, state: 'in_work' }], [], 'stopped'],
    ['restored', [{ ...told, severity: 1, state: 'restored' }], [], 'works'],
    ['a break', [], [{ startsAt: at('2026-11-27T09:00'), endsAt: at('2026-11-27T11:00'), cancelledAt: null }], 'break'],
    ['a break that was cancelled', [], [{ startsAt: at('2026-11-27T09:00'), endsAt: at('2026-11-27T11:00'), cancelledAt: now }], 'works'],
    ['a break that has just ended', [], [{ startsAt: at('2026-11-27T09:00'), endsAt: now, cancelledAt: null }], 'works'],
  ] as const)('%s', (_, failures, breaks, state) => {
    expect(stateOf(failures, breaks, now)).toBe(state)
    expect(failures.some(isGoingOn)).toBe(state === 'partly' || state === 'stopped')
  })
})

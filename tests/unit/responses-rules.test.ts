import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { responseStates } from '@/db/schema/resumes'
import { addDays, addWorkingDays, type Calendar } from '@/lib/core/calendar'
import {
  answerByAfter,
  ballWith,
  groupOf,
  groups,
  interviewProblem,
  isOpen,
  isOverdue,
  isTomorrow,
  type MoveName,
  moves,
  movesFor,
  obstacleTo,
  reminderDue,
  type Side,
  sharedAfter,
  startProblem,
  states,
  statesOf,
  urgencyOf,
} from '@/lib/responses/rules'

type State = (typeof responseStates)[number]
const now = new Date('2026-11-20T05:00:00Z')
const held = { at: '2026-11-19T05:00:00Z', place: 'Абай 1', contact: 'Айгүл' }
const coming = { ...held, at: '2026-11-25T05:00:00Z' }
const names = Object.keys(moves) as MoveName[]
const of = (state: State, interview: typeof held | null = null) => ({ state, interview })

describe('the table of moves (E4)', () => {
  test('every state is reached, and the table knows no other', () => {
    expect([...states].sort()).toEqual([...responseStates].sort())
  })
  test('every state can be reached from nothing', () => {
    const reached = new Set<State | null>([null])
    for (let before = -1; before !== reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(moves)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(responseStates.filter((state) => !reached.has(state))).toEqual([])
  })
  test.each(responseStates.filter(isOpen))('%s: both sides and the platform have a way out, or wait for the other side', (state) => {
    const sides = (['citizen', 'employer', 'system'] as const).filter((side) => movesFor(side, of(state, held), now).length > 0)
    expect(sides).toContain('system')
    expect(sides).toContain(ballWith(state))
    expect(sides).toContain('citizen')
  })
  test.each(responseStates.filter((state) => !isOpen(state)))('%s: over for the employer and the platform', (state) => {
    expect(movesFor('employer', of(state, held), now)).toEqual([])
    expect(movesFor('system', of(state, held), now)).toEqual([])
    expect(ballWith(state)).toBeNull()
  })
  test('only an own end or an end without a decision lets a person send again', () => {
    expect(responseStates.filter((state) => movesFor('citizen', of(state), now).includes('send'))).toEqual([
      'declined',
      'withdrawn',
      'closed',
    ])
  })
  test('no side makes the other side’s move, from any state', () => {
    for (const name of names)
      for (const side of ['citizen', 'employer', 'system'] as Side[])
        for (const state of [null, ...responseStates])
          if (side !== moves[name].side)
            expect(obstacleTo(name, side, state && of(state, held), now), `${name} ${side} ${state}`).not.toBeNull()
  })
  test('what the buttons show is what the server allows', () => {
    for (const side of ['citizen', 'employer', 'system'] as Side[])
      for (const state of responseStates)
        expect(movesFor(side, of(state, held), now)).toEqual(names.filter((name) => obstacleTo(name, side, of(state, held), now) === null))
  })
  test('random walks by allowed moves end, or can go on; nobody is ever stuck', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (picks) => {
        let state: State | null = null
        for (const pick of picks) {
          const possible: MoveName[] = names.filter((name) => obstacleTo(name, moves[name].side, state && of(state, held), now) === null)
          expect(possible.length > 0 || (state !== null && !isOpen(state))).toBe(true)
          const name = possible[pick % Math.max(1, possible.length)]
          if (!name) return
          state = moves[name].to
        }
      }),
    )
  })
  test('an interview is recorded only after its time', () => {
    for (const name of ['held', 'missed'] as const) {
      expect(obstacleTo(name, 'employer', of('confirmed', held), now)).toBeNull()
      expect(obstacleTo(name, 'employer', of('confirmed', coming), now)?.kk).toContain('келген жоқ')
      expect(obstacleTo(name, 'employer', of('confirmed'), now)).not.toBeNull()
    }
  })
  test.each([
    ['sent', 'employer'],
    ['viewed', 'employer'],
    ['proposed', 'citizen'],
    ['invited', 'citizen'],
    ['confirmed', 'employer'],
    ['offered', 'citizen'],
    ['no_show', 'employer'],
    ['hired', null],
  ] as const)('%s: the ball is with %s', (state, side) => expect(ballWith(state)).toBe(side))
  test('each state is in one group of each cabinet', () => {
    for (const side of ['citizen', 'employer'] as const)
      expect(groups.flatMap((group) => statesOf(group, side)).sort()).toEqual([...responseStates].sort())
    expect(groupOf('invited', 'citizen')).toBe('mine')
    expect(groupOf('invited', 'employer')).toBe('theirs')
  })
})

describe('who sees the person (E3, O206-19)', () => {
  test.each([
    ['send', false, true],
    ['propose', false, false],
    ['accept', false, true],
    ['decline', true, false],
    ['withdraw', true, false],
    ['view', true, true],
    ['reject', true, true],
    ['close', true, true],
    ['close', false, false],
  ] as const)('%s: %s → %s', (name, before, after) => expect(sharedAfter(name, before)).toBe(after))
  test('no move of the employer or the platform ever opens a person’s data', () => {
    for (const name of names) if (moves[name].side !== 'citizen') expect(sharedAfter(name, false), name).toBe(false)
  })
})

// 2026-12-16 and 17 are days off, a Saturday is worked
const calendar: Calendar = {
  years: new Set(['2026', '2027']),
  days: new Map([
    ['2026-12-16', { off: true }],
    ['2026-11-28', { off: false }],
  ]),
}
const terms = { calendar, answerWithin: 10, remindAfter: 3 }

describe('terms (features 3.1-2)', () => {
  test.each([
    // Friday 20.11 + 10 working days, the worked Saturday 28.11 counts
    ['sent', null, '2026-12-03'],
    ['confirmed', null, '2026-12-03'],
    // from the day of the interview
    ['invited', coming, '2026-12-08'],
    ['confirmed', coming, '2026-12-08'],
    // an interview in the past does not shorten the term
    ['confirmed', held, '2026-12-03'],
    ['interviewed', held, '2026-12-03'],
    ['proposed', null, null],
    ['offered', held, null],
    ['hired', held, null],
    ['withdrawn', null, null],
  ] as const)('%s', (to, interview, expected) =>
    expect(answerByAfter(to, { interview, answerBy: '2026-11-25' }, '2026-11-20', terms)).toBe(expected),
  )
  test('opening a response does not move its term', () =>
    expect(answerByAfter('viewed', { interview: null, answerBy: '2026-11-25' }, '2026-11-20', terms)).toBe('2026-11-25'))
  test('the clock of a response from its first day to its end', () => {
    const answerBy = addWorkingDays('2026-11-20', 10, calendar)
    const sent: string[] = []
    const log: string[] = []
    for (let today = '2026-11-20'; today <= '2026-12-05'; today = addDays(today, 1)) {
      const due = reminderDue({ state: 'sent', answerBy }, sent, today, terms)
      if (due) {
        sent.push(due)
        log.push(`${today} ${due}`)
      }
      if (isOverdue({ state: 'sent', answerBy }, today)) log.push(`${today} close`)
    }
    // three working days later; the working day before the last; the day after the last
    expect(log).toEqual(['2026-11-25 first', '2026-12-02 last', '2026-12-04 close', '2026-12-05 close'])
  })
  test('whoever missed the first reminder gets the last one, never both on a day', () => {
    expect(reminderDue({ state: 'viewed', answerBy: '2026-12-03' }, [], '2026-12-03', terms)).toBe('last')
    expect(reminderDue({ state: 'viewed', answerBy: '2026-12-03' }, ['last'], '2026-12-03', terms)).toBeNull()
    expect(reminderDue({ state: 'viewed', answerBy: '2026-12-03' }, ['first'], '2026-11-27', terms)).toBeNull()
  })
  test.each([
    ['a day off', 'sent', '2026-12-03', '2026-11-29'],
    ['the ball is with the person', 'invited', '2026-12-03', '2026-12-02'],
    ['it is over', 'rejected', '2026-12-03', '2026-12-02'],
    ['overdue: it will be closed', 'sent', '2026-12-03', '2026-12-04'],
    ['no term', 'sent', null, '2026-12-02'],
  ] as const)('no reminder: %s', (_, state, answerBy, today) => expect(reminderDue({ state, answerBy }, [], today, terms)).toBeNull())
  test('urgency never falls as days pass', () => {
    const rank = { none: 0, first: 1, last: 2 }
    let before = 0
    for (let today = '2026-11-20'; today <= '2026-12-10'; today = addDays(today, 1)) {
      const level = rank[urgencyOf('2026-12-03', today, terms) ?? 'none']
      expect(level).toBeGreaterThanOrEqual(before)
      before = level
    }
  })
  test.each([
    ['2026-11-24', true],
    ['2026-11-25', false],
    ['2026-11-23', false],
  ] as const)('an interview on 25 November is remembered on the day before: %s', (today, expected) => {
    expect(isTomorrow(of('confirmed', coming), today)).toBe(expected)
    expect(isTomorrow(of('rejected', coming), today)).toBe(false)
  })
  test('by the clock of Kazakhstan, not of UTC', () =>
    expect(isTomorrow(of('invited', { ...coming, at: '2026-11-24T20:00:00Z' }), '2026-11-24')).toBe(true))
})

describe('what a step needs (E4)', () => {
  test.each([
    ['2026-11-20T06:59:00Z', false],
    ['2026-11-20T07:00:00Z', true],
    ['2027-05-18T05:00:00Z', true],
    ['2027-05-20T05:00:00Z', false],
  ])('an interview at %s', (at, fine) => expect(interviewProblem(new Date(at), now) === null).toBe(fine))
  test.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
    ['2027-11-20', true],
    ['2027-11-21', false],
  ])('work begins on %s', (day, fine) => expect(startProblem(day, '2026-11-10', '2026-11-20') === null).toBe(fine))
})

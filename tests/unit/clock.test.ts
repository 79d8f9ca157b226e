import { describe, expect, test } from 'vitest'
import { calendarRows, paramRows } from '@/db/seed/reference-files'
import { addDays, CalendarGap, calendarsOf } from '@/lib/core/calendar'
import {
  addMonths,
  dueOf,
  isLate,
  isPaused,
  leftOf,
  nextWorkingMoment,
  type PauseReason,
  pauseTimer,
  resumeTimer,
  startTimer,
  stopTimer,
  type Term,
  type Unit,
  type WorkCalendar,
} from '@/lib/core/clock'
import { at, calendar, far, office, said, term } from '../support/clock'

const due = (from: string, value: number, unit: Unit, start: 'application' | 'event' = 'application') =>
  said(dueOf(startTimer(term(value, unit), at(from), 1, start), calendar))

/** The term as it stands in the files of the law. */
const law = (key: string): Term => {
  const row = paramRows.findLast((each) => each.key === key)
  if (!row) throw new Error(key)
  return { key, value: Number(row.value), unit: row.unit as Unit, validFrom: row.valid_from, source: row.source }
}

describe('every row of clauses.md 14, with the year ends, moved days and holidays of domain 3', () => {
  test.each([
    // O206-21.D1: a support request; N 19: Friday 06.03.2026, 9 March is off for the 8th
    ['support.reply', '2026-03-06', '2026-03-12 18:00'],
    ['support.reply', '2026-03-19', '2026-03-27 18:00'],
    ['support.reply', '2026-05-06', '2026-05-13 18:00'],
    ['support.reply', '2026-08-28', '2026-09-02 18:00'],
    ['support.reply', '2026-12-29', '2027-01-05 18:00'],
    ['support.reply', '2027-03-12', '2027-03-18 18:00'],
    // O206-21.D2: turned into a defect on 06.03.2026; 21-25 March are off
    ['support.reply_extended', '2026-03-06', '2026-03-26 18:00'],
    ['support.reply_extended', '2026-04-30', '2026-05-19 18:00'],
    ['support.reply_extended', '2026-12-18', '2027-01-05 18:00'],
    // A349-17: answer to an application for access
    ['access.reply', '2026-05-06', '2026-05-13 18:00'],
    ['access.reply', '2026-12-31', '2027-01-08 18:00'],
    // A349-11: three calendar days from the day of filing, to the next working day
    ['ais_support.reply', '2026-03-16', '2026-03-19 18:00'],
    ['ais_support.reply', '2026-03-19', '2026-03-26 18:00'],
    ['ais_support.reply', '2026-12-29', '2027-01-05 18:00'],
    ['ais_support.reply', '2026-05-06', '2026-05-12 18:00'],
    // GJS-5.D, GJS-10.D; N 1: Thursday 19.03.2026 10:00
    ['jobseeker.register', '2026-03-19', '2026-03-20 18:00'],
    ['jobseeker.register', '2026-05-26', '2026-05-28 18:00'],
    ['jobseeker.register', '2026-07-03', '2026-07-07 18:00'],
    ['jobseeker.register', '2026-12-31', '2027-01-05 18:00'],
    ['jobseeker.portal.act5', '2026-10-23', '2026-10-27 18:00'],
    // GJS-5.S1-S5, GJS-10.S1-S6: minutes are norms and run as they are (C-03)
    ['jobseeker.act1', '2026-12-31 23:50', '2027-01-01 00:10'],
    ['jobseeker.act2', '2026-03-19 17:55', '2026-03-19 18:15'],
    ['jobseeker.act3', '2026-03-20 16:00', '2026-03-20 21:00'],
    ['jobseeker.act4', '2026-03-20 10:00', '2026-03-20 12:30'],
    ['jobseeker.act5', '2026-03-20 10:00', '2026-03-20 10:10'],
    ['jobseeker.portal.act1', '2026-03-21 10:00', '2026-03-21 10:05'],
    ['jobseeker.portal.act2', '2026-03-21 10:00', '2026-03-21 10:15'],
    ['jobseeker.portal.act3', '2026-03-21 10:00', '2026-03-21 10:20'],
    ['jobseeker.portal.act4', '2026-03-21 10:00', '2026-03-21 10:10'],
    ['jobseeker.portal.act6', '2026-03-21 10:00', '2026-03-21 10:10'],
    // N 4: registered on Thursday 19.03.2026, proposed on 27.03
    ['unemployed.register_after', '2026-03-19', '2026-03-27 18:00'],
    // N 12: a contract signed on 30.04.2026; 1, 7 and 9-11 May are off
    ['contract.esutd.new', '2026-04-30', '2026-05-12 18:00'],
    // E13 and RL 11(1): months and years by the civil calendar
    ['asylum.decide', '2026-11-30', '2027-03-01 18:00'],
    ['asylum.decide_extended', '2026-12-16', '2027-12-17 18:00'],
    ['release.notice_before', '2026-01-30', '2026-03-02 18:00'],
  ])('%s, received on %s: due %s', (key, from, expected) => {
    expect(said(dueOf(startTimer(law(key), at(from), 1), calendar))).toBe(expected)
  })
  test('A349-18, A349-23: an age and an idle time are counted days, no clocks; they are in the table with their units', () => {
    expect(law('access.order_max_age')).toMatchObject({ value: 1, unit: 'year' })
    expect(law('access.idle_block')).toMatchObject({ value: 60, unit: 'calendar_day' })
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addDays('2026-01-01', 60)).toBe('2026-03-02')
  })
  test('the eight vectors of domain 3', () => {
    const vectors: [string, number, string][] = [
      ['2026-03-19', 3, '2026-03-27'],
      ['2026-05-06', 3, '2026-05-13'],
      ['2026-05-26', 1, '2026-05-28'],
      ['2026-07-03', 1, '2026-07-07'],
      ['2026-08-28', 3, '2026-09-02'],
      ['2026-12-29', 3, '2027-01-05'],
      ['2027-03-12', 3, '2027-03-18'],
      ['2026-04-30', 10, '2026-05-19'],
    ]
    for (const [from, value, expected] of vectors) expect(due(from, value, 'working_day')).toBe(`${expected} 18:00`)
  })
  test('every term of the law can be counted', () => {
    const units = new Set(['minute', 'working_day', 'calendar_day', 'month', 'year'])
    for (const { key } of paramRows.filter(({ unit }) => units.has(unit)))
      expect(dueOf(startTimer(law(key), at('2026-03-19'), 1), far)).toBeInstanceOf(Date)
  })
})

describe('when papers count as received (domain 1.3, C-04)', () => {
  test.each([
    ['before the office opens', '2026-03-19 07:00', '2026-03-20 18:00'],
    ['in the last minute', '2026-03-19 17:59', '2026-03-20 18:00'],
    ['when the office closes', '2026-03-19 18:00', '2026-03-26 18:00'],
    ['on a Saturday', '2026-03-14 10:00', '2026-03-17 18:00'],
    ['on a holiday', '2026-03-21 10:00', '2026-03-27 18:00'],
    ['at the last moment of a year', '2026-12-31 23:59', '2027-01-06 18:00'],
  ])('%s', (_, from, expected) => expect(due(from, 1, 'working_day')).toBe(expected))
  test('what happened on a day off counts from that day', () => {
    expect(due('2026-03-14 10:00', 1, 'working_day', 'event')).toBe('2026-03-16 18:00')
    expect(due('2026-03-16 20:00', 3, 'calendar_day', 'event')).toBe('2026-03-19 18:00')
    expect(due('2026-03-16 20:00', 3, 'calendar_day')).toBe('2026-03-20 18:00')
  })
  test('the clock of Kazakhstan counts, not the server’s', () => expect(due('2026-03-20 03:00', 1, 'working_day')).toBe('2026-03-26 18:00'))
  test('the office hours of the day on which it started', () => {
    const shorter: WorkCalendar = { ...calendar, office: (day) => (day < '2026-03-17' ? office() : { opens: 540, closes: 1020 }) }
    expect(said(dueOf(startTimer(term(3, 'working_day'), at('2026-03-16'), 1), shorter))).toBe('2026-03-19 18:00')
    expect(said(dueOf(startTimer(term(1, 'working_day'), at('2026-03-17 17:30'), 1), shorter))).toBe('2026-03-19 17:00')
  })
  test('a year that nobody has entered is an error, never a guess (C-05)', () => {
    expect(() => due('2027-12-30', 3, 'working_day')).toThrow(CalendarGap)
    expect(() => due('2027-12-30', 1, 'month')).toThrow(CalendarGap)
  })
})

type Stop = [from: string, to: string | null, reason?: PauseReason]
const paused = (from: string, value: number, unit: Unit, ...stops: Stop[]) =>
  stops.reduce(
    (timer, [begin, end, reason = 'returned']) => {
      const standing = pauseTimer(timer, at(begin), reason)
      return end === null ? standing : resumeTimer(standing, at(end))
    },
    startTimer(term(value, unit), at(from), 1),
  )

describe('a paused clock', () => {
  test.each<[string, Stop[], string | null]>([
    // 3 working days from Thursday 12.03: 13, 16, 17
    ['not paused', [], '2026-03-17 18:00'],
    ['returned on the first day, answered on Monday: three days after it', [['2026-03-13', '2026-03-16']], '2026-03-19 18:00'],
    ['one day had passed', [['2026-03-16', '2026-03-17']], '2026-03-19 18:00'],
    ['returned after the office closed: that day stays counted', [['2026-03-13 18:30', '2026-03-16 09:30']], '2026-03-18 18:00'],
    ['answered after the office closed: received on the next day', [['2026-03-16', '2026-03-17 19:00']], '2026-03-20 18:00'],
    ['answered on a day off', [['2026-03-13', '2026-03-14']], '2026-03-19 18:00'],
    ['returned and answered on the day of receipt', [['2026-03-12 11:00', '2026-03-12 15:00']], '2026-03-17 18:00'],
    [
      'twice',
      [
        ['2026-03-13', '2026-03-13 12:00'],
        ['2026-03-16', '2026-03-17'],
      ],
      '2026-03-20 18:00',
    ],
    ['standing', [['2026-03-13', null]], null],
    ['after the term had ended: late stays late', [['2026-03-18', null]], '2026-03-17 18:00'],
    ['an outage of an hour takes its day', [['2026-03-16 10:00', '2026-03-16 11:00', 'outage']], '2026-03-18 18:00'],
    ['an outage at night takes none', [['2026-03-16 19:00', '2026-03-17 08:00', 'outage']], '2026-03-17 18:00'],
    ['an outage of a weekend takes none', [['2026-03-14 10:00', '2026-03-15 20:00', 'outage']], '2026-03-17 18:00'],
    ['an outage from Friday evening to Monday', [['2026-03-13 18:00', '2026-03-16 09:01', 'outage']], '2026-03-18 18:00'],
  ])('working days: %s', (_, stops, expected) =>
    expect(said(dueOf(paused('2026-03-12', 3, 'working_day', ...stops), calendar))).toBe(expected),
  )
  test.each<[string, number, Unit, Stop[], string]>([
    ['calendar days', 3, 'calendar_day', [['2026-03-13', '2026-03-16']], '2026-03-19 18:00'],
    ['a month', 1, 'month', [['2026-03-13', '2026-03-16']], '2026-04-16 18:00'],
    ['minutes', 20, 'minute', [['2026-03-12 10:05', '2026-03-12 10:35']], '2026-03-12 10:50'],
    ['minutes, after their end', 20, 'minute', [['2026-03-12 10:25', '2026-03-12 10:35']], '2026-03-12 10:20'],
  ])('%s', (_, value, unit, stops, expected) => expect(said(dueOf(paused('2026-03-12', value, unit, ...stops), calendar))).toBe(expected))
  test('is paused once, resumed once and stops once', () => {
    const standing = paused('2026-03-12', 3, 'working_day', ['2026-03-13', null])
    expect(isPaused(standing)).toBe(true)
    expect(pauseTimer(standing, at('2026-03-16'), 'outage')).toBe(standing)
    const stopped = stopTimer(standing, at('2026-03-17'))
    expect(stopped).toMatchObject({ stoppedAt: at('2026-03-17').toISOString(), pauses: [{ to: at('2026-03-17').toISOString() }] })
    expect(isPaused(stopped)).toBe(false)
    expect(stopTimer(stopped, at('2026-03-18'))).toBe(stopped)
    expect(pauseTimer(stopped, at('2026-03-18'), 'returned')).toBe(stopped)
  })
})

describe('late is computed', () => {
  const clock = startTimer(term(3, 'working_day'), at('2026-03-12'), 1)
  test.each([
    ['2026-03-17 18:00', false],
    ['2026-03-17 18:01', true],
  ])('at %s: %s', (now, late) => expect(isLate(clock, at(now), calendar)).toBe(late))
  test('a clock that stopped in time never becomes late', () => {
    expect(isLate(stopTimer(clock, at('2026-03-17 17:00')), at('2026-04-01'), calendar)).toBe(false)
    expect(isLate(stopTimer(clock, at('2026-03-18 09:00')), at('2026-04-01'), calendar)).toBe(true)
  })
  test('nor does one that stands still', () =>
    expect(isLate(pauseTimer(clock, at('2026-03-13'), 'returned'), at('2026-04-01'), calendar)).toBe(false))
  test.each([
    ['2026-03-12 12:00', { state: 'left', count: 3, unit: 'working_day' }],
    ['2026-03-14 12:00', { state: 'left', count: 2, unit: 'working_day' }],
    ['2026-03-17 16:30', { state: 'left', count: 90, unit: 'minute' }],
    ['2026-03-17 18:30', { state: 'late', count: 30, unit: 'minute' }],
    ['2026-03-18 01:00', { state: 'late', count: 1, unit: 'working_day' }],
  ])('what is left at %s', (now, expected) => expect(leftOf(clock, at(now), calendar)).toEqual(expected))
  test('what goes on after a pause; nothing is left of a stopped clock', () => {
    expect(leftOf(pauseTimer(clock, at('2026-03-16'), 'returned'), at('2026-04-01'), calendar)).toEqual({
      state: 'paused',
      count: 2,
      unit: 'working_day',
    })
    const norm = pauseTimer(startTimer(term(20, 'minute'), at('2026-03-12 10:00'), 1), at('2026-03-12 10:05'), 'outage')
    expect(leftOf(norm, at('2026-03-12 12:00'), calendar)).toEqual({ state: 'paused', count: 15, unit: 'minute' })
    expect(leftOf(stopTimer(clock, at('2026-03-13')), at('2026-03-13'), calendar)).toBeNull()
  })
})

describe('reminders wait for office hours', () => {
  test.each([
    ['2026-03-19 10:00', '2026-03-19 10:00'],
    ['2026-03-19 08:00', '2026-03-19 09:00'],
    ['2026-03-19 18:00', '2026-03-20 09:00'],
    ['2026-03-20 18:00', '2026-03-26 09:00'],
    ['2026-12-31 20:00', '2027-01-05 09:00'],
  ])('%s → %s', (now, expected) => expect(said(nextWorkingMoment(at(now), calendar))).toBe(expected))
})

describe('versions of the calendar (C-05)', () => {
  const { version, at: calendarAt } = calendarsOf([
    ...calendarRows.map((row) => ({ ...row, version: 1 })),
    { day: '2026-03-16', version: 2, off: true },
    { day: '2028-01-03', version: 3, off: true },
    { day: '2026-03-16', version: 4, off: null },
    { day: '2028-01-04', version: 4, off: true },
  ])
  const of = (calendarVersion: number, from: string) =>
    said(dueOf(startTimer(term(1, 'working_day'), at(from), calendarVersion), { ...calendarAt(calendarVersion), office }))
  test('a clock keeps the days of the version it was born under', () => {
    expect(version).toBe(4)
    expect([1, 2, 3, 4].map((each) => of(each, '2026-03-13'))).toEqual([
      '2026-03-16 18:00',
      '2026-03-17 18:00',
      '2026-03-17 18:00',
      '2026-03-16 18:00',
    ])
  })
  test('a year that was entered later is counted as it was first entered', () => {
    expect(of(1, '2028-01-02')).toBe('2028-01-05 18:00')
    expect(of(4, '2028-01-02')).toBe('2028-01-06 18:00')
  })
})

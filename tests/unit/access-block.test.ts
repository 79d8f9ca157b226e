import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Absence,
  headedAt,
  idleDays,
  idleFrom,
  idleOn,
  isReviewMonth,
  isSilent,
  quarterOf,
  quarterStart,
  reviewDays,
} from '@/lib/access/block/rules'
import { addDays, dayOf, isWorkingDay, workingDaysBetween } from '@/lib/core/calendar'
import { policy, type StaffRole } from '@/lib/core/policy'
import { at, calendar } from '../support/clock'
import { files, source } from '../support/source'

const terms = { block: 60, warnings: [45, 55] }
const entered = (moment: Date | null, issuedAt: Date | null = null): Absence => ({
  lastEntryAt: moment,
  issuedAt,
  createdAt: at('2026-01-01'),
})

describe('more than 60 calendar days without an entry (A349-23)', () => {
  const cases: readonly [name: string, from: string, now: string, days: number, act: 'block' | 'warn' | null, threshold: number | null][] =
    [
      ['the same day', '2026-03-01 09:00', '2026-03-01 18:00', 0, null, null],
      ['44 days', '2026-03-01 09:00', '2026-04-14 09:00', 44, null, null],
      ['45 days: the first warning', '2026-03-01 09:00', '2026-04-15 00:10', 45, 'warn', 45],
      ['54 days: still the first one', '2026-03-01 09:00', '2026-04-24 23:59', 54, 'warn', 45],
      ['55 days: the last warning', '2026-03-01 09:00', '2026-04-25 00:00', 55, 'warn', 55],
      ['59 days', '2026-03-01 09:00', '2026-04-29 10:00', 59, 'warn', 55],
      ['60 days are not more than 60', '2026-03-01 09:00', '2026-04-30 10:00', 60, 'warn', 55],
      ['the last minute of day 60', '2026-03-01 00:00', '2026-04-30 23:59', 60, 'warn', 55],
      ['the first minute of day 61', '2026-03-01 23:59', '2026-05-01 00:00', 61, 'block', null],
      // midnight in Almaty is 19:00 of the day before by UTC: both sides of both midnights
      ['entered at 23:59 of Almaty, the same day by UTC', '2026-03-01 23:59', '2026-04-30 23:59', 60, 'warn', 55],
      ['entered at 00:01 of Almaty, the day before by UTC', '2026-03-02 00:01', '2026-05-01 23:59', 60, 'warn', 55],
      ['asked at 00:01 of Almaty, the day before by UTC', '2026-03-01 12:00', '2026-05-01 00:01', 61, 'block', null],
      ['asked at 04:59 of Almaty, just before midnight by UTC', '2026-03-01 12:00', '2026-05-01 04:59', 61, 'block', null],
      // there is no summer time in Kazakhstan: the nights on which others move their clocks change nothing
      ['over the last Sunday of March', '2026-01-29 02:30', '2026-03-30 02:30', 60, 'warn', 55],
      ['over the last Sunday of October', '2026-08-27 02:30', '2026-10-27 02:30', 61, 'block', null],
      ['with a 29 February between', '2028-01-01 10:00', '2028-03-01 10:00', 60, 'warn', 55],
      ['the same without it', '2027-01-01 10:00', '2027-03-02 10:00', 60, 'warn', 55],
      ['entered on 29 February', '2028-02-29 10:00', '2028-04-30 10:00', 61, 'block', null],
      ['over the end of a year', '2026-11-10 10:00', '2027-01-09 10:00', 60, 'warn', 55],
    ]
  test.each(cases)('%s', (_, from, now, days, act, threshold) => {
    expect(idleOn(entered(at(from)), at(now), terms)).toEqual({ days, left: Math.max(0, 60 - days), act, threshold })
  })
  test('C-15: whoever never entered is counted from the issue of the temporary password, not from the making of the account', () => {
    const waiting = { lastEntryAt: null, issuedAt: at('2026-06-01'), createdAt: at('2026-01-01') }
    expect(idleOn(waiting, at('2026-07-31'), terms)).toMatchObject({ days: 60, act: 'warn' })
    expect(idleOn(waiting, at('2026-08-01'), terms)).toMatchObject({ days: 61, act: 'block' })
    expect(idleDays({ ...waiting, issuedAt: null }, at('2026-01-11'))).toBe(10)
  })
  test('a password issued anew after an absence begins the count anew (A349-24)', () => {
    expect(idleOn(entered(at('2026-01-01'), at('2026-06-01')), at('2026-06-02'), terms)).toMatchObject({ days: 1, act: null })
    expect(idleFrom(entered(at('2026-06-05'), at('2026-06-01')))).toEqual(at('2026-06-05'))
  })
  test('the numbers are the law’s on the day, not the code’s', () => {
    expect(idleOn(entered(at('2026-03-01')), at('2026-04-01'), { block: 30, warnings: [20] })).toMatchObject({ days: 31, act: 'block' })
  })

  const moments = fc.integer({ min: Date.parse('2024-03-02T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') }).map((ms) => new Date(ms))
  test('property: days are those between two Almaty days, whatever the hours; a later moment never counts fewer', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 86_399 }), (from, days, second) => {
        const now = new Date(Date.parse(`${addDays(dayOf(from), days)}T00:00:00+05:00`) + second * 1000)
        expect(idleDays(entered(from), now)).toBe(days)
        const { act, left } = idleOn(entered(from), now, terms)
        expect(act === 'block').toBe(days > 60)
        expect(act === 'warn').toBe(days >= 45 && days <= 60)
        expect(left).toBe(Math.max(0, 60 - days))
        expect(idleDays(entered(from), new Date(now.getTime() + 3_600_000))).toBeGreaterThanOrEqual(days)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the quarterly review (A349-22)', () => {
  test.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', true],
    ['2026-03-31', '2026-Q1', '2026-01-01', false],
    ['2026-04-30', '2026-Q2', '2026-04-01', true],
    ['2026-09-30', '2026-Q3', '2026-07-01', false],
    ['2026-10-01', '2026-Q4', '2026-10-01', true],
    ['2026-12-31', '2026-Q4', '2026-10-01', false],
  ])('%s is in %s, which begins on %s', (day, quarter, start, opens) => {
    expect([quarterOf(day), quarterStart(quarter), isReviewMonth(day)]).toEqual([quarter, start, opens])
  })
  test('ten working days, holidays left out; a reminder three working days before; silence begins the day after', () => {
    const { dueOn, remindOn } = reviewDays('2026-01-01', { within: 10, remind: 3 }, calendar)
    expect(workingDaysBetween('2026-01-01', dueOn, calendar)).toBe(10)
    expect(workingDaysBetween(remindOn, dueOn, calendar)).toBe(3)
    expect(isWorkingDay(dueOn, calendar)).toBe(true)
    expect([isSilent(dueOn, dueOn), isSilent(dueOn, addDays(dueOn, 1))]).toEqual([false, true])
  })
  const role = (name: StaffRole['role'], regionCode = '71', centreId: string | null = null): StaffRole => ({
    role: name,
    regionCode,
    centreId,
  })
  const esil = role('centre_specialist', '71', 'cc-711210000')
  test.each<[name: string, head: StaffRole, roles: StaffRole[], heads: boolean]>([
    ['a director of his centre', role('centre_director', '71', 'cc-711210000'), [esil], true],
    ['a director of another centre', role('centre_director', '71', 'cc-711110000'), [esil], false],
    ['a director and a person of no centre', role('centre_director', '71', 'cc-711210000'), [role('lmc_specialist')], false],
    [
      'a director and another director of the same centre',
      role('centre_director', '71', 'cc-711210000'),
      [role('centre_director', '71', 'cc-711210000')],
      false,
    ],
    ['the mobility centre’s director and a career centre’s', role('lmc_director'), [role('centre_director', '71', 'cc-711210000')], true],
    ['the mobility centre’s director and his specialist', role('lmc_director'), [role('lmc_specialist')], true],
    ['the mobility centre’s director of another region', role('lmc_director', '75'), [esil], false],
    ['the mobility centre’s director and the ministry', role('lmc_director'), [role('ministry', '*')], false],
    ['a specialist and a consultant', esil, [role('centre_consultant', '71', 'cc-711210000')], false],
    ['one of several roles is enough', role('centre_director', '71', 'cc-711210000'), [role('leb'), esil], true],
  ])('%s', (_, head, roles, heads) => {
    expect(headedAt({ roles: [head] }, roles) !== null).toBe(heads)
  })
})

describe('no button opens an account (A349-24)', () => {
  const code = (file: string) => source.get(file)!
  const product = files.filter((file) => /^(lib|app|components)\//.test(file))

  test('its state is written in one file', () => {
    const writes = product.filter((file) => /(update|insert)\(staffAccounts\)[\s\S]{0,200}?\bstate:/.test(code(file)))
    expect(writes).toEqual(['lib/access/accounts.ts'])
  })
  test('what opens it is called by nothing but the decision on an application and the first entry', () => {
    const callers = (name: string) =>
      product.filter((file) => file !== 'lib/access/accounts.ts' && new RegExp(`\\b${name}\\(`).test(code(file)))
    const opening = [...callers('openAccount'), ...callers('grantAccount'), ...callers('completeAccount')]
    expect(opening.length).toBeGreaterThan(0)
    expect(opening.filter((file) => !/^lib\/access\/((applications|first)\/|carry-out\.ts$)/.test(file))).toEqual([])
    // it follows a decided application: of the administrator, or of the command of the server (decision 0013)
    expect(callers('carryOut').sort()).toEqual(['lib/access/carry-out.ts', 'lib/access/installation/run.ts', 'lib/access/jobs.ts'])
  })
  test('there is no right to unblock', () => {
    expect(Object.keys(policy).filter((right) => /^access\..*(unblock|thaw|unfreeze|restore|reopen|openAccount)/i.test(right))).toEqual([])
  })
})

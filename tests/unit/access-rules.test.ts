import { describe, expect, test } from 'vitest'
import { areLetterDays, isCorporate, obstacleOf } from '@/lib/access/applications/rules'
import type { StaffRole } from '@/lib/core/policy'
import { isOrderInTime, maySign, orderVerdict, readAddresses, rolesAsked, yearsBefore } from '@/lib/services/definitions/staff-access-rules'

describe('an order approved within one year before the application (A349-18)', () => {
  test.each([
    // application, order, days before it, in time
    ['2026-11-27', '2025-11-28', 364, true],
    ['2026-11-27', '2025-11-27', 365, true],
    ['2026-11-27', '2025-11-26', 366, false],
    // a year with a 29 February has 366 days
    ['2024-12-01', '2023-12-01', 366, true],
    ['2024-12-01', '2023-11-30', 367, false],
    ['2025-02-28', '2024-02-29', 365, true],
    ['2025-02-28', '2024-02-28', 366, true],
    ['2025-02-28', '2024-02-27', 367, false],
    ['2025-03-01', '2024-02-29', 366, false],
    ['2024-02-29', '2023-02-28', 366, true],
    ['2024-02-29', '2023-02-27', 367, false],
    ['2026-11-27', '2026-11-27', 0, true],
    ['2026-11-27', '2026-11-28', -1, false],
  ])('application of %s, order of %s, %i days: %s', (applied, order, days, fits) => {
    expect((Date.parse(applied) - Date.parse(order)) / 86_400_000).toBe(days)
    expect(isOrderInTime(order, applied, 1)).toBe(fits)
  })
  test('kinds without an order are not asked for one; a day that is not there is unknown', () => {
    expect(orderVerdict({ purpose: { kind: 'lost' } }, '2026-11-27', 1)).toBe('met')
    expect(orderVerdict({ purpose: { kind: 'create' } }, '2026-11-27', 1)).toBe('unknown')
    expect(orderVerdict({ purpose: { kind: 'create' }, order: { orderDay: '2026-11-01' } }, '2026-11-27', undefined)).toBe('unknown')
    expect(yearsBefore('2028-02-29', 4)).toBe('2024-02-29')
  })
})

test.each([
  ['10.0.0.1', ['10.0.0.1']],
  ['10.0.0.1, 2001:DB8::1\n10.0.0.1', ['10.0.0.1', '2001:db8::1']],
  ['10.0.0.256', null],
  ['::1', ['::1']],
  ['10.0.0.1/8', null],
  ['компьютер', null],
  ['', null],
])('addresses of a computer: %j', (typed, read) => expect(readAddresses(typed)).toEqual(read))

const post = { district: 'Есіл ауданы · 711210000' }
describe('functions are rights in a place (appendix 1, column 5)', () => {
  test.each([
    [{ post, labour: { functions: ['serve', 'lead'] } }, ['centre_specialist 71 cc-711210000', 'centre_director 71 cc-711210000']],
    [{ post, labour: { functions: 'region' } }, ['lmc_specialist 71 null']],
    [{ post, labour: { functions: ['country'] } }, ['ministry * null']],
    [
      { post, labour: { functions: ['serve'] }, exchange: { functions: ['moderate', 'administer'] } },
      ['centre_specialist 71 cc-711210000', 'administrator * null'],
    ],
    [{ post, others: { functions: 'бәрі' } }, []],
    [{ post, labour: { functions: ['constructor', '__proto__'] } }, []],
  ])('%j', (answers, roles) => {
    expect(rolesAsked(answers).map(({ role, regionCode, centreId }) => `${role} ${regionCode} ${centreId}`)).toEqual(roles)
  })
})

describe('who may sign for which right', () => {
  const of = (role: StaffRole['role'], regionCode = '71', centreId: string | null = null): StaffRole => ({ role, regionCode, centreId })
  const esil = 'cc-711210000'
  test.each([
    [of('centre_director', '71', esil), of('centre_specialist', '71', esil), true],
    [of('centre_director', '71', esil), of('centre_specialist', '71', 'cc-711110000'), false],
    [of('centre_director', '71', esil), of('lmc_specialist'), false],
    [of('lmc_director'), of('centre_director', '71', esil), true],
    [of('lmc_director'), of('lmc_specialist', '75'), false],
    [of('lmc_director'), of('leb'), false],
    [of('leb'), of('lmc_director'), true],
    [of('ministry', '*'), of('ministry', '*'), true],
    [of('ministry', '*'), of('administrator', '*'), false],
    [of('administrator', '*'), of('administrator', '*'), true],
    [of('centre_specialist', '71', esil), of('centre_consultant', '71', esil), false],
  ])('%j for %j: %s', (head, asked, can) => expect(maySign([head], asked)).toBe(can))
})

test.each([
  ['create', 'none', null],
  ['create', 'ended', null],
  ['create', 'active', 'taken'],
  ['create', 'blocked', 'taken'],
  ['change', 'active', null],
  ['change', 'frozen', null],
  ['change', 'blocked', 'wrongState'],
  ['unblock', 'blocked', null],
  ['unblock', 'active', 'wrongState'],
  ['unblock', 'none', 'noAccount'],
  ['lost', 'active', null],
  ['lost', 'blocked', 'wrongState'],
  ['end', 'blocked', null],
  ['end', 'ended', 'wrongState'],
] as const)('an application to %s for an account that is %s: %s (A349-21 … 24)', (kind, state, obstacle) => {
  expect(obstacleOf(kind, state)).toBe(obstacle)
})

test.each([
  ['a@gov.kz', true],
  ['a@astana.gov.kz', true],
  ['a@notgov.kz', false],
  ['a@gov.kz.example', false],
  ['a@GOV.KZ', true],
])('corporate mail: %s %s', (email, fits) => expect(isCorporate(email, ['gov.kz'])).toBe(fits))

test.each([
  ['2026-11-20', '2026-11-20', true],
  ['2026-11-20', '2026-11-19', false],
  ['2026-11-20', '2026-11-28', false],
])('a letter of %s received on %s, on 27 November: %s', (out, inn, fits) => expect(areLetterDays(out, inn, '2026-11-27')).toBe(fits))

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseOpenUntil } from '@/lib/lookups/rules'
import { at } from '../support/clock'

const minute = 60_000

test.each([
  ['2026-03-19 10:00', '2026-03-19 20:00'],
  ['2026-03-19 19:29', '2026-03-19 20:00'],
  ['2026-03-19 19:31', '2026-03-19 20:01'],
  ['2026-03-19 23:50', '2026-03-20 00:20'],
  ['2026-03-19 00:41', '2026-03-19 16:41'],
  ['2026-03-19 04:00', '2026-03-19 20:00'],
])('O206-28.B3: whoever works on a case at %s has it open until %s', (now, until) =>
  expect(caseOpenUntil(at(now), true)).toEqual(at(until)),
)

test('O206-28.B3: at any minute of a day a case opens for half an hour at least and for 16 at most, for others for half an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * 24 * 60 }), (minutes) => {
      const now = new Date(at('2026-03-19 00:00').getTime() + minutes * minute)
      const open = (isAssignee: boolean) => (caseOpenUntil(now, isAssignee).getTime() - now.getTime()) / minute
      expect(open(false)).toBe(30)
      expect(open(true)).toBeGreaterThanOrEqual(30)
      expect(open(true)).toBeLessThanOrEqual(16 * 60)
    }),
  )
})

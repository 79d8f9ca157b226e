import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isWorkingDay } from '@/lib/core/calendar'
import { dueOf, nextWorkingMoment, type PauseReason, pauseTimer, resumeTimer, startTimer, type Unit } from '@/lib/core/clock'
import { at, far, said, term } from '../support/clock'

describe('whatever the times', () => {
  const moments = fc.integer({ min: 0, max: 500 * 1440 }).map((minutes) => new Date(at('2026-01-05').getTime() + minutes * 60_000))
  const units = fc.constantFrom<Unit>('working_day', 'calendar_day', 'month', 'year', 'minute')
  const reasons = fc.constantFrom<PauseReason>('returned', 'waits_person', 'outage')
  const stops = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), reasons), { maxLength: 4 })
  /** Pauses follow each other: so many minutes on, so many long. */
  const withStops = (start: Date, value: number, unit: Unit, pauses: readonly (readonly [number, number, PauseReason])[]) => {
    let now = start.getTime()
    return pauses.reduce(
      (timer, [gap, length, reason]) => {
        const from = now + gap * 60_000
        now = from + length * 60_000
        return resumeTimer(pauseTimer(timer, new Date(from), reason), new Date(now))
      },
      startTimer(term(value, unit), start, 1),
    )
  }
  const values = fc.integer({ min: 1, max: 12 })
  const dueAt = (timer: ReturnType<typeof startTimer>) => dueOf(timer, far)!.getTime()

  test('a term of days or longer ends when the office closes on a working day after the day it began', () =>
    fc.assert(
      fc.property(moments, values, units, stops, (start, value, unit, pauses) => {
        const timer = withStops(start, value, unit, pauses)
        const end = dueOf(timer, far)!
        expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime() + (unit === 'minute' ? value * 60_000 : 0))
        if (unit === 'minute') return
        expect(said(end)?.slice(11)).toBe('18:00')
        expect(isWorkingDay(dayOf(end), far)).toBe(true)
        expect(dayOf(end) > dayOf(start)).toBe(true)
      }),
    ))
  test('a pause never makes it due earlier', () =>
    fc.assert(
      fc.property(moments, values, units, stops, (start, value, unit, pauses) => {
        for (let n = 1; n <= pauses.length; n += 1)
          expect(dueAt(withStops(start, value, unit, pauses.slice(0, n)))).toBeGreaterThanOrEqual(
            dueAt(withStops(start, value, unit, pauses.slice(0, n - 1))),
          )
      }),
    ))
  test('a pause of no length changes nothing', () =>
    fc.assert(
      fc.property(
        moments,
        values,
        units,
        stops,
        fc.integer({ min: 0, max: 20_000 }),
        reasons,
        (start, value, unit, pauses, gap, reason) => {
          const plain = withStops(start, value, unit, pauses)
          const last = plain.pauses.at(-1)?.to
          const then = new Date((last ? Date.parse(last) : start.getTime()) + gap * 60_000)
          expect(dueAt(resumeTimer(pauseTimer(plain, then, reason), then))).toBe(dueAt(plain))
        },
      ),
    ))
  test('a longer pause and a longer term never end earlier', () =>
    fc.assert(
      fc.property(
        moments,
        values,
        units,
        fc.tuple(fc.nat(9_000), fc.nat(9_000), reasons),
        fc.nat(9_000),
        (start, value, unit, stop, more) => {
          const [gap, length, reason] = stop
          expect(dueAt(withStops(start, value, unit, [[gap, length + more, reason]]))).toBeGreaterThanOrEqual(
            dueAt(withStops(start, value, unit, [stop])),
          )
          expect(dueAt(withStops(start, value + 1, unit, [stop]))).toBeGreaterThanOrEqual(dueAt(withStops(start, value, unit, [stop])))
        },
      ),
    ))
  test('who starts later is never due earlier', () =>
    fc.assert(
      fc.property(moments, fc.nat(50_000), values, units, (start, more, value, unit) => {
        const later = new Date(start.getTime() + more * 60_000)
        expect(dueAt(startTimer(term(value, unit), later, 1))).toBeGreaterThanOrEqual(dueAt(startTimer(term(value, unit), start, 1)))
      }),
    ))
  test('and not with the same pauses after both starts, for days and minutes', () =>
    fc.assert(
      fc.property(
        moments,
        fc.nat(5_000),
        values,
        fc.constantFrom<Unit>('working_day', 'calendar_day', 'minute'),
        stops,
        (start, more, value, unit, pauses) => {
          const later = new Date(start.getTime() + more * 60_000)
          const second = withStops(later, value, unit, pauses)
          const first = { ...startTimer(term(value, unit), start, 1), pauses: second.pauses }
          expect(dueAt(second)).toBeGreaterThanOrEqual(dueAt(first))
        },
      ),
    ))
  test('a reminder goes out within office hours and not before it was asked for', () =>
    fc.assert(
      fc.property(moments, (now) => {
        const next = nextWorkingMoment(now, far)
        expect(next >= now && isWorkingDay(dayOf(next), far)).toBe(true)
        const hour = said(next)!.slice(11)
        expect(hour >= '09:00' && hour < '18:00').toBe(true)
      }),
    ))
})

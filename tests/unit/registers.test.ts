import { describe, expect, test } from 'vitest'
import { driverFor, off, simulator } from '@/lib/registers/drivers'
import { claims, type RegisterCheck, registerChecks, sourceNames } from '@/lib/registers/terms'

describe('the register gateway (GJS-5.S3, L 1)', () => {
  test.each<[string, RegisterCheck, string]>([
    ['950317400007', 'contracts', 'confirmed'],
    ['950317400007', 'founder', 'confirmed'],
    ['660101300005', 'contracts', 'refuted'],
    ['660101300005', 'contributions', 'refuted'],
    ['660101300005', 'student', 'confirmed'],
    ['710930400000', 'founder', 'refuted'],
    ['040707600003', 'student', 'refuted'],
    ['990101100000', 'entrepreneur', 'refuted'],
    ['990101100010', 'pension', 'refuted'],
    ['850630200025', 'court', 'refuted'],
    ['881231100058', 'person', 'refuted'],
    ['990101100111', 'education', 'refuted'],
    ['850101300012', 'contracts', 'unavailable'], // a number that may be somebody's
    ['toString', 'contracts', 'unavailable'],
    ['', 'person', 'unavailable'],
  ])('the simulator on %s, %s: %s', async (iin, check, outcome) => expect((await simulator.ask(check, iin)).outcome).toBe(outcome))

  test.each(registerChecks)('off never confirms: %s', async (check) => {
    expect(await off.ask(check, '950317400007')).toEqual({ outcome: 'unavailable' })
  })
  test.each([
    [{ demo: true, REGISTERS: 'simulator' }, 'simulator'],
    [{ demo: true, REGISTERS: 'off' }, 'off'],
    [{ demo: false, REGISTERS: 'simulator' }, 'off'], // production with a stray setting
    [{ demo: false, REGISTERS: 'off' }, 'off'],
  ] as const)('%o: %s', (given, source) => expect(driverFor(given).source).toBe(source))

  test('an invented answer says so in every language', () => {
    expect(Object.values(sourceNames.simulator!).every((words) => /ИМИТАЦИЯ|SIMULATED/.test(words))).toBe(true)
    expect(Object.keys(claims)).toEqual([...registerChecks])
  })
})

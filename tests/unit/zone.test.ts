import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNews, verdictOf } from '@/lib/canary/rules'
import { isInternal, isOverdue, networksOf } from '@/lib/core/zone'

describe('the networks of the staff (O206-28.B1)', () => {
  const networks = networksOf('10.0.0.0/8, 192.168.7.0/24,fd00::/8,203.0.113.5')
  test.each([
    ['10.1.2.3', true],
    ['10.255.255.255', true],
    ['11.0.0.1', false],
    ['192.168.7.200', true],
    ['192.168.8.1', false],
    ['203.0.113.5', true],
    ['203.0.113.6', false],
    ['fd12::1', true],
    ['2001:db8::1', false],
    ['::ffff:10.0.0.1', true],
    ['::ffff:11.0.0.1', false],
    ['10.0.0.1, 8.8.8.8', false],
    ['localhost', false],
    ['', false],
    [null, false],
  ])('%s: %s', (ip, inside) => {
    expect(isInternal(ip, networks)).toBe(inside)
  })
  test('any is everybody, even whoever has no address', () => {
    expect(isInternal(null, networksOf('any'))).toBe(true)
  })
  test.each([
    '',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    'fd00::/129',
    'all',
    '10.0.0.0/8,',
    '10.0.0.0/-1',
    '10.0.0.0/8.5',
  ])('"%s" opens nothing', (list) => {
    expect(() => networksOf(list)).toThrow(/no network/)
  })
  test('what is in is what the prefix says', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(byte, byte, byte, fc.integer({ min: 0, max: 32 }), fc.tuple(byte, byte, byte, byte), (a, b, c, bits, other) => {
        const number = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0)
        const same = Math.floor(number([a, b, c, 0]) / 2 ** (32 - bits)) === Math.floor(number(other) / 2 ** (32 - bits))
        expect(isInternal(other.join('.'), networksOf(`${a}.${b}.${c}.0/${bits}`))).toBe(same)
      }),
    )
  })
})

describe('the canary', () => {
  test.each([
    ['off', true, 'fine'],
    ['off', false, 'fine'],
    ['warn', true, 'warned'],
    ['warn', false, 'fine'],
    ['enforce', true, 'closed'],
    ['enforce', false, 'fine'],
  ] as const)('%s, answered: %s → %s', (mode, answered, verdict) => {
    expect(verdictOf(mode, answered)).toBe(verdict)
  })
  test.each([
    [undefined, true, true],
    [undefined, false, false],
    [{ answered: false }, true, true],
    [{ answered: true }, true, false],
    [{ answered: true }, false, false],
  ])('before %j, now %s: news %s', (before, answered, news) => {
    expect(isNews(before, answered)).toBe(news)
  })
  const now = new Date('2026-11-27T05:00:00Z')
  test.each([
    [null, true],
    [new Date('2026-11-27T04:50:00Z'), false],
    [new Date('2026-11-27T04:49:59Z'), true],
    [new Date('2026-11-27T05:00:01Z'), false],
  ])('reported at %s: overdue %s after ten minutes', (at, overdue) => {
    expect(isOverdue(at, now, 10)).toBe(overdue)
  })
})

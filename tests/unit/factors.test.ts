import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForeign, isListed, sameComputer } from '@/lib/accounts/address'
import { steppedUp } from '@/lib/core/step-up'
import { codeOfStep, newSecret, spelled, stepAt, stepOfCode, uriOf } from '@/lib/factors/totp'

describe('codes of an authenticator (RFC 6238)', () => {
  // the RFC's own secret and moments; its eight digits end with these six
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds the code is %s', (seconds, code) => {
    const now = new Date(seconds * 1000)
    expect(codeOfStep(secret, stepAt(now))).toBe(code)
    expect(stepOfCode(secret, code, now)).toBe(stepAt(now))
  })
  test('is good in its own half-minute and in the two beside it, and known by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -4, max: 4 }), (seconds, off) => {
        const now = new Date(seconds * 1000)
        const step = stepAt(now) + off
        if (step < 0) return
        const found = stepOfCode(secret, codeOfStep(secret, step), now)
        // six digits may meet by chance in a neighbouring half-minute
        if (Math.abs(off) <= 1) expect(codeOfStep(secret, found!)).toBe(codeOfStep(secret, step))
        else if (found !== null) expect(codeOfStep(secret, found)).toBe(codeOfStep(secret, step))
      }),
    )
  })
  test('a secret has 160 bits, is spelled in fours, and stands in the picture with our name', () => {
    const made = newSecret()
    expect(made).toMatch(/^[A-Z2-7]{32}$/)
    expect(spelled(made)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    expect(uriOf(made, 'a@b.kz')).toMatch(
      new RegExp(`^otpauth://totp/Enbek:a%40b\\.kz\\?issuer=Enbek&secret=${made}&algorithm=SHA1&digits=6&period=30$`),
    )
  })
})

describe('the addresses of an application (appendix 1, column 2)', () => {
  test.each([
    [['10.1.2.3'], '10.1.2.3', true],
    [['10.1.2.3'], '10.1.2.4', false],
    [['10.1.2.3'], '::ffff:10.1.2.3', true],
    [['10.1.2.0/24'], '10.1.2.255', true],
    [['10.1.2.0/24'], '10.1.3.0', false],
    [['0.0.0.0/0'], '203.0.113.7', true],
    [['2001:db8::/32'], '2001:db8:1::5', true],
    [['2001:db8::7'], '2001:0db8:0000::0007', true],
    [['2001:db8::7'], '10.1.2.3', false],
    [['2001:db8::/129', '10.1.2.0/33', 'Кабинет 5', ''], '10.1.2.3', false],
    [['192.0.2.1', '10.0.0.0/8'], '10.200.1.1', true],
  ])('%o names %s: %s', (addresses, ip, listed) => {
    expect(isListed(addresses, ip)).toBe(listed)
    expect(isForeign(addresses, ip)).toBe(!listed)
  })
  test('no list says nothing; no address is no computer of a list', () => {
    expect(isForeign([], '10.1.2.3')).toBe(false)
    expect(isForeign(['10.1.2.3'], null)).toBe(true)
    expect(isForeign(['10.1.2.3'], 'unknown')).toBe(true)
  })
  test.each([
    ['10.1.2.3', '::ffff:10.1.2.3', true],
    ['127.0.0.1', '::1', true],
    ['10.1.2.3', '10.1.2.4', false],
    [null, '10.1.2.4', true],
  ])('%s and %s are one computer: %s', (one, other, same) => expect(sameComputer(one, other)).toBe(same))
})

test.each([
  [null, false],
  [0, true],
  [9, true],
  [10, false],
  [600, false],
])('a factor shown %s minutes ago lets dangerous acts through: %s', (minutes, fresh) => {
  const now = new Date('2026-11-27T06:00:00Z')
  expect(steppedUp({ factorAt: minutes === null ? null : new Date(now.getTime() - minutes * 60_000) }, now)).toBe(fresh)
})

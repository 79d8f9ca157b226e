import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/core/canonical'
import { contract, maySend, messageTypes, otherSide } from '@/lib/exchange/contract'
import { failureOf, mostTries, pauseAfter } from '@/lib/exchange/rules'
import { isSealedBy, keyFrom, laneOf, newKey, openKey, seal } from '@/lib/exchange/seal'

describe('canonical JSON (RFC 8785)', () => {
  // the RFC's own examples: numbers, and members sorted by UTF-16 code units
  test.each([
    [
      { b: [56, { d: true, '10': null, '1': [] }], a: '\u20ac$\u000f\nA\'B"\\"/' },
      '{"a":"€$\\u000f\\nA\'B\\"\\\\\\"/","b":[56,{"1":[],"10":null,"d":true}]}',
    ],
    [[333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0], '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ a: undefined, b: 1 }, '{"b":1}'],
  ])('%j', (value, form) => {
    expect(canonicalJson(value)).toBe(form)
  })
  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [new Date(0)], [() => 1], [1n]])('%s has no form', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
  test('says the same data in the same bytes, whatever the order of members, and loses nothing', () => {
    const whole = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(whole, (value) => {
        const form = canonicalJson(value)
        expect(canonicalJson(JSON.parse(form))).toBe(form)
        expect(JSON.parse(form)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 60 },
    )
  })
})

test('every type has a clause, a sender and a name in three languages', () => {
  for (const type of messageTypes) {
    const { clause, title } = contract[type]
    expect(clause).toMatch(/^((A349|O206|GJS)-\d+|L (SC|PDL) \d+|[EP]\d+)/)
    expect(title.kk && title.ru && title.en).toBeTruthy()
    expect(maySend('platform', type) || maySend('ais', type)).toBe(true)
  }
  expect(messageTypes.filter((type) => maySend('platform', type) && maySend('ais', type))).toEqual([
    'document.v1',
    'measure-contract.v1',
    'correction.v1',
  ])
  expect([otherSide('ais'), otherSide('platform')]).toEqual(['platform', 'ais'])
})

test.each([
  [400, 'hopeless'],
  [401, 'refused'],
  [409, 'hopeless'],
  [413, 'hopeless'],
  [422, 'refused'],
  [500, 'away'],
  [503, 'away'],
] as const)('an answer %d means %s', (status, failure) => {
  expect(failureOf(status)).toBe(failure)
})

test('pauses grow, up to an hour for a refusal and five minutes for an absence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), (count, away) => {
      const pause = pauseAfter(count, away)
      expect(pause).toBeGreaterThanOrEqual(1)
      expect(pause).toBeLessThanOrEqual(away ? 300 : 3_600)
      expect(pauseAfter(count + 1, away)).toBeGreaterThanOrEqual(pause)
    }),
  )
  const hours = Array.from({ length: mostTries - 1 }, (_, i) => pauseAfter(i + 1, false)).reduce((a, b) => a + b) / 3_600
  expect(hours).toBeGreaterThan(4)
  expect(hours).toBeLessThan(6)
})

test('a lane tells nothing of a person, and is always the same', () => {
  expect(laneOf('person:950317400007')).toMatch(/^[0-9a-f]{24}$/)
  expect(laneOf('person:950317400007')).toBe(laneOf('person:950317400007'))
})

test('one changed byte, or another key, and the seal does not hold', () => {
  const key = newKey()
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (body, at) => {
      const sealed = seal(openKey(key), body)
      expect(isSealedBy(key.publicKey, sealed)).toBe(true)
      const place = at % body.length
      const altered = `${body.slice(0, place)}${body[place] === 'x' ? 'y' : 'x'}${body.slice(place + 1)}`
      expect(isSealedBy(key.publicKey, { ...sealed, body: altered })).toBe(false)
      expect(isSealedBy(newKey().publicKey, sealed)).toBe(false)
    }),
    { numRuns: 30 },
  )
  expect(keyFrom(key.privateKey)).toEqual(key)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, changed, isRural, newest } from '@/lib/cards/facts'

const fact = (key: string, value: unknown, minute: number, source = 'form') => ({
  section: 'wishes' as const,
  key,
  value,
  source,
  at: new Date(Date.UTC(2026, 2, 19, 5, minute)),
})

describe('a card is its facts (E6)', () => {
  test('the newest of a key stands, whatever the order they are read in', () => {
    const facts = [fact('pay', 200_000, 1), fact('pay', 250_000, 3), fact('pay', 230_000, 2), fact('regime', 'full', 0)]
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 4 }), (shuffled) => {
        expect(newest(shuffled).map(({ value }) => value)).toEqual(expect.arrayContaining([250_000, 'full']))
        expect(newest(shuffled)).toHaveLength(2)
      }),
    )
  })
  test('a fact that no longer holds is gone', () => {
    expect(newest([fact('pay', 200_000, 1), fact('pay', null, 2)])).toEqual([])
  })
  test('what says nothing new is left out; another source is new', () => {
    const known = [fact('place', { kato: '710000000', house: '5' }, 1)]
    expect(changed(known, [fact('place', { house: '5', kato: '710000000' }, 2)])).toEqual([])
    expect(changed(known, [fact('place', { house: '5', kato: '710000000' }, 2, 'register:address')])).toHaveLength(1)
    expect(changed(known, [fact('place', { house: '6', kato: '710000000' }, 2)])).toHaveLength(1)
  })
  test('content is compared without the order of keys', () => {
    expect(canonical({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}')
  })
  test.each([
    [null, false],
    ['710000000', false],
    ['351000000', false],
    ['354000000', true],
    ['103200000', true],
    ['751210000', false],
  ] as const)('%s is rural: %s (E8 attendance)', (place, rural) => {
    expect(isRural(place)).toBe(rural)
  })
})

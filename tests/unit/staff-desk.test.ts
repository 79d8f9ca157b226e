import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { one, oneOf, uuidOf, withQuery } from '@/components/staff/address'
import { pieces } from '@/components/staff/quotes'
import { guest, policy, type StaffRole } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import { actionName, actionNames } from '@/lib/journal/words'
import { findings } from '@/lib/vacancies/wording'

test.each([
  [[], []],
  [[{ role: 'administrator', regionCode: '*' }], '*'],
  [[{ role: 'administrator', regionCode: '75' }], '*'],
  [[{ role: 'centre_specialist', regionCode: '75' }], ['75']],
  [
    [
      { role: 'centre_specialist', regionCode: '75' },
      { role: 'centre_specialist', regionCode: '71' },
      { role: 'centre_specialist', regionCode: '75' },
    ],
    ['75', '71'],
  ],
  [[{ role: 'centre_specialist', regionCode: '*' }], '*'],
] as [StaffRole[], '*' | string[]][])('the regions of %o', (roles, expected) => expect(regionsOf({ ...guest, roles })).toEqual(expected))

test('every act of the policy has a name in the journal', () => {
  expect(Object.keys(policy).filter((key) => !Object.hasOwn(actionNames, key))).toEqual([])
  expect(Object.keys(actionNames).filter((key) => !Object.hasOwn(policy, key))).toEqual([])
  expect(actionName('gone.forever').kk).toBe('gone.forever')
  expect(actionName('constructor').kk).toBe('constructor')
})

describe('filters in the address', () => {
  const id = '01a20064-101f-75ee-b753-0e2a0ad21f13'
  test.each([
    [{ q: ' нан ' }, 'нан'],
    [{ q: '  ' }, undefined],
    [{ q: ['a', 'b'] }, undefined],
    [{ q: 'x'.repeat(301) }, undefined],
    [{}, undefined],
  ])('%o', (query, expected) => expect(one(query, 'q')).toBe(expected))
  test('only what a list knows, only ids where ids are meant', () => {
    expect(oneOf({ state: 'blocked' }, 'state', ['waiting', 'blocked'])).toBe('blocked')
    expect(oneOf({ state: 'toString' }, 'state', ['waiting', 'blocked'])).toBeUndefined()
    expect(uuidOf({ after: id }, 'after')).toBe(id)
    expect(uuidOf({ after: "1' or true" }, 'after')).toBeUndefined()
  })
  test('absent filters leave no trace', () => {
    expect(withQuery('/journal', { actor: 'a&b', action: undefined, outcome: '', after: null })).toBe('/journal?actor=a%26b')
    expect(withQuery('/journal', {})).toBe('/journal')
  })
})

describe('the quotes of findings in their text', () => {
  const marked = (words: string, quotes: string[]) =>
    pieces(words, quotes)
      .filter((piece) => piece.marked)
      .map(({ words }) => words)
  test.each([
    ['a quote', 'Ищем девушку до 35 лет, срочно', ['девушку до 35 лет'], ['девушку до 35 лет']],
    ['across lines', 'Ищем\nдевушку   до 35 лет', ['Ищем девушку до 35'], ['Ищем\nдевушку   до 35']],
    ['torn words at the ends are left out', 'без вредных привычек', ['ез вредных прив'], ['вредных']],
    ['overlapping quotes are one', 'до 35 лет, без детей', ['до 35 лет', '35 лет, без'], ['до 35 лет, без']],
    ['a quote of another language of the text', 'Наубайшы керек', ['до 35 лет'], []],
    ['signs of regular expressions', 'Оплата (1+1) за форму?', ['(1+1) за форму?'], ['(1+1) за форму?']],
    ['an empty quote', 'Наубайшы', [''], []],
  ])('%s', (_, words, quotes, expected) => expect(marked(words, quotes)).toEqual(expected))
  test('the text stays whole, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }), (words, quotes) => {
        expect(
          pieces(words, quotes)
            .map((piece) => piece.words)
            .join(''),
        ).toBe(words)
      }),
    )
  })
  test('what the filter of wording finds is found again in the text', () => {
    const words = 'Ночной клуб.\nИщем девушку приятной внешности, не старше 30 лет, без детей.'
    const found = findings([words])
    expect(found.length).toBeGreaterThan(1)
    for (const { quote } of found) expect(marked(words, [quote])).toHaveLength(1)
  })
})

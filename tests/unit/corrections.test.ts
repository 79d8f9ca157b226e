import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionStates } from '@/db/lists'
import { text } from '@/lib/core/text'
import { copiesOver } from '@/lib/corrections/copies'
import { type Act, problemOfAct, readRight, readTarget, stateAfter, targetKey } from '@/lib/corrections/rules'
import type { CorrectionState } from '@/lib/corrections/words'

const acts = ['send', 'approve', 'refuse', 'execute', 'verify'] as const
const today = '2026-04-02'

describe('the order of a correction (O206-26, P6)', () => {
  const due: Readonly<Record<Act, CorrectionState>> = {
    send: 'draft',
    approve: 'sent',
    refuse: 'sent',
    execute: 'approved',
    verify: 'executed',
  }
  test.each(acts.flatMap((act) => correctionStates.map((state) => [act, state] as const)))('%s in %s', (act, state) => {
    expect(problemOfAct(act, { state, executedBy: 'a' }, 'b') === null).toBe(due[act] === state)
  })
  test.each(['draft', 'sent', 'refused'] as const)('in %s the letter is what is missing', (state) => {
    expect(problemOfAct('execute', { state, executedBy: null }, 'b')?.ru).toMatch(/Нет официального письма/)
  })
  test('whoever executed does not verify', () => {
    expect(problemOfAct('verify', { state: 'executed', executedBy: 'a' }, 'a')?.ru).toMatch(/не тот администратор/)
  })
  test('every way to `executed` goes through `approved`', () => {
    const walk = (state: CorrectionState, path: readonly CorrectionState[]): void => {
      if (state === 'executed') expect(path).toContain('approved')
      for (const act of acts)
        if (problemOfAct(act, { state, executedBy: 'a' }, 'b') === null) walk(stateAfter(act), [...path, stateAfter(act)])
    }
    walk('draft', [])
  })
})

describe('the right value, in the kind of the wrong one (O206-26.F1)', () => {
  test.each([
    ['last_name', 'Оспановаа', ' Оспанова ', 'Оспанова'],
    ['middle_name', 'Жоқ', '', null],
    ['birth_date', '1995-03-18', '1995-03-17', '1995-03-17'],
    ['since', '2026-03-20', '2026-03-19', '2026-03-19'],
    ['value', 5, '7', 7],
    ['value', 5, '7,5', 7.5],
    ['value', true, 'false', false],
    ['value', 'secondary', 'higher', 'higher'],
    ['value', '2026-01-01', '2027-01-01', '2027-01-01'],
  ] as const)('%s: %o, typed %o', (field, wrong, typed, value) => expect(readRight({ field, wrong, typed, today })).toEqual({ value }))
  test.each([
    ['last_name', 'Оспанова', 'Оспанова'],
    ['last_name', 'Оспанова', '  '],
    ['birth_date', '1995-03-18', '1995-02-30'],
    ['birth_date', '1995-03-18', '17.03.1995'],
    ['birth_date', '1995-03-18', '2026-04-03'],
    ['value', 5, 'жеті'],
    ['value', true, 'иә'],
    ['value', '2026-01-01', 'кеше'],
    ['value', ['a'], 'b'],
    ['value', { a: 1 }, 'b'],
  ] as const)('%s: %o, typed %o is refused', (field, wrong, typed) => {
    expect(readRight({ field, wrong, typed, today })).toHaveProperty('problem')
  })
  test('never takes the wrong value for the right one, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), (typed, wrong) => {
        const read = readRight({ field: 'value', wrong, typed, today })
        expect('value' in read && read.value === wrong).toBe(false)
      }),
    )
  })
})

describe('which record', () => {
  const id = '01a20064-101f-75ee-b753-0e2a0ad21f13'
  test.each([`card:${id}:last_name`, `fact:${id}:value`, `episode:${id}:since`])('%s', (key) =>
    expect(targetKey(readTarget(key)!)).toBe(key),
  )
  test.each([
    `card:${id}:iin`,
    `card:${id}:since`,
    `case:${id}:answers`,
    `fact:1:value`,
    `episode:${id}`,
    '',
    `card:${id}' or true:last_name`,
  ])('%s is none', (key) => expect(readTarget(key)).toBeNull())
})

test('a copy of the platform is corrected when an answer no longer names it', () => {
  const copy = (ref: string) => ({
    kind: 'document' as const,
    ref,
    title: text('Құжат', 'Документ', 'Document'),
    at: '2026-03-19T05:00:00Z',
  })
  const [one, two] = [new Date('2026-04-03T05:00:00Z'), new Date('2026-04-04T05:00:00Z')]
  expect(copiesOver([])).toEqual([])
  expect(copiesOver([{ at: one, copies: [copy('A'), copy('B')] }])).toMatchObject([
    { ref: 'A', correctedAt: null },
    { ref: 'B', correctedAt: null },
  ])
  expect(
    copiesOver([
      { at: one, copies: [copy('A'), copy('B')] },
      { at: two, copies: [copy('B')] },
    ]),
  ).toMatchObject([
    { ref: 'A', correctedAt: two },
    { ref: 'B', correctedAt: null },
  ])
})

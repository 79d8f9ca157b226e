import { describe, expect, test } from 'vitest'
import { type Asked, areNeighbours, askedMany, family, type Limits, type Opened, oddities, type WorkDays } from '@/lib/patterns/rules'
import { toldOf } from '@/lib/questions/rules'

const limits: Limits = { perHour: 5, perDay: 8, offMargin: 120, noCase: 3, neighbours: 3, surname: 3 }
/** 2026-04-01 is a Wednesday; Saturday and Sunday are off. */
const calendar: WorkDays = { days: new Map(), years: new Set(['2026']), office: () => ({ opens: 540, closes: 1080 }) }
const officer = { iin: '800101300017', lastName: 'Ахметов' }

let count = 0
/** An opening at an hour of Almaty, of a person whom nothing ties to another. */
const at = (time: string, rest: Partial<Opened> = {}): Opened => {
  count += 1
  return {
    id: `o${String(count).padStart(4, '0')}`,
    at: new Date(`2026-04-01T${time}:00+05:00`),
    staffId: 's',
    staffName: 'Маман',
    iin: `9503174${String(count * 3).padStart(4, '0')}0`,
    lastName: `Тегі${count}`,
    about: 'JS-1',
    centreId: 'cc-711210000',
    place: count * 10,
    ...rest,
  }
}
const minutes = (n: number, from = 10 * 60) => {
  const total = from + n
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
const many = (n: number, every: number, rest: (n: number) => Partial<Opened> = () => ({})) =>
  Array.from({ length: n }, (_, index) => at(minutes(index * every), rest(index)))
const kinds = (openings: readonly Opened[], who: typeof officer | null = officer) =>
  oddities(openings, who, limits, calendar).map(({ kind, seen }) => [kind, seen.length])
const walk = (...places: number[]) =>
  places.map((place, index) => at(minutes(index), { place, iin: `9503174${String(5000 + index * 7)}0` }))

describe('odd ways of opening files (O206-28)', () => {
  test.each<[string, () => Opened[], unknown]>([
    ['nothing', () => [], []],
    ['an ordinary morning', () => many(5, 15), []],
    ['just as many in an hour as allowed', () => many(5, 1), []],
    ['one more in an hour', () => many(6, 11), [['hour', 6]]],
    ['the sixth comes when the hour is over', () => many(6, 12), []],
    ['just as many in a day as allowed', () => many(8, 15), []],
    ['one more in a day', () => many(9, 15), [['day', 9]]],
    ['two hours before the office opens', () => [at('07:00')], []],
    ['a minute earlier', () => [at('06:59')], [['off_hours', 1]]],
    ['two hours after it closes', () => [at('20:00')], []],
    ['a minute later', () => [at('20:01')], [['off_hours', 1]]],
    ['at night, beside one by day', () => [at('03:00'), at('11:00')], [['off_hours', 1]]],
    ['on a Saturday', () => [at('11:00', { at: new Date('2026-04-04T11:00:00+05:00') })], [['off_hours', 1]]],
    ['as many without a case as allowed', () => many(3, 20, () => ({ about: null })), []],
    ['one more without a case', () => many(4, 20, () => ({ about: null })), [['no_case', 4]]],
    ['down the list', () => walk(7, 8, 9), [['neighbours', 3]]],
    ['up the list', () => walk(9, 8, 7), [['neighbours', 3]]],
    ['two neighbours', () => walk(7, 8, 20), []],
    ['neighbours of two lists', () => walk(7, 8, 9).map((one, n) => ({ ...one, centreId: `cc-${n}` })), []],
    [
      'the same person over and over',
      () => [at('10:00', { iin: '950317401010' }), at('10:01', { iin: '950317401010' }), at('10:02', { iin: '950317401010' })],
      [],
    ],
    [
      'a family',
      () => [at('10:00', { lastName: 'Серікова' }), at('11:00', { lastName: 'Серіков' }), at('12:00', { lastName: 'СЕРІКОВ' })],
      [['surname', 3]],
    ],
    ['one of a family three times', () => many(3, 20, () => ({ iin: '950317401020', lastName: 'Серікова' })), []],
    ['somebody of the officer’s surname', () => [at('10:00', { lastName: 'Ахметова' })], [['own_surname', 1]]],
    ['the officer himself', () => [at('10:00', { lastName: 'Ахметов', iin: officer.iin })], [['own_file', 1]]],
  ])('%s', (_, openings, expected) => {
    const all = openings()
    expect(kinds(all)).toEqual(expected)
    expect(kinds([...all].reverse())).toEqual(expected)
  })
  test('who nobody knows the officer to be has no surname and no file of his own', () => {
    expect(kinds([at('10:00', { lastName: 'Ахметов', iin: officer.iin })], null)).toEqual([])
  })
  test('found again it has the same key; another day has another', () => {
    const [first] = oddities([at('03:00')], officer, limits, calendar)
    const [again] = oddities([at('03:00'), at('04:00')], officer, limits, calendar)
    const [next] = oddities([at('03:00', { at: new Date('2026-04-02T03:00:00+05:00') })], officer, limits, calendar)
    expect(again?.key).toBe(first?.key)
    expect(next?.key).not.toBe(first?.key)
  })
})

describe('asking at the desk about people who are not taken in (O206-28)', () => {
  /** A refused question at an hour of Almaty; who is asked about is a letter. */
  const asks = (...all: (readonly [time: string, whom: string])[]): Asked[] =>
    all.map(([time, print], n) => ({ id: `j${n}`, at: new Date(`2026-04-01T${time}:00+05:00`), staffId: 's', print }))
  test.each<[string, Asked[], string[] | null]>([
    ['nobody', [], null],
    ['as many people as are turned away', asks(['10:00', 'a'], ['10:01', 'b']), null],
    ['one more', asks(['10:00', 'a'], ['10:01', 'b'], ['10:02', 'c']), ['j0', 'j1', 'j2']],
    ['one person over and over, as whoever types it wrongly', asks(['10:00', 'a'], ['10:01', 'a'], ['10:02', 'a'], ['10:03', 'b']), null],
    ['the first question about each', asks(['10:00', 'a'], ['10:01', 'b'], ['10:02', 'a'], ['10:03', 'c']), ['j0', 'j1', 'j3']],
  ])('%s', (_, all, expected) => {
    expect(askedMany(all, 'Маман', 2)?.seen.map(({ id }) => id) ?? null).toEqual(expected)
    expect(askedMany([...all].reverse(), 'Маман', 2)?.seen.map(({ id }) => id) ?? null).toEqual(expected)
  })
  test('is one finding of a day, with whom it is about', () => {
    const found = askedMany(asks(['10:00', 'a'], ['18:00', 'b'], ['23:00', 'c']), 'Маман', 2)
    expect(found).toMatchObject({ key: 'asked:s:2026-04-01', kind: 'asked', staffName: 'Маман', day: '2026-04-01' })
  })
})

test.each([
  ['Ахметова', 'Ахметов', true],
  ['Сергеева', 'СЕРГЕЕВ', true],
  ['Калинина', 'Калинин', true],
  ['Невская', 'Невский', true],
  ['Абай', 'Абая', false],
  ['Ахметов', 'Ахметбек', false],
])('family: %s and %s', (one, other, same) => {
  expect(family(one) === family(other)).toBe(same)
})

test.each([
  ['950317400017', '950317400028', true],
  ['950317400017', '950317400037', false],
  ['950317400017', '950318400028', false],
])('IINs that follow each other: %s and %s', (one, other, expected) => {
  expect(areNeighbours(at('10:00', { iin: one }), at('10:00', { iin: other }))).toBe(expected)
})

describe('who is told of a question (O206-28.B3)', () => {
  test.each([
    ['the heads of the centre', { staffId: 's', role: 'centre_specialist' }, ['h1', 'h2']],
    ['not the head who opened it himself', { staffId: 'h1', role: 'centre_director' }, ['h2']],
    ['for a body above the centres the administrators', { staffId: 's', role: 'ministry' }, ['a']],
    ['and not the administrator himself', { staffId: 'a', role: 'administrator' }, []],
  ])('%s', (_, question, expected) => {
    expect(toldOf(question, ['h1', 'h2'], ['a'])).toEqual(expected)
  })
  test('where there is no other head, the administrators', () => {
    expect(toldOf({ staffId: 'h', role: 'centre_director' }, ['h'], ['a'])).toEqual(['a'])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthName, weekHead, weeksOf } from '@/components/staff/days'
import { paramRows } from '@/db/seed/reference-files'
import { addDays, addWorkingDays, type Calendar } from '@/lib/core/calendar'
import { paramOn } from '@/lib/core/params'
import { problemsOf } from '@/lib/core/problems'
import { locales } from '@/lib/core/text'
import { changeWords, noteOf, pageOf } from '@/lib/reference/change-words'
import { holidaysOf } from '@/lib/reference/holidays'
import { calendarDayInput, calendarYearInput, paramInput } from '@/lib/reference/input'
import { addParam, endingParams, mayRemoveDay, mayWithdraw, officeProblem, reopened } from '@/lib/reference/rules'
import { paramInfo, usedKeys } from '@/lib/reference/words'

const calendarOf = (...years: ReturnType<typeof holidaysOf>[]): Calendar => ({
  days: new Map(years.flat().map(({ day, off }) => [day, { off }])),
  years: new Set(years.map(([first]) => first!.day.slice(0, 4))),
})
const moved = (rows: ReturnType<typeof holidaysOf>) =>
  rows.filter(({ source }) => source === 'LC 85(1)').map(({ day }) => day.slice(5).split('-').reverse().join('.'))

describe('the days off of a year by the law (LC 84-85; domain 3)', () => {
  const y2025 = holidaysOf(2025, '2025-06-06')
  const y2026 = holidaysOf(2026, '2026-05-27')
  const y2027 = holidaysOf(2027, '2027-05-16')
  test.each([
    ['2025', y2025, ['10.03', '24.03', '25.03', '07.07', '01.09', '27.10']],
    ['2026', y2026, ['09.03', '24.03', '25.03', '11.05', '26.10']],
    ['2027', y2027, ['04.01', '24.03', '03.05', '10.05']],
  ])('%s: what moves', (_, rows, expected) => expect(moved(rows)).toEqual(expected))
  test('15 March is a holiday from 2027, 30 August until 2025', () => {
    const has = (rows: typeof y2025, day: string) => rows.some((row) => row.day === day)
    expect([has(y2026, '2026-03-15'), has(y2027, '2027-03-15')]).toEqual([false, true])
    expect([has(y2025, '2025-08-30'), has(y2026, '2026-08-30'), has(y2026, '2026-08-31')]).toEqual([true, false, false])
  })
  test('the religious days do not move', () => {
    expect(
      holidaysOf(2023, '2023-06-28')
        .filter(({ day }) => day.startsWith('2023-01'))
        .map(({ day }) => day),
    ).toEqual(['2023-01-01', '2023-01-02', '2023-01-03', '2023-01-07'])
  })
  test.each([
    ['2026-03-19', 3, '2026-03-27'],
    ['2026-05-06', 3, '2026-05-13'],
    ['2026-05-26', 1, '2026-05-28'],
    ['2026-07-03', 1, '2026-07-07'],
    ['2026-08-28', 3, '2026-09-02'],
    ['2026-12-29', 3, '2027-01-05'],
    ['2027-03-12', 3, '2027-03-18'],
    ['2026-04-30', 10, '2026-05-19'],
  ])('received on %s, %i working days: %s', (received, term, due) =>
    expect(addWorkingDays(received, term, calendarOf(y2026, y2027))).toBe(due),
  )
  test('no day twice, all in the year, every holiday on a day off has a working day off instead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2099 }), fc.integer({ min: 0, max: 364 }), (year, n) => {
        const rows = holidaysOf(year, addDays(`${year}-01-01`, n))
        expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length)
        expect(rows.every(({ day, off }) => off && day.startsWith(`${year}-`))).toBe(true)
        const weekdays = rows.filter(({ day }) => ![0, 6].includes(new Date(day).getUTCDay()))
        // 12 or 13 holidays that move, Christmas and Kurban Ait on a weekday or not
        expect(weekdays.length).toBeGreaterThanOrEqual(year < 2027 ? 12 : 13)
      }),
    )
  })
})

const row = (validFrom: string, validTo: string | null, value = 5, changedBy: string | null = 'admin') => ({
  key: 'vacancy.post_within',
  value,
  unit: 'working_day',
  validFrom,
  validTo,
  source: 'SC 103',
  changedBy,
})

describe('a new value of a parameter never edits the past', () => {
  const today = '2026-11-22'
  test.each([
    ['the first value of a key', [], '2026-11-22', { close: null }],
    ['the row before it ends the day before', [row('2023-07-01', null)], '2027-01-01', { close: '2026-12-31' }],
    ['from today', [row('2023-07-01', null)], '2026-11-22', { close: '2026-11-21' }],
    ['a row that has ended stays as it is', [row('2026-01-01', '2026-12-31')], '2027-01-01', { close: null }],
    ['a row that would end later is cut', [row('2026-01-01', '2027-12-31')], '2027-03-01', { close: '2027-02-28' }],
    [
      'the latest row counts, in whatever order',
      [row('2027-01-01', null), row('2023-07-01', '2026-12-31')],
      '2027-02-01',
      { close: '2027-01-31' },
    ],
  ])('%s', (_, rows, validFrom, expected) => expect(addParam(rows, { validFrom, value: 7 }, today)).toEqual(expected))
  test.each([
    ['yesterday', [row('2023-07-01', null)], '2026-11-21', 7, 'validFrom'],
    ['the day a row begins', [row('2027-01-01', null)], '2027-01-01', 7, 'validFrom'],
    ['before a row that is entered', [row('2027-01-01', null)], '2026-12-01', 7, 'validFrom'],
    ['the value it has', [row('2023-07-01', null)], '2027-01-01', 5, 'value'],
  ])('refused: %s', (_, rows, validFrom, value, field) =>
    expect(Object.keys(addParam(rows, { validFrom, value }, today).fields ?? {})).toEqual([field]),
  )
  test('whatever is added, each day before has the value it had', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2026-11-22', n))
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 2000 }), (starts, back) => {
        let rows = [row('2023-07-01', null, 5)]
        const past = addDays('2026-11-22', -Math.min(back, 1200))
        starts.forEach((validFrom, index) => {
          const change = addParam(rows, { validFrom, value: 10 + index }, today)
          if (change.fields) return
          const last = [...rows].sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]!
          rows = [
            ...rows.filter((each) => each !== last),
            { ...last, validTo: change.close ?? last.validTo },
            row(validFrom, null, 10 + index),
          ]
        })
        expect(paramOn(rows, 'vacancy.post_within', past).value).toBe(5)
        expect(rows.filter(({ validTo }) => validTo === null)).toHaveLength(1)
      }),
    )
  })
  test.each([
    ['tomorrow’s row entered by hand', row('2026-11-23', null), true],
    ['a row in force', row('2026-11-22', null), false],
    ['a future row of the files of the law', row('2027-01-01', null, 5, null), false],
  ])('taking back %s: %s', (_, mine, expected) => expect(mayWithdraw(mine, [mine, row('2023-07-01', '2026-11-22')], today)).toBe(expected))
  test('only the last row is taken back', () =>
    expect(mayWithdraw(row('2026-12-01', '2026-12-31'), [row('2026-12-01', '2026-12-31'), row('2027-01-01', null)], today)).toBe(false))
  test('what was ended by hand goes on, an end that the law says stays', () => {
    const next = row('2027-01-01', null)
    expect(reopened(next, [next, row('2023-07-01', '2026-12-31')])?.validFrom).toBe('2023-07-01')
    expect(reopened(next, [next, row('2023-07-01', '2026-12-31', 5, null)])).toBeUndefined()
  })
})

test('parameters that run out are named before they do', () => {
  const rows = [
    { ...row('2026-01-01', '2026-12-31'), key: 'rate.mci' },
    { ...row('2024-01-01', null), key: 'rate.min_wage' },
    { ...row('2026-01-01', '2028-12-31'), key: 'vacancy.valid_for' },
  ]
  expect(endingParams(rows, ['rate.mci', 'rate.min_wage', 'vacancy.valid_for', 'resume.confirm_within'], '2026-11-22', 60)).toEqual([
    { key: 'rate.mci', lastDay: '2026-12-31' },
    { key: 'resume.confirm_within', lastDay: null },
  ])
})

test.each([
  ['entered by hand', { changedBy: 'x' }, 5, true],
  ['of a file of the law', { changedBy: null }, 5, false],
  ['the last row of its year', { changedBy: 'x' }, 1, false],
])('a calendar row %s', (_, day, left, expected) => expect(mayRemoveDay(day, left)).toBe(expected))

describe('the forms of the administrator: a source is always asked', () => {
  const wrong = (schema: typeof calendarDayInput | typeof calendarYearInput | typeof paramInput, value: object) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? [] : Object.keys(problemsOf(parsed.error))
  }
  const day = { day: '2027-05-17', kind: 'off', kk: 'Демалыс', ru: 'Выходной', source: 'Бұйрық № 5' }
  test.each([
    [calendarDayInput, day, []],
    [calendarDayInput, { ...day, source: undefined }, ['source']],
    [calendarDayInput, { ...day, day: '2027-02-29' }, ['day']],
    [calendarDayInput, { ...day, day: '1999-01-01' }, ['day']],
    [calendarDayInput, { ...day, kind: 'half' }, ['kind']],
    [calendarYearInput, { year: '2028', kurbanAit: '2028-05-05', source: 'ҚМДБ хабары' }, []],
    [calendarYearInput, { year: '2028', kurbanAit: '2027-05-16', source: 'ҚМДБ хабары' }, ['kurbanAit']],
    [calendarYearInput, { year: '2028', source: 'ҚМДБ хабары' }, ['kurbanAit']],
    [paramInput, { key: 'rate.mci', value: '4 500', validFrom: '2027-01-01', source: 'Заң № 1' }, []],
    [paramInput, { key: 'rate.mci', value: '4500', validFrom: '2027-01-01' }, ['source']],
    [paramInput, { key: 'rate.mci', value: '-1', validFrom: '2027-01-01', source: 'Заң № 1' }, ['value']],
    [paramInput, { key: "x'; drop", value: '1', validFrom: '2027-01-01', source: 'Заң № 1' }, ['key']],
  ])('%#', (schema, value, expected) => expect(wrong(schema, value)).toEqual(expected))
})

describe('the year on the page', () => {
  test('weeks begin on Monday and hold each day of the month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf(year, month)
        const inside = weeks.flat().filter((day) => Number(day.slice(5, 7)) === month)
        expect(inside).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate())
        expect(weeks.every((week) => week.length === 7 && new Date(week[0]!).getUTCDay() === 1)).toBe(true)
        expect(weeks.every((week) => week.some((day) => Number(day.slice(5, 7)) === month))).toBe(true)
      }),
    )
  })
  test('months and days are named in Kazakh', () => {
    expect([1, 2, 12].map((month) => monthName('kk', month))).toEqual(['Қаңтар', 'Ақпан', 'Желтоқсан'])
    expect(weekHead('kk')[0]).toMatchObject({ long: 'дүйсенбі' })
  })
})

describe('office hours, which every clock ends by (domain 1.3)', () => {
  const opens = { key: 'office.opens', value: 540, unit: 'minute', validFrom: '2016-01-01', validTo: null, source: 'D' }
  const closes = { ...opens, key: 'office.closes', value: 1080 }
  test.each([
    ['a later closing', { ...closes, value: 1110, validFrom: '2026-12-01' }, [opens], null],
    ['from today: clocks of today would move', { ...closes, value: 1110, validFrom: '2026-11-22' }, [opens], 'validFrom'],
    ['closing when it opens', { ...closes, value: 540, validFrom: '2026-12-01' }, [opens], 'value'],
    ['opening after closing', { ...opens, value: 1081, validFrom: '2026-12-01' }, [closes], 'value'],
    ['after midnight', { ...closes, value: 1441, validFrom: '2026-12-01' }, [opens], 'value'],
    ['against hours that have ended', { ...opens, value: 1090, validFrom: '2026-12-01' }, [{ ...closes, validTo: '2026-11-30' }], null],
    ['another parameter', { ...opens, key: 'jobseeker.act1', value: 9000, validFrom: '2026-01-01' }, [], null],
  ])('%s', (_, next, others, field) => {
    const problem = officeProblem(next, others, '2026-11-22')
    expect(problem && Object.keys(problem)).toEqual(field && [field])
  })
})

describe('parameters in words', () => {
  test.each(usedKeys)('%s stands in the files of the law, in the unit in which it is read', (key) => {
    const rows = paramRows.filter((row) => row.key === key)
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([paramInfo[key].unit]))
    expect(rows.every(({ source }) => source.length > 2)).toBe(true)
  })
  test('no two have the same name', () => {
    for (const locale of locales) {
      const names = usedKeys.map((key) => paramInfo[key].name[locale])
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })
})

describe('changes in words', () => {
  const of = (data: Parameters<typeof changeWords>[1]['data']) => ({ data, source: 'Бұйрық № 7' })
  const param = of({ kind: 'param', key: 'vacancy.post_within', value: 7, unit: 'working_day', validFrom: '2027-01-01', before: 5 })
  test.each([
    ['a parameter', param, '5 → 7 раб. дн.', '5 → 7 from 2027-01-01: Бұйрық № 7', '/params/vacancy.post_within'],
    [
      'its first value',
      of({ ...param.data, before: null } as typeof param.data),
      '7 раб. дн.',
      '— → 7 from 2027-01-01: Бұйрық № 7',
      '/params/vacancy.post_within',
    ],
    [
      'a day',
      of({ kind: 'day', day: '2026-05-25', off: true, kk: 'Демалыс', ru: 'Выходной', before: null }),
      '25 мая 2026 г.: как в обычной неделе → выходной (Выходной)',
      '— → off: Бұйрық № 7',
      '/calendar?year=2026',
    ],
    [
      'a day taken out',
      of({ kind: 'day_remove', day: '2026-05-25', before: false }),
      '25 мая 2026 г.: рабочий день → как в обычной неделе',
      'work → —',
      '/calendar?year=2026',
    ],
    [
      'a year',
      of({ kind: 'year', year: 2028, kurbanAit: '2028-05-05', days: 21 }),
      'Заполнить 2028 год: 21 дн., Курбан айт — 5 мая 2028 г.',
      '21 days: Бұйрық № 7',
      '/calendar?year=2028',
    ],
  ])('%s', (_, change, words, note, page) => {
    expect(changeWords('ru', change)).toBe(words)
    expect(noteOf(change)).toBe(note)
    expect(pageOf(change.data)).toBe(page)
    expect(changeWords('kk', change)).not.toBe(words)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRead, LONGEST_SALARY, type ParsedSalary, parseSalary, type UnreadReason } from '@/lib/imports/salary'

/** from, to, currency, gross, period, note */
type Row = readonly [string, number | null, number | null, string, (boolean | null)?, (string | null)?, (string | null)?]

const read: readonly Row[] = [
  // As the job sites of the data folder write it (U+00A0, U+202F, thin spaces, every dash).
  ['от 400 000 до 600 000 ₸ на руки', 400_000, 600_000, 'KZT', false],
  ['от 500 000 ₸ за месяц, на руки', 500_000, null, 'KZT', false, 'month'],
  ['до 1\u202f200\u202f000\u00a0₸ за\u00a0месяц, до\u00a0вычета налогов', null, 1_200_000, 'KZT', true, 'month'],
  ['300\u2009000 ₸ за месяц, на руки', 300_000, 300_000, 'KZT', false, 'month'],
  ['от 1 700 до 2 500 $ за месяц, на руки', 1700, 2500, 'USD', false, 'month'],
  ['от 3 500 € за месяц, на руки', 3500, null, 'EUR', false, 'month'],
  ['64 600–80 800 ₽', 64_600, 80_800, 'RUB'],
  ['64 600—80 800 руб.', 64_600, 80_800, 'RUB'],
  ['64600-80800 rub', 64_600, 80_800, 'RUB'],
  ['100–5 000 ₽', 100, 5000, 'RUB'],
  ['500 ₽ за час', 500, 500, 'RUB', null, 'hour'],
  ['40 640 ₽', 40_640, 40_640, 'RUB'],
  // Thousands and millions.
  ['400–600k KZT', 400_000, 600_000, 'KZT'],
  ['от 400 до 600 тыс. тенге', 400_000, 600_000, 'KZT'],
  ['1,5 млн тг', 1_500_000, 1_500_000, 'KZT'],
  ['1.1 - 1.25 млн ₸', 1_100_000, 1_250_000, 'KZT'],
  ['300 000 - 1 млн ₸', 300_000, 1_000_000, 'KZT'],
  ['70 т.р.', 70_000, 70_000, 'RUB'],
  ['$2k/month', 2000, 2000, 'USD', null, 'month'],
  ['2,500 USD gross', 2500, 2500, 'USD', true],
  ['1 500,50 €', 1500.5, 1500.5, 'EUR'],
  // Other periods and words around.
  ['2 000 – 2 500 ₽ в смену', 2000, 2500, 'RUB', null, 'shift'],
  ['15000 тг/день', 15_000, 15_000, 'KZT', null, 'day'],
  ['от 12 000 000 ₸ в год', 12_000_000, null, 'KZT', null, 'year'],
  ['250 000 ₽ за вахту', 250_000, 250_000, 'RUB', null, 'rotation'],
  ['Зарплата: от 200 000 ₸ + бонусы', 200_000, null, 'KZT', null, null, '+ бонусы'],
  ['150 000 ₸ + 10% от продаж', 150_000, 150_000, 'KZT', null, null, '+ 10% от продаж'],
  ['до 90 000 сом', null, 90_000, 'KGS'],
  ['1 000 бел. руб.', 1000, 1000, 'BYN'],
  // Kazakh.
  ['300 000 теңгеден бастап', 300_000, null, 'KZT'],
  ['500 000 теңгеге дейін, айына, қолға', null, 500_000, 'KZT', false, 'month'],
  ['300 000-нан 500 000 теңгеге дейін', 300_000, 500_000, 'KZT'],
  ['400 мың теңге салық ұсталғанға дейін', 400_000, 400_000, 'KZT', true],
  // Returned as written: the row judges them.
  ['0 ₸', 0, 0, 'KZT'],
  ['от 600 000 до 400 000 ₸', 600_000, 400_000, 'KZT'],
]

const unread: readonly (readonly [string, UnreadReason])[] = [
  ['', 'absent'],
  ['  ', 'absent'],
  ['Не указано', 'absent'],
  ['Не указана', 'absent'],
  ['Көрсетілмеген', 'absent'],
  ['—', 'absent'],
  ['Договорная', 'negotiable'],
  ['по договорённости', 'negotiable'],
  ['Келісім бойынша', 'negotiable'],
  ['400 000', 'no_currency'],
  ['от 400 000 до 600 000 на руки', 'no_currency'],
  ['3000 C$', 'no_currency'],
  ['3000 ¥', 'no_currency'],
  ['3 000 канадских долларов', 'no_currency'],
  ['30 МРП', 'no_currency'],
  ['2000 USDT', 'no_currency'],
  ['500 $ или 250 000 ₸', 'two_currencies'],
  ['высокая', 'unreadable'],
  ['5 миллиардов ₸', 'unreadable'],
  ['5 лямов ₸', 'unreadable'],
  ['400 - 1 млн ₸', 'unreadable'],
  ['1e308 ₸', 'unreadable'],
  ['-5000 ₸', 'unreadable'],
  ['2,500 тыс. ₸', 'unreadable'],
  ['500 ₽ в час, 80 000 в месяц', 'unreadable'],
  ['1 3000 ₸', 'unreadable'],
  ['300 или 400 ₸', 'unreadable'],
  ['₸'.repeat(LONGEST_SALARY + 1), 'unreadable'],
  [`${'9'.repeat(40)} ₸`, 'impossible'],
]

const reasonOf = (salary: ParsedSalary) => (isRead(salary) ? salary : salary.reason)

describe('a pay written as text', () => {
  it.each(read.map((row) => [row[0], row] as const))(
    '%s',
    (_name, [written, from, to, currency, gross = null, period = null, note = null]) => {
      expect(parseSalary(written)).toEqual({ from, to, currency, gross, period, note })
    },
  )

  it.each(unread)('«%s» stays a text', (written, reason) => {
    const salary = parseSalary(written)
    expect(reasonOf(salary)).toBe(reason)
    if (!isRead(salary)) expect(salary.text).toBe(written)
  })

  it('never throws and never invents a currency', () => {
    const pieces = fc.constantFrom(
      'от ',
      'до ',
      ' ',
      '\u202f',
      '-',
      '–',
      '₸',
      '$',
      '₽',
      'руб.',
      'тыс.',
      'млн',
      'k',
      ',',
      '.',
      '400',
      '000',
      '1',
      '%',
      'на руки',
      'за месяц',
      'теңгеден',
      'дейін',
      '¤',
      ';',
      '(',
    )
    const mixed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(mixed, (written) => {
        const salary = parseSalary(written)
        if (!isRead(salary)) {
          expect(salary.note.kk).toBeTruthy()
          return
        }
        expect(written).toMatch(
          /[₸$₽€£₴₺₼₾]|тг|тнг|тенге|теңге|руб|р|usd|долл|eur|евро|gbp|cny|юан|сом|сум|грн|uah|лир|try|манат|azn|лари|gel|дирхам|aed|kzt|rub|rur|kgs|uzs|byn|byr/iu,
        )
        for (const edge of [salary.from, salary.to]) expect(edge === null || (Number.isFinite(edge) && edge >= 0)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back every pay written in the sites’ way', () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 })
    const space = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '')
    const sign = fc.constantFrom<[string, string]>(['₸', 'KZT'], ['₽', 'RUB'], ['$', 'USD'], ['€', 'EUR'])
    fc.assert(
      fc.property(amount, amount, space, fc.constantFrom('–', '—', '-', '−'), sign, (one, other, gap, dash, [symbol, currency]) => {
        const show = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, gap)
        const expected = { from: one, to: other, currency, gross: false, period: 'month', note: null }
        expect(parseSalary(`от ${show(one)} до ${show(other)} ${symbol} за месяц, на руки`)).toEqual(expected)
        expect(parseSalary(`${show(one)}${dash}${show(other)} ${symbol}`)).toEqual({ ...expected, gross: null, period: null })
      }),
    )
  })

  it('takes no long time over hostile texts', () => {
    const started = performance.now()
    for (const piece of ['1 000 ', '1,', ' ', '1 ₸ ', 'до ', ';,', '1-', 'от 1 до ', 'в месяц ', '5% '])
      parseSalary(piece.repeat(200).slice(0, LONGEST_SALARY))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

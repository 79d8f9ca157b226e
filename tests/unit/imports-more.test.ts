import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { industries } from '@/db/lists'
import { csvSplitter } from '@/lib/imports/format-csv'
import { type MoreColumn, moreColumns, readMore } from '@/lib/imports/more'
import { template } from '@/lib/imports/template'
import { industryWords } from '@/lib/vacancies/industries'
import { driverCategories } from '@/lib/vacancies/input'
import { languageNames, levelNames } from '@/lib/vacancies/languages'
import { conditionWords } from '@/lib/vacancies/terms'
import { now } from '../support/vacancy-files'

const read = (cells: Partial<Record<MoreColumn, string>>) => readMore((column) => cells[column] ?? '')

describe('columns of an employer’s table for the fields of card E2', () => {
  test('empty cells say nothing', () => {
    expect(read({})).toEqual({ values: {}, unread: [] })
    expect(read({ industry: ' - ', languages: 'не указано', openings: 'NaN' })).toEqual({ values: {}, unread: [] })
  })
  test.each<[MoreColumn, string, object]>([
    ['industry', 'I', { industry: 'I' }],
    ['industry', 'i', { industry: 'I' }],
    ['industry', '56.10', { industry: 'I' }],
    ['industry', '62010', { industry: 'J' }],
    ['industry', '  құрылыс ', { industry: 'F' }],
    ['industry', 'Транспорт и  складирование', { industry: 'H' }],
    ['languages', 'қазақ тілі C1', { languages: [{ lang: 'kk', level: 'C1' }] }],
    [
      'languages',
      'казахский язык — в2; English (A1)\nde:B1, Қазақ ым тілі A2;',
      {
        languages: [
          { lang: 'kk', level: 'B2' },
          { lang: 'en', level: 'A1' },
          { lang: 'de', level: 'B1' },
          { lang: 'kzsl', level: 'A2' },
        ],
      },
    ],
    ['languages', 'русский A1; русский C2', { languages: [{ lang: 'ru', level: 'C2' }] }],
    ['openings', ' 12 ', { openings: 12 }],
    ['openings', '3.0', { openings: 3 }],
    ['conditions', 'Ауыр', { conditions: 'heavy' }],
    ['conditions', 'вредные', { conditions: 'harmful' }],
    ['driver_licence', 'В, се; b', { driverCategories: ['B', 'CE'] }],
    ['driver_licence', 'Tm/Tb', { driverCategories: ['Tm', 'Tb'] }],
  ])('%s: %s', (column, words, values) => expect(read({ [column]: words })).toEqual({ values, unread: [] }))

  test.each<[MoreColumn, string]>([
    ['industry', 'V'],
    ['industry', '00'],
    ['industry', 'торговля'],
    ['industry', 'constructor'],
    ['languages', 'қазақ тілі'],
    ['languages', 'C1'],
    ['languages', 'эльфийский B2'],
    ['languages', 'русский D1'],
    ['languages', 'русский A1; и ещё какой-нибудь'],
    ['languages', ';;'],
    ['languages', '__proto__ A1'],
    ['openings', '0'],
    ['openings', '-2'],
    ['openings', '1000'],
    ['openings', '2–3'],
    ['openings', 'бірнеше'],
    ['conditions', 'хорошие'],
    ['conditions', 'toString'],
    ['driver_licence', 'B, X'],
    ['driver_licence', 'есть'],
    ['driver_licence', 'B'.repeat(501)],
  ])('%s: «%s» is named and left out, never guessed', (column, words) =>
    expect(read({ [column]: words })).toEqual({ values: {}, unread: [{ column, words }] }),
  )

  test('every name that our lists have is understood', () => {
    for (const code of industries)
      for (const name of Object.values(industryWords[code])) expect(read({ industry: name }).values).toEqual({ industry: code })
    for (const [lang, names] of Object.entries(languageNames))
      for (const name of Object.values(names))
        expect(read({ languages: `${name} B1` }).values).toEqual({ languages: [{ lang, level: 'B1' }] })
    for (const [code, names] of Object.entries(conditionWords))
      for (const name of Object.values(names)) expect(read({ conditions: name }).values).toEqual({ conditions: code })
    for (const level of Object.keys(levelNames))
      expect(read({ languages: `ru ${level}` }).values).toEqual({ languages: [{ lang: 'ru', level }] })
    expect(read({ driver_licence: driverCategories.join(' ') }).values).toEqual({ driverCategories })
  })

  test('whatever stands in a cell: it is read, named, or absent; nothing is thrown', () =>
    fc.assert(
      fc.property(fc.constantFrom(...moreColumns), fc.string({ unit: 'binary' }), (column, words) => {
        const { values, unread } = read({ [column]: words })
        expect(Object.keys(values).length + unread.length).toBeLessThanOrEqual(1)
      }),
    ))

  test('the sample of the page is read whole, without a remark', async () => {
    const { push, end } = csvSplitter({ now, maxRow: 100_000 }, ',')
    const items = [...push((await template().text()).replace('\ufeff', '')), ...end()]
    expect(items).toMatchObject([
      { row: { unread: [], more: { unread: [], values: { industry: 'I', openings: 2, conditions: 'normal' } } } },
      { row: { unread: [], more: { unread: [], values: { industry: 'H', driverCategories: ['C', 'CE'], conditions: 'heavy' } } } },
    ])
  })
})

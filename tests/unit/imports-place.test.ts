import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecords } from '@/lib/imports/csv-records'
import { readVacancies } from '@/lib/imports/formats'
import { type Place, placeIndex, resolvePlace } from '@/lib/imports/place'

const DATA = '../shared/data'
const KATO = `${DATA}/ref-kato/data/kato.csv`
const hasKato = existsSync(KATO)
if (!hasKato) console.info(`${KATO} is absent: the classifier's cases are skipped`)

/** The classifier's file has no parent: the nearest code above that exists. */
function withParents(rows: readonly Omit<Place, 'parent'>[]): Place[] {
  const codes = new Set(rows.map(({ code }) => code))
  const parentOf = (code: string) =>
    [6, 4, 2].map((digits) => code.slice(0, digits).padEnd(9, '0')).find((above) => above !== code && codes.has(above)) ?? null
  return rows.map((row) => ({ ...row, parent: parentOf(row.code) }))
}

const levels = { o: 'oblast', d: 'district', s: 'sub_district', p: 'settlement' } as const
const fixture = placeIndex(
  withParents(
    (
      [
        ['190000000', 'o', 'Алматинская область', 'Алматы облысы'],
        ['196800000', 'd', 'Илийский район', 'Іле ауданы'],
        ['196835100', 'p', 'п.Боралдай', 'Боралдай к.'],
        ['194200000', 'd', 'Жамбылский район', 'Жамбыл ауданы'],
        ['194247100', 'p', 'с.Жамбыл', 'Жамбыл а.'],
        ['194230100', 'p', 'с.Узынагаш', 'Ұзынағаш а.'],
        ['310000000', 'o', 'Жамбылская область', 'Жамбыл облысы'],
        ['314000000', 'd', 'Жамбылский район', 'Жамбыл ауданы'],
        ['311000000', 'd', 'Тараз Г.А.', 'Тараз Қ.Ә.'],
        ['311010000', 's', 'г.Тараз', 'Тараз қ.'],
        ['350000000', 'o', 'Карагандинская область', 'Қарағанды облысы'],
        ['351000000', 'd', 'Караганда Г.А.', 'Қарағанды Қ.Ә.'],
        ['351010000', 's', 'г.Караганда', 'Қарағанды қ.'],
        ['352400000', 'd', 'Темиртау Г.А.', 'Теміртау Қ.Ә.'],
        ['352431100', 'p', 'п.Актау', 'Ақтау к.'],
        ['353846100', 'p', 'с.Жамбыл', 'Жамбыл а.'],
        ['470000000', 'o', 'Мангистауская область', 'Маңғыстау облысы'],
        ['471000000', 'd', 'Актау Г.А.', 'Ақтау Г.А.'],
        ['471010000', 's', 'г.Актау', 'Ақтау қ.'],
        ['630000000', 'o', 'Восточно-Казахстанская область', 'Шығыс Қазақстан облысы'],
        ['631000000', 'd', 'Усть-Каменогорск Г.А.', 'Өскемен Қ.Ә.'],
        ['100000000', 'o', 'область Абай', 'Абай облысы'],
        ['101000000', 'd', 'Семей Г.А.', 'Семей Қ.Ә.'],
        ['101010000', 's', 'г.Семей', 'Семей қ.'],
        ['710000000', 'o', 'г.Астана', 'Астана қ.'],
        ['711210000', 's', 'район Есиль', 'Есіл ауданы'],
        ['711410000', 's', 'район Байқоңыр', 'Байқоңыр ауданы'],
        ['750000000', 'o', 'г.Алматы', 'Алматы қ.'],
        ['751210000', 's', 'Алатауский район', 'Алатау ауданы'],
        ['790000000', 'o', 'г.Шымкент', 'Шымкент қ.'],
        ['550000000', 'o', 'Павлодарская область', 'Павлодар облысы'],
        ['551635120', 'p', 'зимовка Боралдай', 'Боралдай қыстауы'],
      ] as const
    ).map(([code, level, ru, kk]) => ({ code, level: levels[level], ru, kk })),
  ),
)

const readKato = (): Place[] => {
  const records = csvRecords(',', 1_000_000)
  const rows = [...records.push(readFileSync(KATO, 'utf8').replace('\ufeff', '')), ...records.end()].slice(1)
  return withParents(
    rows.map(({ fields: [code = '', , level = '', , ru = '', kk = ''] }) => ({
      code,
      ru,
      kk,
      level: Object.values(levels).find((each) => each === level) ?? 'settlement',
    })),
  )
}
const index = hasKato ? placeIndex(readKato()) : fixture

/** A code, `~code` for a partial one, or the reason why not. */
const say = (text: string, lookup = fixture) => {
  const found = resolvePlace(text, lookup)
  return found.status === 'resolved' ? `${found.partial ? '~' : ''}${found.code}` : found.reason
}

const cases: readonly (readonly [string, string])[] = [
  ['Нур-Султан (Астана)', '710000000'],
  ['Астана', '710000000'],
  ['г. Нур-Султан', '710000000'],
  ['Nur-Sultan (Astana), Baıan sulý kóshesi, 15', '710000000'],
  ['Астана 71.433995, 51.098142, улица Бухар Жырау, 34/2', '710000000'],
  ['г. Алматы ул. Абая 5', '750000000'],
  ['Алматы қ.', '750000000'],
  ['Алма-Ата', '750000000'],
  ['Чимкент', '790000000'],
  ['Алматы, Абая, Алмалы, проспект Назарбаева, 226', '750000000'],
  ['Алматы, микрорайон Астана, 37', '750000000'],
  ['Алматы, Москва, 8-й микрорайон, 23А', '750000000'],
  ['Алматы, Сары-Арка, Алатауский район, улица Култобе, 4', '751210000'],
  ['Астана, Есильский район', '711210000'],
  ['Байконурский район, Астана', '711410000'],
  ['Усть-Каменогорск, улица Казахстан, 27', '631000000'],
  ['Өскемен қаласы', '631000000'],
  ['Семипалатинск', '101000000'],
  ['городской акимат Актау, территория № 6', '471000000'],
  ['Актау', '471000000'],
  ['п. Актау', '352431100'],
  ['Карагандинская обл., г. Темиртау', '352400000'],
  ['Республика Казахстан, Карагандинская область', '350000000'],
  ['Абай облысы', '100000000'],
  ['область Абай', '100000000'],
  ['Абайская область', '100000000'],
  ['Восточно-Казахстанская область, Семей', '101000000'],
  ['ВКО, г. Семей', '101000000'],
  ['Алматинская область, Алматы', '750000000'],
  ['посёлок Боралдай', '196835100'],
  ['село Боралдай', '196835100'],
  ['Илийский район', '196800000'],
  ['Іле ауданы, Боралдай', '196835100'],
  // Ambiguous unless the region is named.
  ['с.Жамбыл', 'ambiguous'],
  ['Жамбыл', 'ambiguous'],
  ['Жамбылский район', 'ambiguous'],
  ['с.Жамбыл, Алматинская область', '194247100'],
  ['Жамбыл ауылы, Қарағанды облысы', '353846100'],
  ['Жамбылский район, с. Узынагаш', '194230100'],
  ['Жамбылская область, Жамбылский район', '314000000'],
  // Never guessed.
  ['Павлодарская область, с. Неведомое', '~550000000'],
  ['Павлодарская область, г. Темиртау', 'conflict'],
  ['Караганда (Темиртау)', 'conflict'],
  ['Алматинская область, Карагандинская область', 'conflict'],
  ['Московская область, Актау', 'unknown'],
  ['Приморский край', 'unknown'],
  ['Приморский край, г Тараз', 'unknown'],
  ['Республика Татарстан, Актау', 'unknown'],
  ['Лимассол', 'unknown'],
  ['Москва, Воробьевы горы, Алатауский район', 'unknown'],
  ['Спасск-Дальний (точный адрес — в оригинале)', 'unknown'],
  ['Казахстан', 'unknown'],
  ['улица Астана, 5', 'unknown'],
  ['зимовка Боралдай', 'unknown'],
  ['Россия, Приморский край', 'foreign'],
  ['Лимассол, Кипр', 'foreign'],
  ['Ташкент (Узбекистан)', 'foreign'],
  ['', 'empty'],
  ['Не указано', 'empty'],
  ['Көрсетілмеген', 'empty'],
]

describe('a place written as text', () => {
  it.each(cases)('%s → %s', (written, expected) => expect(say(written)).toBe(expected))

  it('names the candidates of an ambiguous place', () => {
    expect(resolvePlace('с.Жамбыл', fixture)).toEqual({ status: 'unresolved', reason: 'ambiguous', candidates: ['194247100', '353846100'] })
  })

  it('gives a code of the lookup or a reason for any text', () => {
    const pieces = fc.constantFrom(
      'Алматы',
      'Астана',
      'г.',
      'район',
      'область',
      'Жамбыл',
      ',',
      '(',
      ')',
      ' ',
      'с.',
      'ауданы',
      'Актау',
      '5',
      'ул.',
      'Россия',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 20 }).map((all) => all.join(' ')),
        ),
        (written) => {
          const found = resolvePlace(written, fixture)
          if (found.status === 'resolved') expect(fixture.byCode.has(found.code)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe.skipIf(!hasKato)('with the whole classifier', () => {
  it.each([
    ['Хромтау', '156020100'],
    ['село Байсерке, улица Султана Бейбарса, 58', '196847100'],
    ['Алматинская область, Илийский район, с. Али', '196847200'],
    ['село Отеген батыр', '196830100'],
    ['село имени Ыбырая Алтынсарина', '116675100'],
    ['Шымкент, Абайский район', '791110000'],
    ['Абайский район', 'ambiguous'],
    ['село Али', 'ambiguous'],
    ['Аксай', 'ambiguous'],
    ['г. Аксай', '273620100'],
    ['с.Жамбыл', 'ambiguous'],
    ['Алматинская область, Талдыкорган', '331000000'],
    ['Косшы', '111600000'],
    ['Капшагай', '191000000'],
    ['поселок Ынтымак', 'ambiguous'],
    ['Алатау', 'ambiguous'],
  ])('%s → %s', (written, expected) => expect(say(written, index)).toBe(expected))

  it('finds every city by either language, marked as a city', () => {
    const cities = [...index.byCode.values()].filter(({ level, ru }) => (level === 'oblast' && ru.startsWith('г.')) || ru.endsWith('Г.А.'))
    expect(cities.length).toBe(42)
    for (const { code, ru, kk } of cities) {
      expect(say(`г. ${ru.replace(/^г\.| Г\.А\.$/g, '')}`, index)).toBe(code)
      expect(say(`${kk.replace(/ (?:қ\.|Қ\.Ә\.|Г\.А\.)$/, '')} қаласы`, index)).toBe(code)
    }
  })

  it('resolves the places of the real files', async () => {
    const figures = new Map<string, number>()
    const folder = `${DATA}/vac-kz-it-2025`
    const files = [`${DATA}/vac-kz-astana-2024/snapshot_1.jsonl`, ...readdirSync(folder).map((name) => `${folder}/${name}`)]
    for (const file of files) {
      for await (const item of readVacancies(createReadStream(file), { now: new Date('2026-08-01') })) {
        if ('rejected' in item || !item.row.place) continue
        const said = say(item.row.place, index)
        const result = /^\d/.test(said) ? 'resolved' : `${said}: ${item.row.place}`
        figures.set(result, (figures.get(result) ?? 0) + 1)
      }
    }
    console.info('places of the Kazakhstan files', Object.fromEntries(figures))
    expect(figures.get('resolved')).toBeGreaterThan(1380)
    expect([...figures.keys()].filter((key) => key !== 'resolved').length).toBeLessThanOrEqual(8)
  })
})

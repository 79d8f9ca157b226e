import { createReadStream } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { importPlaces } from '@/lib/imports/kato'
import { importOccupations } from '@/lib/imports/occupations-file'
import { data, hasData, importText, pieces, sql, state } from '../support/imports'
import { jsonl } from '../support/vacancy-files'

beforeAll(() => asSystem(loadReference))
afterAll(() => sql.end())

const kato = () => createReadStream(`${data}/ref-kato/data/kato.csv`)

describe.skipIf(!hasData)('the classifier of places', () => {
  it('loads all 15,594 rows, and a second time changes nothing; our own start does not either', async () => {
    const before = await sql`select code, kk, ru, en from places order by code`
    expect(await importPlaces(kato())).toEqual({ read: 15_594, added: 15_594 - 248, changed: 0, same: 248 })
    const loaded = await state()
    expect(await importPlaces(kato())).toEqual({ read: 15_594, added: 0, changed: 0, same: 15_594 })
    await asSystem(loadReference)
    expect(await state()).toEqual(loaded)
    const now = await sql`select code, kk, ru, en from places where code = any(${before.map(({ code }) => code)}) order by code`
    expect([...now]).toEqual([...before])
    const levels = await sql`select level, count(*)::int as count from places group by level order by level`
    expect(levels.map(({ level, count }) => [level, count])).toEqual([
      ['district', 209],
      ['region', 20],
      ['settlement', 12_986],
      ['sub_district', 2379],
    ])
  })

  it('lets vacancies be found in villages, and never guesses between two', async () => {
    const place = (id: number, name: string) => jsonl({ id, area: { name } })
    const figures = await importText(
      place(1, 'Боралдай, Илийский район, Алматинская область') +
        place(2, 'село Жамбыл') +
        place(3, 'Қараауыл ауылы, Абай ауданы, Абай облысы'),
      { source: 'villages' },
    )
    const rows = await sql`select source_id, place_code, address from vacancies where source = 'villages' order by source_id`
    expect(rows.map((row) => row.place_code)).toEqual([expect.stringMatching(/^1968/), null, '103230100'])
    expect(figures.unresolved).toBe(1)
    const [issue] = await sql`select ru, sample from import_issues where import_id = ${figures.id}`
    expect(issue).toEqual({ ru: 'Таких мест несколько', sample: 'село Жамбыл' })
  })

  it('a renamed place is renamed, one that vanished stays', async () => {
    const file = 'kato,level,name_ru,name_kk\n103230100,settlement,с.Новое,Жаңа а.\n'
    expect(await importPlaces(pieces(file))).toEqual({ read: 1, added: 0, changed: 1, same: 0 })
    const [row] = await sql`select kk, ru, en, (select count(*)::int from places) as count from places where code = '103230100'`
    expect(row).toEqual({ kk: 'Жаңа ауылы', ru: 'село Новое', en: 'Zhanga Village', count: 15_594 })
  })
})

describe('reference files', () => {
  it.each([
    ['kato,level,name_ru,name_kk\n123,settlement,с.А,А а.', 2],
    ['kato,level,name_ru,name_kk\n103230100,village,с.А,А а.', 2],
    ['kato,level,name_ru,name_kk\n103230100,settlement,,А а.', 2],
    ['kato,level,name_ru,name_kk\n103230100,settlement,с.А,А а.\n103230100,settlement,с.А,А а.', 3],
    ['code,name\n1,2', 1],
  ])('places: %j is refused and nothing changes', async (content, line) => {
    const before = await state()
    await expect(importPlaces(pieces(content))).rejects.toMatchObject({ name: 'FileRefused', line })
    expect(await state()).toEqual(before)
  })

  it('occupations: columns in any order, ours replaced by the national ones and not back again', async () => {
    const file = 'ru;code;kk\nПовар национальной кухни;5120-1;Ұлттық тағам аспазшысы\nНовое занятие;5120-77;Жаңа кәсіп\n'
    expect(await importOccupations(pieces(file))).toEqual({ read: 2, added: 1, changed: 1, same: 0 })
    expect(await importOccupations(pieces(file))).toEqual({ read: 2, added: 0, changed: 0, same: 2 })
    const loaded = await state()
    await asSystem(loadReference)
    expect(await state()).toEqual(loaded)
    const rows = await sql`select code, level, kk, ru, en, source from occupations where source = 'national' order by code`
    expect(rows).toMatchObject([
      { code: '5120-01', level: 5, ru: 'Повар национальной кухни', source: 'national' },
      { code: '5120-77', kk: 'Жаңа кәсіп', en: 'Zhanga kasip' },
    ])
  })

  it.each([
    ['code,kk,ru\n51201,а,б', 2],
    ['code,kk,ru\n512-01,а,б', 2],
    ['code,kk,ru\n5120,а,', 2],
    ['code,kk,ru\n5120,а,б\n5120,а,б', 3],
  ])('occupations: %j is refused', async (content, line) => {
    const before = await state()
    await expect(importOccupations(pieces(content))).rejects.toMatchObject({ line })
    expect(await state()).toEqual(before)
  })
})

import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journal } from '@/db/schema'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { katoLevels, placeNames } from './kato-names'
import { FileRefused, refusals } from './refused'
import { tableRows } from './table-file'

export type TableFigures = { read: number; added: number; changed: number; same: number }

const columns = ['kato', 'level', 'name_ru', 'name_kk'] as const
const levels = Object.keys(katoLevels) as (keyof typeof katoLevels)[]

const wrong = {
  code: text('ӘАОЖ коды 9 цифрдан тұрады', 'Код КАТО состоит из 9 цифр', 'A KATO code has 9 digits'),
  level: text(
    'Деңгейі oblast, district, sub_district не settlement болуы керек',
    'Уровень бывает oblast, district, sub_district или settlement',
    'The level is one of oblast, district, sub_district, settlement',
  ),
  name: text('Атауы жоқ', 'Нет названия', 'The name is missing'),
}
export const repeatedCode = text('Код екінші рет кездесті', 'Код повторяется', 'The code is repeated')

type Row = { code: string; level: string; kk: string; ru: string; en: string }

/**
 * Loads the classifier of places (KATO: `kato,level,name_ru,name_kk`): new rows are added, renamed ones changed; places that vanished stay,
 * because vacancies stand on them. An English name in use (`Akmola Region`) stays while the Kazakh one does. The file is whole or refused.
 */
export const importPlaces = (source: AsyncIterable<Uint8Array>, onProgress: (rows: number) => void = () => {}): Promise<TableFigures> =>
  asSystem(async (tx) => {
    const rows = new Map<string, Row>()
    for await (const { line, get } of tableRows(source, columns)) {
      const [code, ru, kk] = [get('kato'), get('name_ru'), get('name_kk')]
      const level = levels.find((each) => each === get('level'))
      if (!/^\d{9}$/.test(code)) throw new FileRefused(wrong.code, line)
      if (!level) throw new FileRefused(wrong.level, line)
      if (!ru || !kk) throw new FileRefused(wrong.name, line)
      if (rows.has(code)) throw new FileRefused(repeatedCode, line)
      rows.set(code, { code, level: katoLevels[level], ...placeNames(level, ru, kk) })
      if (rows.size % 1000 === 0) onProgress(rows.size)
    }
    if (rows.size === 0) throw new FileRefused(refusals.empty, null)
    const figures = await upsert(
      tx,
      [...rows.values()],
      (data) => sql`
      insert into places (code, level, kk, ru, en)
      select code, level, kk, ru, en from jsonb_to_recordset(${data}::jsonb) as r(code text, level text, kk text, ru text, en text)
      on conflict (code) do update set level = excluded.level, kk = excluded.kk, ru = excluded.ru,
        en = case when places.kk = excluded.kk then places.en else excluded.en end
        where (places.level, places.kk, places.ru) is distinct from (excluded.level, excluded.kk, excluded.ru)
      returning xmax = 0 as fresh`,
    )
    await tx.insert(journal).values({ actorId: 'system', action: 'import.run', subject: 'kato', outcome: 'done' })
    onProgress(rows.size)
    return figures
  })

const BATCH = 2000

/** Runs one upsert over all rows in pieces and counts what it did; untouched rows are returned by none. */
export async function upsert<T>(tx: Tx, rows: readonly T[], statement: (data: string) => ReturnType<typeof sql>): Promise<TableFigures> {
  const figures = { read: rows.length, added: 0, changed: 0 }
  for (let from = 0; from < rows.length; from += BATCH) {
    const touched = await tx.execute<{ fresh: boolean }>(statement(JSON.stringify(rows.slice(from, from + BATCH))))
    const fresh = touched.filter((row) => row.fresh).length
    figures.added += fresh
    figures.changed += touched.length - fresh
  }
  return { ...figures, same: rows.length - figures.added - figures.changed }
}

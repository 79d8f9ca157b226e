import 'server-only'
import { sql } from 'drizzle-orm'
import { journal } from '@/db/schema'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { repeatedCode, type TableFigures, upsert } from './kato'
import { FileRefused, refusals } from './refused'
import { tableRows } from './table-file'
import { transliterate } from './transliterate'

const wrong = {
  code: text(
    'Коды 1–4 цифр (топ) не 1234-01 түрінде (кәсіп) болуы керек',
    'Код — от 1 до 4 цифр (группа) или вида 1234-01 (занятие)',
    'A code has 1 to 4 digits (a group) or looks like 1234-01 (an occupation)',
  ),
  name: text('Қазақша не орысша атауы жоқ', 'Нет казахского или русского названия', 'The Kazakh or the Russian name is missing'),
}

type Row = { code: string; level: number; kk: string; ru: string; en: string }

/** Groups have as many levels as digits; an occupation stands below the four-digit ones. `5120-1` is read as `5120-01`. */
function codeOf(written: string): { code: string; level: number } | null {
  const [, group, own] = /^(\d{1,4})(?:-(\d{1,2}))?$/.exec(written) ?? []
  if (!group || (own && group.length < 4)) return null
  return own ? { code: `${group}-${own.padStart(2, '0')}`, level: 5 } : { code: group, level: group.length }
}

/**
 * Loads the national classifier of occupations (`code,kk,ru[,en]`, columns in any order): its rows take the place of ours under the same code and are marked
 * `national`; what it does not hold stays. Without an English name the one in use stays, else the Kazakh one in Latin letters. The file is whole or refused.
 */
export const importOccupations = (
  source: AsyncIterable<Uint8Array>,
  onProgress: (rows: number) => void = () => {},
): Promise<TableFigures> =>
  asSystem(async (tx) => {
    const rows = new Map<string, Row>()
    for await (const { line, get } of tableRows(source, ['code', 'kk', 'ru'], ['en'])) {
      const found = codeOf(get('code'))
      const [kk, ru, en] = [get('kk'), get('ru'), get('en')]
      if (!found) throw new FileRefused(wrong.code, line)
      if (!kk || !ru) throw new FileRefused(wrong.name, line)
      if (rows.has(found.code)) throw new FileRefused(repeatedCode, line)
      rows.set(found.code, { ...found, kk, ru, en })
      if (rows.size % 1000 === 0) onProgress(rows.size)
    }
    if (rows.size === 0) throw new FileRefused(refusals.empty, null)
    const known = await tx.execute<{ code: string; en: string }>(sql`select code, en from occupations`)
    const english = new Map(known.map(({ code, en }) => [code, en]))
    const filled = [...rows.values()].map((row) => ({ ...row, en: row.en || (english.get(row.code) ?? transliterate(row.kk)) }))
    const figures = await upsert(
      tx,
      filled,
      (data) => sql`
      insert into occupations (code, level, kk, ru, en, source)
      select code, level, kk, ru, en, 'national' from jsonb_to_recordset(${data}::jsonb) as r(code text, level smallint, kk text, ru text, en text)
      on conflict (code) do update set level = excluded.level, kk = excluded.kk, ru = excluded.ru, en = excluded.en, source = excluded.source
        where (occupations.level, occupations.kk, occupations.ru, occupations.en, occupations.source)
          is distinct from (excluded.level, excluded.kk, excluded.ru, excluded.en, excluded.source)
      returning xmax = 0 as fresh`,
    )
    await tx.insert(journal).values({ actorId: 'system', action: 'import.run', subject: 'occupations', outcome: 'done' })
    onProgress(rows.size)
    return figures
  })

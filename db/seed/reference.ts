import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { loadAccess } from './access'
import { loadCentres } from './centres'
import { frequentRows, groupRows, placeRows } from './reference-files'
import { loadLaw } from './reference-law'

const occupationRows = [
  ...groupRows.map((row) => ({ ...row, level: row.code.length, source: 'ISCO-08' })),
  ...frequentRows.map((row) => ({ ...row, level: 5, source: 'platform' })),
]

/**
 * Brings the reference tables to what the files say: places, occupations, the law's calendar and numbers, centres. A second run changes nothing;
 * what an administrator has changed stays as he left it, and so does an imported national occupation.
 */
export async function loadReference(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into places (code, level, kk, ru, en)
    select code, level, kk, ru, en from jsonb_to_recordset(${JSON.stringify(placeRows)}::jsonb) as r(code text, level text, kk text, ru text, en text)
    on conflict (code) do update set level = excluded.level, kk = excluded.kk, ru = excluded.ru, en = excluded.en
      where (places.level, places.kk, places.ru, places.en) is distinct from (excluded.level, excluded.kk, excluded.ru, excluded.en)`)
  await tx.execute(sql`
    insert into occupations (code, level, kk, ru, en, source)
    select code, level, kk, ru, en, source
    from jsonb_to_recordset(${JSON.stringify(occupationRows)}::jsonb) as r(code text, level smallint, kk text, ru text, en text, source text)
    on conflict (code) do update set level = excluded.level, kk = excluded.kk, ru = excluded.ru, en = excluded.en, source = excluded.source
      where occupations.source <> 'national' and (occupations.level, occupations.kk, occupations.ru, occupations.en, occupations.source)
        is distinct from (excluded.level, excluded.kk, excluded.ru, excluded.en, excluded.source)`)
  await loadLaw(tx)
  await loadCentres(tx)
  await loadAccess(tx)
}

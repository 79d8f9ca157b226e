import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { loadCentres } from './centres'
import { calendarRows, frequentRows, groupRows, paramRows, placeRows } from './reference-files'

const occupationRows = [
  ...groupRows.map((row) => ({ ...row, level: row.code.length, source: 'ISCO-08' })),
  ...frequentRows.map((row) => ({ ...row, level: 5, source: 'platform' })),
]

/**
 * Brings the reference tables to what the files say: places, occupations, the working-day calendar, legal parameters. A second run changes nothing;
 * a calendar day or a parameter that an administrator has changed (`changed_by`) stays as he left it, and so does an imported national occupation.
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
  await tx.execute(sql`
    insert into calendar_days (day, off, kk, ru, source)
    select day, off, kk, ru, source from jsonb_to_recordset(${JSON.stringify(calendarRows)}::jsonb) as r(day date, off boolean, kk text, ru text, source text)
    on conflict (day) do update set off = excluded.off, kk = excluded.kk, ru = excluded.ru, source = excluded.source
      where calendar_days.changed_by is null and (calendar_days.off, calendar_days.kk, calendar_days.ru, calendar_days.source)
        is distinct from (excluded.off, excluded.kk, excluded.ru, excluded.source)`)
  await tx.execute(sql`
    insert into legal_params (key, value, unit, valid_from, valid_to, source)
    select key, value, unit, valid_from, nullif(valid_to, '')::date, source
    from jsonb_to_recordset(${JSON.stringify(paramRows)}::jsonb) as r(key text, value int, unit text, valid_from date, valid_to text, source text)
    on conflict (key, valid_from) do update set value = excluded.value, unit = excluded.unit, valid_to = excluded.valid_to, source = excluded.source
      where legal_params.changed_by is null and (legal_params.value, legal_params.unit, legal_params.valid_to, legal_params.source)
        is distinct from (excluded.value, excluded.unit, excluded.valid_to, excluded.source)`)
  await loadCentres(tx)
}

import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { calendarRows, paramRows, regulationRows } from './reference-files'

/**
 * Brings the law's tables to what the files say: the working-day calendar, the parameters, the editions of orders. A second run changes nothing.
 * What an administrator has changed (`changed_by`) stays as he left it. Days that the files change make a new version of the calendar, and running clocks
 * keep theirs (C-05).
 */
export async function loadLaw(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`)
  await tx.execute(sql`
    with latest as (select distinct on (day) * from calendar_days order by day, version desc),
      next as (select coalesce(max(version), 0) + 1 as version from calendar_days)
    insert into calendar_days (day, version, off, kk, ru, source)
    select r.day, next.version, r.off, r.kk, r.ru, r.source
    from jsonb_to_recordset(${JSON.stringify(calendarRows)}::jsonb) as r(day date, off boolean, kk text, ru text, source text)
      cross join next left join latest on latest.day = r.day
    where latest.day is null
      or latest.changed_by is null and (latest.off, latest.kk, latest.ru, latest.source) is distinct from (r.off, r.kk, r.ru, r.source)`)
  await tx.execute(sql`
    insert into legal_params (key, value, unit, valid_from, valid_to, source)
    select key, value, unit, valid_from, nullif(valid_to, '')::date, source
    from jsonb_to_recordset(${JSON.stringify(paramRows)}::jsonb) as r(key text, value int, unit text, valid_from date, valid_to text, source text)
    on conflict (key, valid_from) do update set value = excluded.value, unit = excluded.unit, valid_to = excluded.valid_to, source = excluded.source
      where legal_params.changed_by is null and (legal_params.value, legal_params.unit, legal_params.valid_to, legal_params.source)
        is distinct from (excluded.value, excluded.unit, excluded.valid_to, excluded.source)`)
  await tx.execute(sql`
    insert into regulation_versions (code, edition, kk, ru, en, effective_from, effective_to, source, note_kk, note_ru, note_en)
    select code, edition, kk, ru, en, nullif(effective_from, '')::date, nullif(effective_to, '')::date, source, note_kk, note_ru, note_en
    from jsonb_to_recordset(${JSON.stringify(regulationRows)}::jsonb) as r(code text, edition text, kk text, ru text, en text,
      effective_from text, effective_to text, source text, note_kk text, note_ru text, note_en text)
    on conflict (code, edition) do update set kk = excluded.kk, ru = excluded.ru, en = excluded.en, effective_from = excluded.effective_from,
      effective_to = excluded.effective_to, source = excluded.source, note_kk = excluded.note_kk, note_ru = excluded.note_ru, note_en = excluded.note_en`)
}

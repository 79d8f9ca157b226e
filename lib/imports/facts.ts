import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * What others may hear about vacancies that were open and that an import changed: `vacancy.closed` where they are closed now, else `vacancy.changed`.
 * One statement for many: the events and their deliveries, as `emit` writes them one by one. New rows of a file are no event: nobody waits for them.
 */
export async function tellAbout(tx: Tx, touched: readonly { id: number; open: boolean }[]): Promise<void> {
  const ids = touched.flatMap(({ id, open }) => (open ? [id] : []))
  if (ids.length === 0) return
  await tx.execute(sql`
    with told as (
      insert into outbox (name, payload)
      select case when state = 'closed' then 'vacancy.closed' else 'vacancy.changed' end,
        jsonb_strip_nulls(jsonb_build_object('vacancyId', id, 'employerId', employer_id, 'reason', case when state = 'closed' then closed_reason end))
      from vacancies where id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      returning id)
    select enqueue('deliver', json_build_object('outboxId', id)) from told`)
}

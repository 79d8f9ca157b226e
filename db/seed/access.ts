import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { systemRows } from './reference-files'

/** Corporate mail that an answer with a login may go to; the administrator changes the list. The last one is the demonstration's. */
const corporate = ['gov.kz', 'enbek.kz', 'demo.enbek.localhost']

/** The registry of systems and the corporate domains: added when they are missing, what the administrator has changed stays as he left it. */
export async function loadAccess(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into access_systems (code, kind, owner)
    select code, kind, jsonb_build_object('kk', owner_kk, 'ru', owner_ru)
    from jsonb_to_recordset(${JSON.stringify(systemRows)}::jsonb) as r(code text, kind text, owner_kk text, owner_ru text)
    on conflict (code) do nothing`)
  // only into an empty list: a domain that the administrator has taken away does not come back
  await tx.execute(sql`
    insert into access_domains (domain) select jsonb_array_elements_text(${JSON.stringify(corporate)}::jsonb)
    where not exists (select from access_domains)`)
}

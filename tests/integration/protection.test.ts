import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asSystem } from '@/lib/core/tx'

test('every table of the AIS that knows a person, by IIN or by card, is held to the protection (M6)', async () => {
  const open = await asSystem((tx) =>
    tx.execute<{ name: string }>(sql`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relnamespace = 'ais'::regnamespace and c.relkind = 'r' and a.attname in ('iin', 'subject_iin', 'card_id')
        and c.relname not in ('protected_persons', 'opening_questions', 'hidden_cards')
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'protected_' || a.attname and not p.polpermissive)`),
  )
  expect(open.map(({ name }) => name)).toEqual([])
})

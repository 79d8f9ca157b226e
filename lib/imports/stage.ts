import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text as textColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { text } from '@/lib/core/text'
import { clip } from './plain-text'
import type { Issue, Prepared } from './prepare'

/** Rows of the file that is being read; gone with the transaction. */
const staged = pgTable('import_rows', {
  sourceId: textColumn().primaryKey(),
  n: integer().notNull(),
  line: integer().notNull(),
  hash: textColumn().notNull(),
  employerKey: textColumn().notNull(),
  employerName: textColumn().notNull(),
  data: jsonb().$type<Prepared>().notNull(),
})

/** Ids of rows that are in the file and were set aside: what is stored under them has not vanished. */
const setAside = pgTable('import_aside', { sourceId: textColumn().primaryKey() })

/** Two tables that only this transaction sees. */
export async function openStage(tx: Tx): Promise<void> {
  // a large file may take longer than a page's query
  await tx.execute(
    sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '300000', true)`,
  )
  await tx.execute(sql`create temp table import_rows (source_id text primary key, n integer not null, line integer not null, hash text not null,
    employer_key text not null, employer_name text not null, data jsonb not null) on commit drop`)
  await tx.execute(sql`create temp table import_aside (source_id text primary key) on commit drop`)
}

/** After the last row: what the planner needs to know. */
export async function closeStage(tx: Tx): Promise<void> {
  await tx.execute(sql`create index on import_rows (n)`)
  await tx.execute(sql`analyze import_rows, import_aside`)
}

const repeated = (line: number) =>
  text(
    `Осы нөмірлі жазба файлда бұрын болған: ${line}-жол. Біріншісі алынды`,
    `Запись с этим номером уже была: строка ${line}. Взята первая`,
    `A record with this id came before, in line ${line}. The first one is taken`,
  )

/** Adds a batch in the order of the file; answers what repeats an id of the file and was left out, by the record's number. */
export async function stage(tx: Tx, rows: readonly Prepared[]): Promise<ReadonlyMap<number, Issue>> {
  if (rows.length === 0) return new Map()
  const taken = await tx.execute<{ n: number }>(sql`
    insert into import_rows (source_id, n, line, hash, employer_key, employer_name, data)
    select r->>'sourceId', (r->>'n')::int, (r->>'line')::int, r->>'hash', r->>'employerKey', r->>'employerName', r
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as e(r, at) order by at
    on conflict do nothing returning n`)
  if (taken.length === rows.length) return new Map()
  const kept = new Set(taken.map(({ n }) => n))
  const left = rows.filter(({ n }) => !kept.has(n))
  const first = await tx
    .select({ sourceId: staged.sourceId, line: staged.line })
    .from(staged)
    .where(
      inArray(
        staged.sourceId,
        left.map(({ sourceId }) => sourceId),
      ),
    )
  const lineOf = new Map(first.map(({ sourceId, line }) => [sourceId, line]))
  return new Map(left.map((row) => [row.n, repeat(row, lineOf.get(row.sourceId) ?? 0)]))
}

const repeat = ({ line, sourceId, values: { titleKk, titleRu } }: Prepared, first: number): Issue => ({
  line,
  kind: 'duplicate',
  reason: repeated(first),
  sample: clip(`${sourceId} · ${titleKk ?? titleRu}`, 200),
})

export async function keepAside(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .insert(setAside)
      .values(ids.map((sourceId) => ({ sourceId })))
      .onConflictDoNothing()
}

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, type Tx } from '@/db/client'
import { guest } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { owner, superuser } from '../support/worker'

const root = superuser()
const asNobody = <T>(work: (tx: Tx) => Promise<T>) => asUser(guest, work)
const codeOf = async (statement: string, begin = asSystem) =>
  begin((tx) => tx.execute(sql.raw(statement))).then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  )
const denied = '42501'

afterAll(async () => {
  await root.end()
  await owner.end()
})

describe('the application', () => {
  test.each([
    'select * from graphile_worker._private_jobs',
    'select * from graphile_worker.jobs',
    "select graphile_worker.add_job('send', '{}')",
    "select graphile_worker.force_unlock_workers(array['x'])",
    'delete from graphile_worker._private_jobs',
    'select * from drizzle.__drizzle_migrations',
    'create table own (id int)',
    'alter table users disable row level security',
    'alter table journal disable trigger user',
  ])('may not: %s', async (statement) => {
    expect(await codeOf(statement)).toBe(denied)
  })

  test.each(['journal', 'data_views', 'response_steps', 'agreements'])(
    'may add rows to %s, and never change or remove them',
    async (table) => {
      expect(
        await codeOf(`update ${table} set ${table === 'agreements' ? 'locale' : 'id'} = ${table === 'agreements' ? 'locale' : 'id'}`),
      ).toBe(denied)
      expect(await codeOf(`delete from ${table}`)).toBe(denied)
      expect(await codeOf(`truncate ${table}`)).toBe(denied)
    },
  )

  test('may queue a job, and nobody but the application may', async () => {
    expect(await codeOf(`select enqueue('x', '{}')`)).toBe('done')
    const functions = await owner`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'ais') and p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')
      order by 1`
    // policies ask these: which persons are hidden from whoever asks (lib/protection), whose account he has open (lib/personal-data)
    expect(functions.map(({ proname }) => proname)).toEqual(['account_hidden', 'account_opened', 'protected_cards', 'protected_iins'])
  })
})

test('the owner himself cannot rewrite the journal', async () => {
  await asSystem((tx) => tx.execute(sql`insert into journal (actor_id, action, outcome) values ('x', 'x', 'done')`))
  await expect(owner`update journal set actor_id = 'y'`).rejects.toThrow('only ever added')
  await expect(owner`delete from journal`).rejects.toThrow('only ever added')
})

describe('private rows', () => {
  /** Every table that says whose a row is; a new one is here by itself. */
  let tables: { name: string; forced: boolean }[]
  beforeAll(async () => {
    tables = await root<{ name: string; forced: boolean }[]>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and (c.relrowsecurity or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped))
      order by 1`
    for (const { name } of tables) await fill(name)
  })

  test('row-level security is on and binds the owner in every table of a person', () => {
    expect(tables.length).toBeGreaterThanOrEqual(14)
    expect(tables.filter(({ forced }) => !forced).map(({ name }) => name)).toEqual([])
  })

  test('are shown to nobody who has not said who he is', async () => {
    const count = (name: string) => sql.raw(`select count(*)::int as rows from "${name}"`)
    for (const { name } of tables) {
      expect([name, await asSystem((tx) => tx.execute(count(name)))]).toMatchObject([name, [{ rows: 1 }]])
      expect([name, await asNobody((tx) => tx.execute(count(name)))]).toMatchObject([name, [{ rows: 0 }]])
      expect([name, await db().execute(count(name))]).toMatchObject([name, [{ rows: 0 }]])
      expect([name, await owner.unsafe(`select from "${name}"`)]).toMatchObject([name, []])
    }
  })

  test('are not shown to a stranger who has', async () => {
    const stranger = { ...guest, id: '0190a000-0000-7000-8000-0000000000ff', employerId: '0190a000-0000-7000-8000-0000000000fe' }
    for (const { name } of tables)
      expect([name, await asUser(stranger, (tx) => tx.execute(sql.raw(`select count(*)::int as rows from "${name}"`)))]).toMatchObject([
        name,
        [{ rows: 0 }],
      ])
  })

  test('cannot be written by nobody', async () => {
    for (const { name } of tables) {
      const [may] = await root<{ delete: boolean }[]>`select has_table_privilege('enbek_app', ${`public."${name}"`}, 'DELETE') as delete`
      const erase = asNobody((tx) => tx.execute(sql.raw(`delete from "${name}" returning 1`))).then(
        (gone) => gone.length,
        () => 'refused',
      )
      // what is only ever added to may not be deleted from by anybody
      expect([name, await erase]).toEqual([name, may!.delete ? 0 : 'refused'])
    }
  })
})

/** One row with a value in every column, whatever the table is; nothing refers to anything. */
async function fill(table: string) {
  const columns = await root<{ name: string; type: string }[]>`
    select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
    where a.attrelid = ${`"${table}"`}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`
  const values = columns.map(({ type }) => {
    if (type.endsWith('[]')) return `'{}'`
    if (type === 'uuid') return `'0190a000-0000-7000-8000-000000000001'`
    if (type === 'jsonb') return `'{}'`
    if (type === 'boolean') return 'true'
    if (type.startsWith('timestamp') || type === 'date') return 'now()'
    return `'123456789012'`
  })
  const number = (value: string, type: string) => (/int|numeric/.test(type) ? '1' : value)
  const list = values.map((value, index) => number(value, columns[index]!.type)).join(', ')
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await root.begin(async (tx) => {
    await tx.unsafe('set local session_replication_role = replica')
    await tx.unsafe(`insert into "${table}" (${names}) values (${list})`)
  })
}

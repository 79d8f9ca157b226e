import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addToJournal2 } from '@/lib/access/journal'
import { asSystem } from '@/lib/core/tx'
import type { Keeping } from '@/lib/journal/seal/keeping'
import { acts, entry, linesOf, newKeeping, sign, verdict, writeLines } from '../support/seal'
import { owner, superuser } from '../support/worker'

/** Two logins as production has them: each may only become the application's roles, which own nothing. */
const password = 'sealed-journals'
let web: postgres.Sql
beforeAll(async () => {
  const admin = superuser()
  for (const role of ['enbek_app', 'enbek_ais'])
    await admin.unsafe(
      `do $$ begin if not exists (select from pg_roles where rolname = 'seal_web') then create role seal_web login password '${password}'; end if; end $$; grant ${role} to seal_web`,
    )
  await admin.end()
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.username = 'seal_web'
  url.password = password
  web = postgres(url.href, { max: 1, onnotice: () => {} })
  await acts(3)
  await asSystem((tx) => addToJournal2(tx, entry()))
})
afterAll(() => Promise.all([owner.end(), web.end()]))

/** Why the database refuses it, as this role with everything in scope. */
async function attempt(role: string, statement: string): Promise<string> {
  try {
    await web.begin(async (sql) => {
      await sql.unsafe(`set local role ${role}`)
      await sql`select set_config('app.scope', 'system', true), set_config('app.regions', '*', true)`
      await sql.unsafe(statement)
    })
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

const forbidden = /permission denied|must be owner|only ever added|are of now|row-level security|must be superuser|not allowed/
const journals = ['journal', 'access_journal', 'ais.card_openings', 'journal_chain', 'journal_ends', 'journal_heads']
const link = `(0, 999999, now(), 'journal', gen_random_uuid(), 'x', 'x')`

/** Ten ways to change a journal, each tried on every table of the seal by both roles (security, figures). */
const ways: Record<string, (table: string) => string> = {
  update: (table) => `update ${table} set ${table === 'journal_ends' ? 'chain = 9' : 'at = now()'}`,
  delete: (table) => `delete from ${table}`,
  truncate: (table) => `truncate ${table} cascade`,
  'on conflict do update': (table) =>
    table === 'journal'
      ? `insert into journal (actor_id, action, outcome) values ('x', 'x', 'done') on conflict (id) do update set reason = 'x'`
      : `insert into ${table} select * from ${table} limit 1 on conflict do nothing; update ${table} set ${table === 'journal_ends' ? 'chain = 9' : 'at = at'}`,
  'copy into the chain': () => `insert into journal_chain values ${link}`,
  'disable trigger': (table) => `alter table ${table} disable trigger user`,
  session_replication_role: (table) => `set local session_replication_role = replica; delete from ${table}`,
  'alter column': (table) => `alter table ${table} add column forged text`,
  drop: (table) => `drop table ${table} cascade`,
  'another function behind the trigger': () =>
    `create or replace function public.seal_row() returns trigger language plpgsql as 'begin return null; end'`,
}

describe('the application’s roles cannot change a journal: 10 of 10 ways (P8, security 7)', () => {
  test.each(Object.keys(ways))('%s', async (way) => {
    for (const role of ['enbek_app', 'enbek_ais'])
      for (const table of journals) expect(await attempt(role, ways[way]!(table)), `${role} ${table}`).toMatch(forbidden)
  })
  test.each([
    ['a moment of its own', `insert into journal (at, actor_id, action, outcome) values (now() - interval '1 day', 'x', 'x', 'done')`],
    [
      'a moment of its own hidden in the id',
      `insert into journal (id, actor_id, action, outcome) values (uuidv7(interval '-1 day'), 'x', 'x', 'done')`,
    ],
    ['an id that has no moment', `insert into journal (id, actor_id, action, outcome) values (gen_random_uuid(), 'x', 'x', 'done')`],
    ['merge', `merge into journal j using (select 1) s on true when matched then update set reason = 'x'`],
    ['the seal called by hand', `select seal('journal', gen_random_uuid(), '{}', 0)`],
    ['another table sealed', `select seal_journal('users')`],
    ['a lock that keeps others out', 'lock table journal in access exclusive mode'],
    ['becoming the owner', 'set local role enbek'],
    ['a rule', 'create rule forget as on insert to journal do instead nothing'],
    [
      'a trigger of its own',
      'create trigger forget before insert on journal for each row execute function suppress_redundant_updates_trigger()',
    ],
  ])('nor by %s', async (_, statement) => {
    expect(await attempt('enbek_app', statement)).toMatch(forbidden)
  })
  test('a number of form 2 is never chosen', async () => {
    await asSystem((tx) => addToJournal2(tx, entry()))
    const [row] = await owner<
      { numbers: number; last: number }[]
    >`select count(*)::int as numbers, max(number)::int as last from access_journal`
    expect(row!.numbers).toBe(row!.last)
  })
})

describe('what the owner of the database changes is found: 4 of 4 (P8)', () => {
  let keeping: Keeping
  /** Rows of one minute, which is signed. */
  const rows = () => owner<{ id: string; chain: number; seq: string }[]>`
    select c.row_id as id, c.chain, c.seq from journal_chain c join journal j on j.id = c.row_id where j.reason like 'owner %' order by c.at`
  beforeEach(async () => {
    await owner`alter table journal disable trigger user`
    for (const table of ['journal_chain', 'journal_heads']) await owner.unsafe(`alter table ${table} disable trigger user`)
    await owner`truncate journal_chain, journal_heads`
    await owner`delete from journal`
    await owner`alter table access_journal disable trigger user`
    await owner`delete from access_journal`
    await owner`alter table journal enable trigger user`
    await owner`alter table access_journal enable trigger user`
    keeping = newKeeping()
    await acts(20, 'owner')
    await sign(keeping)
    await acts(20, 'owner')
    await sign(keeping)
    expect((await verdict(keeping)).problems).toEqual([])
  })
  const asOwner = async (work: () => Promise<unknown>) => {
    await owner`alter table journal disable trigger user`
    await work()
    await owner`alter table journal enable trigger user`
  }
  /** All hashes from the beginning made anew, as one can who knows the code and lacks the key. */
  const reseal = () =>
    owner.unsafe(`do $$ declare r record; previous text; link text; begin
    for r in select * from journal_chain order by chain, seq loop
      previous := coalesce((select hash from journal_chain where chain = r.chain and seq = r.seq - 1), '');
      link := encode(sha256(convert_to(concat_ws('|', previous, r.chain, r.seq, r.source, r.row_id, r.digest,
        to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8')), 'hex');
      update journal_chain set hash = link where chain = r.chain and seq = r.seq;
    end loop; end $$`)

  test('a row is edited', async () => {
    const { id } = (await rows())[7]!
    await asOwner(() => owner`update journal set reason = 'nothing happened' where id = ${id}`)
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'edited', table: 'journal', id, at: expect.stringMatching(/^20/) }])
  })
  test('a row is removed', async () => {
    const { id } = (await rows())[25]!
    await asOwner(() => owner`delete from journal where id = ${id}`)
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'removed', table: 'journal', id }])
  })
  test('a row is removed with its link, and all hashes after it are made anew', async () => {
    const { id, chain, seq } = (await rows())[3]!
    await asOwner(() => owner`delete from journal where id = ${id}`)
    await owner`delete from journal_chain where row_id = ${id}`
    await owner.unsafe(`update journal_chain set seq = seq - 1000000 where chain = ${chain} and seq > ${seq};
      update journal_chain set seq = seq + 999999 where chain = ${chain} and seq < 0`)
    await reseal()
    expect((await verdict(keeping)).problems[0]).toMatchObject({ chain, seq: Number(seq) })
  })
  test('the tail is cut, with its links, the ends and the signed heads of the database', async () => {
    const tail = (await rows()).slice(20)
    await asOwner(() => owner`delete from journal where id in ${owner(tail.map(({ id }) => id))}`)
    await owner`delete from journal_chain where row_id in ${owner(tail.map(({ id }) => id))}`
    await owner`delete from journal_heads where number = 2`
    await reseal()
    const { problems } = await verdict(keeping)
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'cut', table: 'journal_heads', id: '2' }))
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'cut', table: 'journal_chain' }))
    // nothing is signed over a loss
    await acts(1)
    expect(await sign(keeping)).toBe(0)
    expect(linesOf(keeping)).toHaveLength(2)
  })
  test('two rows are swapped, and everything that can be made anew without the key is made anew', async () => {
    const all = await rows()
    const first = all.find(({ chain, seq }) => all.some((other) => other.chain === chain && Number(other.seq) === Number(seq) + 1))!
    const second = all.find(({ chain, seq }) => chain === first.chain && Number(seq) === Number(first.seq) + 1)!
    await owner.unsafe(`update journal_chain c set row_id = gen_random_uuid() where row_id = '${first.id}'`)
    await owner`update journal_chain a set row_id = ${first.id}, digest = (select digest from journal_chain b where b.chain = a.chain and b.seq = ${first.seq})
      where chain = ${first.chain} and seq = ${second.seq}`
    await owner.unsafe(`update journal_chain a set row_id = '${second.id}', digest = encode(sha256(convert_to((select jsonb_object_agg(key, value)
      from jsonb_each((select to_jsonb(j) from journal j where id = '${second.id}')) where value <> 'null')::text, 'UTF8')), 'hex') where chain = ${first.chain} and seq = ${first.seq}`)
    await reseal()
    const { problems } = await verdict(keeping)
    expect(problems[0]).toMatchObject({ kind: 'moved', table: 'journal', id: second.id, chain: first.chain, seq: Number(first.seq) })
  })
  test('a row is edited and sealed anew', async () => {
    const { id } = (await rows())[30]!
    await asOwner(() => owner`update journal set actor_id = 'somebody else' where id = ${id}`)
    await owner.unsafe(`set timezone = 'UTC'; update journal_chain set digest = encode(sha256(convert_to((select jsonb_object_agg(key, value)
      from jsonb_each((select to_jsonb(j) from journal j where id = '${id}')) where value <> 'null')::text, 'UTF8')), 'hex') where row_id = '${id}'`)
    await reseal()
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'moved', table: 'journal', id }])
  })
  test('a row is put in without a seal', async () => {
    await asOwner(() => owner`insert into journal (at, actor_id, action, outcome) values (now() - interval '3 days', 'x', 'x', 'done')`)
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'unsealed', table: 'journal' }])
  })
  test('a head is signed by another key, in the database and in the second place', async () => {
    const lines = linesOf(keeping)
    await owner`update journal_heads set body = replace(body, '"number":2', '"number": 2') where number = 2`
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'forged', table: 'journal_heads', id: '2' }])
    await owner`update journal_heads set body = replace(body, '"number": 2', '"number":2') where number = 2`
    const { signature } = JSON.parse(lines[0]!) as { signature: string }
    writeLines(keeping, [lines[0]!.replace(signature, `AAAA${signature.slice(4)}`), lines[1]!])
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'forged', table: 'journal_heads', id: '1' }])
    // without both, the later head still holds its own links
    await owner`delete from journal_heads where number = 1`
    expect((await verdict(keeping)).problems).toMatchObject([{ kind: 'forged', table: 'journal_heads', id: '1' }])
  })
  test('half a line of a crash is passed over, a second place that was lost is filled again', async () => {
    const lines = linesOf(keeping)
    writeLines(keeping, [lines[0]!, lines[1]!.slice(0, 80)])
    expect((await verdict(keeping)).problems).toEqual([])
    await acts(1)
    await sign(keeping)
    expect((await verdict(keeping)).problems).toEqual([])
    expect(linesOf(keeping)).toContain(lines[1])
  })
})

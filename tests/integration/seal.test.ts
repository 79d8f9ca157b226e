import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journal, openings } from '@/db/schema'
import { addToJournal2 } from '@/lib/access/journal'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { sealedTables } from '@/lib/journal/seal/sources'
import { acts, entry, newKeeping, sign, verdict } from '../support/seal'
import { owner } from '../support/worker'

afterAll(() => owner.end())

const act = (reason = 'x') => ({ actorId: 'system', action: 'import.run', outcome: 'done' as const, reason })
const opening = () => ({
  kind: 'card' as const,
  subjectId: randomUUID(),
  staffId: randomUUID(),
  staffName: 'Қызметкер',
  role: 'centre_specialist',
  regionCode: '71',
  centreId: 'cc-711210000',
  purpose: 'check' as const,
  expiresAt: sql`now() + interval '30 minutes'`,
})
describe('the chains (P8)', () => {
  test('what a migration seals is what the verifier reads', async () => {
    const rows = await owner<{ name: string }[]>`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'sealed'`
    expect(rows.map(({ name }) => name).sort()).toEqual(sealedTables.map(({ name }) => name).sort())
  })

  test('rows of both sides are sealed with their transaction; one that is rolled back leaves nothing', async () => {
    const keeping = newKeeping()
    const before = (await verdict(keeping)).links
    await asSystem((tx) => tx.insert(journal).values([act('pair 1'), act('pair 2')]))
    await asAisSystem(async (tx) => {
      await tx.insert(openings).values(opening())
      await tx.insert(journal).values(act('of the AIS'))
      await addToJournal2(tx, entry())
    })
    await expect(
      asSystem(async (tx) => {
        await tx.insert(journal).values(act('never'))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await verdict(keeping)).toEqual({ problems: [], warnings: ['noSecondPlace', 'notSigned'], links: before + 5, heads: 0 })
    // one transaction writes into one chain
    const of = (
      await owner`select distinct chain from journal_chain c join journal j on j.id = c.row_id where j.reason in ('pair 1', 'pair 2')`
    ).length
    expect(of).toBe(1)
  })

  test('thirty transactions at once leave unbroken chains, numbers without gaps and no deadlock', async () => {
    const keeping = newKeeping()
    const before = (await verdict(keeping)).links
    const from = await owner`select coalesce(max(number), 0)::int as last from access_journal`
    await Promise.all(
      Array.from({ length: 30 }, async (_, nth) =>
        (nth % 2 ? asSystem : asAisSystem)(async (tx) => {
          if (nth % 3 === 0) await tx.insert(journal).values(act('first'))
          await addToJournal2(tx, entry())
          await tx.insert(journal).values(act('last'))
        }),
      ),
    )
    const { problems, links } = await verdict(keeping)
    expect(problems).toEqual([])
    expect(links).toBe(before + 70)
    const numbers = await owner<{ number: string }[]>`select number from access_journal where number > ${from[0]!.last} order by number`
    expect(numbers.map(({ number }) => Number(number))).toEqual(Array.from({ length: 30 }, (_, nth) => from[0]!.last + nth + 1))
    expect((await owner`select distinct chain from journal_chain`).length).toBe(8)
  })

  test('rows that were there before are sealed as well', async () => {
    await owner`create table earlier (id uuid primary key default uuidv7(), at timestamptz not null default now(), words text)`
    await owner`insert into earlier (words) select 'row ' || n from generate_series(1, 20) n`
    await owner`select seal_journal('earlier')`
    expect((await owner`select count(*)::int as count from journal_chain where source = 'earlier'`)[0]).toEqual({ count: 20 })
    await expect(owner`delete from earlier`).rejects.toThrow('only ever added')
    await owner`drop table earlier`
  })
})

describe('heads (security 7)', () => {
  const keeping = newKeeping()
  beforeAll(() => acts(5))

  test('are signed when something is new, kept in both places and bound to each other', async () => {
    expect(await sign(keeping)).toBeGreaterThanOrEqual(1)
    expect(await sign(keeping)).toBe(0)
    await acts(3)
    expect(await sign(keeping)).toBe(1)
    const told = await verdict(keeping)
    expect(told.warnings).toEqual([])
    expect(told.heads).toBeGreaterThanOrEqual(2)
  })
})

import { getViewSelectedFields, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  cardHeads,
  caseHeads,
  correctionHeads,
  draftHeads,
  episodeHeads,
  measureHeads,
  offerHeads,
  proposalHeads,
  visitHeads,
} from '@/db/schema'
import { inPlaces } from '@/lib/core/places'
import type { User } from '@/lib/core/policy'
import { asAis } from '@/lib/core/tx'
import { canaries } from '../support/canaries'
import { loadLaw, opened } from '../support/mediation'
import { staff } from '../support/people'
import { bostandyq, esil, unemployedSince } from '../support/registrations'

/** Lists of the staff ask for their places by an index, and row-level security holds all the same; both say one thing (docs/performance.md). */
const views = { caseHeads, episodeHeads, offerHeads, measureHeads, proposalHeads, visitHeads, draftHeads, correctionHeads }
const lists = Object.entries({ ...views, cardHeads })
const people: readonly (readonly [string, User])[] = [
  ['a specialist of the centre', staff({ role: 'centre_specialist', ...esil })],
  ['a specialist of another centre', staff({ role: 'centre_specialist', ...bostandyq })],
  ['a director of the region', staff({ role: 'lmc_director', regionCode: '71' })],
  ['one of a region and a centre of another', staff({ role: 'lmc_specialist', regionCode: '75' }, { role: 'centre_specialist', ...esil })],
  ['the ministry', staff({ role: 'ministry', regionCode: '*' })],
  ['an administrator', staff({ role: 'administrator', regionCode: '71' })],
  ['somebody without a right', staff()],
]

let world: Awaited<ReturnType<typeof canaries>>
beforeAll(async () => {
  await loadLaw()
  world = await canaries()
  await unemployedSince('2026-10-01', bostandyq)
}, 120_000)

describe.each(people)('%s', (_, user) => {
  test.each(lists)('%s: what is asked for by place is what may be seen', async (_name, list) => {
    const [all, asked] = await asAis(user, async (tx) => [
      (await tx.select({ id: list.id }).from(list)).map(({ id }) => id).sort(),
      (await tx.select({ id: list.id }).from(list).where(inPlaces(user, list))).map(({ id }) => id).sort(),
    ])
    expect(asked).toEqual(all)
  })
})

test('the centre has something in every list: the comparison is of more than nothing', async () => {
  const [, user] = people[0]!
  const found = await asAis(user, async (tx) => {
    const counts: [string, number][] = []
    for (const [name, list] of lists) counts.push([name, await tx.$count(list)])
    return counts
  })
  expect(found.filter(([, count]) => count === 0)).toEqual([])
})

describe('a plan of several processes, which PostgreSQL chooses where there is much', () => {
  const parallel = sql`select set_config('parallel_setup_cost', '0', true), set_config('parallel_tuple_cost', '0', true),
    set_config('min_parallel_table_scan_size', '0', true), set_config('min_parallel_index_scan_size', '0', true), set_config('debug_parallel_query', 'on', true)`

  test.each(Object.entries(views))('%s is read and counted', async (_name, list) => {
    for (const [, user] of people)
      await asAis(user, async (tx) => {
        await tx.execute(parallel)
        const rows = await tx
          .select(getViewSelectedFields(list as typeof offerHeads))
          .from(list)
          .orderBy(list.id)
        expect(rows).toHaveLength(await tx.$count(list))
      })
  })

  test('as is a card that is open', async () => {
    const [, user] = people[0]!
    await opened(user, { id: world.ids.card } as Parameters<typeof opened>[1])
    await asAis(user, async (tx) => {
      await tx.execute(parallel)
      expect(await tx.execute(sql`select id from ais.cards`)).toHaveLength(1)
      expect((await tx.execute(sql`select id from ais.card_facts`)).length).toBeGreaterThan(0)
      expect((await tx.execute(sql`select id from ais.offers`)).length).toBeGreaterThan(0)
    })
  })
})

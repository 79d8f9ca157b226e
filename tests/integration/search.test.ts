import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { vacancies } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { type SearchAnswer, searchVacancies } from '@/lib/search'
import { readCriteria } from '@/lib/search/criteria'
import { indexVacancies } from '@/lib/search/write'
import { loadTables, verifiedEmployer } from '../support/vacancies'

const now = new Date('2026-11-21T06:00:00Z')
const titles = new Map<number, string>()

type Given = Partial<typeof vacancies.$inferInsert>
const jobs: Given[] = [
  {
    titleKk: 'Аспазшы',
    titleRu: 'Повар',
    occupationCode: '5120-01',
    placeCode: '710000000',
    payFrom: 250_000,
    schedule: 'shift',
    employment: 'permanent',
    experience: '1-3',
  },
  {
    titleKk: 'Дәнекерлеуші',
    occupationCode: '7212-01',
    placeCode: '551000000',
    payFrom: 400_000,
    payTo: 600_000,
    schedule: 'rotation',
    employment: 'permanent',
    experience: '3-6',
  },
  {
    titleRu: 'Водители категории С',
    placeCode: '751110000',
    payFrom: 300_000,
    schedule: 'full_day',
    employment: 'permanent',
    experience: 'lt1',
  },
  {
    titleKk: 'Қазақ тілі мұғалімі',
    placeCode: '101000000',
    payFrom: 180_000,
    schedule: 'part_day',
    employment: 'part_time',
    experience: 'none',
    suitableFor: ['disability'],
    accessNote: 'пандус',
  },
  { titleRu: 'Программист 1С', skills: ['1С', 'C++'], remote: true, schedule: 'remote', employment: 'civil_law', experience: 'gt6' },
  {
    titleRu: 'Продавец-консультант',
    placeCode: '750000000',
    payFrom: 90_000,
    schedule: 'shift',
    employment: 'permanent',
    experience: 'none',
    subsidised: 'youth_practice',
  },
]

beforeAll(async () => {
  await loadTables()
  const { id: employerId } = await verifiedEmployer()
  await asSystem(async (tx) => {
    const rows = await tx
      .insert(vacancies)
      .values([
        ...jobs.map((job, index) => ({
          ...job,
          employerId,
          state: 'published' as const,
          regionCode: job.placeCode?.slice(0, 2) ?? null,
          publishedAt: new Date(now.getTime() - (index + 1) * 86_400_000),
        })),
        ...Array.from({ length: 45 }, (_, index) => ({
          titleRu: `Кассир ${index}`,
          employerId,
          state: 'published' as const,
          regionCode: '75',
          placeCode: '750000000',
          payFrom: 100_000 + (index % 5) * 10_000,
          publishedAt: new Date(now.getTime() - 864_000_000 - Math.floor(index / 3) * 1000),
        })),
      ])
      .returning()
    for (const row of rows) titles.set(row.id, row.titleRu ?? row.titleKk ?? '')
    await indexVacancies(
      tx,
      rows.map(({ id }) => id),
    )
  })
})

const ask = (query: string) => searchVacancies(readCriteria(new URLSearchParams(query)), now)
const named = ({ ids }: SearchAnswer) => ids.map((id) => titles.get(id))

describe('words find, however they are typed', () => {
  test.each([
    ['аспазшы', 'Повар'],
    ['АСПАЗШЫЛАРҒА', 'Повар'],
    ['повара', 'Повар'],
    ['cook', 'Повар'],
    ['дәнекерлеушілердің', 'Дәнекерлеуші'],
    ['данекерлеуши', 'Дәнекерлеуші'],
    ['danekerleushi', 'Дәнекерлеуші'],
    ['сварщиком', 'Дәнекерлеуші'],
    ['водитель', 'Водители категории С'],
    ['мұғалімдер', 'Қазақ тілі мұғалімі'],
    ['мугалим казак', 'Қазақ тілі мұғалімі'],
    ['1с', 'Программист 1С'],
    ['C++', 'Программист 1С'],
    ['продавцы консультанты', 'Продавец-консультант'],
  ])('«%s» → %s', async (words, title) => {
    expect(named(await ask(`q=${encodeURIComponent(words)}`))).toContain(title)
  })
  test.each([
    ['прграмист', 'Программист 1С'],
    ['аспазшыи', 'Повар'],
    ['продовец', 'Продавец-консультант'],
  ])('a typing error is forgiven and said: «%s»', async (words, title) => {
    const answer = await ask(`q=${encodeURIComponent(words)}`)
    expect(named(answer)).toContain(title)
    if (words === 'прграмист') expect(answer.corrected).toBe('программист')
  })
  test('exactly what was typed, when asked', async () => {
    expect((await ask('q=прграмист&exact=1')).ids).toEqual([])
  })
  test('two words are both wanted', async () => {
    expect(named(await ask('q=повар+сварщик'))).toEqual([])
  })
})

describe('filters', () => {
  test.each([
    ['region=71', ['Повар']],
    ['region=10', ['Қазақ тілі мұғалімі']],
    ['place=101000000', ['Қазақ тілі мұғалімі']],
    ['occupation=5120', ['Повар']],
    ['occupation=5', ['Повар']],
    ['pay=500000', ['Дәнекерлеуші']],
    ['schedule=remote', ['Программист 1С']],
    ['schedule=rotation&schedule=part_day', ['Дәнекерлеуші', 'Қазақ тілі мұғалімі']],
    ['employment=civil_law', ['Программист 1С']],
    ['for=disability', ['Қазақ тілі мұғалімі']],
    ['subsidised=1', ['Продавец-консультант']],
    ['days=1', ['Повар']],
    ['q=кассир&schedule=shift', []],
  ])('%s', async (query, expected) => {
    expect(named(await ask(`${query}&sort=date`))).toEqual(expected)
  })
  test('only with pay stated', async () => {
    expect(named(await ask('paid=1&schedule=remote'))).toEqual([])
  })
  test('facets count what would be found', async () => {
    const { facets, total } = await ask('region=75')
    expect(total).toBe(47)
    expect(facets.schedule.get('shift')).toBe(1)
    // the regions are counted as if none was chosen
    expect(facets.region.get('71')).toBe(1)
    expect(facets.region.get('75')).toBe(47)
  })
  test('nothing found says what to loosen, with counts', async () => {
    const one = await ask('q=кассир&region=71')
    expect(one.loosen).toEqual([expect.objectContaining({ name: 'region', hits: 45 }), expect.objectContaining({ name: 'q', hits: 1 })])
  })
})

describe('pages by key', () => {
  test.each(['date', 'pay', 'fit'])(
    'sorted by %s: every hit once, in order, although equal values abound and new ones arrive',
    async (sort) => {
      const seen: number[] = []
      for (let after = ''; ; ) {
        const answer = await ask(`q=кассир&sort=${sort}${after}`)
        seen.push(...answer.ids)
        if (!answer.next) break
        after = `&after=${encodeURIComponent(answer.next)}`
        expect(seen.length).toBeLessThan(100)
      }
      expect(seen).toHaveLength(45)
      expect(new Set(seen).size).toBe(45)
      const rows = await asSystem((tx) =>
        tx.execute<{ id: string; pay: number; posted: string }>(sql`select vacancy_id as id, pay, posted_at as posted from vacancy_search`),
      )
      const of = new Map(rows.map((row) => [Number(row.id), row]))
      const keys = seen.map((id) => (sort === 'pay' ? of.get(id)!.pay : new Date(of.get(id)!.posted).getTime()))
      expect(keys).toEqual([...keys].sort((a, b) => b - a))
    },
  )
  test('a mistyped page begins at the start', async () => {
    expect((await ask('q=кассир&after=nonsense')).ids).toHaveLength(20)
  })
})

test('whatever is typed is answered', async () => {
  for (const words of [
    "' | 'x",
    '\\',
    ':*',
    '!&|()',
    '\u0000',
    '🙂🙂',
    '<script>',
    'а'.repeat(500),
    '%',
    "'); drop table vacancies; --",
    'и',
    '   ',
  ]) {
    expect(await ask(`q=${encodeURIComponent(words)}`)).toHaveProperty('ids')
  }
})

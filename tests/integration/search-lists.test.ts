import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchDb } from '@/db/client'
import { audiences, employments, experiences, schedules } from '@/db/lists'
import { vacancies } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { bitNames, maskOf } from '@/lib/search/bits'
import { type Criteria, readCriteria, sortOf } from '@/lib/search/criteria'
import { countHits, find, window } from '@/lib/search/search'
import { condition, wordsQuery } from '@/lib/search/tsquery'
import { indexVacancies } from '@/lib/search/write'
import { loadTables, verifiedEmployer } from '../support/vacancies'

const now = new Date('2026-11-21T06:00:00Z')
const titles = [
  ['Сатушы-кассир', 'Продавец-кассир', '5223-01'],
  ['Жүргізуші', 'Водитель категории С', '8332-01'],
  ['Қазақ тілі мұғалімі', 'Учитель казахского языка', '2330-01'],
  [null, 'Менеджер по продажам', '3322-01'],
  ['Аспазшы', 'Повар', '5120-01'],
  ['Бағдарламашы', 'Программист 1С, C++', '2512-01'],
  ['Күзетші', null, null],
] as const
const places = ['710000000', '751110000', '551000000', '101000000', null] as const
const count = 840
let employers: string[]

beforeAll(async () => {
  await loadTables()
  employers = [(await verifiedEmployer()).id, (await verifiedEmployer()).id]
  await asSystem(async (tx) => {
    const rows = await tx
      .insert(vacancies)
      .values(
        Array.from({ length: count }, (_, n) => {
          // most of them are of the first kind, so that one word has more hits than are counted
          const [titleKk, titleRu, occupationCode] = titles[n % 3 ? 0 : n % titles.length]!
          const placeCode = places[(n * 7) % places.length]!
          return {
            ...{ titleKk, titleRu, occupationCode, placeCode, employerId: employers[n % 2]!, state: 'published' as const },
            regionCode: placeCode?.slice(0, 2) ?? null,
            payFrom: n % 6 ? 80_000 + (n % 11) * 60_000 : null,
            schedule: n % 13 ? schedules[n % schedules.length] : null,
            remote: n % 5 === 0,
            employment: employments[n % employments.length],
            experience: n % 4 ? experiences[n % experiences.length] : null,
            internship: n % 17 === 0,
            suitableFor: n % 3 ? [] : [audiences[n % audiences.length]!],
            accessNote: 'пандус',
            subsidised: n % 10 ? null : ('youth_practice' as const),
            publishedAt: new Date(now.getTime() - Math.floor(n / 3) * 3_600_000),
          }
        }),
      )
      .returning({ id: vacancies.id })
    await indexVacancies(
      tx,
      rows.map(({ id }) => id),
    )
  })
}, 120_000)

type Row = { id: number; posted: string; region: string | null; pay: number; key: number } & Record<
  'schedule' | 'employment' | 'experience',
  string | null
>

/** The plain condition on the documents, with everything it finds. */
async function plainly(criteria: Criteria): Promise<Row[]> {
  const words = wordsQuery(criteria.q)
  return searchDb().execute<Row>(sql`
    select vacancy_id::int as id, posted_at as posted, region_code as region, pay, schedule, employment, experience,
      ${words ? sql`round((ts_rank(doc, ${words}) * 1000)::numeric)::int` : sql`0`} as key
    from vacancy_search where ${condition(criteria, now)} order by posted_at desc, vacancy_id desc`)
}

function counts(rows: readonly Row[], name: 'region' | 'schedule' | 'employment' | 'experience'): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { [name]: value } of rows.slice(0, window + 1)) if (value) found[value] = (found[value] ?? 0) + 1
  return found
}

async function compare(query: string): Promise<void> {
  const criteria = readCriteria(new URLSearchParams(query))
  const all = await plainly(criteria)
  const newest = all.slice(0, window + 1)
  const sort = sortOf(criteria)
  // stable sorts: what is equal stays newest first
  const order =
    sort === 'fit' ? newest.toSorted((a, b) => b.key - a.key) : sort === 'pay' ? all.toSorted((a, b) => b.pay - a.pay || b.id - a.id) : all
  const first = await find(criteria, now)
  const said = `?${decodeURIComponent(query)}`
  expect({ said, total: first.total, capped: first.capped }).toEqual({
    said,
    total: Math.min(all.length, window),
    capped: all.length > window,
  })
  for (const name of ['region', 'schedule', 'employment', 'experience'] as const) {
    const free = name === 'region' ? { ...criteria, region: undefined, place: undefined } : { ...criteria, [name]: [] }
    expect({ said, [name]: Object.fromEntries(first.facets[name]) }).toEqual({ said, [name]: counts(await plainly(free), name) })
  }
  const found = [...first.ids]
  for (let page = first; page.next && found.length < 120; ) {
    page = await find({ ...criteria, after: page.next }, now)
    found.push(...page.ids)
  }
  expect({ said, found }).toEqual({ said, found: order.slice(0, found.length).map(({ id }) => id) })
  expect(found.length).toBeGreaterThanOrEqual(Math.min(order.length, 120))
  expect(await countHits(criteria, now)).toBe(newest.length)
}

describe('the ordered lists answer what the plain condition answers: hits, their order on every page, counts', () => {
  test.each([
    '',
    'q=продавец',
    'q=кассир&sort=date',
    'q=продавец+кассир',
    'q=повар+водитель',
    'q=жүргізушілерге',
    'q=мұғалім&region=71',
    'q=1с+c%2B%2B',
    'q=prodavec',
    'q=нетакого',
    'q=и',
    'q=🙂',
    'region=75',
    'place=751110000&q=сатушы',
    'schedule=remote',
    'schedule=remote&schedule=shift&experience=none',
    'for=disability&for=internship',
    'days=7&sort=pay',
    'pay=300000&sort=pay&q=повар',
    'occupation=5&subsidised=1',
    'paid=1&subsidised=0&employment=seasonal',
  ])('?%s', (query) => compare(query))

  const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const words = [
    'продавец',
    'кассир',
    'сатушы',
    'водитель',
    'менеджер продажам',
    'повара',
    'программист',
    '1с',
    'күзетші',
    'тілі',
    'zhurgizushi',
  ]
  const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })
  const states = fc.record({
    q: fc.oneof(
      maybe(...words),
      fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(' ')),
    ),
    region: maybe('71', '75', '55', '10', '63'),
    occupation: maybe('5', '52', '2512', '3322-01'),
    employer: fc.option(fc.constantFrom(0, 1), { nil: undefined }),
    pay: maybe('100000', '300000', '500000'),
    paid: maybe('1'),
    employment: some(employments),
    schedule: some(schedules),
    experience: some(experiences),
    for: some([...audiences, 'internship']),
    subsidised: maybe('0', '1'),
    days: maybe('1', '7', '30'),
    sort: maybe('fit', 'date', 'pay'),
  })
  test('any state of the search', async () => {
    await fc.assert(
      fc.asyncProperty(states, async ({ employer, ...state }) => {
        const params = new URLSearchParams()
        if (employer !== undefined) params.set('employer', employers[employer]!)
        for (const [name, value] of Object.entries(state)) for (const each of [value ?? []].flat()) params.append(name, each)
        await compare(params.toString())
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

test('each filter value of a small list has the bit that the database gives it', async () => {
  const rows = await searchDb().execute<{ name: string; bits: string }>(
    sql`select name, search_bits(array[name])::text as bits from jsonb_array_elements_text(${JSON.stringify(bitNames)}::jsonb) name`,
  )
  expect(rows.map(({ name, bits }) => [name, bits])).toEqual(bitNames.map((name) => [name, maskOf([name])]))
})

test('a vacancy that leaves the search leaves every list; one that changes stands on its new ones', async () => {
  const { id } = (await plainly(readCriteria(new URLSearchParams('q=повар'))))[0]!
  const lists = () =>
    asSystem(async (tx) => {
      const [row] = await tx.execute<{ all: number }>(sql`select count(*)::int as all from search_postings where vacancy_id = ${id}`)
      return row!.all
    })
  const cook = readCriteria(new URLSearchParams('q=повар'))
  expect(await lists()).toBeGreaterThan(20)
  await asSystem(async (tx) => {
    await tx.update(vacancies).set({ titleRu: 'Кондитер', titleKk: null, occupationCode: null }).where(sql`id = ${id}`)
    await indexVacancies(tx, [id])
  })
  expect((await find(cook, now)).ids).not.toContain(id)
  expect((await find(readCriteria(new URLSearchParams('q=кондитер')), now)).ids).toEqual([id])
  await asSystem(async (tx) => {
    await tx.update(vacancies).set({ state: 'closed' }).where(sql`id = ${id}`)
    await indexVacancies(tx, [id])
  })
  expect(await lists()).toBe(0)
})

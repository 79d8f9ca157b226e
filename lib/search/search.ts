import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { searchDb } from '@/db/client'
import { type Criteria, sortOf } from './criteria'
import { readCursor, writeCursor } from './cursor'
import { condition, queryWords, wordQuery, wordsQuery } from './tsquery'

/** How many of the newest hits are looked at for counts and for the order by fit. Beyond it counts are a lower bound. */
const window = 1000
const pageSize = 20

const facetNames = ['region', 'schedule', 'employment', 'experience'] as const
type FacetName = (typeof facetNames)[number]
export type Facets = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

export type Found = {
  ids: number[]
  /** The cursor of the next page; null on the last one. */
  next: string | null
  /** Hits, at most `window`. */
  total: number
  /** There are more than `total`. */
  capped: boolean
  facets: Facets
}

type Hit = { vacancy_id: string; posted_at: string; key: number }
type Count = { facet: string; value: string; hits: number }

const columns: Record<FacetName, SQL> = {
  region: sql`region_code`,
  schedule: sql`schedule`,
  employment: sql`employment`,
  experience: sql`experience`,
}

/** One page and its counts. Throws PostgreSQL's 57014 when it takes too long (`lib/search/index.ts` answers that). */
export async function find(criteria: Criteria, now: Date): Promise<Found> {
  const [page, counts] = await Promise.all([findPage(criteria, now), countFacets(criteria, now)])
  return { ...page, ...counts }
}

async function findPage(criteria: Criteria, now: Date): Promise<Pick<Found, 'ids' | 'next'>> {
  const where = condition(criteria, now)
  const after = readCursor(criteria.after)
  const take = sql`limit ${pageSize + 1}`
  const past = (key: SQL) =>
    after ? sql`and (${key}, posted_at, vacancy_id) < (${after.key}, ${after.posted}::timestamptz, ${after.id})` : sql``
  const sort = sortOf(criteria)
  const words = wordsQuery(criteria.q)
  const query =
    sort === 'pay'
      ? sql`select vacancy_id, posted_at, pay as key from vacancy_search where ${where} ${after ? sql`and (pay, vacancy_id) < (${after.key}, ${after.id})` : sql``} order by pay desc, vacancy_id desc ${take}`
      : sort === 'fit' && words
        ? sql`with newest as materialized (select vacancy_id, posted_at, doc from vacancy_search where ${where} order by posted_at desc, vacancy_id desc limit ${window}),
            ranked as (select vacancy_id, posted_at, round((ts_rank(doc, ${words}) * 1000)::numeric)::int as key from newest)
            select * from ranked where true ${past(sql`key`)} order by key desc, posted_at desc, vacancy_id desc ${take}`
        : sql`select vacancy_id, posted_at, 0 as key from vacancy_search where ${where} ${after ? sql`and (posted_at, vacancy_id) < (${after.posted}::timestamptz, ${after.id})` : sql``} order by posted_at desc, vacancy_id desc ${take}`
  const hits = await searchDb().execute<Hit>(query)
  const shown = hits.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    ids: shown.map((hit) => Number(hit.vacancy_id)),
    next: hits.length > pageSize && last ? writeCursor({ key: last.key, posted: last.posted_at, id: Number(last.vacancy_id) }) : null,
  }
}

/** Counts of each facet. A facet that is itself filtered is counted without its own filter, so that its other values can be chosen. */
async function countFacets(criteria: Criteria, now: Date): Promise<Pick<Found, 'total' | 'capped' | 'facets'>> {
  const own = facetNames.filter((name) => (name === 'region' ? criteria.region || criteria.place : criteria[name].length > 0))
  const [base, ...others] = await Promise.all([
    count(criteria, facetNames, now),
    ...own.map((name) =>
      count(name === 'region' ? { ...criteria, region: undefined, place: undefined } : { ...criteria, [name]: [] }, [name], now),
    ),
  ])
  const facets = { ...base!.facets }
  for (const [index, name] of own.entries()) facets[name] = others[index]!.facets[name]
  return { total: Math.min(base!.total, window), capped: base!.total > window, facets }
}

async function count(criteria: Criteria, names: readonly FacetName[], now: Date) {
  const sets = sql.join([...names.map((name) => sql`(${columns[name]})`), sql`()`], sql`, `)
  const facet = sql.join(
    names.map((name) => sql`when grouping(${columns[name]}) = 0 then ${name}`),
    sql` `,
  )
  const value = sql.join(
    names.map((name) => columns[name]),
    sql`, `,
  )
  const rows = await searchDb().execute<Count>(sql`
    with hits as materialized (
      select region_code, schedule, employment, experience from vacancy_search where ${condition(criteria, now)} order by posted_at desc, vacancy_id desc limit ${window + 1})
    select case ${facet} else 'total' end as facet, coalesce(${value}) as value, count(*)::int as hits from hits group by grouping sets (${sets})`)
  const maps = {
    region: new Map<string, number>(),
    schedule: new Map<string, number>(),
    employment: new Map<string, number>(),
    experience: new Map<string, number>(),
  }
  let total = 0
  for (const row of rows) {
    if (row.facet === 'total') total = row.hits
    else if (row.value !== null) maps[row.facet as FacetName].set(row.value, row.hits)
  }
  return { total, facets: maps }
}

/** How many there would be; at most `window` + 1. */
export async function countHits(criteria: Criteria, now: Date): Promise<number> {
  const [row] = await searchDb().execute<{ hits: number }>(
    sql`select count(*)::int as hits from (select 1 from vacancy_search where ${condition(criteria, now)} limit ${window + 1}) hits`,
  )
  return row?.hits ?? 0
}

/** The query with each unknown word replaced by the nearest known one, or null when nothing near is known. */
export async function correct(q: string): Promise<string | null> {
  const fixed = await Promise.all(queryWords(q).map(nearest))
  const changed = fixed.some((each) => each.changed)
  return changed && fixed.every((each) => each.word) ? fixed.map((each) => each.word).join(' ') : null
}

async function nearest(word: string): Promise<{ word: string; changed: boolean }> {
  const [row] = await searchDb().execute<{ known: boolean; near: string | null }>(sql`
    select exists (select 1 from vacancy_search where doc @@ ${wordQuery(word)} limit 1) as known,
      (select word from search_words where word % ${word} and similarity(word, ${word}) >= 0.35 order by similarity(word, ${word}) desc, length(word) limit 1) as near`)
  if (!row || row.known) return { word, changed: false }
  return row.near ? { word: row.near, changed: true } : { word: '', changed: false }
}

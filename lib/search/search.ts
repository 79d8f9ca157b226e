import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { searchDb } from '@/db/client'
import { type Criteria, sortOf } from './criteria'
import { readCursor, writeCursor } from './cursor'
import { condition, queryWords, wordQuery, wordsQuery } from './tsquery'

/** How many of the newest hits are looked at for counts and for the order by fit. Beyond it counts are a lower bound. */
export const window = 500
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
type Counted = { facet: FacetName | 'total' | 'hit'; value: string | null; hits: number; posted_at: string; key: number }

const columns: Record<FacetName, SQL> = {
  region: sql`region_code`,
  schedule: sql`schedule`,
  employment: sql`employment`,
  experience: sql`experience`,
}

/** One page and its counts. Throws PostgreSQL's 57014 when it takes too long (`lib/search/index.ts` answers that). */
export async function find(criteria: Criteria, now: Date): Promise<Found> {
  // a facet that is itself filtered is counted without its own filter, so that its other values can be chosen
  const own = facetNames.filter((name) => (name === 'region' ? criteria.region || criteria.place : criteria[name].length > 0))
  const [base, page, ...others] = await Promise.all([
    look(criteria, facetNames, now, true),
    beyondWindow(criteria) ? readPage(criteria, now) : undefined,
    ...own.map((name) => look(without(criteria, name), [name], now, false)),
  ])
  const facets = { ...base.facets }
  for (const [index, name] of own.entries()) facets[name] = others[index]!.facets[name]
  return { ...pageOf(page ?? base.hits), total: Math.min(base.total, window), capped: base.total > window, facets }
}

const without = (criteria: Criteria, name: FacetName): Criteria =>
  name === 'region' ? { ...criteria, region: undefined, place: undefined } : { ...criteria, [name]: [] }

/** The order by pay, and later pages by date, reach beyond the window of the newest hits. */
const beyondWindow = (criteria: Criteria) =>
  sortOf(criteria) === 'pay' || (sortOf(criteria) === 'date' && readCursor(criteria.after) !== null)

/** The newest hits once: their counts by facet, and the page that the order by fit or the first page by date takes from them. */
async function look(criteria: Criteria, names: readonly FacetName[], now: Date, withHits: boolean) {
  const words = sortOf(criteria) === 'fit' && withHits ? wordsQuery(criteria.q) : null
  const after = sortOf(criteria) === 'fit' ? readCursor(criteria.after) : null
  const key = words ? sql`round((ts_rank(doc, ${words}) * 1000)::numeric)::int` : sql`0`
  const list = (each: (name: FacetName) => SQL, glue: SQL) => sql.join(names.map(each), glue)
  const rows = await searchDb().execute<Counted>(sql`
    with hits as materialized (
      select vacancy_id, posted_at, region_code, schedule, employment, experience, ${key} as key
      from vacancy_search where ${condition(criteria, now)} order by posted_at desc, vacancy_id desc limit ${window + 1})
    (select 'hit' as facet, vacancy_id::text as value, 0 as hits, posted_at, key from hits
      where ${after ? sql`(key, posted_at, vacancy_id) < (${after.key}, ${after.posted}::timestamptz, ${after.id})` : sql`${withHits}`}
      order by key desc, posted_at desc, vacancy_id desc limit ${pageSize + 1})
    union all
    select case ${list((name) => sql`when grouping(${columns[name]}) = 0 then ${name}`, sql` `)} else 'total' end,
      coalesce(${list((name) => columns[name], sql`, `)}), count(*)::int, null, null
    from hits group by grouping sets (${list((name) => sql`(${columns[name]})`, sql`, `)}, ())`)
  const facets = {
    region: new Map<string, number>(),
    schedule: new Map<string, number>(),
    employment: new Map<string, number>(),
    experience: new Map<string, number>(),
  }
  const hits: Hit[] = []
  let total = 0
  for (const { facet, value, hits: count, posted_at, key: fit } of rows) {
    if (facet === 'total') total = count
    else if (facet === 'hit') hits.push({ vacancy_id: value!, posted_at, key: fit })
    else if (value !== null) facets[facet].set(value, count)
  }
  return { total, facets, hits }
}

/** A page by pay, or a later page by date, straight from its index. */
async function readPage(criteria: Criteria, now: Date): Promise<Hit[]> {
  const where = condition(criteria, now)
  const after = readCursor(criteria.after)
  return sortOf(criteria) === 'pay'
    ? searchDb().execute<Hit>(sql`
        select vacancy_id, posted_at, pay as key from vacancy_search where ${where} ${after ? sql`and (pay, vacancy_id) < (${after.key}, ${after.id})` : sql``}
        order by pay desc, vacancy_id desc limit ${pageSize + 1}`)
    : searchDb().execute<Hit>(sql`
        select vacancy_id, posted_at, 0 as key from vacancy_search where ${where} ${after ? sql`and (posted_at, vacancy_id) < (${after.posted}::timestamptz, ${after.id})` : sql``}
        order by posted_at desc, vacancy_id desc limit ${pageSize + 1}`)
}

function pageOf(hits: readonly Hit[]): Pick<Found, 'ids' | 'next'> {
  const shown = hits.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    ids: shown.map((hit) => Number(hit.vacancy_id)),
    next: hits.length > pageSize && last ? writeCursor({ key: last.key, posted: last.posted_at, id: Number(last.vacancy_id) }) : null,
  }
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

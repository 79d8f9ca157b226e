import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { searchDb } from '@/db/client'
import { countedMask, valueOfBit } from './bits'
import { type Criteria, sortOf } from './criteria'
import { readCursor, writeCursor } from './cursor'
import { type Group, wordGroups } from './groups'
import { type Listing, listingOf, newestFirst } from './listing'
import { condition, queryWords, wordQuery } from './tsquery'

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

type Hit = { vacancy_id: number; posted_at: string; key: number }
/** `facet`: also "own region" and the like. */
type Counted = { facet: string; value: number | null; hits: number; posted_at: string; key: number }

const columns: Record<FacetName, SQL> = {
  region: sql`region::bigint`,
  schedule: sql`bits & ${countedMask('schedule')}::bigint`,
  employment: sql`bits & ${countedMask('employment')}::bigint`,
  experience: sql`bits & ${countedMask('experience')}::bigint`,
}

/** One page and its counts, in one statement. Throws PostgreSQL's 57014 when it takes too long (`lib/search/index.ts` answers that). */
export async function find(criteria: Criteria, now: Date): Promise<Found> {
  const words = await wordGroups(criteria.q)
  const fit = sortOf(criteria) === 'fit'
  const base = await listingOf(criteria, words, now)
  // a facet that is itself filtered is counted without its own filter, so that its other values can be chosen
  const own = facetNames.filter((name) => (name === 'region' ? criteria.region || criteria.place : criteria[name].length > 0))
  const [page, ...others] = await Promise.all([
    beyondWindow(criteria) ? readPage(criteria, words, now) : undefined,
    ...own.map((name) => listingOf(without(criteria, name), words, now)),
  ])
  const after = fit ? readCursor(criteria.after) : null
  // one row of all: the driver mistakes the rows of the next answer when a time-out cuts one off after its first rows
  const [answer] = await searchDb().execute<{ rows: Counted[] }>(sql`
    with hits as materialized (
      select c.posted_at, c.vacancy_id, ${sql.join(
        facetNames.map((name) => sql`${columns[name]} as ${sql.raw(name)}`),
        sql`, `,
      )}, ${fit ? base.rank : sql`0`} as key
      from (${newest(base)}) c)
    select json_agg(r) as rows from ((select 'hit' as facet, vacancy_id as value, 0 as hits, posted_at, key from hits
      ${after ? sql`where (key, posted_at, vacancy_id) < (${after.key}, ${after.posted}::timestamptz, ${after.id})` : sql``}
      order by key desc, posted_at desc, vacancy_id desc limit ${page ? 0 : pageSize + 1})
    union all
    select case when grouping(region) = 0 then 'region' when grouping(schedule) = 0 then 'schedule' when grouping(employment) = 0 then 'employment'
        when grouping(experience) = 0 then 'experience' else 'total' end,
      coalesce(region, schedule, employment, experience), count(*)::int, null, null
    from hits group by grouping sets ((region), (schedule), (employment), (experience), ())
    ${sql.join(
      others.map(
        (listing, index) =>
          sql` union all select ${`own ${own[index]!}`}, ${columns[own[index]!]}, count(*)::int, null, null from (${newest(listing)}) c group by 2`,
      ),
    )}
    ${page ? sql`union all (${page})` : sql``}) r`)
  return foundIn(answer!.rows, own)
}

/** The newest hits of a listing, one more than are counted. */
const newest = ({ hits }: Listing) => sql`${hits} ${newestFirst} limit ${window + 1}`

const without = (criteria: Criteria, name: FacetName): Criteria =>
  name === 'region' ? { ...criteria, region: undefined, place: undefined } : { ...criteria, [name]: [] }

/** The order by pay, and later pages by date, reach beyond the window of the newest hits. */
const beyondWindow = (criteria: Criteria) =>
  sortOf(criteria) === 'pay' || (sortOf(criteria) === 'date' && readCursor(criteria.after) !== null)

/** The part of all vacancies from which on the index of the pay meets a page of hits sooner than their list is read through. */
const common = 0.05

/** A page by pay, or a later page by date, as rows of the answer. */
async function readPage(criteria: Criteria, words: readonly Group[] | null, now: Date): Promise<SQL> {
  const after = readCursor(criteria.after)
  if (sortOf(criteria) === 'date') {
    const { hits } = await listingOf(criteria, words, now, sql`(posted_at, vacancy_id) < (${after!.posted}::timestamptz, ${after!.id})`)
    return sql`select 'page', vacancy_id, 0, posted_at, 0 from (${hits} ${newestFirst} limit ${pageSize + 1}) c`
  }
  const beyond = after ? sql`(pay, vacancy_id) < (${after.key}, ${after.id})` : undefined
  const { hits, part } = await listingOf(criteria, words, now, beyond)
  const short = part < common || criteria.region || criteria.days
  const source = short ? hits : sql`select * from vacancy_search where ${condition(criteria, now)} ${beyond ? sql`and ${beyond}` : sql``}`
  return sql`select 'page', vacancy_id, 0, posted_at, pay from (${source} order by pay desc, vacancy_id desc limit ${pageSize + 1}) c`
}

/** Reads the rows of the statement: what is counted for a facet of its own takes the place of what the hits have of it. */
function foundIn(rows: readonly Counted[], own: readonly FacetName[]): Found {
  const facets = {
    region: new Map<string, number>(),
    schedule: new Map<string, number>(),
    employment: new Map<string, number>(),
    experience: new Map<string, number>(),
  }
  const hits: Hit[] = []
  let total = 0
  for (const { facet, value, hits: count, ...row } of rows) {
    if (facet === 'total') total = count
    else if (facet === 'hit' || facet === 'page') hits.push({ ...row, vacancy_id: value! })
    else {
      const name = facet.replace('own ', '') as FacetName
      const replaced = facet === name && own.includes(name)
      if (value && !replaced) facets[name].set(name === 'region' ? String(value).padStart(2, '0') : valueOfBit(value), count)
    }
  }
  return { ...pageOf(hits), total: Math.min(total, window), capped: total > window, facets }
}

/** A page has one more hit than it shows when there is another page. The statement's parts come one after another, each in its order. */
function pageOf(hits: readonly Hit[]): Pick<Found, 'ids' | 'next'> {
  const shown = hits.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    ids: shown.map((hit) => hit.vacancy_id),
    next: hits.length > pageSize && last ? writeCursor({ key: last.key, posted: last.posted_at, id: last.vacancy_id }) : null,
  }
}

/** How many there would be; at most `window` + 1. */
export async function countHits(criteria: Criteria, now: Date): Promise<number> {
  const listing = await listingOf(criteria, await wordGroups(criteria.q), now)
  const [row] = await searchDb().execute<{ hits: number }>(
    sql`select count(*)::int as hits from (${listing.hits} limit ${window + 1}) hits`,
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

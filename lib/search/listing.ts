import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { maskOf } from './bits'
import type { Criteria } from './criteria'
import { filterKey } from './doc'
import { filterGroups, type Group, rarest } from './groups'
import { condition, wordsQuery } from './tsquery'

/** All hits of a search as a query with the columns of `search_postings`; read lazily when it is ordered by date and limited. */
export type Listing = {
  hits: SQL
  /** Which part of all vacancies may have to be read for them; 1 = all. */
  part: number
  /** The rank of a hit `c` by the words, in thousandths. */
  rank: SQL
}

/**
 * The shortest list among the words and filters is read in the order of its index; each other word or filter is looked up in its own list by the same key.
 * Words that only a document can answer (`words` null) are asked of it.
 */
export async function listingOf(criteria: Criteria, words: readonly Group[] | null, now: Date, from?: SQL): Promise<Listing> {
  if (!words) return { hits: documents(criteria, now, from), part: 1, rank: rankByDocument(criteria.q) }
  const groups = [...words, ...filterGroups(criteria)]
  const found = await rarest(groups)
  const driver = found?.group ?? { lexemes: [''], kind: 'filter' }
  const where = [...columnConditions(criteria, now), ...(from ? [from] : [])]
  // a value of a small list is a bit of the row already
  const others = groups.filter((group) => group !== driver && !isBit(group))
  const each = driver.lexemes.map((lexeme) => sql`(select * from search_postings where ${and([termOf(lexeme), ...where])} ${newestFirst})`)
  const list =
    each.length === 1
      ? each[0]!
      : // a vacancy that stands on several of them counts once, and the parts of its rank add up
        sql`select posted_at, vacancy_id, min(region) as region, min(bits) as bits, min(pay) as pay, sum(score) as score
          from (${sql.join(each, sql` union all `)}) lists group by posted_at, vacancy_id ${newestFirst}`
  const region = regionOf(criteria)
  const hits = sql`select posted_at, vacancy_id, region, bits, pay, score from ${each.length === 1 ? list : sql`(${list})`} c ${
    others.length
      ? sql`where ${and(others.map((group) => sql`exists (select from search_postings d where ${standsOn(group, region)})`))}`
      : sql``
  }`
  return { hits, part: found?.part ?? 1, rank: rankOf(criteria.q, words, driver, region) }
}

export const newestFirst = sql`order by posted_at desc, vacancy_id desc`
const and = (parts: readonly SQL[]) => sql.join([...parts], sql` and `)
const hash = (lexeme: string) => sql`hashtextextended(${lexeme}, 0)`
const termOf = (lexeme: string) => sql`term = ${hash(lexeme)}`

/** Hit `c` stands on a list `d` of the group. With the region, because lists of a region are shorter. */
function standsOn({ lexemes }: Group, region: number | null): SQL {
  const term = lexemes.length === 1 ? sql`d.term = ${hash(lexemes[0]!)}` : sql`d.term in (${sql.join(lexemes.map(hash), sql`, `)})`
  return and([
    term,
    ...(region === null ? [] : [sql`d.region = ${region}`]),
    sql`d.posted_at = c.posted_at and d.vacancy_id = c.vacancy_id`,
  ])
}

const regionOf = ({ region, place }: Criteria): number | null => (region && !place ? Number(region) : null)
const smallLists = ['employment', 'schedule', 'experience', 'for'] as const
const isBit = ({ lexemes }: Group) => smallLists.some((name) => lexemes[0]?.startsWith(filterKey(name, '')))

/** What the columns of every list answer. */
function columnConditions(criteria: Criteria, now: Date): SQL[] {
  const region = regionOf(criteria)
  const bits = [
    ...smallLists.map((name) => criteria[name].map((value) => filterKey(name, value))),
    criteria.paid ? [filterKey('paid', 1)] : [],
    criteria.subsidised ? [filterKey('subsidised', criteria.subsidised)] : [],
  ].filter((names) => names.length > 0)
  return [
    ...(region === null ? [] : [sql`region = ${region}`]),
    ...(criteria.pay ? [sql`pay >= ${criteria.pay}`] : []),
    ...(criteria.days ? [sql`posted_at >= ${new Date(now.getTime() - criteria.days * 86_400_000).toISOString()}::timestamptz`] : []),
    ...bits.map((names) => sql`bits & ${maskOf(names)}::bigint <> 0`),
  ]
}

/** One word's rank is the mean of what its spellings add; several words are ranked by their nearness as well, which only the document knows. */
function rankOf(q: string, words: readonly Group[], driver: Group, region: number | null): SQL {
  const [word, ...more] = words
  if (!word) return sql`0`
  if (more.length > 0) return rankByDocument(q)
  const score = word === driver ? sql`c.score` : sql`(select sum(d.score) from search_postings d where ${standsOn(word, region)})`
  return sql`round((${score} / ${word.lexemes.length}::real * 1000)::numeric)::int`
}

const rankByDocument = (q: string) => {
  const words = wordsQuery(q)
  return words
    ? sql`(select round((ts_rank(s.doc, ${words}) * 1000)::numeric)::int from vacancy_search s where s.vacancy_id = c.vacancy_id)`
    : sql`0`
}

const documents = (criteria: Criteria, now: Date, from?: SQL): SQL => sql`
  select posted_at, vacancy_id, coalesce(region_code::smallint, 0) as region, pay, 0::real as score,
    search_bits(tsvector_to_array(doc) || case when schedule = 'remote' then array['schedule is remote'] end) as bits
  from vacancy_search where ${condition(criteria, now)} ${from ? sql`and ${from}` : sql``}`

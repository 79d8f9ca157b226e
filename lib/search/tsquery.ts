import { type SQL, sql } from 'drizzle-orm'
import type { Criteria } from './criteria'
import { filterKey } from './doc'
import { queryKeys, quoteLexeme, words } from './keys'

/** Words that say nothing by themselves in Kazakh and Russian; the index keeps them, a query does not ask for them. */
const empty = new Set(
  'және мен пен бен үшін немесе бір осы бар жұмыс и в во на с со к по за из у о для или не вакансия вакансии работа'.split(' '),
)

/** The words of a query that count; all of them when nothing else is left. */
export function queryWords(q: string): string[] {
  const all = words(q).slice(0, 12)
  const telling = all.filter((word) => !empty.has(word))
  return telling.length ? telling : all
}

/** One word as a tsquery: any of its Kazakh keys, or its Russian stem. */
export const wordQuery = (word: string): SQL =>
  sql`(${queryKeys(word).map(quoteLexeme).join(' | ')}::tsquery || plainto_tsquery('russian'::regconfig, ${word}))`

/** All words together; null without words. */
export function wordsQuery(q: string): SQL | null {
  const parts = queryWords(q).map(wordQuery)
  return parts.length ? sql.join(parts, sql` && `) : null
}

/** Every filter as one tsquery of lexemes; null without filters. */
function filtersQuery(criteria: Criteria): SQL | null {
  const any = (name: string, values: readonly (string | number)[]) =>
    values.length ? [`(${values.map((value) => quoteLexeme(filterKey(name, value))).join(' | ')})`] : []
  const place = criteria.place ? any('place', [criteria.place]) : criteria.region ? any('region', [criteria.region]) : []
  const parts = [
    ...place,
    ...any('occupation', criteria.occupation ? [criteria.occupation] : []),
    ...any('employer', criteria.employer ? [criteria.employer] : []),
    ...any('pay', criteria.pay ? [criteria.pay] : []),
    ...any('paid', criteria.paid ? [1] : []),
    ...any('employment', criteria.employment),
    ...any('schedule', criteria.schedule),
    ...any('experience', criteria.experience),
    ...any('for', criteria.for),
    ...any('subsidised', criteria.subsidised ? [criteria.subsidised] : []),
  ]
  return parts.length ? sql`${parts.join(' & ')}::tsquery` : null
}

/** The condition of a search on `vacancy_search`; true when nothing is asked. Closed ones are not in that table at all. */
export function condition(criteria: Criteria, now: Date): SQL {
  const both = [wordsQuery(criteria.q), filtersQuery(criteria)].filter((part) => part !== null)
  const parts = [
    ...(both.length ? [sql`doc @@ (${sql.join(both, sql` && `)})`] : []),
    ...(criteria.days ? [sql`posted_at >= ${new Date(now.getTime() - criteria.days * 86_400_000).toISOString()}::timestamptz`] : []),
  ]
  return parts.length ? sql.join(parts, sql` and `) : sql`true`
}

import 'server-only'
import { sql } from 'drizzle-orm'
import { searchDb } from '@/db/client'
import type { Criteria } from './criteria'
import { filterKey } from './doc'
import { queryKeys } from './keys'
import { queryWords } from './tsquery'

/** Lexemes of which a hit carries at least one: the spellings of a word, or the chosen values of a filter. */
export type Group = { lexemes: readonly string[]; kind: 'word' | 'filter' }

/** The groups of the words. Null when PostgreSQL splits a word into several lexemes: then only the document itself can tell. */
export async function wordGroups(q: string): Promise<Group[] | null> {
  const words = queryWords(q)
  const stems = await russian(words)
  const groups = words.map((word): Group => ({ lexemes: [...new Set([...queryKeys(word), ...stems.get(word)!])], kind: 'word' }))
  const plain = words.every((word) => stems.get(word)!.length <= 1) && groups.every(({ lexemes }) => lexemes.length > 0)
  return plain ? groups : null
}

/** The groups of filters that have lists of their own; region and pay are columns of every list instead. */
export function filterGroups(criteria: Criteria): Group[] {
  const any = (name: string, values: readonly string[]): Group[] =>
    values.length ? [{ lexemes: values.map((value) => filterKey(name, value)), kind: 'filter' }] : []
  return [
    ...any('place', criteria.place ? [criteria.place] : []),
    ...any('occupation', criteria.occupation ? [criteria.occupation] : []),
    ...any('employer', criteria.employer ? [criteria.employer] : []),
    ...any('employment', criteria.employment),
    ...any('schedule', criteria.schedule),
    ...any('experience', criteria.experience),
    ...any('for', criteria.for),
  ]
}

const MOST_STEMS = 20_000
const known = new Map<string, readonly string[]>()

/** Russian stems as PostgreSQL makes them; they never change, so the process keeps them. */
async function russian(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const unknown = words.filter((word) => !known.has(word))
  if (unknown.length > 0) {
    const rows = await searchDb().execute<{ word: string; stems: string[] }>(
      sql`select word, tsvector_to_array(to_tsvector('russian', word)) as stems from jsonb_array_elements_text(${JSON.stringify(unknown)}::jsonb) word`,
    )
    if (known.size > MOST_STEMS) known.clear()
    for (const { word, stems } of rows) known.set(word, stems)
    return new Map([
      ...words.map((word) => [word, known.get(word) ?? []] as const),
      ...rows.map(({ word, stems }) => [word, stems] as const),
    ])
  }
  return known
}

const FRESH = 10 * 60_000
let frequencies: { until: number; of: Promise<ReadonlyMap<string, number>> } | undefined

/** Which part of the vacancies carries a lexeme, as PostgreSQL's statistics know it. It only chooses which list is read. */
function statistics(): Promise<ReadonlyMap<string, number>> {
  if (!frequencies || frequencies.until < Date.now()) {
    const of = readStatistics()
    frequencies = { until: Date.now() + FRESH, of }
    of.catch(() => {
      frequencies = undefined
    })
  }
  return frequencies.of
}

async function readStatistics() {
  const rows = await searchDb().execute<{ lexeme: string; part: number }>(sql`
    select lexeme, part from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) m (lexeme, part)
    where s.schemaname = 'public' and s.tablename = 'vacancy_search' and s.attname = 'doc' and lexeme is not null`)
  return new Map(rows.map(({ lexeme, part }) => [lexeme, part]))
}

/** The group with the shortest lists first, and which part of all vacancies it may have; undefined without groups. */
export async function rarest(groups: readonly Group[]): Promise<{ group: Group; part: number } | undefined> {
  const parts = await statistics()
  const ranked = groups.map((group) => ({ group, part: group.lexemes.reduce((sum, lexeme) => sum + (parts.get(lexeme) ?? 0), 0) }))
  return ranked.sort((a, b) => a.part - b.part)[0]
}

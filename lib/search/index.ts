import 'server-only'
import { log } from '@/lib/core/log'
import { activeFilters, type Criteria, type FilterName, wordsOnly } from './criteria'
import { correct, countHits, type Facets, type Found, find } from './search'

/** A condition that may be taken away: a filter, the words, or all filters at once. */
export type Condition = FilterName | 'q' | 'all'

export type SearchAnswer = Found & {
  /** The words that were searched instead of mistyped ones. */
  corrected: string | null
  /** When nothing was found: what to take away, and how many there would be then (capped). */
  loosen: { name: Condition; value: string; without: Criteria; hits: number }[]
  /** It took too long and was given up. */
  slow: boolean
}

const none: Facets = { region: new Map(), schedule: new Map(), employment: new Map(), experience: new Map() }
const nothing: Found = { ids: [], next: null, total: 0, capped: false, facets: none }

/** Searches as a person expects: typing errors are forgiven when nothing matches, and an empty answer says what to loosen. */
export async function searchVacancies(criteria: Criteria, now: Date): Promise<SearchAnswer> {
  try {
    const found = await find(criteria, now)
    if (found.total > 0 || criteria.after) return { ...found, corrected: null, loosen: [], slow: false }
    const corrected = criteria.q && !criteria.exact ? await correct(criteria.q) : null
    if (corrected) {
      const again = await find({ ...criteria, q: corrected }, now)
      if (again.total > 0) return { ...again, corrected, loosen: [], slow: false }
    }
    return { ...nothing, corrected: null, loosen: await loosen(criteria, now), slow: false }
  } catch (error) {
    if (!tookTooLong(error)) throw error
    log.warn({ err: error as Error }, 'search given up')
    return { ...nothing, corrected: null, loosen: [], slow: true }
  }
}

async function loosen(criteria: Criteria, now: Date): Promise<SearchAnswer['loosen']> {
  const ways: Omit<SearchAnswer['loosen'][number], 'hits'>[] = activeFilters(criteria)
  if (criteria.q && ways.length) ways.push({ name: 'q', value: criteria.q, without: { ...criteria, q: '', after: undefined } })
  const counted = await Promise.all(ways.map(async (way) => ({ ...way, hits: await countHits(way.without, now) })))
  const helpful = counted.filter((way) => way.hits > 0).sort((a, b) => b.hits - a.hits)
  if (helpful.length > 0 || ways.length < 3) return helpful
  const without = wordsOnly(criteria)
  const hits = await countHits(without, now)
  return hits > 0 ? [{ name: 'all', value: '', without, hits }] : []
}

/** PostgreSQL's "canceling statement due to statement timeout", possibly wrapped by the query builder. */
export const tookTooLong = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return code === '57014' || cause?.code === '57014'
}

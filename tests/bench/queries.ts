import { type Random, random } from '@/db/seed/random'
import { addressOf, type Criteria, readCriteria } from '@/lib/search/criteria'
import { paySteps } from '@/lib/search/doc'

/** What a query is made from: an open vacancy as it was published. */
export type Sample = {
  titleKk: string | null
  titleRu: string | null
  regionCode: string | null
  occupationCode: string | null
  schedule: string | null
  employment: string | null
  experience: string | null
}

/** A search as an address, and how many pages the visitor turns before the one that is measured. */
export type Query = { locale: 'kk' | 'ru'; criteria: Criteria; turns: number }

const MOST_TURNS = 4
const wordsOf = (title: string | null) => title?.match(/\p{L}[\p{L}-]{2,}/gu) ?? []

/**
 * The mix of performance.md: 40 % one word, 25 % two, 20 % filters only, 15 % in Kazakh; a region in half, pay in a third, page 1 in 85 %.
 * Words come from titles of vacancies, so frequent ones come often; regions come by how many vacancies they have.
 */
export function makeQueries(samples: readonly Sample[], count: number): Query[] {
  const russian = samples.filter(({ titleRu }) => wordsOf(titleRu).length > 0)
  const kazakh = samples.filter(({ titleKk }) => wordsOf(titleKk).length > 0)
  return Array.from({ length: count }, (_, n) => {
    const at = random('bench query', n)
    const kind = at.next()
    const inKazakh = kind >= 0.85
    const asked =
      kind < 0.4
        ? said(at, wordsOf(at.pick(russian).titleRu), 1)
        : kind < 0.65
          ? said(at, wordsOf(at.pick(russian).titleRu), 2)
          : inKazakh
            ? said(at, wordsOf(at.pick(kazakh).titleKk), at.int(1, 2))
            : filters(at, at.pick(samples))
    const region = at.chance(0.5) ? at.pick(samples).regionCode : null
    const pay = at.chance(1 / 3) ? at.pick(paySteps.slice(0, 6)) : null
    const turns = at.chance(0.85) ? 0 : at.int(1, MOST_TURNS)
    const params = new URLSearchParams({ ...asked, ...(region ? { region } : {}), ...(pay ? { pay: String(pay) } : {}) })
    return { locale: inKazakh || at.chance(0.3) ? 'kk' : 'ru', criteria: readCriteria(params), turns }
  })
}

/** Neighbouring words of a title, as a person would type them. */
function said(at: Random, words: readonly string[], count: number): Record<string, string> {
  const first = at.int(0, Math.max(0, words.length - count))
  return {
    q: words
      .slice(first, first + count)
      .join(' ')
      .toLowerCase(),
  }
}

/** One or two filters with values of a real vacancy. */
function filters(at: Random, of: Sample): Record<string, string> {
  const ways: [string, string | null][] = [
    ['occupation', of.occupationCode],
    ['occupation', of.occupationCode?.slice(0, 2) ?? null],
    ['schedule', of.schedule],
    ['employment', of.employment],
    ['experience', of.experience],
    ['days', at.pick(['1', '3', '7', '30'])],
    ['sort', 'pay'],
  ]
  return Object.fromEntries(
    at.some(
      ways.filter((way): way is [string, string] => Boolean(way[1])),
      at.int(1, 2),
    ),
  )
}

export const queryString = ({ criteria }: Query, after?: string): string => addressOf(criteria, { after }).slice(1)

/** Facts of a personal employment card (E6): what is known, from where, when and by whom. Pure. */
import type { CardFact } from '@/db/schema'

/** Sections of a card, in the order of E6 in which a specialist reads them. */
export const sections = [
  'identity',
  'consent',
  'contacts',
  'categories',
  'education',
  'experience',
  'wishes',
  'mediation',
  'checks',
  'plan',
  'orientation',
  'documents',
  'notes',
] as const
export type Section = (typeof sections)[number]

/** Who entered something: an officer's account, or `system`. */
export type Author = { readonly id: string; readonly name: string }
export const systemAuthor: Author = { id: 'system', name: '' }

export type NewFact = {
  section: Section
  /** Key within the section; each entry of a list has one of its own, e.g. `job:1`. */
  key: string
  value: unknown
  /** `form`, `register:<name>`, `officer`, `employer`, `platform`. */
  source: string
  /** Number of the case, message or document it came by. */
  sourceRef?: string | null
  author: Author
  at?: Date
}

type Keyed = Pick<CardFact, 'section' | 'key' | 'value' | 'at'>

const nameOf = ({ section, key }: Pick<CardFact, 'section' | 'key'>) => `${section}\u0000${key}`

/** The newest fact of each key. Of two of the same moment the later in the list stands. A fact whose value is null says that it no longer holds. */
export function newest<F extends Keyed>(facts: readonly F[]): F[] {
  const found = new Map<string, F>()
  for (const fact of facts) {
    const known = found.get(nameOf(fact))
    if (!known || known.at <= fact.at) found.set(nameOf(fact), fact)
  }
  return [...found.values()].filter(({ value }) => value !== null)
}

/** The same content in any order of keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

/** Those of `given` that say something new; of several for one key the last. */
export function changed<F extends Pick<NewFact, 'section' | 'key' | 'value' | 'source'>>(
  known: readonly Pick<CardFact, 'section' | 'key' | 'value' | 'source'>[],
  given: readonly F[],
): F[] {
  const before = new Map(known.map((fact) => [nameOf(fact), `${fact.source} ${canonical(fact.value)}`]))
  const last = new Map(given.map((fact) => [nameOf(fact), fact]))
  return [...last.values()].filter((fact) => before.get(nameOf(fact)) !== `${fact.source} ${canonical(fact.value)}`)
}

/** Whether a place by its KATO is in the country: districts count as rural, cities of the republic and of a region do not (second pair of digits below 20). Unknown is taken as a city. */
export const isRural = (placeCode: string | null): boolean =>
  placeCode !== null && !['71', '75', '79'].includes(placeCode.slice(0, 2)) && Number(placeCode.slice(2, 4)) >= 20

import { isLatin, latinReadings, plain, repairTwins } from './fold'
import { kazakhKeys } from './kazakh'

/** Characters. Longer words are cut, so that a lexeme stays far below PostgreSQL's 2 kB. */
const LONGEST_WORD = 64

/** Soft hyphens and zero-width characters that copied text carries inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Letters, digits and their marks; C++ and C# keep their signs. */
const WORD = /(?<![\p{L}\p{N}])\p{L}(?:\+\+|#)(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

const cut = (word: string) => (word.length > LONGEST_WORD ? Array.from(word).slice(0, LONGEST_WORD).join('') : word)

/** The one spelling of a word that analysis works on: lower case, Latin twins repaired, not too long. */
const canonical = (word: string) => cut(plain(repairTwins(word.normalize('NFC'))))

/** The words of a text in order, in lower case and with Latin twins repaired: «1C: Бухгалтерия, C++» → 1с, бухгалтерия, с++. */
export const words = (text: string): string[] => Array.from(text.replace(INVISIBLE, '').matchAll(WORD), ([word]) => canonical(word))

/** The keys under which a word of a document is stored; none for an empty word. A word in Latin letters is stored as it is. */
export function indexKeys(word: string): string[] {
  const spelling = canonical(word)
  if (!spelling) return []
  return isLatin(spelling) ? [spelling] : kazakhKeys(spelling)
}

/** The keys that a word of a query looks for: any of them is a hit. Latin letters are also read as Kazakh. Always shares a key with `indexKeys`. */
export function queryKeys(word: string): string[] {
  const spelling = canonical(word)
  if (!isLatin(spelling)) return indexKeys(spelling)
  return [...new Set([spelling, ...latinReadings(spelling).flatMap(kazakhKeys)])]
}

/** How much a place of a document counts for the rank, as PostgreSQL names it: A most, D least. */
type Weight = 'A' | 'B' | 'C' | 'D'

export interface VectorPart {
  readonly text: string
  readonly weight: Weight
}

const LAST_POSITION = 16_383
const MOST_POSITIONS = 255
/** PostgreSQL refuses a tsvector of 1 MiB; ours is measured from above, with three bytes for a UTF-16 unit. */
const MOST_BYTES = 1_000_000
const BYTES_PER_UNIT = 3
const BYTES_PER_POSITION = 2
const BYTES_PER_LEXEME = 4

/** A lexeme as tsvector and tsquery literals quote it. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`

/** Lexemes with their weighted positions, within what a tsvector can hold: what does not fit is left out. */
class Vector {
  readonly #positions = new Map<string, string[]>()
  #bytes = 0

  add(lexeme: string, position: number, weight: Weight): void {
    const known = this.#positions.get(lexeme)
    const cost = known ? BYTES_PER_POSITION : lexeme.length * BYTES_PER_UNIT + BYTES_PER_LEXEME + BYTES_PER_POSITION
    if (this.#bytes + cost > MOST_BYTES || (known && known.length >= MOST_POSITIONS)) return
    this.#bytes += cost
    if (known) known.push(`${position}${weight}`)
    else this.#positions.set(lexeme, [`${position}${weight}`])
  }

  toString(): string {
    return Array.from(this.#positions, ([lexeme, positions]) => `${quoteLexeme(lexeme)}:${positions.join(',')}`).join(' ')
  }
}

/**
 * The literal of a PostgreSQL `tsvector` with the keys of all words of a document, to be cast with `::tsvector`; an empty string when
 * there are no words. Put what matters most first: words past position 16,383 and past about 1 MB are left out.
 */
export function documentVector(parts: readonly VectorPart[]): string {
  const vector = new Vector()
  const placed = parts.flatMap(({ text, weight }) => words(text).map((word) => ({ word, weight })))
  for (const [index, { word, weight }] of placed.slice(0, LAST_POSITION).entries()) {
    for (const key of indexKeys(word)) vector.add(key, index + 1, weight)
  }
  return vector.toString()
}

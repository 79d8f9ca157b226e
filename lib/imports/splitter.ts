import type { ReadItem } from './row'

export interface SplitOptions {
  /** The clock of the caller: dates far after it are impossible. */
  readonly now: Date
  /** The longest record in UTF-16 units. */
  readonly maxRow: number
}

/** Reads one format piece by piece. `end` is called once after the last piece. Both may throw FileRefused. */
export interface Splitter {
  push(text: string): Iterable<ReadItem>
  end(): Iterable<ReadItem>
}

/** undefined: not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** A value inside parsed JSON by own keys only, undefined where the path breaks. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined
    current = Reflect.get(current, key)
  }
  return current
}

/** Text or a whole number as text; anything else is no words. */
export const words = (value: unknown): string => (typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : '')

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

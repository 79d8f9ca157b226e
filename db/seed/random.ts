import { createHash } from 'node:crypto'

/** Numbers that look random and are the same at every run: the seed of everything invented. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  /** True in this share of cases. */
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** Different ones, in the order of the list. */
  some: <T>(from: readonly T[], count: number) => T[]
}

const GOLDEN = 0x9e3779b9

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A stream of its own for each subject (`vacancy`, 17), so that one more question to one of them moves no other. */
export function random(subject: string, n = 0): Random {
  let state = (hashOf(subject) ^ Math.imul(n + 1, GOLDEN)) >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  next()
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(0, from.length - 1)]!,
    some: (from, count) => {
      const left = from.map((_, at) => at)
      const taken = Array.from({ length: Math.min(count, from.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!)
      return taken.sort((a, b) => a - b).map((at) => from[at]!)
    },
  }
}

/** Picks by weight; the sums are made once. */
export function weighted<T>(from: readonly T[], weightOf: (item: T) => number): (at: Random) => T {
  const sums: number[] = []
  let total = 0
  for (const item of from) {
    total += weightOf(item)
    sums.push(total)
  }
  return (at) => {
    const wanted = at.next() * total
    let low = 0
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1
      if (sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return from[low]!
  }
}

/** How many of `total` each gets by its weight, at least one each: the largest remainders get what is left. */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (Math.max(0, total - weights.length) * weight) / sum)
  const whole = exact.map(Math.floor)
  const left = Math.max(0, total - weights.length) - whole.reduce((a, b) => a + b, 0)
  const order = exact.map((value, at) => [value - whole[at]!, at] as const).sort((a, b) => b[0] - a[0])
  const lucky = new Set(order.slice(0, left).map(([, at]) => at))
  return whole.map((value, at) => value + 1 + (lucky.has(at) ? 1 : 0))
}

const OFFSET = 5 * 3_600_000

/** The day of a moment in Kazakhstan (UTC+5 since 2024-03-01), a hundred times faster than by the tables of time zones. */
export const dayAt = (moment: Date): string => new Date(moment.getTime() + OFFSET).toISOString().slice(0, 10)

/** A UUID of version 7 that is the same at every run: the moment, then the hash of the name. */
export function seededUuid(name: string, moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(name).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentsOf } from '@/db/schema'
import type { Side } from '@/lib/core/side'

/** Both sides number on their own, perhaps in two databases: the AIS begins after a million, so that one number is never given by both. */
const first = { platform: 0, ais: 1_000_000 } as const

/**
 * The next number of a series in a year: `JS-2026-000123` on the platform, `JS-2026-1000123` in the AIS. Taken in the caller's transaction and
 * held until its end: rolled back, it is given to the next one, so a series has neither holes nor doubles.
 */
export async function nextNumber(tx: Tx, side: Side, prefix: string, year: number): Promise<string> {
  const { documentNumbers: series } = documentsOf(side)
  const [row] = await tx
    .insert(series)
    .values({ prefix, year, last: 1 })
    .onConflictDoUpdate({ target: [series.prefix, series.year], set: { last: sql`${series.last} + 1` } })
    .returning({ last: series.last })
  if (row!.last >= 1_000_000) throw new RangeError(`The series ${prefix} of ${year} is full`)
  return `${prefix}-${year}-${String(first[side] + row!.last).padStart(6, '0')}`
}

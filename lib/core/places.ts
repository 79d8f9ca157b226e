import 'server-only'
import { type Column, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { User } from './policy'

/** Whose matters a member of staff sees: those of whole regions and of single centres, or of the country. */
export function placesOf({ id, roles }: User) {
  const regional = roles.filter(({ centreId }) => !centreId)
  return {
    everywhere: id === 'system' || regional.some(({ role, regionCode }) => role === 'administrator' || regionCode === '*'),
    regions: regional.map(({ regionCode }) => regionCode),
    centres: roles.flatMap(({ centreId }) => centreId ?? []),
  }
}

/**
 * The places of a member of staff as a condition that an index answers. Row-level security says the same by settings of the transaction, for which PostgreSQL
 * reads the whole country's rows and drops the others; lists and counts say it once more, so that they cost what the centre has. Undefined: the whole country.
 */
export function inPlaces(user: User, of: { regionCode: Column; centreId: Column }): SQL | undefined {
  const { everywhere, regions, centres } = placesOf(user)
  if (everywhere) return undefined
  return or(
    regions.length > 0 ? inArray(of.regionCode, regions) : undefined,
    centres.length > 0 ? inArray(of.centreId, centres) : undefined,
    sql`false`,
  )
}

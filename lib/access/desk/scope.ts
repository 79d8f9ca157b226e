import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'
import { staffAccounts, staffRoles } from '@/db/schema'
import { may, type StaffRole, type User } from '@/lib/core/policy'

/** Whether this person is a head with people of his own, or the administrator. */
export const seesPeople = (user: User): boolean =>
  user.roles.some(({ regionCode, centreId = null }) => may(user, 'access.people', { regionCode, centreId }))

/** Whether an account is one of those that this person may see: the administrator all, a head whoever works where he does. */
export const seesAccount = (user: User, roles: readonly StaffRole[]): boolean =>
  may(user, 'access.people', { regionCode: null, centreId: null }) ||
  roles.some(({ regionCode, centreId = null }) => may(user, 'access.people', { regionCode, centreId }))

/** The place by which the policy is asked about an account: one that this person leads, if there is any. */
export const placeOf = (user: User, roles: readonly StaffRole[]): { regionCode: string | null; centreId: string | null } => {
  const places = roles.map(({ regionCode, centreId = null }) => ({ regionCode, centreId }))
  return places.find((place) => may(user, 'access.people', place)) ?? places[0] ?? { regionCode: null, centreId: null }
}

/** The same as a condition on `staff_accounts`, for lists. Undefined: everybody. */
export function ownPeople(user: User): SQL | undefined {
  if (may(user, 'access.desk')) return undefined
  const led = user.roles.flatMap(({ role, regionCode, centreId }) => {
    if (role === 'centre_director' && centreId) return [sql`(r.region_code = ${regionCode} and r.centre_id = ${centreId})`]
    if (role === 'lmc_director') return [regionCode === '*' ? sql`true` : sql`r.region_code = ${regionCode}`]
    return []
  })
  return sql`exists (select from ${staffRoles} r where r.user_id = ${staffAccounts.userId} and (${or(...led) ?? sql`false`}))`
}

import type { User } from './policy'

/** The regions whose matters a staff member sees, as two digits of KATO; `*` = the whole country. The policy decides about each matter, this is for lists. */
export function regionsOf({ roles }: User): '*' | string[] {
  if (roles.some(({ role, regionCode }) => role === 'administrator' || regionCode === '*')) return '*'
  return [...new Set(roles.map(({ regionCode }) => regionCode))]
}

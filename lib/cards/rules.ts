/** Who opens a card, and for how long. Pure. */
import type { StaffRole, User } from '@/lib/core/policy'

/** Minutes for which a card stays open for the browser that opened it. */
export const openMinutes = 30

type Place = { regionCode: string; centreId: string }

/** The role in which somebody acts on a card: the nearest one, its centre's before its region's before the country's. Throws for whoever has none. */
export function roleIn({ roles }: Pick<User, 'roles'>, { regionCode, centreId }: Place): StaffRole {
  const near = (role: StaffRole) => (role.centreId === centreId ? 0 : !role.centreId && role.regionCode === regionCode ? 1 : 2)
  const [first] = [...roles].sort((one, other) => near(one) - near(other))
  if (!first) throw new TypeError('without a role nobody acts on a card')
  return first
}

/** Two searches in one field: twelve digits are an IIN, six its visible end, anything else begins a surname, then a first name. */
export function queryOf(typed: string): { iin: string } | { tail: string } | { names: string[] } | null {
  const digits = typed.replace(/[\s•-]/g, '')
  if (/^\d{12}$/.test(digits)) return { iin: digits }
  if (/^\d{6}$/.test(digits)) return { tail: digits }
  const names = typed
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((name) => /^\p{L}[\p{L}'’-]*$/u.test(name))
    .slice(0, 3)
  return names.length > 0 ? { names } : null
}

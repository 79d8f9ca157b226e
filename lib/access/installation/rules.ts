/** Who may be named as an administrator by the command of the server, and when (A349-16, A349-21 … 24). Pure. */
import type { AccountState } from '../applications/rules'
import { refused } from './words'

/** An access application has one who enters it and another who decides it: two, and the command makes no third. */
export const needed = 2

/** An account of an administrator: `open` may enter now; `awaited` has a link or a temporary password that still opens something. */
export type Standing = { readonly iin: string; readonly state: AccountState; readonly open: boolean; readonly awaited: boolean }

/** Why these persons cannot be named beside those who are; null = they can. `persons`: IIN and login of each. */
export function refusalOf(standing: readonly Standing[], persons: readonly { iin: string; login: string }[]) {
  const missing = needed - standing.filter(({ open, awaited }) => open || awaited).length
  if (missing <= 0) return refused.enough
  if (persons.length !== missing) return refused.count(missing)
  const apart = (values: readonly string[]) => new Set(values.map((value) => value.toLowerCase())).size === values.length
  if (!apart(persons.map(({ iin }) => iin)) || !apart(persons.map(({ login }) => login))) return refused.twice
  return null
}

/** What an application asks for by the account that the person has; null: an ordinary application is the way. A new one stands on an order (A349-18). */
export function kindFor(account: { state: AccountState; isAdministrator: boolean } | null): 'create' | 'unblock' | 'lost' | null {
  if (!account || account.state === 'ended') return 'create'
  if (!account.isAdministrator) return null
  if (account.state === 'blocked' || account.state === 'frozen') return 'unblock'
  // the link or the temporary password has lapsed before the first entry
  return account.state === 'issued' ? 'lost' : null
}

import 'server-only'
import { seal, unseal } from '@/lib/accounts/seal'
import { holdsIin } from '@/lib/core/identifiers'

/**
 * What is typed into a search of the staff may be somebody's IIN. Addresses stay in the browser's history, in the second factor's way back and in what a
 * colleague is sent, so there it stands sealed: only whoever typed it reads it, for half an hour (O206-28.B3, L 8).
 */
const seconds = 30 * 60
const mark = '~'

/** The account that has typed it. */
export type Whose = { readonly id: string }

/** The value as an address of this account may hold it. */
export const hidden = (value: string, { id }: Whose): string => (holdsIin(value) ? mark + seal({ value, whose: id }, seconds) : value)

/** The value of an address; null when it has lapsed, is another account's, or is an IIN that no form of ours has put there. */
export function shown(value: string, whose?: Whose): string | null {
  if (!value.startsWith(mark)) return holdsIin(value) ? null : value
  const opened = unseal(value.slice(mark.length))
  return opened?.value !== undefined && opened.whose === whose?.id ? opened.value : null
}

/** `/journal` with these filters; absent ones leave no trace. What may be an IIN stands in it only as this account's. */
export function withQuery(path: string, filters: Readonly<Record<string, string | number | null | undefined>>, whose?: Whose): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    const text = String(value ?? '')
    if (text !== '' && (whose || !holdsIin(text))) query.append(name, whose ? hidden(text, whose) : text)
  }
  return query.size > 0 ? `${path}?${query}` : path
}

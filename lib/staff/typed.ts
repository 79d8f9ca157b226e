import 'server-only'
import { seal, unseal } from '@/lib/accounts/seal'

/**
 * What is typed into a search of the staff may be somebody's IIN. Addresses stay in the browser's history, in the second factor's way back and in what a
 * colleague is sent, so there it stands sealed: nobody reads it, and it holds for half an hour (O206-28.B3, L 8).
 */
const seconds = 30 * 60
const mark = '~'

/** Digits that may be an IIN: the fifth is of a day of birth, where a BIN has its kind (4–6). A part of an id is none. */
const hasIin = (value: string): boolean =>
  /(?<![\w-])\d{4}[0-3]\d{7}(?!\w)/.test(value) || /^\d{4}[0-3]\d{7}$/.test(value.replace(/[\s\u00a0-]+/g, ''))

/** The value as an address may hold it. */
export const hidden = (value: string): string => (hasIin(value) ? mark + seal({ value }, seconds) : value)

/** The value of an address; null when it has lapsed, or is an IIN that no form of ours has put there. */
export function shown(value: string): string | null {
  if (value.startsWith(mark)) return unseal(value.slice(mark.length))?.value ?? null
  return hasIin(value) ? null : value
}

/** `/journal` with these filters; absent ones leave no trace. */
export function withQuery(path: string, filters: Readonly<Record<string, string | number | null | undefined>>): string {
  const kept = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const query = new URLSearchParams(kept.map(([name, value]) => [name, hidden(String(value))])).toString()
  return query ? `${path}?${query}` : path
}

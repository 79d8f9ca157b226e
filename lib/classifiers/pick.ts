/** How a classifier's entry stands in a form field: words, then its code (`Аспазшы · 5120-01`). */

export const picked = (label: string, code: string): string => `${label} · ${code}`

/** The code at the end of a field, or null when the person typed words only. */
export function codeOf(typed: string): string | null {
  return /(?:^|·\s*)(\d{4}-\d{2}|\d{9}|\d{4})\s*$/.exec(typed.trim())?.[1] ?? null
}

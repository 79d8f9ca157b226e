/** How cards are looked for. Pure. */

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

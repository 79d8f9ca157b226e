/**
 * The canonical form of JSON by RFC 8785: the same data gives the same bytes everywhere. JavaScript already writes numbers and texts as the RFC asks,
 * and its order of texts is by UTF-16 units, the RFC's order of members. Whatever JSON cannot say exactly is an error, never left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  throw new TypeError(`JSON has no form for ${typeof value === 'object' ? Object.prototype.toString.call(value) : String(value)}`)
}

/**
 * JSON in its one canonical form (RFC 8785): the bytes that are hashed and signed. Members are sorted by UTF-16 code units, numbers are written as
 * ECMAScript does. `undefined` members are left out, as JSON has none; throws for what JSON cannot say (NaN, lone surrogates, functions, dates).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) throw new TypeError('half of a character')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    const members = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, each]) => `${canonicalJson(key)}:${canonicalJson(each)}`).join(',')}}`
  }
  throw new TypeError(`${typeof value === 'object' ? value.constructor?.name : typeof value} is no JSON`)
}

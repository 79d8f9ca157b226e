/** The filters of a staff page live in its address. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The value of a filter, trimmed; nothing when it is absent, empty or given twice. */
export function one(query: Query, name: string): string | undefined {
  const value = query[name]
  return (typeof value === 'string' && value.length <= 300 && value.trim()) || undefined
}

/** The same when it is one of a list. */
export const oneOf = <T extends string>(query: Query, name: string, values: readonly T[]): T | undefined =>
  values.find((value) => value === one(query, name))

export const uuidOf = (query: Query, name: string): string | undefined => {
  const value = one(query, name)
  return value && isUuid(value) ? value : undefined
}

export const isUuid = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

/** `/journal` with these filters; absent ones leave no trace. */
export function withQuery(path: string, filters: Readonly<Record<string, string | number | null | undefined>>): string {
  const kept = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

import { shown, type Whose } from '@/lib/staff/typed'

export { withQuery } from '@/lib/staff/typed'

/** The filters of a staff page live in its address. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

const raw = (query: Query, name: string): string => {
  const value = query[name]
  return typeof value === 'string' && value.length <= 1000 ? value.trim() : ''
}

/** The value of a filter, trimmed; nothing when it is absent, empty, given twice or lapsed. `whose`: a field into which one types, and the account that did. */
export function one(query: Query, name: string, whose?: Whose): string | undefined {
  const value = shown(raw(query, name), whose)
  return value && value.length <= 300 ? value : undefined
}

/** Whether something typed was in the address and holds no longer, or not for this account. */
export const hasLapsed = (query: Query, whose: Whose): boolean => Object.keys(query).some((name) => shown(raw(query, name), whose) === null)

/** The same when it is one of a list. */
export const oneOf = <T extends string>(query: Query, name: string, values: readonly T[]): T | undefined =>
  values.find((value) => value === one(query, name))

export const uuidOf = (query: Query, name: string): string | undefined => {
  const value = one(query, name)
  return value && isUuid(value) ? value : undefined
}

export const isUuid = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

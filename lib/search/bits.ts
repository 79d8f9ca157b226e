import { audiences, employments, experiences, schedules } from '@/db/lists'
import { filterKey } from './doc'

const keys = (name: string, values: readonly string[]) => values.map((value) => filterKey(name, value))

/** The remote schedule itself; `=schedule:remote` as a filter also means that the job may be done remotely. */
const remoteItself = 'schedule is remote'

/** The filter values of small lists, in the order of the bits that `search_bits` of the database gives them. */
export const bitNames: readonly string[] = [
  filterKey('paid', 1),
  ...keys('subsidised', ['0', '1']),
  ...keys('schedule', schedules),
  ...keys('employment', employments),
  ...keys('experience', experiences),
  ...keys('for', [...audiences, 'internship']),
  remoteItself,
]

/** All bits of these values; as text, because a number has only 53 of them. */
export function maskOf(names: readonly string[]): string {
  let mask = 0n
  for (const name of names) mask |= 1n << BigInt(bitNames.indexOf(name))
  return String(mask)
}

/** Values that are counted: each vacancy has at most one of them, so that `bits & mask` is that one's bit. */
const counted = {
  schedule: [...keys('schedule', schedules).filter((name) => name !== filterKey('schedule', 'remote')), remoteItself],
  employment: keys('employment', employments),
  experience: keys('experience', experiences),
}
type CountedName = keyof typeof counted

export const countedMask = (name: CountedName): string => maskOf(counted[name])

/** The value behind a bit of `countedMask`. */
export function valueOfBit(bit: number): string {
  const name = bitNames[Math.log2(bit)] ?? ''
  return name === remoteItself ? 'remote' : name.slice(name.indexOf(':') + 1)
}

import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { keyed, seal, unseal } from '@/lib/accounts/seal'

/** How many codes a set has. */
export const codesInSet = 10

/** No 0, O, 1, I and L: they are read from paper. 31 signs, ten of them: 49 bits. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** `K7MPQ-2XW9T`. */
const newCode = (): string => {
  const five = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
  return `${five()}-${five()}`
}

export const newCodes = (): string[] => Array.from({ length: codesInSet }, newCode)

/** As it is written: spaces, hyphens and small letters are forgiven. */
export const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Keyed, and bound to the account: a leaked table cannot be searched. */
export const hashOfCode = (userId: string, code: string): string => keyed(`recovery:${userId}:${plain(code)}`)

const pageSeconds = 30 * 60

/** What the page's form carries: the hashes of the codes it shows, readable and changeable by nobody. */
export const sealSet = (userId: string, codes: readonly string[], now: Date): string =>
  seal(
    { kind: 'recovery', userId, id: randomUUID(), hashes: codes.map((code) => hashOfCode(userId, code)).join(' ') },
    pageSeconds,
    now.getTime(),
  )

export function openSet(userId: string, sealed: string, now: Date): { id: string; hashes: string[] } | null {
  const set = unseal(sealed, now.getTime())
  return set?.kind === 'recovery' && set.userId === userId ? { id: set.id!, hashes: set.hashes!.split(' ') } : null
}

/** Writing DER, for the server and the browser. */
import { tags } from './der'

export const join = (...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** Tag, length, content. */
export function tlv(tag: number, ...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = join(...chunks)
  const length: number[] = []
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest & 255)
  const head = body.length < 0x80 ? [tag, body.length] : [tag, 0x80 | length.length, ...length]
  return join(Uint8Array.from(head), body)
}

export const sequence = (...chunks: readonly Uint8Array[]) => tlv(tags.sequence, ...chunks)
export const set = (...chunks: readonly Uint8Array[]) => tlv(tags.set, ...chunks)
export const octets = (bytes: Uint8Array) => tlv(tags.octetString, bytes)
export const bitString = (bytes: Uint8Array, unused = 0) => tlv(tags.bitString, Uint8Array.of(unused), bytes)
export const nothing = () => tlv(tags.null)
export const yes = () => tlv(tags.boolean, Uint8Array.of(0xff))
/** `[n]` around whole values. */
export const explicit = (n: number, ...chunks: readonly Uint8Array[]) => tlv(0xa0 + n, ...chunks)

/** An unsigned number given by its bytes, the highest first. */
export function integer(bytes: Uint8Array) {
  let at = 0
  while (at < bytes.length - 1 && bytes[at] === 0) at += 1
  const rest = bytes.subarray(at)
  return rest[0]! & 0x80 ? tlv(tags.integer, Uint8Array.of(0), rest) : tlv(tags.integer, rest)
}

export function oid(dotted: string) {
  const [root, branch, ...rest] = dotted.split('.').map(Number)
  const bytes = [root! * 40 + branch!]
  for (const number of rest) {
    const digits = [number % 128]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left % 128) | 0x80)
    bytes.push(...digits)
  }
  return tlv(tags.oid, Uint8Array.from(bytes))
}

const encode = (text: string) => new TextEncoder().encode(text)
export const utf8 = (text: string) => tlv(tags.utf8, encode(text))
/** ASCII letters, digits and spaces only. */
export const printable = (text: string) => tlv(tags.printable, encode(text))

/** A moment before the year 2050, to the second. */
export const utcTime = (at: Date) => tlv(tags.utcTime, encode(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

const order = (a: Uint8Array, b: Uint8Array): number => {
  const at = a.findIndex((byte, i) => byte !== b[i])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

/** The members of a SET OF in the order that DER demands. */
export const sorted = (members: readonly Uint8Array[]): Uint8Array[] => [...members].sort(order)

/**
 * A strict reader of DER (X.690), for the server and the browser: definite minimal lengths, one-byte tags, nothing recursive.
 * Whoever reads says what he expects; anything else is a `DerError`.
 */
export class DerError extends Error {
  override name = 'DerError'
}

const bad = (what: string): never => {
  throw new DerError(what)
}

/** A value inside its buffer: `start`…`end` is the content, `offset`…`end` the whole of it. */
export type Node = {
  readonly tag: number
  readonly offset: number
  readonly start: number
  readonly end: number
  readonly buffer: Uint8Array
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** `[n]`, constructed. */
export const context = (n: number) => 0xa0 + n

/** The value at an offset. */
export function read(buffer: Uint8Array, offset = 0, end = buffer.length): Node {
  if (offset + 2 > end) bad('truncated')
  const tag = buffer[offset]!
  if ((tag & 0x1f) === 0x1f) bad('long tag')
  let at = offset + 1
  let length = buffer[at++]!
  if (length & 0x80) {
    let count = length & 0x7f
    if (count === 0) bad('indefinite length')
    if (count > 4 || at + count > end) bad('length')
    if (buffer[at] === 0) bad('length is not minimal')
    length = 0
    while (count-- > 0) length = length * 256 + buffer[at++]!
    if (length < 0x80) bad('length is not minimal')
  }
  if (at + length > end) bad('truncated')
  return { tag, offset, start: at, end: at + length, buffer }
}

/** The single value of a buffer; nothing may follow it. */
export function only(buffer: Uint8Array, tag?: number): Node {
  const node = read(buffer)
  if (node.end !== buffer.length) bad('trailing bytes')
  if (tag !== undefined && node.tag !== tag) bad(`tag ${node.tag} where ${tag} is expected`)
  return node
}

/** The value with its tag and length. */
export const whole = (node: Node): Uint8Array => node.buffer.subarray(node.offset, node.end)
export const content = (node: Node): Uint8Array => node.buffer.subarray(node.start, node.end)

/** The parts of a constructed value. */
export function parts(node: Node | undefined, tag?: number): Node[] {
  if (!node) return bad('a part is missing')
  if (tag !== undefined && node.tag !== tag) bad(`tag ${node.tag} where ${tag} is expected`)
  if (!(node.tag & 0x20)) bad('not constructed')
  const found: Node[] = []
  for (let at = node.start; at < node.end; ) {
    const part = read(node.buffer, at, node.end)
    found.push(part)
    at = part.end
  }
  return found
}

/** The content of a primitive value of this tag. */
export function primitive(node: Node | undefined, tag: number): Uint8Array {
  if (node?.tag !== tag) return bad(`tag ${node?.tag} where ${tag} is expected`)
  return content(node)
}

export function oid(node: Node | undefined): string {
  const bytes = primitive(node, tags.oid)
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f)
    if (number > Number.MAX_SAFE_INTEGER / 256) bad('object identifier')
    if (!(byte & 0x80)) {
      numbers.push(number)
      number = 0
    }
  }
  const first = numbers[0]
  if (first === undefined || bytes.at(-1)! & 0x80) return bad('object identifier')
  const root = first < 40 ? 0 : first < 80 ? 1 : 2
  return [root, first - 40 * root, ...numbers.slice(1)].join('.')
}

/** A moment: UTCTime (years 1950–2049) or GeneralizedTime, in UTC and with seconds. */
export function time(node: Node | undefined): Date {
  const { tag } = node ?? bad('a time is missing')
  if (tag !== tags.utcTime && tag !== tags.generalizedTime) bad('time')
  const bytes = primitive(node, tag)
  if (bytes.length > 25) bad('time')
  const said = String.fromCharCode(...bytes)
  const found = (
    tag === tags.utcTime ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/ : /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d{1,9})?Z$/
  ).exec(said)
  if (!found) return bad('time')
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [number, number, number, number, number, number]
  const full = tag === tags.generalizedTime ? year : year < 50 ? 2000 + year : 1900 + year
  const moment = new Date(Date.UTC(full, month - 1, day, hour, minute, second))
  // 31 February is no day
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) bad('time')
  return moment
}

/** A text of any of the string types that certificates use. */
export function string(node: Node | undefined): string {
  if (!node) return bad('a text is missing')
  const bytes = content(node)
  if (node.tag === tags.utf8) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return bad('utf-8')
    }
  }
  if (node.tag === 0x1e) {
    if (bytes.length % 2) bad('two-byte string')
    return Array.from({ length: bytes.length / 2 }, (_, i) => String.fromCharCode(bytes[2 * i]! * 256 + bytes[2 * i + 1]!)).join('')
  }
  if (![tags.printable, tags.ia5, 0x12, 0x14].some((tag) => tag === node.tag)) bad('string type')
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

/** A bit string of whole bytes: keys and signatures. */
export function bits(node: Node | undefined): Uint8Array {
  const bytes = primitive(node, tags.bitString)
  if (bytes[0] !== 0) bad('bit string')
  return bytes.subarray(1)
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** An integer in hexadecimal without leading zeros: serial numbers. */
export const serialOf = (node: Node | undefined): string => hex(primitive(node, tags.integer)).replace(/^(?:00)+(?=..)/, '')

export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i])

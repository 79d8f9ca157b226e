import { content, DerError, read, tags, whole } from './der'
import { join, tlv } from './der-write'

/** Nested values of indefinite length; deeper ones are an attack on the stack. */
const deepest = 24

type Step = { bytes: Uint8Array; end: number }

/**
 * Some signing software writes the outer shells with indefinite lengths (BER). Those become definite; what already is stays byte for byte, so signed parts never change.
 * Throws `DerError` for anything that is neither.
 */
export function toDer(buffer: Uint8Array): Uint8Array {
  if (buffer[1] !== 0x80) return buffer
  const { bytes, end } = definite(buffer, 0, 0)
  if (end !== buffer.length) throw new DerError('trailing bytes')
  return bytes
}

function definite(buffer: Uint8Array, offset: number, depth: number): Step {
  if (buffer[offset + 1] !== 0x80) {
    const node = read(buffer, offset)
    return { bytes: whole(node), end: node.end }
  }
  if (depth > deepest) throw new DerError('too deep')
  const tag = buffer[offset]!
  if (!(tag & 0x20) || (tag & 0x1f) === 0x1f) throw new DerError('indefinite length')
  const members: Uint8Array[] = []
  let at = offset + 2
  for (;;) {
    if (at + 2 > buffer.length) throw new DerError('truncated')
    if (buffer[at] === 0 && buffer[at + 1] === 0) break
    const { bytes, end } = definite(buffer, at, depth + 1)
    members.push(bytes)
    at = end
  }
  // an octet string in pieces is one octet string
  const isPieces = tag === (tags.octetString | 0x20)
  const bytes = isPieces ? tlv(tags.octetString, ...members.map((piece) => content(read(piece)))) : tlv(tag, join(...members))
  return { bytes, end: at + 2 }
}

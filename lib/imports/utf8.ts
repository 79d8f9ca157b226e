import { FileRefused, refusals } from './refused'

/** Bytes taken from the source so far. */
export interface Progress {
  bytes: number
}

const PIECE = 65_536
const NEWLINE = 10

const newlines = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/** How many bytes at the end begin a letter that is not finished. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

/** null: not UTF-8. A letter unfinished at the end is left out. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Length of the longest beginning that is UTF-8. */
function soundLength(bytes: Uint8Array): number {
  let sound = 0
  for (let broken = bytes.length; broken - sound > 1; ) {
    const middle = (sound + broken) >> 1
    if (decode(bytes.subarray(0, middle)) === null) broken = middle
    else sound = middle
  }
  return sound
}

/**
 * Bytes → text in pieces of at most 64 KiB. A byte order mark is dropped. Gives everything before the first bad byte, then throws
 * FileRefused with its line: bytes that are not UTF-8, or NUL. Nothing is ever replaced silently.
 */
export async function* utf8(source: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<string> {
  let line = 1
  let carry = new Uint8Array(0)
  let started = false
  const withoutMark = (text: string) => {
    if (started || text === '') return text
    started = true
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = chunk.subarray(from, from + PIECE)
      const bytes = new Uint8Array(carry.length + piece.length)
      bytes.set(carry)
      bytes.set(piece, carry.length)
      progress.bytes += piece.length
      const nul = bytes.indexOf(0)
      const clean = nul < 0 ? bytes : bytes.subarray(0, nul)
      const text = decode(clean)
      if (text === null || nul >= 0) {
        const good = text === null ? clean.subarray(0, soundLength(clean)) : clean
        yield withoutMark(decode(good) ?? '')
        throw new FileRefused(text === null ? refusals.notUtf8 : refusals.nul, line + newlines(good))
      }
      line += newlines(bytes)
      carry = bytes.slice(bytes.length - unfinished(bytes))
      yield withoutMark(text)
    }
  }
  if (carry.length > 0) throw new FileRefused(refusals.notUtf8, line)
}

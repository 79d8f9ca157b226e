import { FileRefused, refusals } from './refused'

/** Bytes taken from the source so far. */
export interface Progress {
  bytes: number
}

const PIECE = 65_536
const NEWLINE = 10

const newlines = (piece: Uint8Array): number => {
  let count = 0
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) count++
  return count
}

/** How many newlines stand before the first byte that is not UTF-8. The piece may begin and end inside a letter. */
function newlinesBeforeFault(piece: Uint8Array): number {
  let from = 0
  for (let count = 0; ; count++) {
    const end = piece.indexOf(NEWLINE, from)
    const line = piece.subarray(from, end < 0 ? undefined : end)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line, { stream: end < 0 })
    } catch {
      const tail = line.findIndex((byte) => (byte & 0xc0) !== 0x80)
      if (count > 0 || tail < 0 || tail > 3 || end < 0) return count
    }
    if (end < 0) return 0
    from = end + 1
  }
}

/**
 * Bytes → text in pieces of at most 64 KiB. A byte order mark is dropped. Throws FileRefused with the line for bytes that are not
 * UTF-8 and for NUL bytes; nothing is ever replaced silently.
 */
export async function* utf8(source: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new FileRefused(refusals.notUtf8, piece ? line + newlinesBeforeFault(piece) : line)
    }
  }
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = chunk.subarray(from, from + PIECE)
      const text = decode(piece)
      const nul = piece.indexOf(0)
      if (nul >= 0) throw new FileRefused(refusals.nul, line + newlines(piece.subarray(0, nul)))
      progress.bytes += piece.length
      line += newlines(piece)
      yield text
    }
  }
  const rest = decode()
  if (rest) yield rest
}

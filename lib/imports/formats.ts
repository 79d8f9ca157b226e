import { columnsNamed, csvSplitter } from './format-csv'
import { feedSplitter } from './format-feed'
import { jsonlSplitter } from './format-jsonl'
import { FileRefused, refusals } from './refused'
import type { ReadItem } from './row'
import type { SplitOptions, Splitter } from './splitter'
import { type Progress, utf8 } from './utf8'

export { FileRefused } from './refused'

/** jsonl: one API object per line · csv: a table with a header · feed: one JSON array. */
export type FileFormat = 'jsonl' | 'csv' | 'feed'

export interface ReadOptions {
  /** The clock of the caller: the readers have none. */
  readonly now: Date
  /** The longest record, 1 MiB unless told. */
  readonly maxRow?: number
}

/** An item with the number of bytes taken from the source so far. */
export type ReadProgress = ReadItem & { readonly bytes: number }

const ONE_MIB = 1_048_576
const HEAD = 8192
const BOM = '\ufeff'
const delimiters = [',', ';', '\t'] as const

const decodeHead = (head: Uint8Array): string => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)
  return text.startsWith(BOM) ? text.slice(1) : text
}

/** Which delimiter makes a header of one of the first lines: the format's names do not depend on where it stands. */
function delimiterOf(head: string): string | null {
  const lines = head.split(/\r\n?|\n/).slice(0, 20)
  const named = (delimiter: string) => Math.max(0, ...lines.map((line) => columnsNamed(line.replaceAll('"', '').split(delimiter))))
  const [best] = [...delimiters].sort((one, other) => named(other) - named(one))
  return best !== undefined && named(best) > 1 ? best : null
}

/** The format by the first bytes (8 KiB are enough); null: none of ours. */
export function detectFormat(head: Uint8Array): FileFormat | null {
  const text = decodeHead(head)
  const first = text.trimStart().charAt(0)
  if (first === '[') return 'feed'
  if (first === '{') return 'jsonl'
  return delimiterOf(text) === null ? null : 'csv'
}

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4], // zip, xlsx, docx
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc
  [0x25, 0x50, 0x44, 0x46], // pdf
  [0x1f, 0x8b], // gzip
]

/** Why the head is none of our formats, most helpful first. */
function refusalOf(head: Uint8Array): FileRefused {
  if (signatures.some((signature) => signature.every((byte, place) => head[place] === byte))) return new FileRefused(refusals.binary, null)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return new FileRefused(refusals.notUtf8, null)
  }
  if (head.includes(0)) return new FileRefused(refusals.nul, null)
  return new FileRefused(decodeHead(head).trim() === '' ? refusals.empty : refusals.unknown, null)
}

interface Peeked {
  readonly head: Uint8Array
  readonly whole: AsyncIterable<Uint8Array>
  readonly close: () => Promise<unknown> | undefined
}

/** Takes the first bytes and gives the whole source back, with the head in it. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  for (let length = 0; length < HEAD; ) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  async function* whole() {
    yield* taken
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(taken).subarray(0, HEAD), whole: whole(), close: () => iterator.return?.() }
}

function splitterOf(head: Uint8Array, options: SplitOptions): Splitter {
  const format = detectFormat(head)
  if (format === 'feed') return feedSplitter(options)
  if (format === 'jsonl') return jsonlSplitter(options)
  const delimiter = delimiterOf(decodeHead(head))
  if (delimiter === null) throw refusalOf(head)
  return csvSplitter(options, delimiter)
}

/**
 * Vacancies of a file in any of the three formats, as they come: at most one record and one 64 KiB piece are held. Rows that cannot
 * be used are yielded as `rejected`; a file that cannot be used throws FileRefused, possibly after good rows. Closes the source.
 */
export async function* readVacancies(
  source: AsyncIterable<Uint8Array>,
  { now, maxRow = ONE_MIB }: ReadOptions,
): AsyncGenerator<ReadProgress> {
  const progress: Progress = { bytes: 0 }
  const { head, whole, close } = await peek(source)
  try {
    const splitter = splitterOf(head, { now, maxRow })
    for await (const text of utf8(whole, progress)) {
      for (const item of splitter.push(text)) yield { ...item, bytes: progress.bytes }
    }
    for (const item of splitter.end()) yield { ...item, bytes: progress.bytes }
  } finally {
    await close()
  }
}

import { csvRecords } from './csv-records'
import { columnsMissing, columnsRepeated, FileRefused, refusals } from './refused'
import { reasons } from './row'
import { utf8 } from './utf8'

const LONGEST_LINE = 65_536

export type TableRow<K extends string> = { readonly line: number; readonly get: (column: K) => string }

/** Comma or semicolon: whichever divides the heading more often. */
const delimiterOf = (head: string) => (head.split(';').length > head.split(',').length ? ';' : ',')

/**
 * Rows of a reference table in CSV, columns in any order by their heading, unknown ones left out. Strict: a classifier is whole or refused, so
 * any row that cannot be read throws FileRefused with its line.
 */
export async function* tableRows<K extends string>(
  source: AsyncIterable<Uint8Array>,
  required: readonly K[],
  optional: readonly K[] = [],
): AsyncGenerator<TableRow<K>> {
  let records: ReturnType<typeof csvRecords> | null = null
  let pending = ''
  let columns: readonly string[] | null = null

  function* read(found: Iterable<{ line: number; fields: readonly string[]; fault: string | null }>): Generator<TableRow<K>> {
    for (const { line, fields, fault } of found) {
      if (!columns) {
        columns = fields.map((name) => name.trim().toLowerCase())
        const missing = required.filter((name) => !columns?.includes(name))
        if (missing.length > 0) throw new FileRefused(columnsMissing(missing), line)
        const twice = [...required, ...optional].filter((name) => columns?.indexOf(name) !== columns?.lastIndexOf(name))
        if (twice.length > 0) throw new FileRefused(columnsRepeated(twice), line)
        continue
      }
      if (fault) throw new FileRefused(reasons.broken, line)
      if (fields.length !== columns.length) throw new FileRefused(reasons.columns, line)
      const places = columns
      yield { line, get: (column) => (fields[places.indexOf(column)] ?? '').replace(/\s+/gu, ' ').trim() }
    }
  }
  for await (const piece of utf8(source, { bytes: 0 })) {
    pending += piece
    if (!records && !pending.includes('\n')) continue
    records ??= csvRecords(delimiterOf(pending.split('\n', 1)[0] ?? ''), LONGEST_LINE)
    yield* read(records.push(pending))
    pending = ''
  }
  if (!records && pending.trim() === '') throw new FileRefused(refusals.empty, null)
  records ??= csvRecords(delimiterOf(pending), LONGEST_LINE)
  yield* read(records.push(pending))
  yield* read(records.end())
}

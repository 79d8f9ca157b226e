import { FileRefused, refusals } from './refused'

/** One record with the line it begins in. `fault`: the fields are not to be trusted. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
  readonly fault: 'broken' | 'tooLong' | null
}

const newlinesIn = (text: string): number => text.split('\n').length - 1

/**
 * CSV by RFC 4180 piece by piece: quoted fields may hold delimiters, newlines and doubled quotes; CRLF, LF and CR end a record; a quote
 * inside an unquoted field is a letter. Text after a closing quote makes the record `broken`, one over `maxRow` is skipped as `tooLong`.
 * A quote that is open at the end of the file throws FileRefused: what it swallowed cannot be told.
 */
export function csvRecords(delimiter: string, maxRow: number) {
  let fields: string[] = []
  let field = ''
  let size = 0
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start'
  let fault: CsvRecord['fault'] = null
  let line = 1
  let startLine = 1
  let afterReturn = false

  function add(piece: string) {
    size += piece.length
    if (size > maxRow) fault = 'tooLong'
    if (fault !== 'tooLong') field += piece
  }
  function endField() {
    if (fault !== 'tooLong') fields.push(field)
    size++
    field = ''
    state = 'start'
  }
  function endRecord(): CsvRecord | null {
    const blank = fields.length === 0 && field === '' && state === 'start'
    endField()
    const record = blank && !fault ? null : { line: startLine, fields, fault }
    line++
    startLine = line
    fields = []
    size = 0
    fault = null
    return record
  }
  /** Length of the run of ordinary letters from `from`. */
  function plainRun(text: string, from: number): number {
    let end = from
    for (; end < text.length; end++) {
      const sign = text.charAt(end)
      if (sign === delimiter || sign === '\n' || sign === '\r') break
    }
    return end
  }
  return {
    *push(text: string): Generator<CsvRecord> {
      for (let i = 0; i < text.length; ) {
        const sign = text.charAt(i)
        if (state === 'quoted') {
          const quote = text.indexOf('"', i)
          const piece = text.slice(i, quote < 0 ? undefined : quote)
          line += newlinesIn(piece)
          add(piece)
          if (quote >= 0) state = 'closing'
          i = quote < 0 ? text.length : quote + 1
        } else if (afterReturn && sign === '\n') {
          afterReturn = false
          i++
        } else if (state === 'closing' && sign === '"') {
          state = 'quoted'
          add('"')
          i++
        } else if (sign === delimiter) {
          afterReturn = false
          endField()
          i++
        } else if (sign === '\n' || sign === '\r') {
          afterReturn = sign === '\r'
          const record = endRecord()
          if (record) yield record
          i++
        } else if (state === 'start' && sign === '"') {
          afterReturn = false
          state = 'quoted'
          i++
        } else {
          afterReturn = false
          if (state === 'closing') fault ??= 'broken'
          state = state === 'start' ? 'plain' : state
          const end = plainRun(text, i)
          add(text.slice(i, end))
          if (state === 'closing') state = 'plain'
          i = end
        }
      }
    },
    *end(): Generator<CsvRecord> {
      if (state === 'quoted') throw new FileRefused(refusals.quote, startLine)
      const record = endRecord()
      if (record) yield record
    },
  }
}

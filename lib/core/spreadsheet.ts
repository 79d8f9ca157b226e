import 'server-only'
import writeXlsxFile from 'write-excel-file/node'

/** A table to take away: every cell is text. */
export type Sheet = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

export const sheetTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** A workbook whose cells are all marked as text: what begins like a formula stays what it is. Characters that XML does not know are left out. */
export const xlsx = ({ title, head, rows }: Sheet): Promise<Buffer> => {
  const cell = (value: string, isHead: boolean) => ({
    value: [...value].filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t').join(''),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...(isHead ? { fontWeight: 'bold' as const } : {}),
  })
  return writeXlsxFile([head.map((name) => cell(name, true)), ...rows.map((row) => row.map((value) => cell(value, false)))], {
    sheet: title.slice(0, 31),
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: head.map((_, index) => ({ width: index === 0 ? 6 : 28 })),
  }).toBuffer()
}

/** Excel and others calculate what begins so, quoted or not: an apostrophe before it says that it is text. */
const formula = /^[=+\-@\t\r\n]|^\s+[=+\-@]/

/** RFC 4180 with a byte order mark, so that Excel reads the letters right; cells that look like formulas begin with an apostrophe. */
export const csv = ({ head, rows }: Sheet): Buffer => {
  const cell = (value: string) => `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  return Buffer.from(`\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}

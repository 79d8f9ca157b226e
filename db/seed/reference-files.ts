import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Calendar } from '@/lib/core/calendar'
import { csvRecords } from '@/lib/imports/csv-records'

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../reference/${name}.csv`, import.meta.url)), 'utf8')

const LONGEST_LINE = 2_000

/** Rows of a reference file as objects of its heading. A wrong line ends the program with its number. */
function table<K extends string>(name: string, ...columns: K[]): Record<K, string>[] {
  const records = csvRecords(',', LONGEST_LINE)
  const [head, ...rows] = [...records.push(file(name)), ...records.end()]
  if (head?.fields.join() !== columns.join()) throw new Error(`db/reference/${name}.csv: the columns should be ${columns.join()}`)
  return rows.map(({ line, fields, fault }) => {
    if (fault || fields.length !== columns.length) throw new Error(`db/reference/${name}.csv: line ${line} cannot be read`)
    return Object.fromEntries(columns.map((column, at) => [column, fields[at]])) as Record<K, string>
  })
}

export type Named = { code: string; kk: string; ru: string; en: string }

const occupationColumns = ['code', 'kk', 'ru', 'en'] as const

/** Regions and districts of KATO. */
export const placeRows = table('places', 'code', 'level', 'kk', 'ru', 'en')

/** Groups of ISCO-08, one to four digits. */
export const groupRows: Named[] = [...table('isco-0-4', ...occupationColumns), ...table('isco-5-9', ...occupationColumns)]

/** Occupations below the groups, `5120-01`. */
export const frequentRows: Named[] = table('occupations-frequent', ...occupationColumns)

export const calendarRows = table('calendar', 'day', 'off', 'kk', 'ru', 'source').map((row) => ({ ...row, off: row.off === 'true' }))

export const paramRows = table('params', 'key', 'value', 'unit', 'valid_from', 'valid_to', 'source')

export const regulationRows = table(
  'regulations',
  ...(['code', 'edition', 'kk', 'ru', 'en', 'effective_from', 'effective_to', 'source', 'note_kk', 'note_ru', 'note_en'] as const),
)

/** The systems that are objects of access (A349-4). Which of them are terminal the order does not say: the administrator marks them. */
export const systemRows = table('systems', 'code', 'kind', 'owner_kk', 'owner_ru')

/** The calendar of the files, for what is made before the database is asked. */
export const fileCalendar: Calendar = {
  days: new Map(calendarRows.map(({ day, off }) => [day, { off }])),
  years: new Set(calendarRows.map(({ day }) => day.slice(0, 4))),
}

import type { Place as Row } from '@/db/schema'
import type { Place, PlaceIndex } from './place'
import { placeIndex } from './place'

const levels = { region: 'oblast', district: 'district', sub_district: 'sub_district', settlement: 'settlement' } as const

/** Names in the table are written out («село Карааул», «Семей»); the reader of places knows kinds by the classifier's marks. */
function mark({ level, ru }: Pick<Row, 'level' | 'ru'>): string {
  if (level === 'region') return /область/iu.test(ru) ? ru : `г.${ru}`
  if (level === 'district') return /район/iu.test(ru) ? ru : `${ru} Г.А.`
  return ru
    .replace(/^село /u, 'с.')
    .replace(/^посёлок /u, 'п.')
    .replace(/^город /u, 'г.')
}

/** KATO's digits tell what holds a place: 2 for the region, 4 for the district, 6 for the rural district; the nearest that is known. */
const parentOf = (code: string, known: ReadonlySet<string>): string | null =>
  [6, 4, 2].map((digits) => code.slice(0, digits).padEnd(9, '0')).find((above) => above !== code && known.has(above)) ?? null

/** The lookup of `resolvePlace` from the rows of the table of places, whether they are the regions and districts only or the whole of KATO. */
export function indexOfPlaces(rows: readonly Row[]): PlaceIndex {
  const known = new Set(rows.map(({ code }) => code))
  return placeIndex(
    rows.map((row): Place => {
      const kk = row.kk.replace(/ атындағы аудан$/u, ' атын.ауданы')
      return { code: row.code, level: levels[row.level], kk, ru: mark(row), parent: parentOf(row.code, known) }
    }),
  )
}

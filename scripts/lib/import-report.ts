import type { TableFigures } from '@/lib/imports/kato'
import type { Imported } from '@/lib/imports/run'
import { columns } from './welcome'

const count = (value: number) => value.toLocaleString('en')

/** What an import did, in plain words; what did not happen is left out. */
export function vacancyReport(of: Imported, partial: boolean): string[] {
  const rows: [number, string][] = [
    [of.read, 'records read'],
    [of.added, 'new vacancies'],
    [of.changed, 'changed and brought up to date'],
    [of.same, 'the same as before'],
    [of.closed, 'closed: no longer in the file'],
    [of.duplicates, 'repeated inside the file: the first one counts'],
    [of.quarantined, 'set aside: see the reasons on the page of imports'],
    [of.unresolved, 'without a KATO place: kept with the place as written'],
  ]
  const said = rows.filter(([value], at) => at === 0 || value > 0).map(([value, words]) => [count(value).padStart(9), words])
  return [
    ...columns(said),
    ...(partial ? ['The file is a part of the list: nothing was closed.'] : []),
    `Import ${of.id}, source "${of.source}".`,
  ]
}

export const tableReport = (of: TableFigures): string[] =>
  columns(
    [
      [of.read, 'rows read'],
      [of.added, 'new'],
      [of.changed, 'changed'],
      [of.same, 'the same as before'],
    ].map(([value, words]) => [count(value as number).padStart(9), words as string]),
  )

/** `[████······] 42%  1,200 rows`; without a terminal nothing. */
export function progressLine(total: number, out: NodeJS.WriteStream = process.stdout) {
  const live = out.isTTY
  return {
    show(part: number, words: string) {
      if (!live) return
      const share = total > 0 ? Math.min(1, part / total) : 1
      const full = Math.round(share * 24)
      out.write(`\r\u001b[K[${'█'.repeat(full)}${'·'.repeat(24 - full)}] ${String(Math.round(share * 100)).padStart(3)}%  ${words}`)
    },
    end() {
      if (live) out.write('\r\u001b[K')
    },
  }
}

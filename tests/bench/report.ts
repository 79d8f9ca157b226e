import { columns } from '@/scripts/lib/welcome'
import { type Figure, figuresOf } from './figures'
import { type Row, type Scene, scenes, subjects, type Weight } from './types'

export type Result = { at: string; machine: string; options: object; rows: Row[]; weights: Weight[]; figures: Figure[] }

const names: Record<Row['subject'], string> = { ours: 'ours', driver: 'same SQL, no Next', bare: 'bare Next' }
const ms = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
const optional = (value: number | null) => (value === null ? '–' : ms(value))

/** A markdown table with columns of even width. */
function table(head: string[], lines: readonly string[][]): string {
  const rule = head.map((title, index) => '-'.repeat(Math.max(title.length, ...lines.map((line) => line[index]?.length ?? 0))))
  return columns([head, rule, ...lines].map((line) => ['|', ...line.flatMap((cell) => [cell, '|'])])).join('\n')
}

export function reportOf({ at, machine, rows, weights, figures }: Result): string {
  const sizes = [...new Set(rows.map(({ size }) => size))]
  const parts = sizes.flatMap((size) => [
    `### ${size.toLocaleString('en')} open vacancies`,
    timesOf(rows.filter((row) => row.size === size)),
  ])
  return [
    `Measured ${at.slice(0, 16).replace('T', ' ')} UTC on ${machine}.`,
    ...parts,
    '### First visit',
    weightsOf(weights),
    '### Figures to reach',
    reached(figures),
  ].join('\n\n')
}

function timesOf(rows: readonly Row[]): string {
  const head = [
    'what',
    'by',
    'connections',
    'requests/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'CPU server ms',
    'CPU PostgreSQL ms',
    'kB',
    'errors',
    'ours / this',
  ]
  const own = (row: Row) =>
    rows.find((each) => each.scene === row.scene && each.connections === row.connections && each.subject === 'ours' && each.processes === 1)
  const order = (row: Row) => scenes.indexOf(row.scene) * 100 + subjects.indexOf(row.subject) * 10 + row.processes
  const lines = [...rows]
    .sort((a, b) => order(a) - order(b) || a.connections - b.connections)
    .map((row) => [
      titles[row.scene],
      row.processes > 1 ? `${names[row.subject]}, ${row.processes} processes` : names[row.subject],
      String(row.connections),
      row.perSecond.toFixed(row.perSecond < 10 ? 1 : 0),
      ms(row.p50),
      ms(row.p95),
      ms(row.p99),
      optional(row.cpuServer),
      optional(row.cpuDatabase),
      (row.bytes / 1000).toFixed(1),
      String(row.errors),
      row.subject === 'ours' && row.processes === 1 ? '' : ((own(row)?.perSecond ?? Number.NaN) / row.perSecond).toFixed(2),
    ])
  return table(head, lines)
}

const titles: Record<Scene, string> = { search: 'search page', vacancy: 'vacancy page', response: 'response' }
const kilo = (bytes: number) => (bytes / 1000).toFixed(1)

const weightsOf = (weights: readonly Weight[]) =>
  table(
    ['page', 'HTML kB (gzip)', 'CSS', 'JS', 'fonts', 'other', 'requests'],
    weights.map(({ page, html, css, js, fonts, other, files }) => [
      page,
      ...[html, css, js].map(({ raw, gzip }) => `${kilo(raw)} (${kilo(gzip)})`),
      kilo(fonts),
      kilo(other),
      String(files),
    ]),
  )

const reached = (figures: readonly Figure[]) =>
  table(
    ['figure', 'limit', 'measured', ''],
    figures.map(({ what, limit, got, reached: fits }) => [
      what,
      limit,
      got,
      fits === null ? 'not measured' : fits ? 'reached' : 'NOT reached',
    ]),
  )

export const resultOf = (rows: Row[], weights: Weight[], about: Pick<Result, 'at' | 'machine' | 'options'>): Result => ({
  ...about,
  rows,
  weights,
  figures: figuresOf(rows, weights),
})

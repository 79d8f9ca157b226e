import type { Row, Scene, Subject, Weight } from './types'

export type Figure = { what: string; limit: string; got: string; reached: boolean | null }

const two = (value: number) => value.toFixed(2)
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** "Figures to reach" of the plan beside what was measured; `reached` is null when nothing was measured. */
export function figuresOf(rows: readonly Row[], weights: readonly Weight[]): Figure[] {
  const sizes = [...new Set(rows.map(({ size }) => size))].sort((a, b) => a - b)
  const largest = sizes.at(-1) ?? 0
  const row = (scene: Scene, subject: Subject, connections: number, size = largest, processes = 1) =>
    rows.find(
      (each) =>
        each.scene === scene &&
        each.subject === subject &&
        each.connections === connections &&
        each.size === size &&
        each.processes === processes,
    )
  const middle = [...new Set(rows.map(({ connections }) => connections))].sort((a, b) => Math.abs(a - 16) - Math.abs(b - 16))[0] ?? 16
  const most = Math.max(...rows.map(({ connections }) => connections))
  const against = (scene: Scene, least: number): Figure => {
    const [ours, bare] = [row(scene, 'ours', middle), row(scene, 'bare', middle)]
    const ratio = ours && bare ? ours.perSecond / bare.perSecond : null
    return figure(`${scene}: requests/s against the bare one, ${middle} connections`, `≥ ${least}`, ratio, (value) => value >= least)
  }
  const growth = (scene: Scene): Figure => {
    const [small, large] = [row(scene, 'ours', middle, sizes[0]), row(scene, 'ours', middle)]
    const ratio = sizes.length > 1 && small && large ? costOf(large) / costOf(small) : null
    const [few, many] = [sizes[0] ?? 0, largest].map((size) => size.toLocaleString('en'))
    const what = `${scene}: cost (CPU of server and PostgreSQL) at ${many} against ${sizes.length > 1 ? few : 'a smaller size'}`
    return figure(what, '≤ 1.3 ×', ratio, (value) => value <= 1.3)
  }
  const slowest = (): Figure => {
    const [ours, bare] = [row('search', 'ours', middle), row('search', 'bare', middle)]
    return figure(
      `search: p99 against the bare page's, ${middle} connections`,
      '≤ 3 ×',
      ours && bare ? ours.p99 / bare.p99 : null,
      (value) => value <= 3,
    )
  }
  const scaled = (scene: Scene): Figure => {
    const [one, both] = [row(scene, 'ours', most), row(scene, 'ours', most, largest, 2)]
    return figure(
      `${scene}: two processes against one, ${most} connections`,
      '≥ 1.8 ×',
      one && both ? both.perSecond / one.perSecond : null,
      (value) => value >= 1.8,
    )
  }
  return [
    against('search', 0.8),
    against('vacancy', 0.8),
    growth('search'),
    growth('vacancy'),
    slowest(),
    against('response', 0.4),
    ...weights.map(light),
    scaled('search'),
    scaled('vacancy'),
  ]
}

/** Processor time of a request; where the machine does not tell, the time between two answers. */
const costOf = (row: Row) => (row.cpuServer === null || row.cpuDatabase === null ? 1000 / row.perSecond : row.cpuServer + row.cpuDatabase)

const figure = (what: string, limit: string, value: number | null, fits: (value: number) => boolean): Figure => ({
  what,
  limit,
  got: value === null ? '–' : two(value),
  reached: value === null ? null : fits(value),
})

function light({ page, html, css, js, fonts, blockingFonts }: Weight): Figure {
  const sum = html.gzip + css.gzip + js.gzip
  return {
    what: `first visit to ${page}: HTML + CSS + JS; fonts`,
    limit: '≤ 100 kB; ≤ 60 kB, not blocking',
    got: `${kilo(sum)}; ${kilo(fonts)}${blockingFonts ? `, ${blockingFonts} blocking` : ''}`,
    reached: sum <= 100_000 && fonts <= 60_000 && blockingFonts === 0,
  }
}

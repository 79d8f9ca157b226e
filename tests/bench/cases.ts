import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { migrateDatabase } from '@/db/migrate'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { ensureDatabase } from '@/scripts/lib/postgres'
import { onStop, program, stopAll } from '@/scripts/lib/shutdown'
import { say, step } from '@/scripts/lib/steps'
import { temporaryCluster } from '@/scripts/lib/temporary'
import { fillDesk } from './desk-fill'
import { deskWork, readers } from './desk-work'

const SIZES = [10_000, 100_000]
/** p95 in ms that a list of the staff should stay below, and what ten times as much may cost (design/performance.md: "≤ 1.3 × the cost"). */
const AIM = 300
const GROWTH = 1.3

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, only: { type: 'string', default: '' }, keep: { type: 'boolean', default: false } },
})
const runs = Math.max(Number(values.runs) || 20, 5)

type Figure = { p50: number; p95: number }

/**
 * `npm run bench:cases`: what the lists and things of the staff take to read behind the wall of openings, with 10,000 and with 100,000 cases and cards and twice as
 * many openings, in one run; p50 and p95 in ms, and how the p50 grows. `--only cards` takes the lines that begin so; `--keep` waits, for a look with psql.
 */
await program(async () => {
  const cluster = await step('Starting a PostgreSQL', () => temporaryCluster())
  onStop(cluster.stop)
  const measured = new Map<string, Figure[]>()
  for (const size of SIZES) {
    const name = `bench_${size}`
    await ensureDatabase(cluster, name)
    await step(`Migrating ${name}`, () => migrateDatabase(cluster.url(name)))
    process.env.DATABASE_URL = cluster.url(name)
    Object.assign(globalThis, { enbekDb: undefined })
    await asSystem(loadReference)
    const sql = postgres(cluster.url(name, 'postgres'), { max: 1, onnotice: () => {} })
    await step(`Filling ${size.toLocaleString('en')} cases and cards`, () => fillDesk(sql, size))
    for (const [who, user] of Object.entries(readers))
      for (const [what, read] of await deskWork(sql, user)) {
        if (!what.startsWith(values.only)) continue
        const line = `${who}: ${what}`
        measured.set(line, [...(measured.get(line) ?? []), await figure(line, read)])
      }
    await sql.end()
  }
  report(measured)
  if (values.keep) await step(`Kept until Ctrl-C: ${cluster.url(`bench_${SIZES.at(-1)}`, 'postgres')}`, () => new Promise(() => {}))
  await stopAll()
  process.exit(0)
})

async function figure(name: string, work: () => Promise<unknown>): Promise<Figure> {
  const took: number[] = []
  for (let run = 0; run < runs + 3; run++) {
    const from = performance.now()
    try {
      if (!(await work())) throw new Error('nothing was found')
    } catch (error) {
      say(`✗ ${name}: ${error instanceof Error ? (error.cause ?? error.message) : error}`)
      return { p50: Number.POSITIVE_INFINITY, p95: Number.POSITIVE_INFINITY }
    }
    if (run >= 3) took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!
  return { p50: at(0.5), p95: at(0.95) }
}

function report(measured: ReadonlyMap<string, readonly Figure[]>): void {
  const number = (value: number) => value.toFixed(value < 10 ? 1 : 0).padStart(7)
  say(`\n${''.padEnd(42)}${SIZES.map((size) => ` ${size.toLocaleString('en').padStart(7)}: p50    p95`).join('')}   grows`)
  for (const [line, figures] of measured) {
    const [small, large] = [figures[0]!, figures.at(-1)!]
    const growth = large.p50 / small.p50
    const words = [growth > GROWTH ? `over ${GROWTH} ×` : '', large.p95 > AIM ? `p95 over ${AIM} ms` : ''].filter(Boolean).join(', ')
    say(
      `${line.padEnd(42)}${figures.map(({ p50, p95 }) => `      ${number(p50)}${number(p95)}`).join('')}${growth.toFixed(1).padStart(8)} ${words}`,
    )
  }
}

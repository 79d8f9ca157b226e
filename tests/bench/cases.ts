import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { migrateDatabase } from '@/db/migrate'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { type Cluster, ensureDatabase } from '@/scripts/lib/postgres'
import { onStop, program, stopAll } from '@/scripts/lib/shutdown'
import { say, step } from '@/scripts/lib/steps'
import { temporaryCluster } from '@/scripts/lib/temporary'
import { fillDesk } from './desk-fill'
import { deskWork, readers, type Work } from './desk-work'

const SIZES = [10_000, 100_000] as const
/** p95 in ms that a list of the staff should stay below, and what ten times as much may cost (design/performance.md: "≤ 1.3 × the cost"). */
const AIM = 300
const GROWTH = 1.3

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, only: { type: 'string', default: '' }, keep: { type: 'boolean', default: false } },
})
const runs = Math.max(Number(values.runs) || 20, 5)

const nameOf = (size: number) => `bench_${size}`

/** A database of a size, its pool of connections, and what is read of it. */
type World = { open: () => void; work: ReadonlyMap<string, Work> }
type Figure = { p50: number; p95: number }

/**
 * `npm run bench:cases`: what the lists and things of the staff take to read behind the wall of openings, with 10,000 and with 100,000 cases and cards and twice as
 * many openings; p50 and p95 in ms, and how the p50 grows. The two sizes are read in turn, so that what else the machine does meets both. `--only centre` takes
 * the lines that begin so; `--keep` waits at the end, for a look with psql.
 */
await program(async () => {
  const cluster = await step('Starting a PostgreSQL', () => temporaryCluster())
  onStop(cluster.stop)
  const worlds: World[] = []
  for (const size of SIZES) worlds.push(await worldOf(cluster, size))
  say(`\n${''.padEnd(42)}${SIZES.map((size) => `${size.toLocaleString('en').padStart(8)}: p50    p95`).join('')}   grows`)
  for (const line of worlds[0]!.work.keys()) if (line.startsWith(values.only)) say(rowOf(line, await figures(worlds, line)))
  if (values.keep) await step(`Kept until Ctrl-C: ${cluster.url(nameOf(SIZES[1]), 'postgres')}`, () => new Promise(() => {}))
  await stopAll()
  process.exit(0)
})

async function worldOf(cluster: Cluster, size: number): Promise<World> {
  const name = nameOf(size)
  await ensureDatabase(cluster, name)
  await step(`Migrating ${name}`, () => migrateDatabase(cluster.url(name)))
  process.env.DATABASE_URL = cluster.url(name)
  Object.assign(globalThis, { enbekDb: undefined })
  await asSystem(loadReference)
  const { enbekDb } = globalThis as { enbekDb?: unknown }
  const sql = postgres(cluster.url(name, 'postgres'), { max: 1, onnotice: () => {} })
  await step(`Filling ${size.toLocaleString('en')} cases and cards`, () => fillDesk(sql, size))
  const work = new Map<string, Work>()
  for (const [who, user] of Object.entries(readers)) for (const [what, read] of await deskWork(sql, user)) work.set(`${who}: ${what}`, read)
  await sql.end()
  return { open: () => Object.assign(globalThis, { enbekDb }), work }
}

async function figures(worlds: readonly World[], line: string): Promise<Figure[]> {
  const took = worlds.map((): number[] => [])
  for (let run = 0; run < runs + 3; run++)
    for (const [at, { open, work }] of worlds.entries()) {
      open()
      const from = performance.now()
      if (!(await work.get(line)!())) throw new Error(`${line}: nothing was found`)
      if (run >= 3) took[at]!.push(performance.now() - from)
    }
  return took.map((times) => {
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)]!
    return { p50: at(0.5), p95: at(0.95) }
  })
}

function rowOf(line: string, [small, large]: readonly Figure[]): string {
  const number = (value: number) => value.toFixed(value < 10 ? 1 : 0).padStart(7)
  const growth = large!.p50 / small!.p50
  const words = [growth > GROWTH ? `over ${GROWTH} ×` : '', large!.p95 > AIM ? `p95 over ${AIM} ms` : ''].filter(Boolean).join(', ')
  const figuresOf = ({ p50, p95 }: Figure) => `      ${number(p50)}${number(p95)}`
  return `${line.padEnd(42)}${figuresOf(small!)}${figuresOf(large!)}${growth.toFixed(1).padStart(8)} ${words}`
}

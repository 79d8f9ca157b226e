import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '@/scripts/lib/env'
import { startCluster } from '@/scripts/lib/postgres'
import { runningServer } from '@/scripts/lib/postmaster'
import { onStop, program, stopAll } from '@/scripts/lib/shutdown'
import { say, step } from '@/scripts/lib/steps'
import { readyDatabase } from './database'
import { readOptions } from './options'
import { reportOf, resultOf } from './report'
import { buildBare, buildOurs, startBare, startOurs } from './servers'
import { measureSize } from './size'
import type { Row, Weight } from './types'
import { weigh } from './weight'
import { wordsPerSecond } from './words'

const machine = () => {
  const [first, ...rest] = cpus()
  return `${rest.length + 1} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load before ${loadavg()[0]!.toFixed(1)}`
}

/** `npm run bench`: see docs/performance.md. Ends with 1 when an answer was wrong, never because it was slow. */
await program(async () => {
  const options = readOptions(process.argv.slice(2))
  const about = { at: new Date().toISOString(), machine: machine(), options }
  const folder = join(readSettings(process.env).dataDir, 'bench')
  mkdirSync(folder, { recursive: true })
  const cluster = await step('Starting the PostgreSQL of the bench', () => startCluster(join(folder, 'postgres')))
  onStop(cluster.stop)
  const postmaster = (await runningServer(cluster.folder))!.pid
  await buildBare()

  const log = openSync(join(folder, 'server.log'), 'w')
  const rows: Row[] = []
  let weights: Weight[] = []
  for (const size of options.sizes) {
    const url = await readyDatabase(cluster, size, { fresh: options.fresh, folder })
    await buildOurs(url, folder)
    const [ours, bare] = [await startOurs(url, log), await startBare(url)]
    const { rows: measured, vacancy } = await measureSize({ size, cluster, postmaster, url, log, ours, bare, options })
    rows.push(...measured)
    weights = await Promise.all(
      ['kk', 'ru'].flatMap((locale) => ['', '/vacancies', `/vacancies/${vacancy}`].map((path) => weigh(ours, `/${locale}${path}`))),
    )
    await Promise.all([ours.stop(), bare.stop()])
    // after each size: what was measured stays when a later one fails
    writeFileSync(join(folder, 'last.json'), `${JSON.stringify(resultOf(rows, weights, about), null, 2)}\n`)
  }

  say(`\n${reportOf(resultOf(rows, weights, about))}`)
  say(`\nAnalyser of Kazakh: ${wordsPerSecond().toLocaleString('en')} words/s (wanted: 50,000)`)
  const wrong = rows.filter(({ errors }) => errors > 0)
  for (const row of wrong) say(`\n${row.errors} errors: ${row.scene}, ${row.subject}, ${row.connections} connections: ${row.firstError}`)
  await stopAll()
  process.exit(wrong.length ? 1 : 0)
})

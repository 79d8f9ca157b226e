import { openDatabase } from './lib/database'
import { prepareDataDir, readSettings } from './lib/env'
import { onStop, program, stopAll } from './lib/shutdown'
import { duration, say, step } from './lib/steps'

const warnings = {
  noSecondPlace: 'there is no second place, or it is empty: a tail cut together with the signatures would go unseen',
  secondPlaceBehind: 'the second place lacks some of the latest heads',
  notSigned: 'no head has been signed yet',
}

/**
 * `npm run journal:verify`: walks the seal of all journals, with DATABASE_URL, else with the embedded database. Ends with 0 when they are whole, with 1 when a
 * row was changed, removed, moved or put in; the first bad row stands first. Only reads.
 */
await program(async () => {
  const settings = readSettings(process.env)
  if (!settings.databaseUrl) prepareDataDir(settings.dataDir)
  process.env.DATA_DIR = settings.dataDir
  const database = await step('Reaching the database', () => openDatabase(settings))
  onStop(database.stop)
  process.env.DATABASE_URL = database.url
  // the application's modules read these when they are loaded
  const [{ db }, { ourKeeping }, { verifyJournals }] = await Promise.all([
    import('@/db/client'),
    import('@/lib/journal/seal/keeping'),
    import('@/lib/journal/seal/verify'),
  ])
  onStop(() => db().$client.end())

  const started = Date.now()
  const keeping = await ourKeeping()
  const report = await verifyJournals(keeping)
  const problems = report.problems()
  say(
    `${problems.length === 0 ? '✓' : '✗'} ${report.links} rows, ${report.heads} signed heads, second place ${keeping.folder} (${duration(Date.now() - started)})`,
  )
  for (const warning of report.warnings) say(`  ! ${warnings[warning]}`)
  for (const { kind, table, id, at, chain, seq } of problems)
    say(`  ${kind.padEnd(8)} ${table} ${id || '(its id is gone)'} ${at ?? ''}${chain === undefined ? '' : ` chain ${chain}, link ${seq}`}`)
  await stopAll()
  process.exit(problems.length === 0 ? 0 : 1)
})

import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { FileRefused } from '@/lib/imports/refused'
import { openDatabase } from './lib/database'
import { prepareDataDir, readSettings } from './lib/env'
import { type ImportOptions, readOptions } from './lib/import-args'
import { progressLine, tableReport, vacancyReport } from './lib/import-report'
import { prepareDatabase } from './lib/prepare'
import { fillReference } from './lib/reference'
import { onStop, program, stopAll } from './lib/shutdown'
import { duration, Problem, say, step } from './lib/steps'

const startedIn = process.env.INIT_CWD ?? process.cwd()

/** `npm run import`: vacancies, places or occupations from a file; with DATABASE_URL, else with the embedded database, which is started when it is not running. */
await program(async () => {
  const options = readOptions(process.argv.slice(2), startedIn)
  const size = sizeOf(options.file)
  const settings = readSettings(process.env)
  if (!settings.databaseUrl) prepareDataDir(settings.dataDir)
  const database = await step('Reaching the database', () => openDatabase(settings))
  onStop(database.stop)
  process.env.DATABASE_URL = database.url
  if (!settings.databaseUrl) await prepareDatabase(database, { ...settings, demo: false })
  // the application's modules read the address when they are loaded
  const { db } = await import('@/db/client')
  onStop(() => db().$client.end())
  await fillReference()

  const started = Date.now()
  const lines = await refusalSaid(options, () => (options.kind === 'vacancies' ? vacancies(options, size) : table(options)))
  say(`✓ ${basename(options.file)} imported (${duration(Date.now() - started)})`)
  for (const line of lines) say(`  ${line}`)
  await stopAll()
  process.exit(0)
})

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isFile()) return found.size
  throw new Problem(`${file} is not there, or is no file.`, 'Give the path of the file to import.')
}

async function vacancies({ file, source, partial }: ImportOptions, size: number): Promise<string[]> {
  const [{ importVacancies }, { system }] = await Promise.all([import('@/lib/imports/run'), import('@/lib/core/policy')])
  const bar = progressLine(size)
  const done = await importVacancies({
    stream: createReadStream(file),
    fileName: basename(file),
    source,
    actor: system,
    employerId: null,
    partial,
    now: new Date(),
    onProgress: ({ phase, bytes, rows }) =>
      bar.show(bytes, `${rows.toLocaleString('en')} ${phase === 'read' ? 'records read' : 'vacancies written'}`),
  }).finally(bar.end)
  return vacancyReport(done, partial)
}

async function table({ kind, file }: ImportOptions): Promise<string[]> {
  const load =
    kind === 'kato' ? (await import('@/lib/imports/kato')).importPlaces : (await import('@/lib/imports/occupations-file')).importOccupations
  const bar = progressLine(0)
  return tableReport(await load(createReadStream(file), (rows) => bar.show(0, `${rows.toLocaleString('en')} rows`)).finally(bar.end))
}

/** A refusal is one sentence with its line; anything else is a bug and says so. */
async function refusalSaid<T>({ file }: ImportOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { Refusal } = await import('@/lib/core/refusal')
    if (!(error instanceof Refusal)) throw error
    const { line = null } = error as Partial<FileRefused>
    throw new Problem(
      `${basename(file)} is refused${line ? `, line ${line}` : ''}: ${error.text.en}.`,
      'The database is as before. Correct the file and import it again.',
    )
  }
}

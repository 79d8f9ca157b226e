import { parseArgs } from 'node:util'
import { openDatabase } from '@/scripts/lib/database'
import { prepareDataDir, readSettings } from '@/scripts/lib/env'
import { prepareDatabase } from '@/scripts/lib/prepare'
import { onStop, program, stopAll } from '@/scripts/lib/shutdown'
import { Problem, say, step } from '@/scripts/lib/steps'

const usage =
  'npm run seed                          the demonstration: employers, vacancies, citizens, responses\nnpm run seed -- --vacancies 1000000   so many open vacancies in all, for measuring (with --demo: after the demonstration)'
const MOST = 5_000_000

type Wanted = { demo: boolean; vacancies: number | null }

function readWanted(args: string[]): Wanted {
  let values: { demo?: boolean; vacancies?: string }
  try {
    values = parseArgs({ args, options: { demo: { type: 'boolean' }, vacancies: { type: 'string' } } }).values
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message.split('. ')[0]! : String(error), `It is called so:\n${usage}`)
  }
  if (values.vacancies === undefined) return { demo: true, vacancies: null }
  const vacancies = Number(values.vacancies.replace(/[\s_]/g, ''))
  if (!Number.isInteger(vacancies) || vacancies < 1 || vacancies > MOST)
    throw new Problem(
      `--vacancies is "${values.vacancies}", which is no number from 1 to ${MOST.toLocaleString('en')}.`,
      `It is called so:\n${usage}`,
    )
  return { demo: values.demo ?? false, vacancies }
}

/** `npm run seed`: into DATABASE_OWNER_URL or DATABASE_URL, else into the embedded database, which is started when it is not running. */
await program(async () => {
  const { demo, vacancies } = readWanted(process.argv.slice(2))
  const { DATABASE_URL = process.env.DATABASE_OWNER_URL } = process.env
  const settings = readSettings({ ...process.env, DATABASE_URL })
  if (!settings.databaseUrl) prepareDataDir(settings.dataDir)
  const database = await step('Reaching the database', () => openDatabase(settings))
  onStop(database.stop)
  await prepareDatabase(database, { ...settings, demo })
  if (vacancies !== null) {
    const { seedVolume } = await import('./volume')
    const { added } = await step(`Filling up to ${vacancies.toLocaleString('en')} open vacancies`, (progress) =>
      seedVolume({ url: database.ownerUrl, vacancies, progress }),
    )
    say(added ? `  ${added.toLocaleString('en')} vacancies added.` : '  There are as many already; nothing added.')
  }
  if (demo) {
    const { demoAccounts } = await import('./accounts')
    say(`  Accounts, password ${demoAccounts[0]!.password}:`)
    for (const { role, login } of demoAccounts) say(`  ${login}  ${role.en}`)
  }
  await stopAll()
  process.exit(0)
})

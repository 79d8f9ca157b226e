import { readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import { openDatabase } from './lib/database'
import { childEnv, prepareDataDir, readSettings } from './lib/env'
import { prepareDatabase } from './lib/prepare'
import { fillReference } from './lib/reference'
import { onStop, program, stopAll } from './lib/shutdown'
import { Problem, say, step } from './lib/steps'

const startedIn = process.env.INIT_CWD ?? process.cwd()
const usage = 'npm run administrators -- FILE   (what FILE holds: docs/operations.md, "The first administrators")'

/**
 * `npm run administrators -- FILE`: names the administrators that an installation lacks, while fewer than two can work; prints their one-time links. With
 * DATABASE_URL, else with the embedded database. See docs/decisions/0013.
 */
await program(async () => {
  const [path, ...more] = process.argv.slice(2)
  if (!path || more.length > 0) throw new Problem('Who should be named?', usage)
  const given = read(resolve(startedIn, path))
  const settings = readSettings(process.env)
  if (!settings.databaseUrl || !settings.authSecret) prepareDataDir(settings.dataDir)
  const database = await step('Reaching the database', () => openDatabase(settings))
  onStop(database.stop)
  if (!settings.databaseUrl) await prepareDatabase(database, { ...settings, demo: false })
  // the application's modules read these when they are loaded
  Object.assign(process.env, childEnv(settings, database))
  const [{ db }, { naming }, { nameAdministrators }, { Refusal }] = await Promise.all([
    import('@/db/client'),
    import('@/lib/access/installation/input'),
    import('@/lib/access/installation/run'),
    import('@/lib/core/refusal'),
  ])
  onStop(() => db().$client.end())

  await fillReference()

  const input = naming.safeParse(given)
  if (!input.success) throw new Problem(`${basename(path)} is not whole:\n${z.prettifyError(input.error)}`, usage)
  try {
    const named = await nameAdministrators(input.data, `${userInfo().username}@${hostname()}`, new Date())
    for (const { name, login, link, until } of named)
      say(`\n✓ ${name}\n  login  ${login}\n  link   ${link.kk}\n         opens once, until ${until.toISOString()}`)
    say('\nGive each link to its person alone: it shows the temporary password once. It is kept nowhere else.')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fields = Object.entries(error.fields ?? {}).map(([field, { en }]) => `\n  ${field}: ${en}`)
    throw new Problem(`Refused: ${error.text.en}.${fields.join('')}`, 'Nobody was named. The refusal stands in the journal.')
  }
  await stopAll()
  process.exit(0)
})

/** The description with its scans, whose paths begin at its folder. */
function read(file: string): unknown {
  const content = (path: unknown): File | undefined => {
    if (typeof path !== 'string') return undefined
    return new File([bytesOf(resolve(dirname(file), path))], basename(path))
  }
  try {
    const { letter: { file: scan, ...letter } = {}, persons = [], ...rest } = JSON.parse(bytesOf(file).toString('utf8')) as Written
    const people = persons.map(({ order: { file: copy, ...order } = {}, ...person }) => ({
      ...person,
      ...(Object.keys(order).length > 0 ? { order } : {}),
      orderFile: content(copy),
    }))
    return { ...rest, letter, letterFile: content(scan), persons: people }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Problem(`${basename(file)} is no such JSON.`, usage)
    throw error
  }
}

type Fields = Record<string, unknown>
type Written = Fields & { letter?: Fields; persons?: (Fields & { order?: Fields })[] }

function bytesOf(file: string): Buffer<ArrayBuffer> {
  try {
    return Buffer.from(readFileSync(file))
  } catch {
    throw new Problem(`${file} cannot be read.`, usage)
  }
}

import { join } from 'node:path'
import { build, isBuilt } from './lib/build'
import { openDatabase } from './lib/database'
import { childEnv, prepareDataDir, readSettings } from './lib/env'
import { claimPort } from './lib/ports'
import { prepareDatabase } from './lib/prepare'
import { untilReady } from './lib/readiness'
import { endChild, startServer } from './lib/server'
import { onStop, program } from './lib/shutdown'
import { Problem, step } from './lib/steps'
import { welcome } from './lib/welcome'

/** `npm start`: database, migrations, demonstration data, build, server; then it stays until it is asked to stop. */
await program(async () => {
  const settings = readSettings(process.env)
  prepareDataDir(settings.dataDir)
  await claimPort(settings.port)

  const database = await step(settings.databaseUrl ? 'Reaching the database' : 'Starting PostgreSQL', () => openDatabase(settings))
  onStop(database.stop)
  await prepareDatabase(database, settings)

  const env = childEnv(settings, database)
  if (!isBuilt(env))
    await step('Building the application (the first time: a minute or two)', () => build({ env, log: join(settings.dataDir, 'build.log') }))

  const server = await step('Starting the web server', async () => {
    const child = startServer(env)
    onStop(() => endChild(child))
    await untilReady(child, settings.port, settings.baseDomain, settings.listen === '0.0.0.0' ? {} : { address: settings.listen })
    return child
  })
  await welcome(settings)
  await new Promise<void>((_, reject) => {
    server.once('exit', (code, signal) =>
      reject(new Problem(`The web server ended (${signal ?? code}).`, 'Its messages stand above. Start again with npm start.')),
    )
  })
})

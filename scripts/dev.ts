import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { watchAssets } from './assets'
import { openDatabase } from './lib/database'
import { childEnv, prepareDataDir, readSettings, root } from './lib/env'
import { claimPort, wait } from './lib/ports'
import { prepareDatabase } from './lib/prepare'
import { endChild } from './lib/server'
import { onStop, program } from './lib/shutdown'
import { Problem, step } from './lib/steps'
import { welcome } from './lib/welcome'

/** `npm run dev`: the same database, the style sheet rebuilt at every change, and `next dev`. */
await program(async () => {
  const settings = readSettings(process.env)
  prepareDataDir(settings.dataDir)
  await claimPort(settings.port)
  const database = await step('Starting PostgreSQL', () => openDatabase(settings))
  onStop(database.stop)
  await prepareDatabase(database, settings)
  await step('Building the style sheet', async () => {
    onStop(await watchAssets())
    while (!existsSync(join(root, 'public/assets/styles.css'))) await wait(100)
  })
  await welcome(settings)
  const next = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(settings.port)], {
    cwd: root,
    env: { ...childEnv(settings, database), NODE_ENV: 'development' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  onStop(() => endChild(next))
  await new Promise<void>((_, reject) =>
    next.once('exit', (code) => reject(new Problem(`next dev ended (${code}).`, 'Its messages stand above.'))),
  )
})

import { openDatabase } from './lib/database'
import { authSecret, readSettings } from './lib/env'
import { startNcalayer } from './lib/ncalayer'
import { onStop, program } from './lib/shutdown'
import { say, step } from './lib/steps'

/**
 * `npm run ncalayer:mock`: a stand-in of NCALayer beside a running application, for whoever has no key of the national authority.
 * It signs without asking, with keys of this installation's test authority: no legal force. Start the application with `NCALAYER_URL=ws://127.0.0.1:13579`.
 */
await program(async () => {
  const settings = readSettings(process.env)
  process.env.AUTH_SECRET = authSecret(settings)
  const database = await step('Reaching the database', () => openDatabase(settings))
  onStop(database.stop)
  process.env.DATABASE_URL = database.url
  const [{ keyOfAccount }, { db }] = await Promise.all([import('./lib/ncalayer-keys'), import('@/db/client')])
  onStop(() => db().$client.end())
  const { url, stop } = await startNcalayer({ keyFor: keyOfAccount })
  onStop(stop)
  say(`✓ The stand-in of NCALayer answers at ${url}. Its signatures have no legal force.`)
  await new Promise(() => {})
})

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, isBuilt } from '@/scripts/lib/build'
import { childEnv, readSettings, root } from '@/scripts/lib/env'
import { freePort } from '@/scripts/lib/ports'
import { untilReady } from '@/scripts/lib/readiness'
import { run } from '@/scripts/lib/run'
import { endChild, startServer } from '@/scripts/lib/server'
import { onStop } from '@/scripts/lib/shutdown'
import { Problem, step, tail } from '@/scripts/lib/steps'

export type Server = { port: number; host: string; pid: number; stop: () => Promise<void> }

/** The environment of `npm start` without worker and demonstration. */
export const environment = (url: string, port: number): NodeJS.ProcessEnv =>
  childEnv(readSettings({ ...process.env, PORT: String(port), WORKER: 'off', DEMO: '0' }), { url, ownerUrl: url })

/** Our application as `npm start` builds it. */
export async function buildOurs(url: string, folder: string): Promise<void> {
  const env = environment(url, 3000)
  if (!isBuilt(env)) await step('Building the application', () => build({ env, log: join(folder, 'build.log') }))
}

const bareHome = join(root, 'tests/bench/bare')
const bareOutput = join(bareHome, '.next/standalone/tests/bench/bare')

/** One word for the sources of the bare application and for the Next that builds it. */
function bareHash(): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'node_modules/next/package.json')))
    .update(process.version)
  const files = readdirSync(bareHome, { recursive: true, encoding: 'utf8' }).filter((file) => !/^(\.next|node_modules|next-env)/.test(file))
  for (const file of files.filter((each) => /\.(tsx?|json)$/.test(each)).sort()) hash.update(readFileSync(join(bareHome, file)))
  return hash.digest('hex')
}

export async function buildBare(): Promise<void> {
  const stamp = join(bareHome, '.next/bench.stamp')
  const hash = bareHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await step('Building the bare application', async () => {
    const next = join(root, 'node_modules/next/dist/bin/next')
    const { code, output } = await run(process.execPath, [next, 'build'], {
      cwd: bareHome,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    if (code !== 0) throw new Problem(`The bare application could not be built:\n${tail(output, 20)}\n`, 'See tests/bench/bare.')
    cpSync(join(bareHome, '.next/static'), join(bareOutput, '.next/static'), { recursive: true })
    writeFileSync(stamp, hash)
  })
}

async function ready(child: ChildProcess, port: number, host: string): Promise<Server> {
  const stop = () => endChild(child)
  onStop(stop)
  await untilReady(child, port, host)
  return { port, host: `${host}:${port}`, pid: child.pid!, stop }
}

/** `log`: the open file that its messages go to. */
export async function startOurs(url: string, log: number): Promise<Server> {
  const port = await freePort()
  const env = environment(url, port)
  return ready(startServer(env, { log }), port, env.BASE_DOMAIN!)
}

export async function startBare(url: string): Promise<Server> {
  const port = await freePort()
  const leash = pathToFileURL(join(root, 'scripts/lib/leash.mjs')).href
  const child = spawn(process.execPath, ['--import', leash, join(bareOutput, 'server.js')], {
    cwd: bareOutput,
    env: { ...process.env, NODE_ENV: 'production', LEASH: '1', PORT: String(port), HOSTNAME: '127.0.0.1', DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  return ready(child, port, '127.0.0.1')
}

import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from '@/lib/core/face'
import { buildAssets } from '@/scripts/assets'
import { type Env, faceOf, root } from './env'
import { distOf } from './faces'
import { run } from './run'
import { Problem, tail } from './steps'

const folders = ['app', 'components', 'db', 'lib', 'messages', 'public']
const files = [
  'middleware.ts',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'scripts/assets.ts',
]
const made = 'public/assets'

/** One word for everything the build depends on. `extra`: what is not a file, such as the base domain. */
export function sourceHash(home: string, extra: readonly string[] = []): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    const full = join(home, path)
    if (path === made || !existsSync(full)) return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
  for (const path of [...folders, ...files]) add(path)
  return hash.update(extra.join('\0')).digest('hex')
}

/** The built server of a face. */
export const serverFile = (home = root, face: Face = 'all') => join(home, distOf(face), 'standalone/server.js')

type Build = { env: NodeJS.ProcessEnv; log: string; home?: string }

const identity = (env: Env) => [process.versions.node.split('.')[0]!, env.BASE_DOMAIN ?? '', faceOf(env)]
const stampFile = (home: string, face: Face) => join(home, distOf(face), 'enbek.stamp')

/** Whether the built application is the one these sources make. */
export function isBuilt(env: Env, home = root): boolean {
  const face = faceOf(env)
  const stamp = stampFile(home, face)
  return existsSync(serverFile(home, face)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(home, identity(env))
}

/** Builds the face that `env` names into its folder's `standalone`, ready to be started; the whole output goes to `log`. */
export async function build({ env, log, home = root }: Build): Promise<void> {
  const face = faceOf(env)
  const dist = distOf(face)
  const hash = sourceHash(home, identity(env))
  rmSync(stampFile(home, face), { force: true })
  await buildAssets(home)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: home, env: { ...env, NODE_ENV: 'production' }, log })
  if (code !== 0) throw new Problem(`The application could not be built. The end of ${log}:\n\n${tail(output, 25)}\n`, buildRemedy(output))
  if (!existsSync(serverFile(home, face)))
    throw new Problem(
      `The build left no ${dist}/standalone/server.js.`,
      "next.config.ts needs output: 'standalone' and outputFileTracingRoot: import.meta.dirname.",
    )
  // The standalone server serves these two only when they lie beside it.
  for (const [from, to] of [
    [`${dist}/static`, `${dist}/static`],
    ['public', 'public'],
  ] as const) {
    rmSync(join(home, dist, 'standalone', to), { recursive: true, force: true })
    if (existsSync(join(home, from))) cpSync(join(home, from), join(home, dist, 'standalone', to), { recursive: true })
  }
  writeFileSync(stampFile(home, face), hash)
}

/** What to do about a failed build, as far as its output tells. */
export function buildRemedy(output: string): string {
  if (/ENOSPC/.test(output)) return 'The disk is full: free some space and start again.'
  if (/EACCES|EROFS/.test(output))
    return 'The folder .next cannot be written: give it to yourself (sudo chown -R "$(id -un)" .next) or remove it.'
  if (/heap out of memory|SIGKILL|ENOMEM/.test(output)) return 'The machine ran out of memory: the build needs about 2 GB free.'
  return 'Correct what the log names and start again. An untouched copy that fails is our bug: please report it with the log.'
}

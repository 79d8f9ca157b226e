// What must work before anything is installed: plain JavaScript, nothing but what Node brings.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {string} version such as `20.19.0` */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/**
 * Whether node_modules holds exactly what the lock names. npm keeps a copy of the lock in node_modules and writes it last.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> } | null} installed
 */
export function isInstalled(lock, installed) {
  if (!installed) return false
  return Object.entries(lock.packages).every(([key, { version, optional }]) => {
    const there = installed.packages[key]
    return key === '' || (there ? there.version === version : optional === true)
  })
}

/** @param {string} path */
const json = (path) => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : null)

/** @param {string} sentence @param {string} remedy @returns {never} */
function refuse(sentence, remedy) {
  console.error(`\n${sentence}\n→ ${remedy}\n`)
  process.exit(1)
}

/** Checks Node and npm and installs the packages of the lock when they are not there. */
export function install() {
  if (!nodeIsNewEnough(process.versions.node)) {
    refuse(
      `This needs Node.js 20.19 or newer; here is ${process.versions.node}.`,
      'Install the current LTS from https://nodejs.org and start again.',
    )
  }
  if (isInstalled(json('package-lock.json'), json('node_modules/.package-lock.json'))) return
  if (spawnSync('npm', ['--version'], { stdio: 'ignore' }).status !== 0)
    refuse('npm was not found.', 'It comes with Node.js: https://nodejs.org.')
  const started = Date.now()
  console.log('… Installing packages (npm ci; the first time: a minute or two)')
  // Also with NODE_ENV=production: the build and the embedded database are development packages.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, encoding: 'utf8' })
  if (npm.status !== 0) {
    const said = `${npm.stdout}${npm.stderr}`.trim().split('\n').slice(-15).join('\n')
    refuse(
      `The packages could not be installed. npm said:\n\n${said}\n`,
      'Check the network, the free space and the rights of this folder, then start again.',
    )
  }
  console.log(`✓ Installing packages (${Math.round((Date.now() - started) / 1000)} s)`)
}

/**
 * Hands over to a TypeScript program and passes signals on to it; its exit code is ours.
 * @param {string} script @param {string[]} args
 */
export async function handOver(script, args) {
  // Run by npm we end with it, even when it is killed; run by a shell we may outlive it.
  if (process.env.npm_lifecycle_event) {
    process.env.LEASH = '1'
    await import('./leash.mjs')
  }
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', './scripts/lib/server-only.mjs', script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LEASH: '1' },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}

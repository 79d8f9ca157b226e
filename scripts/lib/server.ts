import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serverFile } from './build'
import { faceOf, root } from './env'

/** Starts the built server. It has a process group of its own, so that Ctrl-C reaches only us and we end things in order. */
export function startServer(
  env: NodeJS.ProcessEnv,
  { home = root, log, keep = false }: { home?: string; log?: number; keep?: boolean } = {},
): ChildProcess {
  const leash = pathToFileURL(join(root, 'scripts/lib/leash.mjs')).href
  // localhost is 127.0.0.1 here, where health is asked for
  return spawn(process.execPath, ['--dns-result-order=ipv4first', '--import', leash, serverFile(home, faceOf(env))], {
    cwd: home,
    env: { ...env, NODE_ENV: 'production', LEASH: keep ? '0' : '1' },
    stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'],
    detached: true,
  })
}

/** Asks a child to end, and ends it when it does not within `patience` ms. */
export function endChild(child: ChildProcess, patience = 8_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

import type { ChildProcess } from 'node:child_process'
import { get, wait } from './ports'
import { Problem } from './steps'

/** Waits until the server answers 200 at `/api/health/ready`; a server that ended or stays silent is a problem. */
export async function untilReady(
  server: ChildProcess,
  port: number,
  host: string,
  { patience = 60_000, address = '127.0.0.1' } = {},
): Promise<void> {
  const until = Date.now() + patience
  let status = 0
  while (Date.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Problem(`The web server ended at once (exit code ${server.exitCode ?? server.signalCode}).`, 'Its messages stand above.')
    }
    status = await get(port, '/api/health/ready', `${host}:${port}`, 5_000, address)
    if (status === 200) return
    await wait(150)
  }
  const last = status ? `the last answer was ${status}` : 'no answer came'
  throw new Problem(
    `The web server did not become ready in ${patience / 1000} s (${last}).`,
    'Its messages stand above; /api/health/ready names what is missing.',
  )
}

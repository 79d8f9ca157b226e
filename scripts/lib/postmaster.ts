import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run'
import { codeOf } from './steps'

/** What a running PostgreSQL writes about itself into its folder. */
export function parsePostmaster(text: string): { pid: number; port: number } | null {
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : null
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function commandOf(pid: number): Promise<string> {
  const file = `/proc/${pid}/cmdline`
  if (existsSync('/proc/self/cmdline')) return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : ''
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output
}

/** The server that serves this folder now; a file left by a killed one, whose number may belong to another program today, is not believed. */
export async function runningServer(folder: string): Promise<{ pid: number; port: number } | null> {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const found = parsePostmaster(readFileSync(file, 'utf8'))
  if (!found || !alive(found.pid)) return null
  return (await commandOf(found.pid)).includes(folder) ? found : null
}

import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export type RunOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Show the output as it comes. */
  live?: boolean
  /** Keep the whole output in this file. */
  log?: string
  /** Milliseconds after which the command is ended. */
  timeout?: number
}

/** Runs a command to its end and gives its exit code (127: it could not be started) and everything it printed. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<{ code: number; output: string }> {
  const { live, log, ...rest } = options
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const file = log ? createWriteStream(log) : null
    const child = spawn(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] })
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      file?.write(chunk)
      if (live) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const finish = (code: number) => {
      const output = Buffer.concat(chunks).toString('utf8')
      if (file) file.end(() => resolve({ code, output }))
      else resolve({ code, output })
    }
    child.once('error', (error) => {
      take(Buffer.from(`${error.message}\n`))
      finish(127)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

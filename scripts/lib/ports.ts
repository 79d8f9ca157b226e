import { request } from 'node:http'
import { createServer } from 'node:net'
import { codeOf, Problem } from './steps'

const tryPort = (port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })

/** A port nobody listens on. */
export const freePort = () => tryPort(0, '127.0.0.1')

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Refuses with a sentence when the port is taken; a server that is just ending is given three seconds. */
export async function claimPort(port: number, patience = 3_000): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      await tryPort(port, '0.0.0.0')
      return
    } catch (error) {
      if (codeOf(error) === 'EACCES')
        throw new Problem(`Port ${port} needs administrator rights.`, 'Choose one above 1023: PORT=3000 npm start.')
      if (codeOf(error) !== 'EADDRINUSE') throw error
      if (Date.now() < until) await wait(250)
      else throw await portTaken(port)
    }
  }
}

async function portTaken(port: number): Promise<Problem> {
  const remedy = `Stop that program, or choose another port: PORT=${port + 1} npm start.`
  const ours = (await get(port, '/api/health/ready', 'localhost', 1_000)) === 200
  return new Problem(
    ours ? `Port ${port} is in use: the platform seems to be running already.` : `Port ${port} is in use by another program.`,
    remedy,
  )
}

/** The status a local server answers with, or 0 when it does not answer. `host` goes into the Host header. */
export const get = (port: number, path: string, host: string, timeout: number, address = '127.0.0.1') =>
  new Promise<number>((resolve) => {
    const call = request({ host: address, port, path, headers: { host }, timeout }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    call.once('timeout', () => call.destroy())
    call.once('error', () => resolve(0))
    call.end()
  })

import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { Problem } from '@/scripts/lib/steps'
import type { Server } from './servers'

type Answer = { status: number; body: Buffer; headers: Readonly<Record<string, string | string[] | undefined>> }

/** One request to a server of the bench, under the host name it is known by. */
const ask = ({ port, host }: Pick<Server, 'port' | 'host'>, path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers: { host, ...headers }, timeout: 30_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), headers: answer.headers }))
    })
    call.once('timeout', () => call.destroy(new Error(`no answer: ${path}`)))
    call.once('error', reject)
    call.end()
  })

/** The text of a page that must answer 200. */
export async function page(server: Server, path: string, headers?: Readonly<Record<string, string>>): Promise<string> {
  const { status, body } = await ask(server, path, headers)
  if (status !== 200) throw new Problem(`${path} answered ${status}.`, 'The bench needs it to answer 200.')
  return body.toString('utf8')
}

/** What travels: the bytes with gzip where the server compresses, and the bytes without. */
export async function sizes(server: Server, path: string): Promise<{ raw: Buffer; sent: number }> {
  const { status, body, headers } = await ask(server, path, { 'accept-encoding': 'gzip' })
  if (status !== 200) throw new Problem(`${path} answered ${status}.`, 'A page asks for a file that is not there.')
  return { raw: headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body, sent: body.length }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { signDetached } from '@/lib/signatures/sign'

/** A key that the stand-in signs with. */
export type MockKey = { certificate: Uint8Array<ArrayBuffer>; chain: readonly Uint8Array[]; key: CryptoKey }

/** What a page asks for: only keys of this person and organisation, for these uses. */
export type Wanted = { iin: string | null; bin: string | null; purposes: readonly string[] }

type Given = {
  /** The key for what is wanted; null = there is none, `cancelled` = its owner closed the window. */
  keyFor: (wanted: Wanted) => Promise<MockKey | null | 'cancelled'>
  /** 0 = any free one. */
  port?: number
  clock?: () => Date
}

const call = z.object({
  module: z.string(),
  method: z.string().optional(),
  args: z
    .object({
      format: z.string(),
      data: z.union([z.string(), z.array(z.string())]),
      signingParams: z.object({ decode: z.boolean(), encapsulate: z.boolean() }).partial().optional(),
      signerParams: z
        .object({ iin: z.string(), bin: z.string(), extKeyUsageOids: z.array(z.string()) })
        .partial()
        .optional(),
    })
    .optional(),
})
type Args = NonNullable<z.output<typeof call>['args']>

const refused = (code: string, message: string) => ({ status: false, code, message, details: '' })
const basics = 'kz.gov.pki.knca.basics'

/** A stand-in of NCALayer for development and tests: the same JSON on a WebSocket of the loopback, with keys of the test authority only. */
export async function startNcalayer({ keyFor, port = 13579, clock = () => new Date() }: Given) {
  const answer = async (text: string): Promise<unknown> => {
    const parsed = call.safeParse(json(text))
    if (!parsed.success) return refused('INVOCATION_ERROR', 'the request is not understood')
    const { module, method, args } = parsed.data
    if (module !== basics) return { success: false, errorCode: 'MODULE_NOT_FOUND' }
    if (method !== 'sign' || !args) return refused('UNKNOWN_METHOD', method ?? '')
    return sign(args)
  }

  const sign = async ({ format, data, signingParams, signerParams }: Args) => {
    if (format !== 'cms' || signingParams?.encapsulate) return refused('INVALID_SIGNING_PARAMS', 'the stand-in makes detached CMS only')
    const { iin = null, bin = null, extKeyUsageOids: purposes = [] } = signerParams ?? {}
    const found = await keyFor({ iin, bin, purposes })
    // as the program does: cancelled is an answer without a result
    if (found === 'cancelled') return { status: true, body: {} }
    if (!found) return refused('SIGNING_FAILURE', 'no.matching.keys')
    const documents = Array.isArray(data) ? data : [data]
    const result = await Promise.all(
      documents.map(async (one) => {
        const document = new Uint8Array(Buffer.from(one, signingParams?.decode ? 'base64' : 'utf8'))
        return Buffer.from(await signDetached({ ...found, document, at: clock() })).toString('base64')
      }),
    )
    return { status: true, body: { result } }
  }

  const server = createServer()
  const sockets = new WebSocketServer({ server, maxPayload: 32 * 1024 * 1024 })
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ result: { version: '1.4' } }))
    socket.on('message', (message) => {
      const text = String(message)
      if (text === '--heartbeat--') return socket.send(text)
      answer(text).then(
        (said) => socket.send(JSON.stringify(said)),
        (error: unknown) => socket.send(JSON.stringify(refused('GENERAL_ERROR', String(error)))),
      )
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets.clients) socket.terminate()
      server.close(() => resolve())
    })
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

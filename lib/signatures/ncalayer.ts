/**
 * The client of NCALayer, the national key software on the visitor's own computer: JSON over a WebSocket on the loopback, module `kz.gov.pki.knca.basics`.
 * It shows its own window, asks for the key and its password, and returns a detached CMS; neither key nor password ever comes here.
 */
import { oids, roleOids } from './oids'

export type NcalayerProblem = 'absent' | 'cancelled' | 'refused' | 'interrupted'

/** Why NCALayer gave no signature. `detail` holds its own words. */
export class NcalayerError extends Error {
  override name = 'NcalayerError'
  constructor(
    readonly problem: NcalayerProblem,
    readonly detail = '',
  ) {
    super(detail ? `${problem}: ${detail}` : problem)
  }
}

/** As much of a WebSocket as is needed. */
export type Socket = {
  send(text: string): void
  close(): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'close' | 'error', listener: () => void): void
}

type Asked = {
  /** `wss://127.0.0.1:13579`. */
  url: string
  /** The document, base64. */
  document: string
  /** NCALayer offers only keys of this person, and of this organisation. */
  iin: string | null
  bin?: string | null
  locale: 'kk' | 'ru' | 'en'
  connect?: (url: string) => Socket
  /** How long the program may take to answer the door, milliseconds. */
  patience?: number
}

const module = 'kz.gov.pki.knca.basics'

const request = ({ document, iin, bin, locale }: Asked) =>
  JSON.stringify({
    module,
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: document,
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: {
        extKeyUsageOids: [oids.emailProtection, ...(bin ? [roleOids.organisation] : [roleOids.individual])],
        ...(iin ? { iin } : {}),
        ...(bin ? { bin } : {}),
      },
      locale,
    },
  })

/** The answer of `sign`: the bare base64 of the CMS. Cancelling is an answer without a result. */
export function signatureIn(answer: unknown): string {
  const { status, body, code, message } = (answer ?? {}) as {
    status?: unknown
    body?: { result?: unknown }
    code?: unknown
    message?: unknown
  }
  if (status !== true) throw new NcalayerError('refused', [code, message].filter((part) => typeof part === 'string').join(' '))
  const result = Array.isArray(body?.result) ? body.result[0] : body?.result
  if (typeof result !== 'string' || result === '') throw new NcalayerError('cancelled')
  return result.replace(/-----(?:BEGIN|END) CMS-----/g, '').replace(/\s/g, '')
}

/** Signs through NCALayer and returns the detached CMS, base64. Throws `NcalayerError`. */
export function signByNcalayer(asked: Asked): Promise<string> {
  const { url, connect = (address: string): Socket => new WebSocket(address), patience = 5000 } = asked
  return new Promise((resolve, reject) => {
    let socket: Socket
    try {
      socket = connect(url)
    } catch {
      reject(new NcalayerError('absent'))
      return
    }
    // the program greets with its version first; then it has all the time that its owner needs
    let greeted = false
    const end = (act: () => void) => {
      clearTimeout(timer)
      act()
      socket.close()
    }
    const fail = () => end(() => reject(new NcalayerError(greeted ? 'interrupted' : 'absent')))
    const timer = setTimeout(fail, patience)
    socket.addEventListener('error', fail)
    socket.addEventListener('close', fail)
    socket.addEventListener('message', ({ data }) => {
      const answer = parsed(data)
      if (answer === undefined) return
      if (!greeted) {
        greeted = true
        clearTimeout(timer)
        socket.send(request(asked))
        return
      }
      end(() => {
        try {
          resolve(signatureIn(answer))
        } catch (error) {
          reject(error)
        }
      })
    })
  })
}

/** Undefined for what is no answer, such as the program's heartbeat. */
function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}

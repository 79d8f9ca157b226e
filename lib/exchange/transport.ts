import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import type { Side } from '@/lib/core/side'
import { hostedSides } from './place'
import { type Answer, receive } from './receive'
import type { ReceiverMap } from './receivers'
import type { Sealed } from './seal'

/** Brings a sealed message to a side and its answer back. Throws when the side is out of reach. */
export type Transport = (to: Side, sealed: Sealed) => Promise<Answer>

export const sealedShape = z.strictObject({ body: z.string(), signature: z.string().max(200), keyId: z.string().max(64) })
const answerShape = z.union([
  z.object({ status: z.literal(200), receipt: sealedShape }),
  z.object({ status: z.literal([400, 401, 409, 422, 503]), reason: z.string() }),
])

/** Shorter than a lease, so that nobody else sends the same meanwhile. */
const patience = 20_000

const overHttp =
  (url: string): Transport =>
  async (_to, sealed) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sealed),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
    const answer = answerShape.safeParse(await response.json().catch(() => null))
    if (!answer.success) throw new Error(`HTTP ${response.status}`)
    return answer.data
  }

/** Inside the house by a call, otherwise to the peer. */
export const transportFor = (receivers: ReceiverMap): Transport => {
  return async (to, sealed) => {
    if (hostedSides().includes(to)) return receive(sealed, receivers)
    const { EXCHANGE_PEER_URL } = env()
    if (!EXCHANGE_PEER_URL) throw new Error('EXCHANGE_PEER_URL is not set')
    return overHttp(new URL('/api/exchange', EXCHANGE_PEER_URL).href)(to, sealed)
  }
}

import 'server-only'
import { and, eq, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exchangeOf, type Receipt } from '@/db/schema'
import { canonicalJson } from '@/lib/core/canonical'
import { Hopeless } from '@/lib/core/job'
import { log, plainMessage } from '@/lib/core/log'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { contract, isMessageType, type MessageType, maySend, otherSide, type Received } from './contract'
import { type Envelope, envelopeOf } from './envelope'
import { ownKey, peerKey } from './keys'
import { hostedSides, sideOf } from './place'
import type { ReceiverMap } from './receivers'
import { isSealedBy, laneOf, type Sealed, seal, sha256 } from './seal'

/** With 200 a signed receipt bound to the digest; otherwise why not, in a line for the administrator. */
export type Answer = { status: 200; receipt: Sealed } | { status: 400 | 401 | 409 | 422 | 503; reason: string }

/** It was not taken, and nothing of it is kept. */
class NotTaken extends Error {
  constructor(
    readonly status: 400 | 401 | 409 | 422,
    message: string,
  ) {
    super(message)
  }
}

type Known = Envelope & { type: MessageType }

/**
 * Takes a message of the other side: verifies, writes it down and applies it in ONE transaction, and answers with a signed receipt. The same message
 * again is `duplicate`; one that is older than what is applied already is kept as `stale` and not applied; the same id with another body is refused.
 */
export async function receive(sealed: Sealed, receivers: ReceiverMap, now: Date = new Date()): Promise<Answer> {
  try {
    const { side, envelope } = await verified(sealed)
    return await taken(side, envelope, sealed, receivers, now)
  } catch (error) {
    if (error instanceof NotTaken) return { status: error.status, reason: plainMessage(error) }
    log.warn({ err: error }, 'the exchange could not receive')
    return { status: 503, reason: plainMessage(error) }
  }
}

async function verified(sealed: Sealed): Promise<{ side: Side; envelope: Known }> {
  const envelope = envelopeOf(sealed.body)
  if (!envelope) throw new NotTaken(400, 'no envelope in canonical form')
  const from = sideOf(envelope.source)
  const side = from && otherSide(from)
  if (!side || !hostedSides().includes(side)) throw new NotTaken(400, `nobody here receives from ${envelope.source}`)
  const key = await peerKey(side, sealed.keyId)
  if (!key || !isSealedBy(key, sealed)) throw new NotTaken(401, 'unknown key, or altered')
  const { type } = envelope
  if (!isMessageType(type) || !maySend(from, type)) throw new NotTaken(400, `${from} may not send ${type}`)
  return { side, envelope: { ...envelope, type } }
}

async function taken(side: Side, envelope: Known, sealed: Sealed, receivers: ReceiverMap, now: Date): Promise<Answer> {
  const own = await ownKey(side)
  const digest = sha256(sealed.body)
  const { id, type, subject, dataversion: version, source } = envelope
  const { exchangeInbox: inbox, exchangeLog } = exchangeOf(side)
  const evidence = {
    direction: 'in',
    messageId: id,
    type,
    subject,
    version,
    digest,
    signature: sealed.signature,
    keyId: sealed.keyId,
  } as const
  try {
    return await asSide(side, async (tx) => {
      const outcome = await kept(tx)
      if (outcome === 'applied') await apply(tx, side, envelope, receivers, now)
      const receipt = seal(own, canonicalJson({ id, digest, outcome, at: now.toISOString() } satisfies Receipt))
      await tx.insert(exchangeLog).values({ ...evidence, outcome, receipt, at: now })
      return { status: 200, receipt }
    })
  } catch (error) {
    if (!(error instanceof NotTaken) && isTransient(error)) throw error
    const status = error instanceof NotTaken ? error.status : error instanceof Hopeless ? 400 : 422
    const reason = plainMessage(error)
    await asSide(side, (tx) =>
      tx.insert(exchangeLog).values({ ...evidence, outcome: status === 422 ? 'failed' : 'refused', reason, at: now }),
    )
    return { status, reason }
  }

  /** Writes it into the inbox, where an id of a source stands once. */
  async function kept(tx: Tx): Promise<Receipt['outcome']> {
    // two deliveries of one subject, where a lease has run out, go one after the other
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`in ${side} ${laneOf(subject)}`}, 0))`)
    const [earlier] = await tx
      .select({ digest: inbox.digest })
      .from(inbox)
      .where(and(eq(inbox.source, source), eq(inbox.id, id)))
    if (earlier && earlier.digest !== digest) throw new NotTaken(409, 'the id belongs to another message')
    if (earlier) return 'duplicate'
    const [newest] = await tx
      .select({ version: max(inbox.version) })
      .from(inbox)
      .where(and(eq(inbox.subject, subject), eq(inbox.type, type), eq(inbox.outcome, 'applied')))
    const outcome = newest?.version != null && version <= newest.version ? 'stale' : 'applied'
    const isBatch = type.endsWith('-batch.v1')
    await tx
      .insert(inbox)
      .values({ source, id, type, subject, lane: laneOf(subject), version, digest, outcome, body: isBatch ? null : sealed.body, at: now })
    return outcome
  }
}

async function apply(
  tx: Tx,
  side: Side,
  { id, type, subject, dataversion: version, source, time, data }: Known,
  receivers: ReceiverMap,
  now: Date,
) {
  const parsed = contract[type].data.safeParse(data)
  if (!parsed.success) throw new Hopeless(`does not fit ${type}: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`)
  const listening = receivers.get(type)
  if (!listening) throw new Error(`nobody receives ${type}`)
  const message = { id, type, subject, version, source, time: new Date(time) }
  for (const receiver of listening) await receiver(parsed.data as Received<MessageType>, { tx, message, side, now })
}

/** The database is going away or two transactions met: the same will work later, and is no fault of the message. */
function isTransient(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && /^(08|40|53|57)|^(CONNECTION_|CONNECT_|ECONN|EPIPE)/.test(code)) return true
  }
  return false
}

import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Difference, exchangeOf } from '@/db/schema'
import { canonicalJson } from '@/lib/core/canonical'
import { env } from '@/lib/core/env'
import { type Side, sides } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { isMessageType, type MessageType, maySend, messageTypes, otherSide } from './contract'
import { type Copies, type Copy, copiesOf, type Held } from './copies'
import { ownKey, peerKey } from './keys'
import { hostedSides } from './place'
import { isSealedBy, type Sealed, seal, sha256 } from './seal'
import { sealedShape } from './transport'

type Modules = Readonly<Record<string, { copies?: Copies }>>

/** What is still on its way is not a difference, ms. */
const settled = 10 * 60_000
/** A question that is older is a repeated one, ms. */
const fresh = 5 * 60_000
/** So many differences are kept for the page; more is a matter for the whole type. */
const mostKept = 1_000

const questionShape = z.strictObject({ ask: z.literal('held'), of: z.enum(sides), type: z.string(), at: z.iso.datetime() })
const heldShape = z.strictObject({ type: z.string(), held: z.array(z.tuple([z.string(), z.int()])) })

export const isQuestion = ({ body }: Sealed): boolean => body.startsWith('{"ask":')

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** What this side holds of a type, for the other side's count; null: not to be answered. */
export async function answerCount(sealed: Sealed, modules: Modules, now: Date): Promise<Sealed | null> {
  const asked = questionShape.safeParse(parsed(sealed.body))
  if (!asked.success || !hostedSides().includes(asked.data.of)) return null
  const { of: side, type, at } = asked.data
  const key = await peerKey(side, sealed.keyId)
  const copy = isMessageType(type) ? copiesOf(side, modules).get(type) : undefined
  if (!key || !isSealedBy(key, sealed) || !copy || Math.abs(now.getTime() - new Date(at).getTime()) > fresh) return null
  const held = await asSide(side, (tx) => copy.held(tx))
  return seal(await ownKey(side), canonicalJson({ type, held }))
}

async function heldBy(side: Side, type: MessageType, copy: Copy, from: Side, now: Date): Promise<readonly Held[]> {
  if (hostedSides().includes(side)) return asSide(side, (tx) => copy.held(tx))
  const question = seal(await ownKey(from), canonicalJson({ ask: 'held', of: side, type, at: now.toISOString() }))
  const response = await fetch(new URL('/api/exchange', env().EXCHANGE_PEER_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(60_000),
    redirect: 'error',
  })
  const answer = sealedShape.parse(await response.json())
  const key = await peerKey(from, answer.keyId)
  if (!key || !isSealedBy(key, answer)) throw new Error('the count is not signed by the other side')
  const told = heldShape.parse(JSON.parse(answer.body))
  if (told.type !== type) throw new Error('the count is of another type')
  return told.held
}

const digestOf = (rows: readonly Held[]) => sha256(canonicalJson([...rows].sort(([a], [b]) => (a < b ? -1 : 1))))

/** Subjects that the other side lacks or has in another version. What it has beyond what is counted here came while counting. */
export function differencesOf(sent: readonly Held[], held: readonly Held[]): Difference[] {
  const there = new Map(held)
  return sent.flatMap(([lane, version]) => {
    const other = there.get(lane) ?? null
    return other !== null && other >= version ? [] : [{ lane, sent: version, held: other }]
  })
}

/** The nightly two-way count: each side counts what it has told, asks the other what it holds, and keeps what differs. */
export async function reconcile(modules: Modules, now: Date): Promise<void> {
  for (const side of hostedSides())
    for (const type of messageTypes) {
      const copy = maySend(side, type) ? copiesOf(side, modules).get(type) : undefined
      if (!copy) continue
      const sent = await asSide(side, (tx) => copy.sent(tx, new Date(now.getTime() - settled)))
      if (sent.length === 0) continue
      const there = otherSide(side)
      const held = await heldBy(there, type, copiesOf(there, modules).get(type) ?? copy, side, now)
      const { exchangeCounts } = exchangeOf(side)
      await asSide(side, (tx) =>
        tx.insert(exchangeCounts).values({
          at: now,
          type,
          sent: sent.length,
          held: held.length,
          sentDigest: digestOf(sent),
          heldDigest: digestOf(held),
          differences: differencesOf(sent, held).slice(0, mostKept),
        }),
      )
    }
}

/** Sends again what the last count of a type has found to differ. */
export async function sendAgain(side: Side, type: MessageType, modules: Modules): Promise<void> {
  const { exchangeCounts: counts } = exchangeOf(side)
  await asSide(side, async (tx) => {
    const [last] = await tx.select().from(counts).where(eq(counts.type, type)).orderBy(desc(counts.at), desc(counts.id)).limit(1)
    if (last)
      await copiesOf(side, modules)
        .get(type)
        ?.again(
          tx,
          last.differences.map(({ lane }) => lane),
        )
  })
}

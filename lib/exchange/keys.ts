import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { exchangeOf } from '@/db/schema'
import { env } from '@/lib/core/env'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { otherSide } from './contract'
import { hostedSides } from './place'
import { keyFrom, newKey, type OwnKey, openKey, peerFrom } from './seal'

type Known = Readonly<Partial<Record<Side, OwnKey>>>

let known: Promise<Known> | undefined

/** The key with which a side of this deployment signs: made once per installation, or given by `EXCHANGE_KEY_PLATFORM` / `EXCHANGE_KEY_AIS`. */
export async function ownKey(side: Side): Promise<OwnKey> {
  known ??= ready().catch((error: unknown) => {
    known = undefined
    throw error
  })
  const key = (await known)[side]
  if (!key) throw new Error(`This deployment is not the side "${side}"`)
  return key
}

/** The public part of a key of the other side that this side trusts; null for a stranger's, or one that has ended. */
export async function peerKey(side: Side, id: string): Promise<string | null> {
  await ownKey(side)
  const { exchangeKeys: keys } = exchangeOf(side)
  const [row] = await asSide(side, (tx) =>
    tx
      .select({ publicKey: keys.publicKey })
      .from(keys)
      .where(and(eq(keys.id, id), eq(keys.owner, 'peer'), isNull(keys.endedAt))),
  )
  return row?.publicKey ?? null
}

/** From now on this side trusts what is signed by that key, given as base64 of SPKI. */
export async function trust(side: Side, publicKey: string): Promise<string> {
  const peer = peerFrom(publicKey)
  const { exchangeKeys: keys } = exchangeOf(side)
  await asSide(side, (tx) =>
    tx
      .insert(keys)
      .values({ ...peer, owner: 'peer' })
      .onConflictDoNothing(),
  )
  return peer.id
}

async function ready(): Promise<Known> {
  const { EXCHANGE_PEER_KEY } = env()
  const own: Partial<Record<Side, OwnKey>> = {}
  for (const side of hostedSides()) {
    const kept = await keep(side)
    own[side] = openKey(kept)
    if (hostedSides().includes(otherSide(side))) await trust(otherSide(side), kept.publicKey)
    else if (EXCHANGE_PEER_KEY) await trust(side, EXCHANGE_PEER_KEY)
  }
  return own
}

/** The side's newest own key; the first caller makes it, whoever comes at the same time waits and finds it. */
export const keep = (side: Side) =>
  asSide(side, async (tx) => {
    const { exchangeKeys: keys } = exchangeOf(side)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`exchange keys ${side}`}, 0))`)
    const given = side === 'ais' ? env().EXCHANGE_KEY_AIS : env().EXCHANGE_KEY_PLATFORM
    const [row] = await tx
      .select()
      .from(keys)
      .where(and(eq(keys.owner, 'own'), isNull(keys.endedAt)))
      .orderBy(desc(keys.createdAt))
      .limit(1)
    if (row?.privateKey && !given) return { id: row.id, publicKey: row.publicKey, privateKey: row.privateKey }
    const key = given ? keyFrom(given) : newKey()
    await tx
      .insert(keys)
      .values({ ...key, owner: 'own', privateKey: given ? null : key.privateKey })
      .onConflictDoNothing()
    return key
  })

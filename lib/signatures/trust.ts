import 'server-only'
import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revocationLists, trustAnchors } from '@/db/schema'
import { env } from '@/lib/core/env'
import { type Certificate, parseCertificate } from './certificate'
import { type Crl, parseCrl } from './crl'
import type { Trust } from './verify'

const certificates = new Map<string, Certificate>()
const lists = new Map<string, Crl>()

/** An authority's name as a key. */
export const issuerKey = (name: string): string => createHash('sha256').update(name).digest('hex')

/** Whom this side trusts now. Both sides may read it; what was parsed before is not read again. */
export async function trustOf(tx: Tx): Promise<Trust> {
  const rows = await tx.select({ id: trustAnchors.id, purpose: trustAnchors.purpose, origin: trustAnchors.origin }).from(trustAnchors)
  const unknown = rows.map(({ id }) => id).filter((id) => !certificates.has(id))
  if (unknown.length > 0) {
    const found = await tx
      .select({ id: trustAnchors.id, der: trustAnchors.der })
      .from(trustAnchors)
      .where(inArray(trustAnchors.id, unknown))
    for (const { id, der } of found) certificates.set(id, parseCertificate(der))
  }
  const read = rows.map((row) => ({ ...row, certificate: certificates.get(row.id)! }))
  return {
    anchors: read.filter(({ purpose }) => purpose === 'anchor').map(({ certificate, origin }) => ({ certificate, origin })),
    intermediates: read.filter(({ purpose }) => purpose === 'intermediate').map(({ certificate }) => certificate),
    crls: await currentLists(tx),
    mode: env().EDS_MODE,
  }
}

async function currentLists(tx: Tx): Promise<Crl[]> {
  const rows = await tx.select({ sha256: revocationLists.sha256 }).from(revocationLists)
  const unknown = rows.map(({ sha256 }) => sha256).filter((id) => !lists.has(id))
  if (unknown.length > 0) {
    if (lists.size > 100) lists.clear()
    const wanted = rows.map(({ sha256 }) => sha256).filter((id) => !lists.has(id))
    const found = await tx
      .select({ sha256: revocationLists.sha256, der: revocationLists.der })
      .from(revocationLists)
      .where(inArray(revocationLists.sha256, wanted))
    for (const { sha256, der } of found) lists.set(sha256, parseCrl(der))
  }
  return rows.flatMap(({ sha256 }) => lists.get(sha256) ?? [])
}

/** Keeps the newest list of an authority; an older one is left aside. Is it news? */
export async function keepList(tx: Tx, crl: Crl): Promise<boolean> {
  if (!crl.nextUpdate || crl.isDelta) return false
  const issuer = issuerKey(crl.issuer)
  const row = { sha256: crl.id, der: Buffer.from(crl.der), thisUpdate: crl.thisUpdate, nextUpdate: crl.nextUpdate }
  const [before] = await tx
    .select({ thisUpdate: revocationLists.thisUpdate })
    .from(revocationLists)
    .where(eq(revocationLists.issuer, issuer))
  if (before && before.thisUpdate > crl.thisUpdate) return false
  await tx
    .insert(revocationLists)
    .values({ issuer, ...row })
    .onConflictDoUpdate({ target: revocationLists.issuer, set: row })
  return true
}

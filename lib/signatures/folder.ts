import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { trustAnchors } from '@/db/schema'
import { log } from '@/lib/core/log'
import { nameOf } from './accept'
import { type Certificate, parseCertificate } from './certificate'
import { type Crl, parseCrl } from './crl'
import { derValues } from './decode'
import { keepList } from './trust'

type Found = { certificates: Certificate[]; lists: Crl[] }

/** The certificates (.cer, .crt, .pem) and lists of revoked ones (.crl) of a folder. A file that cannot be read is left out and logged. */
async function readFolder(folder: string): Promise<Found> {
  const found: Found = { certificates: [], lists: [] }
  for (const name of (await readdir(folder)).sort()) {
    const isList = name.endsWith('.crl')
    if (!isList && !/\.(?:cer|crt|pem)$/.test(name)) continue
    try {
      for (const der of derValues(await readFile(join(folder, name)))) {
        if (isList) found.lists.push(parseCrl(der))
        else found.certificates.push(parseCertificate(der))
      }
    } catch (error) {
      log.error({ err: error, file: name }, 'trust anchor is not readable')
    }
  }
  return found
}

/**
 * Makes the folder's authorities the national ones: self-issued certificates are anchors, others stand between; what is no longer there is not trusted any more.
 * Lists of revoked certificates are taken when they are newer. A transaction of the platform itself.
 */
export async function loadFolder(tx: Tx, folder: string): Promise<{ anchors: number; lists: number }> {
  const { certificates, lists } = await readFolder(folder)
  const authorities = certificates.filter(({ isAuthority }) => isAuthority)
  const rows = authorities.map((certificate) => ({
    id: certificate.id,
    der: Buffer.from(certificate.der),
    name: nameOf(certificate) ?? '',
    purpose: certificate.issuer === certificate.subject ? ('anchor' as const) : ('intermediate' as const),
    origin: 'national' as const,
    notAfter: certificate.notAfter,
  }))
  const gone =
    rows.length > 0
      ? notInArray(
          trustAnchors.id,
          rows.map(({ id }) => id),
        )
      : sql`true`
  await tx.delete(trustAnchors).where(and(eq(trustAnchors.origin, 'national'), gone))
  if (rows.length > 0) await tx.insert(trustAnchors).values(rows).onConflictDoNothing()
  const kept = []
  for (const list of lists) if (await keepList(tx, list)) kept.push(list)
  return { anchors: rows.filter(({ purpose }) => purpose === 'anchor').length, lists: kept.length }
}

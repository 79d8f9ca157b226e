import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type EvidenceRef, type SignatureRow, signaturesOfSide } from '@/db/schema'
import { env } from '@/lib/core/env'
import { Refusal } from '@/lib/core/refusal'
import type { Side } from '@/lib/core/side'
import { lifted } from '@/lib/core/tx'
import { sha256 } from './algorithms'
import { refreshLists } from './authority'
import type { Certificate } from './certificate'
import type { Crl } from './crl'
import type { CertificateRole } from './oids'
import { signatories } from './rules'
import { trustOf } from './trust'
import { type Signed, type Verdict, verifyDetached } from './verify'
import { type FaultCode, faultText } from './words'

/** A paper as it stands in the table of documents. */
export type DocumentToSign = { id: string; sha256: string; bytes: Uint8Array }

export type Signer = {
  /** The account; null where the side knows none. */
  userId: string | null
  iin: string
  /** In whose name he signs; null = his own. */
  organisation?: { bin: string; roles?: readonly CertificateRole[] } | null
}

type Handed = {
  document: DocumentToSign
  provider: 'browser-key' | 'ncalayer'
  cms: Uint8Array
  signer: Signer
  now: Date
  /** Keep what could not be determined because the authority's list is missing or stale: it is checked again by a job. Otherwise it is refused. */
  keepUndetermined?: boolean
}

const refusalOf = (code: FaultCode): Refusal => new Refusal(faultText(code), { cms: faultText(code) })

/** The same act of signing, whatever it is wrapped in: the certificate and the attributes that were signed. */
export const fingerprintOf = ({ certificate, proof }: Signed): string => sha256(Buffer.concat([certificate.der, proof.signed]))

/**
 * Verifies a detached signature of a document and stores it with what it stood on.
 * Throws `Refusal` with the reason; nothing is stored then. Call it inside the transaction of the act that needs the signature.
 */
export async function acceptSignature(tx: Tx, side: Side, handed: Handed): Promise<SignatureRow> {
  const { document, provider, cms, signer, now, keepUndetermined = false } = handed
  if (sha256(document.bytes) !== document.sha256) throw new Error(`Document ${document.id} is not what its digest says`)
  if (side === 'platform') await refreshLists(tx, now)
  const { organisation } = signer
  const expected = {
    iin: signer.iin,
    organisation: organisation ? { bin: organisation.bin, roles: organisation.roles ?? signatories } : null,
  }
  const verdict = verifyDetached({ cms, document: document.bytes, trust: await trustOf(tx), at: now, expected })
  const { signed } = verdict
  if (!signed || (verdict.outcome !== 'valid' && !(keepUndetermined && verdict.outcome === 'undetermined')))
    throw refusalOf(verdict.outcome === 'valid' ? 'malformed' : verdict.code)
  return lifted(tx, async () => {
    await refuseReplay(tx, side, signed, document, signer)
    const evidence = await keepEvidence(tx, side, signed.path, signed.crls)
    const row = { ...factsOf(verdict, signed), provider, cms: Buffer.from(cms), userId: signer.userId, evidence }
    return store(tx, side, { ...row, documentId: document.id, documentSha256: document.sha256, acceptedAt: now })
  })
}

function factsOf(verdict: Verdict, signed: Signed) {
  const { by, certificate, path, origin, signingTime } = signed
  return {
    fingerprint: fingerprintOf(signed),
    iin: by.iin ?? '',
    name: by.name,
    bin: by.bin,
    organisation: by.organisation,
    roles: by.roles,
    certificateSerial: certificate.serial,
    issuer: nameOf(path[1]),
    authority: origin,
    signingTime,
    outcome: verdict.outcome === 'valid' ? ('valid' as const) : ('undetermined' as const),
    code: verdict.outcome === 'valid' ? null : verdict.code,
    // a key of the national authority counts only where no test is going on: its own test keys look the same
    legal: verdict.outcome === 'valid' && origin === 'national' && env().EDS_MODE === 'production',
  }
}

/** What an authority calls itself. */
export const nameOf = (certificate: Certificate | undefined): string | null =>
  certificate?.attributes.find(([type]) => type === '2.5.4.3')?.[1] ?? null

/** The act of signing is used once, one content is signed as one document, and nobody signs a document twice. */
async function refuseReplay(tx: Tx, side: Side, signed: Signed, document: DocumentToSign, signer: Signer): Promise<void> {
  const { signatures } = signaturesOfSide(side)
  const one = { id: signatures.id, iin: signatures.iin, bin: signatures.bin }
  const [used] = await tx
    .select(one)
    .from(signatures)
    .where(eq(signatures.fingerprint, fingerprintOf(signed)))
  if (used) throw refusalOf('reused')
  await refuseSigned(tx, side, document, { iin: signer.iin, bin: signer.organisation?.bin ?? null })
}

/** Throws when this content is signed as another document, or the document by this signer already. */
export async function refuseSigned(tx: Tx, side: Side, document: DocumentToSign, by: { iin: string; bin: string | null }): Promise<void> {
  const { signatures } = signaturesOfSide(side)
  const [elsewhere] = await tx
    .select({ id: signatures.id })
    .from(signatures)
    .where(and(eq(signatures.documentSha256, document.sha256), ne(signatures.documentId, document.id)))
    .limit(1)
  if (elsewhere) throw refusalOf('otherDocument')
  const before = await tx
    .select({ iin: signatures.iin, bin: signatures.bin })
    .from(signatures)
    .where(eq(signatures.documentId, document.id))
  if (before.some(({ iin, bin }) => iin === by.iin && bin === by.bin)) throw refusalOf('already')
}

type NewSignature = ReturnType<typeof signaturesOfSide>['signatures']['$inferInsert']

/** Adds a signature; of two senders of the same one the second is refused. */
export async function store(tx: Tx, side: Side, row: NewSignature): Promise<SignatureRow> {
  const [stored] = await tx.insert(signaturesOfSide(side).signatures).values(row).onConflictDoNothing().returning()
  if (!stored) throw refusalOf('reused')
  return stored
}

/** Keeps the certificates and lists that a verdict stood on; what is there already is not kept twice. */
export async function keepEvidence(tx: Tx, side: Side, path: readonly Certificate[], crls: readonly Crl[]): Promise<EvidenceRef[]> {
  const rows = [
    ...path.map(({ id, der }) => ({ kind: 'certificate' as const, sha256: id, bytes: Buffer.from(der) })),
    ...crls.map(({ id, der }) => ({ kind: 'crl' as const, sha256: id, bytes: Buffer.from(der) })),
  ]
  if (rows.length > 0) await tx.insert(signaturesOfSide(side).signatureEvidence).values(rows).onConflictDoNothing()
  return rows.map(({ kind, sha256: id }) => ({ kind, sha256: id }))
}

import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { signatureEvidence, signatures } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { fingerprintOf, nameOf } from './accept'
import { refreshLists } from './authority'
import { parseCrl } from './crl'
import { derValues } from './decode'
import { trustOf } from './trust'
import { type Signed, verifyDetached } from './verify'
import { forceOf } from './words'

/** The largest file that the public check takes, bytes. */
export const mostCheckedBytes = 8 * 1024 * 1024

/**
 * The public check of an uploaded document and its signature. Nothing is stored.
 * A signature that the platform has accepted is judged by the moment of its acceptance and the lists of that moment: what expired or was revoked later does not undo it.
 */
export const checkUpload = (document: Uint8Array, file: Uint8Array, now: Date) =>
  asSystem(async (tx) => {
    await refreshLists(tx, now)
    const trust = await trustOf(tx)
    const cms = derValues(file)[0] ?? file
    const asked = { cms, document, trust, at: now }
    const first = verifyDetached(asked)
    const stored = first.signed && (await storedAs(first.signed))
    const lists = stored ? stored.lists : []
    const verdict = stored
      ? verifyDetached({ ...asked, at: stored.acceptedAt, trust: { ...trust, crls: [...lists, ...trust.crls] } })
      : first
    const { signed } = verdict
    const isNational = signed?.origin === 'national' && trust.mode === 'production'
    return {
      outcome: verdict.outcome,
      code: verdict.outcome === 'valid' ? null : verdict.code,
      acceptedAt: stored?.acceptedAt ?? null,
      signed: signed && {
        ...signed.by,
        signingTime: signed.signingTime,
        serial: signed.certificate.serial,
        notBefore: signed.certificate.notBefore,
        notAfter: signed.certificate.notAfter,
        chain: signed.path.slice(1).flatMap((one) => nameOf(one) ?? []),
        isTest: signed.origin === 'test',
      },
      force: signed?.origin ? forceOf({ provider: 'ncalayer', legal: verdict.outcome === 'valid' && isNational }) : null,
    }

    async function storedAs(proven: Signed) {
      const [row] = await tx
        .select({ acceptedAt: signatures.acceptedAt, evidence: signatures.evidence })
        .from(signatures)
        .where(eq(signatures.fingerprint, fingerprintOf(proven)))
      if (!row) return null
      const ids = row.evidence.filter(({ kind }) => kind === 'crl').map(({ sha256 }) => sha256)
      const rows = ids.length ? await tx.select().from(signatureEvidence).where(inArray(signatureEvidence.sha256, ids)) : []
      return { acceptedAt: row.acceptedAt, lists: rows.map(({ bytes }) => parseCrl(bytes)) }
    }
  })
export type Checked = Awaited<ReturnType<typeof checkUpload>>

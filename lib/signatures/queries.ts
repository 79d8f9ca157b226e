import 'server-only'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, people, signaturesOfSide, signingKeys, staffAccounts } from '@/db/schema'
import { env } from '@/lib/core/env'
import { guest, type User } from '@/lib/core/policy'
import type { Side } from '@/lib/core/side'
import type { Text } from '@/lib/core/text'
import { asUser, lifted } from '@/lib/core/tx'
import { type FaultCode, forceOf } from './words'

/** The signatures of a document, the earliest first, each with its present outcome and what it is worth. Whoever may see the document may see them: the caller has asked. */
export const signaturesOf = (tx: Tx, side: Side, documentId: string) =>
  lifted(tx, async () => {
    const { signatures, signatureChecks } = signaturesOfSide(side)
    const rows = await tx.select().from(signatures).where(eq(signatures.documentId, documentId)).orderBy(signatures.acceptedAt)
    const ids = rows.map(({ id }) => id)
    const checks = ids.length
      ? await tx.select().from(signatureChecks).where(inArray(signatureChecks.signatureId, ids)).orderBy(signatureChecks.at)
      : []
    return rows.map(({ cms, fingerprint: _fingerprint, ...row }) => {
      const last = checks.findLast(({ signatureId }) => signatureId === row.id)
      const outcome = last?.outcome ?? row.outcome
      const legal = outcome === 'valid' && (row.legal || isNational(row))
      const force: Text = forceOf({ provider: row.provider, legal })
      return { ...row, outcome, code: (last ? last.code : row.code) as FaultCode | null, legal, force, hasCms: cms !== null }
    })
  })
export type SignatureView = Awaited<ReturnType<typeof signaturesOf>>[number]

/** Found valid by a later look: it counts as it would have at first. */
const isNational = ({ authority }: { authority: string | null }) => authority === 'national' && env().EDS_MODE === 'production'

/** The detached signature as it came, for downloading beside its document; null for a one-time code. */
export const cmsOf = (tx: Tx, side: Side, documentId: string, signatureId: string): Promise<Buffer | null> =>
  lifted(tx, async () => {
    const { signatures } = signaturesOfSide(side)
    const [row] = await tx
      .select({ cms: signatures.cms })
      .from(signatures)
      .where(and(eq(signatures.id, signatureId), eq(signatures.documentId, documentId)))
    return row?.cms ?? null
  })

/** The person's keys of the test authority, the newest first. */
export const keysOf = (user: User) =>
  user.id === guest.id
    ? Promise.resolve([])
    : asUser(user, (tx) =>
        tx
          .select({
            id: signingKeys.id,
            role: signingKeys.role,
            holder: signingKeys.holder,
            agent: signingKeys.agent,
            portal: signingKeys.portal,
            serial: signingKeys.serial,
            createdAt: signingKeys.createdAt,
            notAfter: signingKeys.notAfter,
            revokedAt: signingKeys.revokedAt,
            revokedWhy: signingKeys.revokedWhy,
            organisation: { kk: employers.nameKk, ru: employers.nameRu },
          })
          .from(signingKeys)
          .leftJoin(employers, eq(employers.id, signingKeys.employerId))
          .where(eq(signingKeys.userId, user.id))
          .orderBy(desc(signingKeys.createdAt)),
      )
export type Key = Awaited<ReturnType<typeof keysOf>>[number]

/** The certificate of one's own key that is still good; null for a stranger's. */
export const certificateOf = (user: User, spkiSha256: string): Promise<Buffer | null> =>
  user.id === guest.id
    ? Promise.resolve(null)
    : asUser(user, async (tx) => {
        const [row] = await tx
          .select({ certificate: signingKeys.certificate })
          .from(signingKeys)
          .where(and(eq(signingKeys.userId, user.id), eq(signingKeys.spkiSha256, spkiSha256), isNull(signingKeys.revokedAt)))
        return row?.certificate ?? null
      })

/** The IIN by which this account signs: a member of staff's is that of his staff account (A349-21.B1). For a transaction of the person or of the platform. */
export async function signingIin(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ own: people.iin, staff: staffAccounts.iin })
    .from(people)
    .leftJoin(staffAccounts, eq(staffAccounts.userId, people.userId))
    .where(eq(people.userId, userId))
  return row?.staff ?? row?.own ?? null
}

/** What `SignPanel` has to know of whoever is going to sign; null for a guest. */
export async function signingSetup(user: User) {
  if (user.id === guest.id) return null
  const iin = await asUser(user, (tx) => signingIin(tx, user.id))
  const { EDS_MODE, NCALAYER_URL } = env()
  return { owner: user.id, employerId: user.employerId, iin, test: EDS_MODE === 'test', ncalayer: NCALAYER_URL }
}
export type SigningSetup = NonNullable<Awaited<ReturnType<typeof signingSetup>>>

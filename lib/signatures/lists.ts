import 'server-only'
import { eq } from 'drizzle-orm'
import { revocationLists, testAuthority } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { chainOf, refreshLists } from './authority'
import { parseCertificate } from './certificate'
import { certificateOf } from './queries'
import { bundle } from './sign'
import { issuerKey } from './trust'

/** The current list of revoked certificates of the test authority; null when there is none. */
export const publicLists = (kind: 'root' | 'issuing', now: Date): Promise<Buffer | null> =>
  asSystem(async (tx) => {
    await refreshLists(tx, now)
    const [authority] = await tx.select({ der: testAuthority.certificate }).from(testAuthority).where(eq(testAuthority.kind, kind))
    if (!authority) return null
    const issuer = issuerKey(parseCertificate(authority.der).subject)
    const [list] = await tx.select({ der: revocationLists.der }).from(revocationLists).where(eq(revocationLists.issuer, issuer))
    return list?.der ?? null
  })

/** One's own certificate with the chain above it; null for a stranger's, unknown or revoked key. */
export async function bundleOf(user: User, spkiSha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const certificate = await certificateOf(user, spkiSha256)
  return certificate && bundle([certificate, ...(await asSystem(chainOf))])
}

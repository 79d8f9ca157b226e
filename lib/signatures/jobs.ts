import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type SignatureRow, signaturesOfSide, signingKeys } from '@/db/schema'
import type { Cron, Job } from '@/lib/core/job'
import { log } from '@/lib/core/log'
import { type Side, sides } from '@/lib/core/side'
import { asSide, asSystem } from '@/lib/core/tx'
import { keepEvidence } from './accept'
import { refreshLists, renewLists } from './authority'
import { parseCertificate } from './certificate'
import { loadTrust } from './start'
import { trustOf } from './trust'
import { standingOf } from './verify'

/** The configured authorities and fresh lists; keys of whoever no longer speaks for an organisation are revoked. */
const renew: Job = async () => {
  await loadTrust()
  await asSystem(async (tx) => {
    const now = new Date()
    const left = await tx
      .update(signingKeys)
      .set({ revokedAt: now, revokedWhy: 'left' })
      .where(
        and(
          isNull(signingKeys.revokedAt),
          sql`${signingKeys.employerId} is not null and not exists (
            select 1 from members m where m.employer_id = ${signingKeys.employerId} and m.user_id = ${signingKeys.userId} and m.role in ('owner', 'signatory'))`,
        ),
      )
      .returning({ id: signingKeys.id })
    await (left.length > 0 ? renewLists(tx, now) : refreshLists(tx, now))
  })
}

/** Looks again at signatures whose authority could not be asked at first. */
export const recheck: Job = async () => {
  for (const side of sides) await asSide(side, (tx) => recheckSide(tx, side, new Date()))
}

async function recheckSide(tx: Tx, side: Side, now: Date): Promise<void> {
  const { signatures, signatureChecks } = signaturesOfSide(side)
  const open = await tx
    .select()
    .from(signatures)
    .where(
      sql`${signatures.outcome} = 'undetermined' and not exists (select 1 from ${signatureChecks} c where c.signature_id = ${signatures.id} and c.outcome <> 'undetermined')`,
    )
    .limit(200)
  for (const row of open) await recheckOne(tx, side, row, now)
}

async function recheckOne(tx: Tx, side: Side, row: SignatureRow, now: Date): Promise<void> {
  const { signatureChecks, signatureEvidence } = signaturesOfSide(side)
  const ids = row.evidence.filter(({ kind }) => kind === 'certificate').map(({ sha256 }) => sha256)
  const path = []
  for (const id of ids) {
    const [found] = await tx.select({ bytes: signatureEvidence.bytes }).from(signatureEvidence).where(eq(signatureEvidence.sha256, id))
    if (found) path.push(parseCertificate(found.bytes))
  }
  const [leaf, ...others] = path
  if (!leaf) return
  const standing = standingOf(leaf, others, await trustOf(tx), row.acceptedAt, now)
  // nothing new is worth no row
  if (standing.outcome === 'undetermined') return
  const crls = standing.outcome === 'valid' ? standing.crls : []
  const evidence = await keepEvidence(tx, side, path, crls)
  const code = standing.outcome === 'valid' ? null : standing.code
  await tx.insert(signatureChecks).values({ signatureId: row.id, at: now, outcome: standing.outcome, code, evidence })
  if (code) log.warn({ signature: row.id, code }, 'a signature is not valid after all')
}

export const jobs: Readonly<Record<string, Job>> = { 'signatures.renew': renew, 'signatures.recheck': recheck }
export const crontab: readonly Cron[] = [
  { task: 'signatures.renew', cron: '7 * * * *' },
  { task: 'signatures.recheck', cron: '37 * * * *' },
]

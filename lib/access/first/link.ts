import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessLinks, staffAccounts } from '@/db/schema'
import { hashOf } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'

/** A new link to the temporary password, in the place of earlier ones. Answers the token, which is kept nowhere but in the letter. */
export async function makeLink(
  tx: Tx,
  { userId, caseId, now, until }: { userId: string; caseId: string; now: Date; until: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .update(accessLinks)
    .set({ usedAt: now })
    .where(and(eq(accessLinks.userId, userId), isNull(accessLinks.usedAt)))
  await tx.insert(accessLinks).values({ id: hashOf(token), userId, caseId, createdAt: now, expiresAt: until })
  return token
}

/** The link of a token while it can still be used; of an account that still waits for its first password. */
export async function openLink(tx: Tx, token: string, now: Date): Promise<{ id: string; userId: string } | undefined> {
  const good = and(eq(accessLinks.id, hashOf(token)), isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, now))
  const [row] = await tx
    .select({ id: accessLinks.id, userId: accessLinks.userId })
    .from(accessLinks)
    .innerJoin(staffAccounts, and(eq(staffAccounts.userId, accessLinks.userId), eq(staffAccounts.state, 'issued')))
    .where(good)
    .for('update')
  return row
}

/** For the page: looking at it spends nothing, so that a scanner of mail does not spend the link. */
export const isOpen = (token: string, now: Date): Promise<boolean> => asSystem(async (tx) => (await openLink(tx, token, now)) !== undefined)

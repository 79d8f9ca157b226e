import 'server-only'
import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type SignatureRow, type SigningCode, signingCodes } from '@/db/schema'
import { env } from '@/lib/core/env'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asSystem, lifted } from '@/lib/core/tx'
import { type DocumentToSign, refuseSigned, type Signer, store } from './accept'
import { maskContact } from './rules'

/** A code lives 15 minutes and five tries. */
const minutes = 15
const tries = 5

const keyed = (id: string, code: string) =>
  createHmac('sha256', `signing-code:${env().AUTH_SECRET ?? ''}`)
    .update(`${id}:${code}`)
    .digest('hex')

const wrongSigningCode = text(
  'Код дұрыс емес немесе ескірген. Тексеріңіз не жаңа код сұраңыз',
  'Код неверный или устарел. Проверьте его или запросите новый',
  'The code is wrong or out of date. Check it, or ask for a new one',
)
const wrong = () => new Refusal(wrongSigningCode, { code: wrongSigningCode })

type Issue = { userId: string; documentId: string; documentSha256: string; channel: 'email' | 'sms'; contact: string; now: Date }

/** A new code for one document, instead of an earlier one; the plain one goes into a message and is kept nowhere. */
export async function issueSigningCode(tx: Tx, { now, ...row }: Issue): Promise<string> {
  const id = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const open = and(eq(signingCodes.userId, row.userId), eq(signingCodes.documentId, row.documentId), isNull(signingCodes.usedAt))
  await tx.update(signingCodes).set({ usedAt: now }).where(open)
  await tx.insert(signingCodes).values({ ...row, id, hash: keyed(id, code), expiresAt: new Date(now.getTime() + minutes * 60_000) })
  return code
}

/** A code that was right: only `trySigningCode` makes one. */
export type ProvenCode = SigningCode & { readonly proven: true }

/**
 * Counts a try and answers with the code when it is right. It has a transaction of its own, so that a refusal does not give the try back:
 * call it in an action's `prepare`. Throws `Refusal`.
 */
export async function trySigningCode(userId: string, documentId: string, code: string, now: Date): Promise<ProvenCode> {
  const mine = and(eq(signingCodes.userId, userId), eq(signingCodes.documentId, documentId), isNull(signingCodes.usedAt))
  const [row] = await asSystem((tx) =>
    tx
      .update(signingCodes)
      .set({ attempts: sql`${signingCodes.attempts} + 1` })
      .where(and(mine, gt(signingCodes.expiresAt, now), lt(signingCodes.attempts, tries)))
      .returning(),
  )
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(keyed(row.id, code)))) throw wrong()
  return { ...row, proven: true }
}

type Confirmed = { document: DocumentToSign; code: ProvenCode; signer: Signer & { name: string }; now: Date }

/**
 * Signs by a proven one-time code: a simple signature, for documents whose service allows it (C-12). On the platform only.
 * Throws `Refusal` when the code is another person's, another document's, or was used in between.
 */
export const acceptCode = (tx: Tx, { document, code, signer, now }: Confirmed): Promise<SignatureRow> =>
  lifted(tx, async () => {
    const fits = code.userId === signer.userId && code.documentId === document.id && code.documentSha256 === document.sha256
    if (!fits) throw wrong()
    const spent = await tx
      .update(signingCodes)
      .set({ usedAt: now })
      .where(and(eq(signingCodes.id, code.id), isNull(signingCodes.usedAt)))
      .returning({ id: signingCodes.id })
    if (spent.length === 0) throw wrong()
    await refuseSigned(tx, 'platform', document, { iin: signer.iin, bin: null })
    return store(tx, 'platform', {
      documentId: document.id,
      documentSha256: document.sha256,
      provider: 'code',
      fingerprint: `code:${code.id}`,
      userId: signer.userId,
      iin: signer.iin,
      name: signer.name,
      roles: ['individual'],
      contact: maskContact(code.contact),
      outcome: 'valid',
      // in the demonstration everybody can read the mailbox
      legal: env().EDS_MODE === 'production' && !env().demo,
      acceptedAt: now,
    })
  })

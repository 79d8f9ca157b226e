import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { cases, type DocumentRow, documentsOf } from '@/db/schema'
import { accountOfIin } from '@/lib/accounts/proven'
import { Hopeless } from '@/lib/core/job'
import type { Side } from '@/lib/core/side'
import { send } from '@/lib/exchange/send'

const words = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()
/** PDFs travel in base64. */
const pdf = z.base64().transform((value) => Buffer.from(value, 'base64'))

/** What `document.v1` carries: the whole document with its bytes and its state. */
const documentMessage = z.object({
  documentId: z.uuid(),
  code: z.string(),
  number: z.string(),
  kind: z.string(),
  caseId: z.uuid().nullable(),
  iin: z.string().nullable(),
  name: z.string(),
  regionCode: z.string(),
  centreId: z.string().nullable(),
  title: words,
  issuer: words,
  day,
  validUntil: day.nullable(),
  demo: z.boolean(),
  kk: pdf.nullable(),
  kkSha256: digest.nullable(),
  ru: pdf.nullable(),
  ruSha256: digest.nullable(),
  paper: pdf.nullable(),
  paperSha256: digest.nullable(),
  paperLocale: z.enum(['kk', 'ru', 'en']).nullable(),
  data: z.record(z.string(), z.unknown()),
  state: z.enum(['draft', 'issued', 'revoked', 'replaced']),
  revokedAt: z.iso.datetime().nullable(),
  revokedWhy: words.nullable(),
  replacedBy: z.string().nullable(),
  revision: z.int().nonnegative(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
})

/** Tells the other side of a document and of each change of its state (GJS-5.S6, O206-32): the AIS issues, the platform shows. */
export const sendDocument = (tx: Tx, side: Side, row: DocumentRow): Promise<string> => {
  const { id, userId: _, subjectIin, subjectName, ...rest } = row
  const base64 = (bytes: Buffer | null) => bytes?.toString('base64') ?? null
  return send(tx, side, {
    type: 'document.v1',
    subject: `document:${id}`,
    data: {
      ...rest,
      documentId: id,
      iin: subjectIin,
      name: subjectName,
      kk: base64(row.kk),
      ru: base64(row.ru),
      paper: base64(row.paper),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    },
  })
}

/** Keeps the other side's document here, or moves its state on. The platform finds the holder's account by the IIN. */
export async function receiveDocument(tx: Tx, side: Side, data: unknown): Promise<void> {
  const read = documentMessage.safeParse(data)
  if (!read.success) throw new Hopeless(`document.v1: ${read.error.message}`)
  const { documentId: id, iin, name, revokedAt, createdAt, ...rest } = read.data
  const { documents } = documentsOf(side)
  const [known] = await tx.select({ revision: documents.revision }).from(documents).where(eq(documents.id, id)).for('update')
  const moved = {
    state: rest.state,
    revokedAt: revokedAt ? new Date(revokedAt) : null,
    revokedWhy: rest.revokedWhy,
    replacedBy: rest.replacedBy,
  }
  if (!known) {
    const userId = side === 'platform' && iin ? await holderOf(tx, rest.caseId, iin) : null
    await tx.insert(documents).values({ ...rest, ...moved, id, userId, subjectIin: iin, subjectName: name, createdAt: new Date(createdAt) })
  } else if (known.revision < rest.revision) {
    await tx
      .update(documents)
      .set({ ...moved, revision: rest.revision })
      .where(eq(documents.id, id))
  }
}

/** Whoever filed the case, else the account that has proven this IIN. */
async function holderOf(tx: Tx, caseId: string | null, iin: string): Promise<string | null> {
  const [filed] = caseId ? await tx.select({ userId: cases.userId }).from(cases).where(eq(cases.id, caseId)) : []
  return filed?.userId ?? (await accountOfIin(tx, iin))
}

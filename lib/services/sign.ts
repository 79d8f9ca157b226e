import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'
import { proveIin } from '@/lib/accounts/proven'
import { canonicalJson } from '@/lib/core/canonical'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { enactPaper } from '@/lib/documents/issue'
import { sendDocument } from '@/lib/documents/send'
import { type HandedSignature, takeSignature } from '@/lib/signatures/handed'
import { serviceOf } from './catalogue'
import type { sending } from './input'
import type { Held } from './store'

const again = text(
  'Өтініш өзгерген: қол қойылатын құжатты қайта жасаңыз',
  'Заявление изменилось: подготовьте документ для подписи заново',
  'The application has changed: prepare the paper to sign again',
)
const notSo = text('Бұл қызметке бұлай қол қоюға болмайды', 'Эту услугу так подписать нельзя', 'This service cannot be signed this way')

/** What the answers and documents were: a paper made from others may not be signed for these. */
export const digestOf = ({ of, files }: Pick<Held, 'of' | 'files'>): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        answers: of.answers,
        files: files.map(({ kind, sha256, number, expiresOn }) => ({ kind, sha256, number, expiresOn })),
      }),
    )
    .digest('hex')

/** Is this paper of the case signed and sent already? Its form sent once more (a second press, the back button) changes nothing and is no error. */
export async function isSent(tx: Tx, caseId: string, documentId: string): Promise<boolean> {
  const [sent] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.caseId, caseId), inArray(documents.state, ['issued', 'revoked'])))
  return sent !== undefined
}

/** The signature of whoever applies, on the paper of exactly these answers; the paper holds from now on and goes to the AIS. Answers its id. */
export async function acceptApplicant(
  tx: Tx,
  held: Held,
  { documentId, provider, move }: z.output<typeof sending>,
  by: { userId: string; handed: HandedSignature; now: Date },
): Promise<string> {
  if (!serviceOf(held.of.service).moves[move]?.signed?.includes(provider === 'code' ? 'code' : 'key')) throw new Refusal(notSo)
  const [row] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.caseId, held.of.id), eq(documents.state, 'draft')))
  const content = row?.data.content as { digest?: string } | undefined
  if (!row?.paper || !row.paperSha256 || content?.digest !== digestOf(held)) throw new Refusal(again)
  const document = { id: row.id, sha256: row.paperSha256, bytes: row.paper }
  const signer = { userId: by.userId, iin: held.of.iin ?? '', name: held.of.name }
  const signature = await takeSignature(tx, 'platform', { handed: by.handed, document, signer, now: by.now })
  // a key of the national authority bears the IIN that it proves
  if (signature.authority === 'national' && signature.legal) await proveIin(tx, by.userId, signer.iin, by.now)
  await sendDocument(tx, 'platform', await enactPaper(tx, 'platform', row.id))
  return row.id
}

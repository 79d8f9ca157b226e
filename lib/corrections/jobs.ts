import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { cases, documents } from '@/db/schema'
import type { Text } from '@/lib/core/text'
import { text } from '@/lib/core/text'
import type { Receivers } from '@/lib/exchange/receivers'
import { send } from '@/lib/exchange/send'
import { correctionSubject } from './apply'
import type { PlatformCopy } from './copies'

const question = z.looseObject({ iin: z.string(), wrong: z.union([z.string(), z.number(), z.boolean(), z.null()]) })

const application = text('Өтініш', 'Заявление', 'Application')

/** The platform's documents and applications of a person that say the value. */
async function copiesOf(tx: Tx, iin: string, wrong: z.infer<typeof question>['wrong']): Promise<PlatformCopy[]> {
  if (wrong === null || typeof wrong === 'boolean' || String(wrong).length < 2) return []
  const literal = JSON.stringify(wrong)
  const papers = await tx
    .select({ ref: documents.number, title: documents.title, at: documents.createdAt })
    .from(documents)
    .where(
      and(
        eq(documents.subjectIin, iin),
        sql`${documents.revokedAt} is null`,
        sql`(position(${literal} in ${documents.data}::text) > 0 or position(${String(wrong)}::text in ${documents.subjectName}) > 0)`,
      ),
    )
  const applications = await tx
    .select({ id: cases.id, number: cases.number, at: cases.createdAt })
    .from(cases)
    .where(and(eq(cases.iin, iin), sql`position(${literal} in ${cases.answers}::text) > 0`))
  const copy = (kind: PlatformCopy['kind'], ref: string, title: Text, at: Date) => ({ kind, ref, title, at: at.toISOString() })
  return [
    ...papers.map(({ ref, title, at }) => copy('document', ref, title, at)),
    ...applications.map(({ id, number, at }) => copy('application', number ?? id, application, at)),
  ]
}

export const receivers: Receivers = {
  // the AIS asks after a correction which copies still say the wrong value; the platform's answer is kept in the inbox of the AIS
  'correction.v1': async (data, { tx, side }) => {
    if (side === 'ais') return
    const { iin, wrong } = question.parse(data)
    await send(tx, 'platform', {
      type: 'correction.v1',
      subject: correctionSubject(data.correctionId),
      data: { correctionId: data.correctionId, subject: data.subject, field: data.field, copies: await copiesOf(tx, iin, wrong) },
    })
  },
}

'use server'

import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents, type Measure, measures, people } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { readSignature, takeSignature } from '@/lib/signatures/handed'
import { consenting, signing } from './input'
import { refused } from './refusals'
import { moves, obstacleTo } from './rules'

/** The person's copy says less than the row of the AIS, and the same of this. */
const situationOf = ({ state, contractId, data }: Measure) => ({
  state,
  hasContract: contractId !== null,
  onPaper: data.signsOn === 'paper',
})

const load = async ({ id }: { id: string }, tx: Tx) => {
  const [row] = await tx.select().from(measures).where(eq(measures.id, id)).for('update')
  return row
}

/** The IIN that the account has proven: one that is only typed answers for nobody. */
async function provenIin(tx: Tx, userId: string): Promise<string> {
  const [person] = await lifted(tx, () => tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, userId)))
  if (!person?.iin) throw new Refusal(refused.unproven)
  return person.iin
}

/** The person agrees to a measure or declines it; under 18 with the legal representative's consent (L SC 111(6)). */
export const answerMeasure = action({
  can: 'measure.answer',
  input: consenting,
  load,
  run: async ({ input: { id, answer, representative = null }, resource: measure, user, tx, now }) => {
    const situation = { ...situationOf(measure), begun: true }
    const obstacle = obstacleTo(answer, 'person', situation)
    if (obstacle) throw new Refusal(obstacle)
    if (answer === 'consent' && measure.data.minor && !representative)
      throw new Refusal(refused.representative, { representative: refused.representative })
    const iin = await provenIin(tx, user.id)
    await tx.update(measures).set({ state: moves[answer].to, updatedAt: now }).where(eq(measures.id, id))
    await send(tx, 'platform', {
      type: 'measure-contract.v1',
      subject: `measure:${id}`,
      data: { contractId: id, iin, state: answer, at: now.toISOString(), representative },
    })
    return { subject: id, next: `/cabinet/measures/${id}?done=${answer}` }
  },
})

/** The person signs the social contract with a key of his (O206-10.C4); the signature goes to the AIS with its proof. */
export const signContract = action({
  can: 'measure.sign',
  input: signing,
  prepare: async ({ input, user, now }) => {
    if (input.provider === 'code') throw new Refusal(refused.codes)
    return { handed: await readSignature(input, user, input.id, now), cms: input.cms, provider: input.provider }
  },
  load,
  run: async ({ input: { id }, resource: measure, ready, user, tx, now }) => {
    const obstacle = obstacleTo('signPerson', 'person', { ...situationOf(measure), begun: true })
    if (obstacle) throw new Refusal(obstacle)
    const [row] = await tx
      .select()
      .from(documents)
      .where(and(eq(documents.id, measure.contractId ?? id), eq(documents.state, 'draft')))
    const iin = row?.subjectIin
    if (!row?.paper || !row.paperSha256 || !iin) throw new Refusal(refused.noPaper)
    const document = { id: row.id, sha256: row.paperSha256, bytes: row.paper }
    // whose contract it is stands in it, whatever the account says by now
    await takeSignature(tx, 'platform', { handed: ready.handed, document, signer: { userId: user.id, iin, name: row.subjectName }, now })
    await tx.update(measures).set({ state: 'signed_person', updatedAt: now }).where(eq(measures.id, id))
    await send(tx, 'platform', {
      type: 'measure-contract.v1',
      subject: `measure:${id}`,
      data: {
        contractId: id,
        iin,
        state: 'sign',
        at: now.toISOString(),
        documentId: row.id,
        sha256: row.paperSha256,
        provider: ready.provider,
        cms: ready.cms,
      },
    })
    return { subject: id, next: `/cabinet/measures/${id}?done=sign` }
  },
})

'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type DataRequest, dataRequests } from '@/db/schema'
import { action } from '@/lib/core/action'
import { notify } from '@/lib/core/notices'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { factsOf, stopProcessing } from './blocks'
import { grantInput, refuseInput } from './input'
import { grantedAs, keptOf } from './rules'
import { refusalGrounds, requestKindNames, requestStateNames } from './words'

const decidedAlready = text('Өтініш бойынша шешім қабылданған', 'Решение по обращению уже принято', 'The request has been decided already')
const notOwn = text('Өз өтінішіңізді өзіңіз шеше алмайсыз', 'Своё обращение решает другой', 'Your own request is decided by somebody else')

const waiting = async ({ id }: { id: string }, tx: Tx): Promise<DataRequest | undefined> =>
  (await tx.select().from(dataRequests).where(eq(dataRequests.id, id)).for('update'))[0]

function mustWait(request: DataRequest, userId: string) {
  if (request.userId === userId) throw new Refusal(notOwn)
  if (request.state !== 'received') throw new Refusal(decidedAlready)
}

/** The processing is stopped, as far as no law asks for it: what goes on is written down with its law and told to the person (PDL 8(2)). */
export const grantRequest = action({
  can: 'personalData.decide',
  scope: 'system',
  input: grantInput,
  load: waiting,
  run: async ({ input, resource: request, user, tx, now }) => {
    mustWait(request, user.id)
    const kept = keptOf(request.kind, await factsOf(tx, request.userId))
    const state = grantedAs(kept)
    await stopProcessing(tx, request.userId, request.kind, now)
    await tx
      .update(dataRequests)
      .set({ state, kept, note: input.note || null, decidedAt: now, decidedBy: user.id, decidedByName: user.name })
      .where(eq(dataRequests.id, request.id))
    await notify(tx, {
      userId: request.userId,
      kind: 'data.granted',
      params: { what: requestKindNames[request.kind], state: requestStateNames[state] },
      path: 'passport:/data',
    })
    return {
      subject: request.id,
      note: `${request.kind}: ${state}; ${kept.join(', ')}`,
      next: `/access/personal-data/requests/${request.id}`,
    }
  },
})

/** Only a person refuses, with a ground of the law and in words (PDL 8(2); no automatic refusals). */
export const refuseRequest = action({
  can: 'personalData.decide',
  scope: 'system',
  input: refuseInput,
  load: waiting,
  run: async ({ input: { ground, note }, resource: request, user, tx, now }) => {
    mustWait(request, user.id)
    await tx
      .update(dataRequests)
      .set({ state: 'refused', ground, note, decidedAt: now, decidedBy: user.id, decidedByName: user.name })
      .where(eq(dataRequests.id, request.id))
    await notify(tx, {
      userId: request.userId,
      kind: 'data.refused',
      params: { what: requestKindNames[request.kind], ground: refusalGrounds[ground], note },
      path: 'passport:/data',
    })
    return { subject: request.id, note: `${request.kind}: ${ground}`, next: `/access/personal-data/requests/${request.id}` }
  },
})

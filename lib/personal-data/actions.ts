'use server'

import { and, eq, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type DataRequest, dataRequests } from '@/db/schema'
import { action } from '@/lib/core/action'
import { notify } from '@/lib/core/notices'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { openedOr } from '@/lib/lookups/write'
import { factsOf, stopProcessing } from './blocks'
import { grantInput, refuseInput } from './input'
import { grantedAs, keptOf } from './rules'
import { refusalGrounds, requestKindNames, requestStateNames } from './words'

const decidedAlready = text('Өтініш бойынша шешім қабылданған', 'Решение по обращению уже принято', 'The request has been decided already')
const notOwn = text('Өз өтінішіңізді өзіңіз шеше алмайсыз', 'Своё обращение решает другой', 'Your own request is decided by somebody else')

/** A request whose person the visitor has open (O206-28.B3), locked. */
const waiting = async ({ id }: { id: string }, tx: Tx, user: User): Promise<DataRequest | undefined> => {
  const [seen] = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(and(eq(dataRequests.id, id), or(eq(dataRequests.userId, user.id), sql`account_opened(${dataRequests.userId})`)))
  const request = await lifted(tx, async () => (await tx.select().from(dataRequests).where(eq(dataRequests.id, id)).for('update'))[0])
  return openedOr(seen && request, async () => request !== undefined)
}

function mustWait(request: DataRequest, userId: string) {
  if (request.userId === userId) throw new Refusal(notOwn)
  if (request.state !== 'received') throw new Refusal(decidedAlready)
}

type Decision = Pick<DataRequest, 'state' | 'note'> & Partial<Pick<DataRequest, 'kept' | 'ground'>>

/** Writes the decision down, under whose name it stands, and tells the person. */
async function decide(tx: Tx, request: DataRequest, decision: Decision, { user, now }: { user: User; now: Date }, notice: Told) {
  const by = { decidedAt: now, decidedBy: user.id, decidedByName: user.name }
  await tx
    .update(dataRequests)
    .set({ ...decision, ...by })
    .where(eq(dataRequests.id, request.id))
  await notify(tx, {
    userId: request.userId,
    kind: notice.kind,
    params: { what: requestKindNames[request.kind], ...notice.params },
    path: 'passport:/data',
  })
}
type Told = { kind: 'data.granted' | 'data.refused'; params: Readonly<Record<string, string | Text>> }

const pageOf = ({ id }: DataRequest) => `/access/personal-data/requests/${id}`

/** The processing is stopped, as far as no law asks for it: what goes on is written down with its law and told to the person (PDL 8(2)). */
export const grantRequest = action({
  can: 'personalData.decide',
  scope: 'look',
  input: grantInput,
  load: waiting,
  run: async ({ input, resource: request, user, tx, now }) => {
    mustWait(request, user.id)
    return lifted(tx, async () => {
      const kept = keptOf(request.kind, await factsOf(tx, request.userId))
      const state = grantedAs(kept)
      await stopProcessing(tx, request.userId, request.kind, now)
      const told = { kind: 'data.granted', params: { state: requestStateNames[state] } } as const
      await decide(tx, request, { state, kept, note: input.note || null }, { user, now }, told)
      return { subject: request.id, note: `${request.kind}: ${state}; ${kept.join(', ')}`, next: pageOf(request) }
    })
  },
})

/** Only a person refuses, with a ground of the law and in words (PDL 8(2); no automatic refusals). */
export const refuseRequest = action({
  can: 'personalData.decide',
  scope: 'look',
  input: refuseInput,
  load: waiting,
  run: async ({ input: { ground, note }, resource: request, user, tx, now }) => {
    mustWait(request, user.id)
    const told = { kind: 'data.refused', params: { ground: refusalGrounds[ground], note } } as const
    await lifted(tx, () => decide(tx, request, { state: 'refused', ground, note }, { user, now }, told))
    return { subject: request.id, note: `${request.kind}: ${ground}`, next: pageOf(request) }
  },
})

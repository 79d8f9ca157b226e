'use server'

import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type DataRequest, dataRequests } from '@/db/schema'
import { action } from '@/lib/core/action'
import { startTimer } from '@/lib/core/clock'
import { dueMoment, readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { tellAis } from './blocks'
import { requestId, requestInput } from './input'
import { holds } from './rules'

const waitingAlready = text(
  'Бұл өтінішіңіз қаралып жатыр, екіншісі қажет емес',
  'Такое обращение уже рассматривается, второе не нужно',
  'Such a request is being considered already',
)
const standsAlready = text(
  'Бұл бойынша шешім күшінде тұр',
  'Решение по такому обращению уже действует',
  'A decision on such a request is in force already',
)
const nothingToLift = text(
  'Бұл өтініш бойынша өзгертетін ештеңе жоқ',
  'По этому обращению менять нечего',
  'There is nothing to change in this request',
)

/** PDL 8: the person asks to stop the processing of his data, or withdraws the consent to publish. The administrator answers within the law's term. */
export const requestStop = action({
  can: 'personalData.request',
  input: requestInput,
  run: async ({ input: { kind, words }, user, tx, now, today }) => {
    const own = await tx
      .select()
      .from(dataRequests)
      .where(and(eq(dataRequests.userId, user.id), eq(dataRequests.kind, kind)))
    if (own.some(({ state }) => state === 'received')) throw new Refusal(waitingAlready)
    if (own.some(holds)) throw new Refusal(standsAlready)
    const law = await readLaw(tx)
    const timer = startTimer(law.term('consent.stop_processing', today), now, law.calendarVersion)
    const [made] = await tx
      .insert(dataRequests)
      .values({ userId: user.id, kind, words, timer, dueAt: dueMoment(law, timer)!, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: dataRequests.id })
    if (!made) throw new Refusal(waitingAlready)
    return { subject: made.id, note: kind, next: '/data?done=asked' }
  },
})

const own = async ({ id }: { id: string }, tx: Tx): Promise<DataRequest | undefined> =>
  (await tx.select().from(dataRequests).where(eq(dataRequests.id, id)).for('update'))[0]

/** The person takes the request back before it is decided, or allows the processing again afterwards. */
export const takeBackRequest = action({
  can: 'personalData.lift',
  input: requestId,
  load: own,
  run: async ({ resource: request, user, tx, now }) => {
    if (request.state === 'received') {
      await tx.update(dataRequests).set({ state: 'withdrawn', decidedAt: now }).where(eq(dataRequests.id, request.id))
      return { subject: request.id, note: 'withdrawn', next: '/data?done=withdrawn' }
    }
    if (!holds(request)) throw new Refusal(nothingToLift)
    await tx.update(dataRequests).set({ liftedAt: now }).where(eq(dataRequests.id, request.id))
    const still = await tx.$count(
      dataRequests,
      and(
        eq(dataRequests.userId, user.id),
        eq(dataRequests.kind, 'block'),
        inArray(dataRequests.state, ['granted', 'partly']),
        isNull(dataRequests.liftedAt),
      ),
    )
    if (request.kind === 'block' && still === 0)
      await lifted(tx, () => tellAis(tx, user.id, { since: request.decidedAt ?? now, liftedAt: now }))
    return { subject: request.id, note: 'lifted', next: '/data?done=lifted' }
  },
})

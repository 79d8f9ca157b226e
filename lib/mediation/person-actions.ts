'use server'

import { eq } from 'drizzle-orm'
import { offers, people } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { lifted } from '@/lib/core/tx'
import { obstacleTo as responseObstacle } from '@/lib/responses/rules'
import { lockResponse, makeMove } from '@/lib/responses/write'
import { answeringOffer } from './input'
import { tellAnswer } from './platform'
import { stateRefusals } from './refusals'
import { moves, obstacleTo } from './rules'

/** The person agrees to the centre's offer or refuses it, with the reason (L SC 98(3), 99(2)); both cabinets and the AIS hear of it. */
export const answerOffer = action({
  can: 'offer.answer',
  input: answeringOffer,
  load: async ({ id }, tx) => {
    const [offer] = await tx.select().from(offers).where(eq(offers.id, id)).for('update')
    return offer
  },
  run: async ({ input: { id, answer, reason = null, text = null }, resource: offer, user, tx, now, today }) => {
    const obstacle = obstacleTo(answer, 'person', { state: offer.state, overdue: false })
    if (obstacle) throw new Refusal(obstacle)
    const given = { answerReason: answer === 'refuse' ? reason : null, answerText: text }
    await tx
      .update(offers)
      .set({ ...given, state: moves[answer].to, answeredAt: now, updatedAt: now })
      .where(eq(offers.id, id))
    const of = offer.responseId ? await lockResponse(tx, offer.responseId) : undefined
    const name = answer === 'agree' ? 'accept' : of?.response.state === 'proposed' ? 'decline' : 'withdraw'
    if (of && !responseObstacle(name, 'citizen', of.response, now)) {
      const note: Record<string, string> = text ? { text } : {}
      await makeMove(tx, of, { name, from: of.response.state, note }, today)
    }
    const [person] = await lifted(tx, () => tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, user.id)))
    // another number in the account is another claim: its owner answers for nobody until it is proven
    if (!person?.iin) throw new Refusal(stateRefusals.unproven)
    const about = { offerId: id, vacancyId: offer.vacancyId, iin: person.iin, responseId: offer.responseId }
    await tellAnswer(tx, about, answer, now, { reason: given.answerReason, text })
    return { subject: id, next: `/cabinet/offers/${id}?done=${answer}` }
  },
})

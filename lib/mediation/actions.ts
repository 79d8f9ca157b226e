'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisOffers, cards, offerHeads } from '@/db/schema'
import { mayOpenCard } from '@/lib/cards/queries'
import { addFacts } from '@/lib/cards/write'
import { action } from '@/lib/core/action'
import { readLaw } from '@/lib/core/law'
import { may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { openedOr } from '@/lib/lookups/write'
import { factsOfCircumstances } from './circumstances'
import { draftFromOffers } from './evidence'
import { hiredOnVacancy } from './hired'
import { aboutOffer, answeringOffer, cancelling, making, recordingResult, reviewing, savingCircumstances } from './input'
import { makeOfferRow } from './make'
import { issueReferralPaper } from './paper'
import { stateRefusals } from './refusals'
import { tellOffer } from './tell'
import { addStep, lockOffer, moveOffer, noteOf } from './write'

const page = (id: string, done: string) => `/mediation/offers/${id}?done=${done}`
const byOf = ({ id, name }: User) => ({ id, name })
/** The offer, when its card is open for the visitor; locked. */
const load = async ({ id }: { id: string }, tx: Tx, user: User) =>
  openedOr(await lockOffer(tx, id), async () => {
    const [head] = await tx.select().from(offerHeads).where(eq(offerHeads.id, id))
    return head !== undefined && may(user, 'offer.move', head)
  })
/** Only a card that the specialist has open is seen here (E6). */
const openCard = async ({ cardId }: { cardId: string }, tx: Tx, user: User) => {
  const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
  return openedOr(card, () => mayOpenCard(tx, user, cardId))
}

/** The specialist offers work to a registered person; the reasons of suitability are kept with the offer (E10, E11). */
export const makeOffer = action({
  can: 'offer.make',
  scope: 'ais',
  input: making,
  load: openCard,
  run: async ({ input, resource: card, user, tx, now }) => {
    const offer = await makeOfferRow(tx, { ...input, card, by: byOf(user), now })
    return { subject: offer.id, next: page(offer.id, 'make') }
  },
})

/** The person has been told of the offer at the desk: proof of delivery where there is no account. */
export const tellAtDesk = action({
  can: 'offer.move',
  scope: 'ais',
  input: aboutOffer,
  load,
  run: async ({ resource: offer, user, tx, now }) => {
    if (offer.state !== 'made' || offer.deliveredAt) throw new Refusal(stateRefusals.delivered)
    await tx.update(aisOffers).set({ deliveredAt: now, deliveredVia: 'desk', updatedAt: now }).where(eq(aisOffers.id, offer.id))
    await addStep(tx, offer, { move: 'tell', via: 'desk', actorId: user.id, actorName: user.name, from: offer.state, to: offer.state })
    return { subject: offer.id, next: page(offer.id, 'tell') }
  },
})

/** The person has answered at the desk or by telephone. */
export const recordAnswer = action({
  can: 'offer.move',
  scope: 'ais',
  input: answeringOffer,
  load,
  run: async ({ input: { answer, reason = null, text = null }, resource: offer, user, tx, now }) => {
    await moveOffer(tx, offer, {
      name: answer,
      actor: 'specialist',
      via: 'desk',
      by: byOf(user),
      now,
      set: {
        answeredAt: now,
        answerVia: 'desk',
        answerReason: answer === 'refuse' ? reason : null,
        answerText: text,
        ...(offer.deliveredAt ? {} : { deliveredAt: now, deliveredVia: 'desk' as const }),
      },
      note: { reason, text },
    })
    return { subject: offer.id, next: page(offer.id, answer) }
  },
})

/** No notice of agreement or refusal in time (L SC 100(1)(1)): a specialist says so, and only where the delivery is proven. */
export const lapseOffer = action({
  can: 'offer.move',
  scope: 'ais',
  input: aboutOffer,
  load,
  run: async ({ resource: offer, user, tx, now }) => {
    if (!offer.deliveredAt) throw new Refusal(stateRefusals.notDelivered)
    await moveOffer(tx, offer, { name: 'lapse', actor: 'specialist', via: 'desk', by: byOf(user), now })
    return { subject: offer.id, next: page(offer.id, 'lapse') }
  },
})

/** The referral: a number, a paper, five working days (E10). */
export const issueReferral = action({
  can: 'offer.move',
  scope: 'ais',
  input: aboutOffer,
  load,
  run: async ({ resource: offer, user, tx, now, today }) => {
    if (offer.state !== 'agreed') throw new Refusal(stateRefusals.notAgreed)
    const document = await issueReferralPaper(tx, offer, { by: byOf(user), now, today })
    const set = { referralNumber: document.number, referredOn: today, referralDocumentId: document.id }
    await moveOffer(tx, offer, {
      name: 'refer',
      actor: 'specialist',
      via: 'desk',
      by: byOf(user),
      now,
      set,
      note: { number: document.number },
    })
    return { subject: offer.id, next: page(offer.id, 'refer') }
  },
})

/** The tear-off has been brought back: what the employer says on it. */
export const recordResult = action({
  can: 'offer.move',
  scope: 'ais',
  input: recordingResult,
  load,
  run: async ({ input: { result: name, startOn, reason, text }, resource: offer, user, tx, now, today }) => {
    const result = noteOf({ startOn: name === 'hire' ? startOn : null, reason: name === 'reject' ? reason : null, text })
    await moveOffer(tx, offer, { name, actor: 'specialist', via: 'desk', by: byOf(user), now, set: { result }, note: result })
    if (name === 'hire')
      await hiredOnVacancy(tx, {
        cardId: offer.cardId,
        offerId: offer.id,
        vacancy: offer.vacancy,
        startOn: startOn ?? today,
        by: byOf(user),
        now,
      })
    return { subject: offer.id, next: page(offer.id, name) }
  },
})

export const cancelOffer = action({
  can: 'offer.move',
  scope: 'ais',
  input: cancelling,
  load,
  run: async ({ input: { text }, resource: offer, user, tx, now }) => {
    await moveOffer(tx, offer, { name: 'cancel', actor: 'specialist', via: 'desk', by: byOf(user), now, note: { text } })
    return { subject: offer.id, next: page(offer.id, 'cancel') }
  },
})

/** A specialist looks at why the person refused: a justified refusal never counts (D1). */
export const reviewRefusal = action({
  can: 'offer.review',
  scope: 'ais',
  input: reviewing,
  load,
  run: async ({ input: { review, text }, resource: offer, user, tx, now }) => {
    if (offer.state !== 'refused') throw new Refusal(stateRefusals.notRefused)
    await tx.update(aisOffers).set({ review, reviewNote: text, updatedAt: now }).where(eq(aisOffers.id, offer.id))
    await addStep(tx, offer, {
      move: 'review',
      via: 'desk',
      actorId: user.id,
      actorName: user.name,
      from: offer.state,
      to: offer.state,
      note: { review, text },
    })
    await draftFromOffers(tx, offer.cardId, await readLaw(tx), now)
    return { subject: offer.id, next: page(offer.id, 'review') }
  },
})

/** What the rule of suitable work asks and no form has told: written into the card as facts (E6, E11). */
export const saveCircumstances = action({
  can: 'offer.facts',
  scope: 'ais',
  input: savingCircumstances,
  load: openCard,
  run: async ({ input, resource: card, user, tx }) => {
    await addFacts(tx, card, factsOfCircumstances(input, byOf(user)))
    return { subject: card.id, next: `/mediation/cards/${card.id}?done=facts` }
  },
})

/** Sends the offer's state to the platform once more, e.g. after the person has opened an account. */
export const resendOffer = action({
  can: 'offer.move',
  scope: 'ais',
  input: aboutOffer,
  load,
  run: async ({ resource: offer, tx }) => {
    await tellOffer(tx, offer)
    return { subject: offer.id, next: page(offer.id, 'resend') }
  },
})

import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisOffer, aisDocuments, aisOfferSteps, cards, type OfferCopy } from '@/db/schema'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'

const subjectOf = (offerId: string): string => `offer:${offerId}`

/** What the cabinet shows of an offer. */
async function copyOf(tx: Tx, offer: AisOffer): Promise<OfferCopy> {
  const { referralNumber, referredOn, referralDocumentId } = offer
  const [document] = referralDocumentId
    ? await tx.select({ code: aisDocuments.code }).from(aisDocuments).where(eq(aisDocuments.id, referralDocumentId))
    : []
  return {
    vacancy: offer.vacancy,
    verdict: offer.verdict ?? 'not_suitable',
    reasons: offer.reasons.map(({ text, clause, outcome }) => ({ text, clause, outcome })),
    centreId: offer.centreId,
    referral:
      referralNumber && referredOn
        ? { number: referralNumber, issuedOn: referredOn, dueAt: offer.dueAt?.toISOString() ?? null, documentCode: document?.code ?? null }
        : null,
    result: offer.result,
    cancelled: offer.state === 'cancelled' ? await whyCancelled(tx, offer.id) : null,
  }
}

async function whyCancelled(tx: Tx, offerId: string): Promise<OfferCopy['cancelled']> {
  const [step] = await tx
    .select({ note: aisOfferSteps.note })
    .from(aisOfferSteps)
    .where(and(eq(aisOfferSteps.offerId, offerId), eq(aisOfferSteps.move, 'cancel')))
    .orderBy(desc(aisOfferSteps.at))
    .limit(1)
  const reason = step?.note.reason
  return { reason: reason === 'vacancy_closed' || reason === 'hired' ? reason : 'recalled', text: step?.note.text ?? null }
}

/** Tells both cabinets how the centre's offer stands, whole (O206-33.X1). A person's own response is on the platform already. */
export const tellOffer = (tx: Tx, offer: AisOffer): Promise<void> =>
  lifted(tx, async () => {
    if (offer.origin !== 'centre') return
    const [card] = await tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, offer.cardId))
    await send(tx, 'ais', {
      type: 'mediation-response.v1',
      subject: subjectOf(offer.id),
      data: {
        offerId: offer.id,
        vacancyId: offer.vacancyId,
        iin: card!.iin,
        state: offer.state,
        revision: offer.revision,
        dueAt: offer.dueAt?.toISOString() ?? null,
        answerReason: offer.answerReason,
        answerText: offer.answerText,
        copy: await copyOf(tx, offer),
      },
    })
  })

import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { openOfferStates } from '@/db/lists'
import { type AisOffer, aisOffers, aisVacancies, cardHeads } from '@/db/schema'
import { notify } from '@/lib/core/notices'
import { titleOf } from '@/lib/responses/words'
import { endsWith } from './rules'
import { aisItself, moveOffer } from './write'

/**
 * A vacancy that is closed or withdrawn leads nowhere: the centre's open offers of it and the referrals to it end with that reason, which both cabinets and
 * the officer hear (E10, O206-33.X1). The AIS's own copy decides, so that a late message about a vacancy that is open again ends nothing.
 */
export async function endOffersOfClosed(tx: Tx, vacancyIds: readonly number[], now: Date): Promise<void> {
  const closed = await tx
    .select({ id: aisVacancies.id, reason: aisVacancies.closedReason })
    .from(aisVacancies)
    .where(and(inArray(aisVacancies.id, [...vacancyIds]), eq(aisVacancies.state, 'closed')))
  if (closed.length === 0) return
  const reasons = new Map(closed.map(({ id, reason }) => [id, reason]))
  const open = await tx
    .select()
    .from(aisOffers)
    .where(
      and(
        inArray(aisOffers.vacancyId, [...reasons.keys()]),
        eq(aisOffers.origin, 'centre'),
        inArray(aisOffers.state, [...openOfferStates]),
      ),
    )
    .orderBy(aisOffers.id)
    .for('update')
  for (const offer of open) {
    if (!endsWith(reasons.get(offer.vacancyId) ?? null, offer.state)) continue
    await moveOffer(tx, offer, { name: 'cancel', actor: 'system', via: 'system', by: aisItself, now, note: { reason: 'vacancy_closed' } })
    await tellOfficer(tx, offer)
  }
}

/** Whoever made the offer; those of a demonstration were made by nobody. */
async function tellOfficer(tx: Tx, offer: AisOffer): Promise<void> {
  if (!z.uuid().safeParse(offer.createdBy).success) return
  const [head] = await tx.select({ who: cardHeads.shortName }).from(cardHeads).where(eq(cardHeads.id, offer.cardId))
  await notify(tx, {
    userId: offer.createdBy,
    kind: 'offer.vacancyClosed',
    params: { vacancy: titleOf(offer.vacancy), who: head?.who ?? '…' },
    path: `staff:/mediation/offers/${offer.id}`,
  })
}

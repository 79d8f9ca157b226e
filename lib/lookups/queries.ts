import 'server-only'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { openMeasureStates, openOfferStates } from '@/db/lists'
import { aisCases, aisOffers, type CardHead, cards, caseHeads, correctionHeads, measureHeads, offerHeads } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { asAis, lifted } from '@/lib/core/tx'

/**
 * What the card of a head may be opened about: numbers of what goes on with this person, and nothing but numbers. Only of what stands in the visitor's own
 * lists: whose it is the AIS looks up, whether he sees it is asked of the heads (E6, decision 0012).
 */
export const openNumbers = (user: User, { id, number }: Pick<CardHead, 'id' | 'number'>): Promise<string[]> =>
  asAis(user, async (tx) => {
    const { cases, offers } = await lifted(tx, async () => ({
      cases: await tx.select({ id: aisCases.id }).from(aisCases).innerJoin(cards, eq(cards.iin, aisCases.iin)).where(eq(cards.id, id)),
      offers: await tx
        .select({ id: aisOffers.id, number: aisOffers.referralNumber })
        .from(aisOffers)
        .where(and(eq(aisOffers.cardId, id), inArray(aisOffers.state, [...openOfferStates]), isNotNull(aisOffers.referralNumber))),
    }))
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    const open = [
      await tx
        .select({ number: caseHeads.number })
        .from(caseHeads)
        .where(and(inArray(caseHeads.id, ids(cases)), isNull(caseHeads.closedAt))),
      await tx
        .select({ number: measureHeads.number })
        .from(measureHeads)
        .where(and(eq(measureHeads.cardId, id), inArray(measureHeads.state, [...openMeasureStates]))),
      await tx
        .select({ number: correctionHeads.number })
        .from(correctionHeads)
        .where(and(eq(correctionHeads.cardId, id), inArray(correctionHeads.state, ['sent', 'approved', 'executed']))),
    ]
    const seen = ids(
      await tx
        .select({ id: offerHeads.id })
        .from(offerHeads)
        .where(inArray(offerHeads.id, ids(offers))),
    )
    const referrals = offers.filter((offer) => seen.includes(offer.id))
    return [{ number }, ...open.flat(), ...referrals].flatMap((row) => row.number ?? [])
  })

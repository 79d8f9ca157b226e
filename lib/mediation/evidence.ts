import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisOffer, aisOffers, type Episode, type Evidence, episodes } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import type { Law } from '@/lib/core/law'
import { lifted } from '@/lib/core/tx'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { type Counted, countingOf, refusalEvidence } from './rules'
import { refusalReasonNames } from './words'

/** What the rule of counting asks about an offer. */
export const countedOf = (offer: AisOffer): Counted => ({
  state: offer.state,
  verdict: offer.verdict ?? 'not_suitable',
  answerReason: offer.answerReason,
  review: offer.review,
  delivered: offer.deliveredAt !== null || offer.answeredAt !== null,
  madeOn: dayOf(offer.createdAt),
})

/** How each offer counts in the present registration as unemployed; null while there is none: a job seeker is not deregistered under D1. */
export const countingsOf = (offers: readonly AisOffer[], since: Day | null) =>
  new Map(offers.map((offer) => [offer.id, since === null || offer.origin === 'person' ? null : countingOf(countedOf(offer), since)]))

export const openUnemployment = async (tx: Tx, cardId: string): Promise<Episode | undefined> => {
  const [episode] = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.cardId, cardId), eq(episodes.kind, 'unemployed'), isNull(episodes.until)))
  return episode
}

/** An offer as the evidence of a deregistration leads to it (`evidenceFor` in lib/unemployed/rules.ts). */
const evidenceOf = (offer: AisOffer, kind: 'refusal' | 'unanswered' | 'notice' | 'no_show', at: Date): Evidence => ({
  kind,
  ref: offer.id,
  at: at.toISOString(),
  text: [
    offer.vacancy.titleRu ?? offer.vacancy.titleKk,
    kind === 'refusal' && offer.answerReason ? refusalReasonNames[offer.answerReason].ru : null,
    kind === 'refusal' ? offer.answerText : null,
  ]
    .filter(Boolean)
    .join(' — '),
})

/** Drafts D1 where the evidence is complete (E9): enough refusals of suitable work, or silence after a delivered offer. A person decides (L 4). */
export const draftFromOffers = (tx: Tx, cardId: string, law: Law, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const episode = await openUnemployment(tx, cardId)
    if (!episode) return
    const all = await tx
      .select()
      .from(aisOffers)
      .where(and(eq(aisOffers.cardId, cardId), eq(aisOffers.origin, 'centre')))
      .orderBy(aisOffers.createdAt)
    const counted = all.map((offer) => ({ ...countedOf(offer), offer }))
    const found = refusalEvidence(counted, episode.since, law.value('unemployed.max_refusals', dayOf(now)))
    if (!found) return
    const evidence = found.map(({ offer }) =>
      offer.state === 'refused'
        ? evidenceOf(offer, 'refusal', offer.answeredAt ?? offer.updatedAt)
        : evidenceOf(offer, 'unanswered', offer.dueAt ?? offer.updatedAt),
    )
    await draftDeregistration(tx, { episodeId: episode.id, ground: 'D1', evidence, now, law })
  })

/** D2a: the employer's mark that the person did not appear, although the referral had been handed out (L SC 100(1)(2)). */
export const draftFromAbsence = (tx: Tx, offer: AisOffer, issuedAt: Date, law: Law, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const episode = await openUnemployment(tx, offer.cardId)
    if (!episode || offer.verdict !== 'suitable' || !offer.referralNumber || issuedAt < new Date(`${episode.since}T00:00:00+05:00`)) return
    const evidence = [evidenceOf(offer, 'notice', issuedAt), evidenceOf(offer, 'no_show', now)]
    await draftDeregistration(tx, { episodeId: episode.id, ground: 'D2a', evidence, now, law })
  })

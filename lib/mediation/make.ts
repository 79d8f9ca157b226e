import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisOffer, aisOffers, type Card, episodes, type OfferedWork } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { whyOtherwise } from './input'
import { type MarketRow, openVacancy, seekerOfCard, termsOf } from './matching'
import { stateRefusals } from './refusals'
import { workOf } from './seeker'
import { suitable, type Verdict } from './suitable'
import { tellOffer } from './tell'
import { addStep, type By, clocksAfter, noteOf } from './write'

/** The vacancy as it is now: what was offered stays known when the vacancy changes. */
export const snapshotOf = ({ vacancy, employer }: MarketRow): OfferedWork => ({
  titleKk: vacancy.titleKk,
  titleRu: vacancy.titleRu,
  employerKk: employer?.nameKk ?? '',
  employerRu: employer?.nameRu ?? '',
  placeCode: vacancy.placeCode ?? vacancy.regionCode,
  address: vacancy.address ?? employer?.address ?? null,
  payFrom: vacancy.payFrom,
  payTo: vacancy.payTo,
  currency: vacancy.currency,
  payPeriod: vacancy.payPeriod,
  contactPerson: vacancy.contactPerson ?? employer?.contactPerson ?? null,
  contactPhone: vacancy.contactPhone ?? employer?.contactPhone ?? null,
})

/** The present registration; that as unemployed goes before the one as a job seeker. */
async function openEpisodeOf(tx: Tx, cardId: string) {
  const [episode] = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.cardId, cardId), isNull(episodes.until)))
    .orderBy(desc(episodes.kind))
    .limit(1)
  return episode
}

type Asked = {
  card: Card
  vacancyId: number
  verdict: Verdict
  note?: string
  minutes?: number
  /** The person hears of it at the desk now. */
  told: boolean
  by: By
  now: Date
}

/** The offer with everything its suitability stood on, its clock of the answer, and the message to both cabinets. */
export async function makeOfferRow(tx: Tx, { card, vacancyId, verdict, note, minutes, told, by, now }: Asked): Promise<AisOffer> {
  const today = dayOf(now)
  const episode = await openEpisodeOf(tx, card.id)
  if (!episode) throw new Refusal(stateRefusals.notRegistered)
  const row = await openVacancy(tx, vacancyId, today)
  if (!row) throw new Refusal(stateRefusals.vacancyClosed)
  const { seeker } = await seekerOfCard(tx, card, today)
  const terms = await termsOf(tx, today, card.centreId, minutes ?? null)
  const work = workOf(row.vacancy)
  const { verdict: proposed, reasons } = suitable(seeker, work, terms)
  if (verdict !== proposed && !note) throw new Refusal(whyOtherwise, { note: whyOtherwise })
  const law = await readLaw(tx)
  const [offer] = await tx
    .insert(aisOffers)
    .values({
      cardId: card.id,
      episodeId: episode.id,
      vacancyId,
      employerId: row.vacancy.employerId,
      vacancy: snapshotOf(row),
      regionCode: card.regionCode,
      centreId: card.centreId,
      state: 'made',
      proposed,
      verdict,
      verdictNote: note ?? null,
      reasons,
      basis: { seeker, work, terms },
      ...(told ? { deliveredAt: now, deliveredVia: 'desk' as const } : {}),
      ...clocksAfter(law, 'made', {}, now),
      createdBy: by.id,
      createdByName: by.name,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!offer) throw new Refusal(stateRefusals.already)
  const actor = { actorId: by.id, actorName: by.name, via: 'desk' } as const
  await addStep(tx, offer, { ...actor, move: 'make', from: null, to: 'made', note: noteOf({ proposed, verdict, note }) })
  if (told) await addStep(tx, offer, { ...actor, move: 'tell', from: 'made', to: 'made' })
  await tellOffer(tx, offer)
  return offer
}

import 'server-only'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { offerRefusals, openOfferStates } from '@/db/lists'
import { type AisOffer, aisEmployers, aisOffers, aisVacancies, type Card } from '@/db/schema'
import { cardOfIin } from '@/lib/cards/queries'
import type { Receiver } from '@/lib/exchange/receivers'
import { hiredOnVacancy } from './hired'
import { snapshotOf } from './make'
import { answerMessage, hiredMessage, invitationMessage } from './messages'
import { type MoveName, moves, obstacleTo, type RefusalReason } from './rules'
import { addStep, aisItself, lockOffer, moveOffer, noteOf } from './write'

type About = { offerId?: string | null; responseId?: string | null; vacancyId: number; iin: string }

/** The offer that a message is about: the centre's own, or the row of the person's own response. */
async function offerFor(tx: Tx, about: About, card: Card): Promise<AisOffer | undefined> {
  if (about.offerId) return lockOffer(tx, about.offerId)
  // by the response first, also when it is over: of two events the later may be heard earlier
  const same = about.responseId ? eq(aisOffers.responseId, about.responseId) : undefined
  const open = and(eq(aisOffers.vacancyId, about.vacancyId), inArray(aisOffers.state, [...openOfferStates]))
  const [own] = await tx
    .select()
    .from(aisOffers)
    .where(and(eq(aisOffers.cardId, card.id), or(same, open)))
    .orderBy(desc(aisOffers.createdAt))
    .limit(1)
    .for('update')
  return own
}

/** A response that a registered person has sent himself and an employer has answered: written down so that the centre sees it (O206-33.X2). */
async function ownResponse(
  tx: Tx,
  about: About,
  card: Card,
  name: 'invite' | 'hire' | 'reject' | 'miss',
  result: AisOffer['result'],
  now: Date,
) {
  const [row] = await tx
    .select({ vacancy: aisVacancies, employer: aisEmployers })
    .from(aisVacancies)
    .leftJoin(aisEmployers, eq(aisEmployers.id, aisVacancies.employerId))
    .where(eq(aisVacancies.id, about.vacancyId))
  if (!row) return undefined
  const [offer] = await tx
    .insert(aisOffers)
    .values({
      cardId: card.id,
      vacancyId: about.vacancyId,
      employerId: row.vacancy.employerId,
      vacancy: snapshotOf(row),
      regionCode: card.regionCode,
      centreId: card.centreId,
      origin: 'person',
      state: moves[name].to,
      result,
      responseId: about.responseId ?? null,
      createdBy: 'system',
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  await addStep(tx, offer!, { move: name, via: 'employer', actorId: 'system', from: null, to: offer!.state, note: noteOf({ ...result }) })
  return offer
}

/** What the employer has said: the move where it is still possible. A message that comes too late changes nothing; both sides' history keeps it. */
async function employerSaid(
  tx: Tx,
  about: About,
  name: 'invite' | 'hire' | 'reject' | 'miss',
  result: NonNullable<AisOffer['result']>,
  now: Date,
) {
  const card = await cardOfIin(tx, about.iin)
  if (!card) return undefined
  const offer = await offerFor(tx, about, card)
  if (!offer) return { card, offer: await ownResponse(tx, about, card, name, result, now) }
  // of a hire and the closing of its vacancy the closing may be heard first
  const afterAll = name === 'hire' && offer.state === 'cancelled'
  if (!afterAll && obstacleTo(name, 'employer', { state: offer.state, overdue: false })) return { card, offer }
  const set = { result: { ...offer.result, ...result }, responseId: about.responseId ?? offer.responseId }
  return {
    card,
    offer: await moveOffer(tx, offer, {
      name,
      actor: 'employer',
      via: 'employer',
      by: aisItself,
      now,
      set,
      note: noteOf({ ...result }),
      afterAll,
    }),
  }
}

const isReason = (reason: string | null | undefined): reason is RefusalReason => offerRefusals.some((known) => known === reason)

/** The person's answer from the cabinet, the delivery, and the employer's refusal. */
export const receiveAnswer: Receiver<'mediation-answer.v1'> = async (data, { tx, now }) => {
  const { event, at, reason, text, ...about } = answerMessage.parse(data)
  if (event === 'reject' || event === 'miss') {
    await employerSaid(tx, about, event, noteOf({ reason, text }), now)
    return
  }
  const offer = about.offerId ? await lockOffer(tx, about.offerId) : undefined
  if (!offer) return
  if (event === 'no_account') {
    await tx.update(aisOffers).set({ hasAccount: false, updatedAt: now }).where(eq(aisOffers.id, offer.id))
    return
  }
  if (event === 'delivered') {
    const delivered = offer.deliveredAt ? {} : { deliveredAt: new Date(at), deliveredVia: 'cabinet' as const }
    await tx
      .update(aisOffers)
      .set({ ...delivered, hasAccount: true, responseId: about.responseId ?? null, updatedAt: now })
      .where(eq(aisOffers.id, offer.id))
    await addStep(tx, offer, { move: 'deliver', via: 'system', actorId: 'system', from: offer.state, to: offer.state })
    return
  }
  const name: MoveName = event
  if (obstacleTo(name, 'person', { state: offer.state, overdue: false })) return
  await moveOffer(tx, offer, {
    name,
    actor: 'person',
    via: 'cabinet',
    by: { id: 'person', name: '' },
    now,
    set: {
      answeredAt: new Date(at),
      answerVia: 'cabinet',
      answerReason: event === 'refuse' ? (isReason(reason) ? reason : 'other') : null,
      answerText: text ?? null,
    },
    note: { reason, text },
  })
}

export const receiveInvitation: Receiver<'interview-invitation.v1'> = async (data, { tx, now }) => {
  const { at, place, ...about } = invitationMessage.parse(data)
  await employerSaid(tx, about, 'invite', noteOf({ interviewAt: at, interviewPlace: place }), now)
}

/** Scenario 8: hired in the employer's cabinet, the registration ends without anybody of the staff. */
export const receiveHire: Receiver<'hired.v1'> = async (data, { tx, now }) => {
  const { startOn, contractNo, ...about } = hiredMessage.parse(data)
  const found = await employerSaid(tx, about, 'hire', noteOf({ startOn, contractNo }), now)
  if (!found) return
  const vacancy = found.offer?.vacancy ?? { titleKk: null, titleRu: null, employerKk: '', employerRu: '' }
  await hiredOnVacancy(tx, { cardId: found.card.id, offerId: found.offer?.id ?? null, vacancy, startOn, by: aisItself, now })
}

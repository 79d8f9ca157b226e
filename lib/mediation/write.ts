import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { openOfferStates } from '@/db/lists'
import { type AisOffer, aisOfferSteps, aisOffers } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { startTimer, stopTimer, type Timer } from '@/lib/core/clock'
import { dueMoment, type Law, readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { lifted } from '@/lib/core/tx'
import { draftFromAbsence, draftFromOffers } from './evidence'
import { type Actor, clockOf, type MoveName, moves, type OfferState, obstacleTo } from './rules'
import { tellOffer } from './tell'

export type By = { id: string; name: string }
export const aisItself: By = { id: 'system', name: '' }
type Via = 'cabinet' | 'desk' | 'employer' | 'system'

/** The terms of the two clocks: the answer (L SC 99(4)(3)) and the referral (E10). */
const terms = { answer: 'unemployed.contact_employer', referral: 'referral.valid' } as const

/** The clocks as they stand once a state is reached: what it no longer waits for stops, what it waits for starts or goes on. */
export function clocksAfter(law: Law, state: OfferState, before: Readonly<Record<string, Timer>>, now: Date) {
  const running = clockOf(state)
  const timers: Record<string, Timer> = Object.fromEntries(
    Object.entries(before).map(([name, timer]) => [name, name === running ? timer : stopTimer(timer, now)]),
  )
  if (running && !(timers[running] && timers[running].stoppedAt === null))
    timers[running] = startTimer(law.term(terms[running], dayOf(now)), now, law.calendarVersion, 'event')
  const timer = running ? timers[running] : undefined
  return { timers, dueAt: timer ? dueMoment(law, timer) : null }
}

export const isOverdue = (offer: Pick<AisOffer, 'dueAt'>, now: Date): boolean => offer.dueAt !== null && offer.dueAt < now

/** An offer held until the transaction ends, as far as the reader sees it. */
export async function lockOffer(tx: Tx, id: string): Promise<AisOffer | undefined> {
  const [row] = await tx.select().from(aisOffers).where(eq(aisOffers.id, id)).for('update')
  return row
}

export type Change = {
  name: MoveName
  actor: Actor
  via: Via
  by: By
  now: Date
  set?: Partial<
    Pick<
      AisOffer,
      | 'answeredAt'
      | 'answerVia'
      | 'answerReason'
      | 'answerText'
      | 'deliveredAt'
      | 'deliveredVia'
      | 'referralNumber'
      | 'referredOn'
      | 'referralDocumentId'
      | 'result'
      | 'responseId'
    >
  >
  note?: Readonly<Record<string, string | null | undefined>>
  /** What has happened in the world counts although the offer is over: somebody was hired before the closing of the vacancy was heard. */
  afterAll?: boolean
}

export const noteOf = (values: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])))

export const addStep = (tx: Tx, offer: Pick<AisOffer, 'id'>, step: Omit<typeof aisOfferSteps.$inferInsert, 'offerId'>) =>
  tx.insert(aisOfferSteps).values({ ...step, offerId: offer.id, at: sql`clock_timestamp()` })

/**
 * Makes a move that the rules allow, else refuses in words: the row, its clocks, the history, and the message to both cabinets, in the caller's transaction.
 * A refusal or a silence may complete the evidence of D1, which is then drafted, never decided (L 4).
 */
export async function moveOffer(
  tx: Tx,
  offer: AisOffer,
  { name, actor, via, by, now, set = {}, note = {}, afterAll = false }: Change,
): Promise<AisOffer> {
  const obstacle = afterAll ? null : obstacleTo(name, actor, { state: offer.state, overdue: isOverdue(offer, now) })
  if (obstacle) throw new Refusal(obstacle)
  const { to } = moves[name]
  const law = await readLaw(tx)
  const [moved] = await tx
    .update(aisOffers)
    .set({
      ...set,
      state: to,
      ...clocksAfter(law, to, offer.timers, now),
      revision: sql`${aisOffers.revision} + 1`,
      updatedAt: now,
    })
    .where(eq(aisOffers.id, offer.id))
    .returning()
  await addStep(tx, offer, { move: name, via, actorId: by.id, actorName: by.name, from: offer.state, to, note: noteOf(note) })
  await tellOffer(tx, moved!)
  if (to === 'refused' || to === 'lapsed') await draftFromOffers(tx, offer.cardId, law, now)
  const referred = offer.timers.referral?.startedAt
  if (to === 'no_show' && referred) await draftFromAbsence(tx, moved!, new Date(referred), law, now)
  return moved!
}

/** The other offers of somebody who has found work lead nowhere any more. */
export const cancelOthers = (tx: Tx, cardId: string, except: string | null, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const open = await tx
      .select()
      .from(aisOffers)
      .where(and(eq(aisOffers.cardId, cardId), eq(aisOffers.origin, 'centre'), inArray(aisOffers.state, [...openOfferStates])))
      .orderBy(aisOffers.id)
      .for('update')
    for (const offer of open)
      if (offer.id !== except)
        await moveOffer(tx, offer, { name: 'cancel', actor: 'system', via: 'system', by: aisItself, now, note: { reason: 'hired' } })
  })

import 'server-only'
import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aisOfferSteps, aisOffers, cards } from '@/db/schema'
import { tellPerson } from '@/lib/cards/tell'
import { addWorkingDays, type Day, dayOf, isWorkingDay } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { type Law, readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { asAisSystem } from '@/lib/core/tx'
import { each, titleOf } from '@/lib/responses/words'
import { addStep, lockOffer } from './write'

/** The last moment whose terms are reminded of today: the end of the day `offer.remind_before` working days ahead. */
const horizonOf = (today: Day, law: Law): Date =>
  new Date(`${addWorkingDays(today, law.value('offer.remind_before', today), law.calendar)}T23:59:59+05:00`)

const unanswered = and(eq(aisOffers.origin, 'centre'), eq(aisOffers.state, 'made'), isNotNull(aisOffers.dueAt))
const notReminded = sql`not exists (select from ${aisOfferSteps} s where s.offer_id = ${aisOffers.id} and s.move = 'remind')`

/** A person who has an account is reminded once of an offer without an answer, before its term ends (L SC 99(4)(3)); the history says when. */
export async function remindPersons(now: Date): Promise<void> {
  const law = await readLaw()
  const rows = await asAisSystem((tx) =>
    tx
      .select({ id: aisOffers.id })
      .from(aisOffers)
      .where(and(unanswered, eq(aisOffers.hasAccount, true), lte(aisOffers.dueAt, horizonOf(dayOf(now), law)), notReminded))
      .orderBy(aisOffers.id),
  )
  for (const { id } of rows)
    await asAisSystem(async (tx) => {
      const offer = await lockOffer(tx, id)
      // answered meanwhile, or too late for a reminder: a specialist deals with silence
      if (offer?.state !== 'made' || !offer.dueAt || offer.dueAt <= now) return
      const due = offer.dueAt
      const [card] = await tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, offer.cardId))
      const params = { vacancy: titleOf(offer.vacancy), due: each((locale) => moment(locale, due)) }
      await tellPerson(tx, card!, 'offer.remind', params, `/cabinet/offers/${id}`)
      await addStep(tx, offer, { move: 'remind', via: 'system', actorId: 'system', from: offer.state, to: offer.state })
    })
}

/** On a working morning officers are told how many of their offers wait for an answer, and referrals for a result, whose term ends soon or has passed. */
export async function remindOfficers(now: Date): Promise<void> {
  const law = await readLaw()
  const today = dayOf(now)
  if (!isWorkingDay(today, law.calendar)) return
  await asAisSystem(async (tx) => {
    const rows = await tx
      .select({ userId: aisOffers.createdBy, count: sql<string>`count(*)` })
      .from(aisOffers)
      .where(
        and(
          eq(aisOffers.origin, 'centre'),
          inArray(aisOffers.state, ['made', 'referred', 'invited']),
          lte(aisOffers.dueAt, horizonOf(today, law)),
        ),
      )
      .groupBy(aisOffers.createdBy)
    for (const { userId, count } of rows)
      if (z.uuid().safeParse(userId).success)
        await notify(tx, { userId, kind: 'offers.due', params: { count }, path: 'staff:/mediation?queue=answers' })
  })
}

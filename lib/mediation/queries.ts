import 'server-only'
import { and, asc, desc, eq, getViewSelectedFields, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { openOfferStates } from '@/db/lists'
import { aisOfferSteps, aisOffers, cardHeads, centres, episodeHeads, type OfferHead, offerHeads, offers } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { dueMoment, readLaw } from '@/lib/core/law'
import { inPlaces } from '@/lib/core/places'
import { guest, may, type User } from '@/lib/core/policy'
import { asAis, asUser } from '@/lib/core/tx'
import { countingsOf, openUnemployment } from './evidence'
import { type QueueFilter, queues } from './filter'

const pageSize = 25
export type QueueName = (typeof queues)[number]

/** Whoever works with offers at all; row-level security shows him his own places. */
const isMediator = (user: User) =>
  user.roles.some(({ regionCode, centreId }) => may(user, 'offer.make', { regionCode, centreId: centreId ?? undefined }))

const byCentre = eq(offerHeads.origin, 'centre')
const wheres = (now: Date): Record<Exclude<QueueName, 'first'>, SQL | undefined> => ({
  answers: and(byCentre, eq(offerHeads.state, 'made')),
  agreed: and(byCentre, eq(offerHeads.state, 'agreed')),
  referrals: and(byCentre, inArray(offerHeads.state, ['referred', 'invited'])),
  late: and(byCentre, inArray(offerHeads.state, [...openOfferStates]), lt(offerHeads.dueAt, now)),
})

/** Registered persons to whom the centre has not offered anything in this registration (`jobseeker.offer_first`). */
const unoffered = (user: User) => {
  const { cardId, origin, createdAt } = offerHeads
  const offered = and(
    eq(cardId, episodeHeads.cardId),
    eq(origin, 'centre'),
    gte(createdAt, episodeHeads.createdAt),
    inPlaces(user, offerHeads),
  )
  return sql`not exists (select 1 from ${offerHeads} where ${offered})`
}

export type QueueRow = {
  key: string
  cardId: string
  who: string
  iin: string
  offer: OfferHead | null
  dueAt: Date | null
}

/** What waits for the specialists of this person's places, the nearest term first. Null: not for this person. */
export async function mediationQueue(user: User, { queue, after }: QueueFilter, now: Date) {
  if (!isMediator(user)) return null
  const [at, id] = after?.split('~') ?? []
  return asAis(user, async (tx) => {
    const law = await readLaw(tx)
    const where = wheres(now)
    const mine = inPlaces(user, offerHeads)
    const waiting = and(inPlaces(user, episodeHeads), unoffered(user))
    const counts = {
      first: await tx.$count(episodeHeads, waiting),
      ...Object.fromEntries(
        await Promise.all(
          queues
            .filter((name) => name !== 'first')
            .map(async (name) => [name, await tx.$count(offerHeads, and(where[name], mine))] as const),
        ),
      ),
    } as Record<QueueName, number>
    if (queue === 'first') {
      const rows = await tx
        .select({ episode: getViewSelectedFields(episodeHeads), head: cardHeads })
        .from(episodeHeads)
        .innerJoin(cardHeads, eq(cardHeads.id, episodeHeads.cardId))
        .where(and(waiting, at ? sql`(${episodeHeads.createdAt}, ${episodeHeads.id}) > (${at}::timestamptz, ${id}::uuid)` : undefined))
        .orderBy(asc(episodeHeads.createdAt), asc(episodeHeads.id))
        .limit(pageSize + 1)
      const shown = rows.slice(0, pageSize).map(({ episode, head }): QueueRow => {
        const timer = startTimer(
          law.term('jobseeker.offer_first', dayOf(episode.createdAt)),
          episode.createdAt,
          law.calendarVersion,
          'event',
        )
        return { key: episode.id, cardId: head.id, who: head.shortName, iin: head.maskedIin, offer: null, dueAt: dueMoment(law, timer) }
      })
      const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
      return { counts, rows: shown, next: last ? `${last.episode.createdAt.toISOString()}~${last.episode.id}` : null }
    }
    const order = queue === 'agreed' ? offerHeads.updatedAt : offerHeads.dueAt
    const rows = await tx
      .select({ offer: getViewSelectedFields(offerHeads), head: cardHeads })
      .from(offerHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, offerHeads.cardId))
      .where(
        and(
          where[queue],
          mine,
          at ? sql`(date_trunc('milliseconds', ${order}), ${offerHeads.id}) > (${at}::timestamptz, ${id}::uuid)` : undefined,
        ),
      )
      .orderBy(sql`date_trunc('milliseconds', ${order})`, asc(offerHeads.id))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1)?.offer : undefined
    const lastAt = last && (queue === 'agreed' ? last.updatedAt : last.dueAt)
    return {
      counts,
      rows: shown.map(
        ({ offer, head }): QueueRow => ({
          key: offer.id,
          cardId: head.id,
          who: head.shortName,
          iin: head.maskedIin,
          offer,
          dueAt: offer.dueAt,
        }),
      ),
      next: lastAt ? `${lastAt.toISOString()}~${last.id}` : null,
    }
  })
}

/** What is shown of an offer before its card is opened. Undefined: none, or not of his places. */
export const offerHead = (user: User, id: string) =>
  z.uuid().safeParse(id).success && isMediator(user)
    ? asAis(user, async (tx) => {
        const [row] = await tx
          .select({ offer: getViewSelectedFields(offerHeads), head: cardHeads })
          .from(offerHeads)
          .innerJoin(cardHeads, eq(cardHeads.id, offerHeads.cardId))
          .where(eq(offerHeads.id, id))
        return row && may(user, 'offer.move', row.offer) ? row : undefined
      })
    : Promise.resolve(undefined)

/** One offer of an open card: its history, the head of its card, and how it counts towards D1. Undefined: none, not of his places, or not open for him. */
export async function offerForStaff(user: User, id: string) {
  if (!z.uuid().safeParse(id).success || !isMediator(user)) return undefined
  return asAis(user, async (tx) => {
    const [row] = await tx
      .select({ offer: aisOffers, head: cardHeads })
      .from(aisOffers)
      .innerJoin(cardHeads, eq(cardHeads.id, aisOffers.cardId))
      .where(eq(aisOffers.id, id))
    if (!row || !may(user, 'offer.move', row.offer)) return undefined
    const steps = await tx.select().from(aisOfferSteps).where(eq(aisOfferSteps.offerId, id)).orderBy(asc(aisOfferSteps.at))
    const episode = await openUnemployment(tx, row.offer.cardId)
    return { ...row, steps, counting: countingsOf([row.offer], episode?.since ?? null).get(id) ?? null }
  })
}

/** The offers of a card, the newest first, each with how it counts. */
export const offersOfCard = (user: User, cardId: string) =>
  asAis(user, async (tx) => {
    const all = await tx.select().from(aisOffers).where(eq(aisOffers.cardId, cardId)).orderBy(desc(aisOffers.createdAt)).limit(50)
    const episode = await openUnemployment(tx, cardId)
    const countings = countingsOf(all, episode?.since ?? null)
    return all.map((offer) => ({ ...offer, counting: countings.get(offer.id) ?? null }))
  })

/** A person's offers, those that wait for an answer first. */
export async function myOffers(user: User) {
  if (user.id === guest.id) return []
  return asUser(user, (tx) =>
    tx.select().from(offers).where(eq(offers.userId, user.id)).orderBy(sql`${offers.state} <> 'made'`, desc(offers.createdAt)).limit(100),
  )
}

/** One offer of a person with the centre that made it; "none" and "not yours" look alike. */
export async function myOffer(user: User, id: string) {
  if (user.id === guest.id || !z.uuid().safeParse(id).success) return undefined
  return asUser(user, async (tx) => {
    const [offer] = await tx
      .select()
      .from(offers)
      .where(and(eq(offers.id, id), eq(offers.userId, user.id)))
    if (!offer) return undefined
    const [centre] = await tx.select({ name: centres.name }).from(centres).where(eq(centres.id, offer.data.centreId))
    return { offer, centre: centre?.name ?? null }
  })
}

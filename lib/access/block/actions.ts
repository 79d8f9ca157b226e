'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessBreaches, accessDepartures, accessReviews } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { recordBreach } from '../breaches'
import { blockAndTell, freezeAndTell } from './close'
import { answerInput, breachDecision, breachInput, departureInput } from './input'
import { staffMember } from './people'
import { answeredAlready, check, closedAlready, decidedAlready, futureDay, tooLate } from './refusals'
import { headedAt, isSilent } from './rules'
import { breachNames } from './words'

const frozen = text(
  'Есептік жазба тоқтатылды, ашық сеанстар аяқталды',
  'Учётная запись приостановлена, открытые сеансы завершены',
  'The account is frozen, open sessions have ended',
)
const blocked = text(
  'Есептік жазба бұғатталды, ашық сеанстар аяқталды',
  'Учётная запись заблокирована, открытые сеансы завершены',
  'The account is blocked, open sessions have ended',
)
const decided = text('Шешім жазылды', 'Решение записано', 'The decision is recorded')
const kept = text('Жауап жазылды', 'Ответ записан', 'The answer is recorded')

/** A member of staff with the place at which this person heads him; a director of another place is asked about none of his own. */
async function asked(tx: Tx, user: User, userId: string) {
  const member = await staffMember(tx, userId)
  return member && { member, personId: userId, ...(headedAt(user, member.roles) ?? { regionCode: null, centreId: null }) }
}

/** A349-22, C-14: the order is known, so the account is frozen at once, whatever day it works from; a new application finishes what the order began. */
export const reportDeparture = action({
  can: 'access.report',
  scope: 'system',
  input: departureInput,
  load: ({ userId }, tx, user) => asked(tx, user, userId),
  run: async ({ input: { userId, kind, ...order }, tx, user, now, today }) => {
    if (order.orderDate > today) throw new Refusal(check, { orderDate: futureDay })
    await tx.insert(accessDepartures).values({ userId, kind, ...order, reportedBy: user.id, reportedByName: user.name, reportedAt: now })
    const note = `${order.orderNumber}, ${order.orderDate}`
    if (!(await freezeAndTell(tx, { userId, reason: kind, note, now, by: user.id }))) throw new Refusal(closedAlready)
    return { subject: userId, note: `${kind}: ${note}`, text: frozen }
  },
})

/** The quarterly review: keep, change, end. What is not kept waits frozen for a new application (A349-22). */
export const answerReview = action({
  can: 'access.review',
  scope: 'system',
  input: answerInput,
  load: async ({ id }, tx, user) => {
    const [review] = await tx.select().from(accessReviews).where(eq(accessReviews.id, id)).for('update')
    const of = review && (await asked(tx, user, review.userId))
    return of && { ...of, review }
  },
  run: async ({ input: { answer, word }, resource: { review }, tx, user, now, today }) => {
    if (review.state !== 'open') throw new Refusal(answeredAlready)
    if (isSilent(review.dueOn, today)) throw new Refusal(tooLate)
    await tx
      .update(accessReviews)
      .set({ state: answer, word, decidedBy: user.id, decidedByName: user.name, decidedAt: now })
      .where(eq(accessReviews.id, review.id))
    const { userId, quarter } = review
    const closed = answer !== 'keep' && (await freezeAndTell(tx, { userId, reason: 'review', note: word, now, by: user.id }))
    return { subject: userId, note: `${quarter}: ${answer}`, text: closed ? frozen : kept }
  },
})

/** A breach that a person has found: written down, and the account blocked at once (A349-23). */
export const fileBreach = action({
  can: 'access.fileBreach',
  scope: 'system',
  input: breachInput,
  load: async ({ userId }, tx) => await staffMember(tx, userId),
  run: async ({ input: { happenedOn, ...breach }, tx, user, now, today }) => {
    if (happenedOn > today) throw new Refusal(check, { happenedOn: futureDay })
    const happenedAt = new Date(`${happenedOn}T00:00:00+05:00`)
    await recordBreach(tx, { ...breach, happenedAt, now, by: { id: user.id, name: user.name } })
    return { subject: breach.userId, note: breach.kind, text: blocked }
  },
})

/** A breach is closed by a decision. One that turned out unfounded opens nothing by itself: the way back is a new application as well (A349-24). */
export const decideBreach = action({
  can: 'access.decideBreach',
  scope: 'system',
  input: breachDecision,
  load: async ({ id }, tx) => {
    const [breach] = await tx.select().from(accessBreaches).where(eq(accessBreaches.id, id)).for('update')
    return breach && { breach, personId: breach.userId }
  },
  run: async ({ input: { decision, note }, resource: { breach }, tx, user, now }) => {
    if (breach.state === 'closed') throw new Refusal(decidedAlready)
    await tx
      .update(accessBreaches)
      .set({ state: 'closed', decision, decisionNote: note, decidedBy: user.id, decidedByName: user.name, decidedAt: now })
      .where(eq(accessBreaches.id, breach.id))
    const { userId, kind } = breach
    const closed =
      decision === 'confirmed' && (await blockAndTell(tx, { userId, reason: 'breach', note: breachNames[kind].ru, now, by: user.id }))
    return { subject: userId, note: `${kind}: ${decision}`, text: closed ? blocked : decided }
  },
})

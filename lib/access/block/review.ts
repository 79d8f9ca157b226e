import 'server-only'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessReviews, staffAccounts } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { dayTo } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { log } from '@/lib/core/log'
import { notify } from '@/lib/core/notices'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { freezeAndTell } from './close'
import { headsAtWork, type Member, staffMembers } from './people'
import { isReviewMonth, isSilent, nearestHeads, quarterOf, quarterStart, reviewDays } from './rules'

const page = 'staff:/access/review'

const reviewTerms = async (today: Day) => {
  const { value, calendar } = await readLaw()
  return { within: value('access.review_within', today), remind: value('access.review_remind', today), calendar }
}

/** Tells each head how many of his people wait for an answer. */
async function tellHeads(
  tx: Tx,
  kind: 'access.reviewOpened' | 'access.reviewDue',
  people: readonly Member[],
  heads: readonly Member[],
  due: Day,
) {
  const counts = new Map<string, number>()
  for (const person of people) for (const { userId } of nearestHeads(person, heads)) counts.set(userId, (counts.get(userId) ?? 0) + 1)
  const day = text(dayTo('kk', due), dayTo('ru', due), dayTo('en', due))
  for (const [userId, count] of counts) await notify(tx, { userId, kind, params: { count: String(count), due: day }, path: page })
}

/**
 * Opens the quarter's review of everybody who has been at work since before it began (A349-22). Whoever has no head but himself cannot be reviewed: silence
 * would shut out the only administrator. Running again opens nothing twice and tells nobody twice.
 */
export async function openReviews(now: Date): Promise<void> {
  const today = dayOf(now)
  if (!isReviewMonth(today)) return
  const quarter = quarterOf(today)
  const terms = await reviewTerms(today)
  const { dueOn } = reviewDays(today, terms, terms.calendar)
  await asSystem(async (tx) => {
    const heads = await headsAtWork(tx)
    const began = sql`${`${quarterStart(quarter)}T00:00:00+05:00`}::timestamptz`
    const people = await staffMembers(tx, and(eq(staffAccounts.state, 'active'), lt(staffAccounts.stateAt, began)))
    const headed = people.filter((person) => nearestHeads(person, heads).length > 0)
    if (headed.length < people.length) log.warn({ count: people.length - headed.length }, 'access review: nobody to answer for')
    if (headed.length === 0) return
    const opened = await tx
      .insert(accessReviews)
      .values(headed.map(({ userId }) => ({ quarter, userId, openedOn: today, dueOn })))
      .onConflictDoNothing()
      .returning({ userId: accessReviews.userId })
    const fresh = new Set(opened.map(({ userId }) => userId))
    await tellHeads(
      tx,
      'access.reviewOpened',
      headed.filter(({ userId }) => fresh.has(userId)),
      heads,
      dueOn,
    )
  })
}

/** Reminds heads, once, some working days before the last one. */
export async function remindReviews(now: Date): Promise<void> {
  const today = dayOf(now)
  const terms = await reviewTerms(today)
  await asSystem(async (tx) => {
    const open = await tx
      .select({ id: accessReviews.id, userId: accessReviews.userId, openedOn: accessReviews.openedOn, dueOn: accessReviews.dueOn })
      .from(accessReviews)
      .where(and(eq(accessReviews.state, 'open'), isNull(accessReviews.remindedAt)))
      .for('update')
    const due = open.filter(
      ({ openedOn, dueOn }) => today >= reviewDays(openedOn, terms, terms.calendar).remindOn && !isSilent(dueOn, today),
    )
    if (due.length === 0) return
    const heads = await headsAtWork(tx)
    const people = new Map((await staffMembers(tx)).map((member) => [member.userId, member]))
    for (const dueOn of new Set(due.map((review) => review.dueOn)))
      await tellHeads(
        tx,
        'access.reviewDue',
        due.flatMap((review) => (review.dueOn === dueOn ? (people.get(review.userId) ?? []) : [])),
        heads,
        dueOn,
      )
    for (const { id } of due) await tx.update(accessReviews).set({ remindedAt: now }).where(eq(accessReviews.id, id))
  })
}

/** Silence freezes: whose head has not answered by the end of the last day waits for a new application. Each in a transaction of its own. */
export async function endReviews(now: Date): Promise<void> {
  const late = await asSystem((tx) =>
    tx
      .select({ id: accessReviews.id })
      .from(accessReviews)
      .where(and(eq(accessReviews.state, 'open'), lt(accessReviews.dueOn, dayOf(now)))),
  )
  for (const { id } of late)
    await asSystem(async (tx) => {
      const [review] = await tx
        .select()
        .from(accessReviews)
        .where(and(eq(accessReviews.id, id), eq(accessReviews.state, 'open')))
        .for('update')
      if (!review) return
      const { userId, openedOn } = review
      const [account] = await tx.select().from(staffAccounts).where(eq(staffAccounts.userId, userId))
      // an application that was approved since then has answered what the review asks
      const renewed = account !== undefined && dayOf(account.stateAt) >= openedOn && ['issued', 'active'].includes(account.state)
      await tx
        .update(accessReviews)
        .set({ state: renewed ? 'change' : 'silent', decidedBy: 'system', decidedByName: '', decidedAt: now })
        .where(eq(accessReviews.id, id))
      if (!renewed) await freezeAndTell(tx, { userId, reason: 'silence', note: review.quarter, now })
    })
}

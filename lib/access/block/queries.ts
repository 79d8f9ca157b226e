import 'server-only'
import { desc, eq, ne } from 'drizzle-orm'
import {
  accessBreaches,
  accessDepartures,
  accessReviews,
  type BreachRow,
  type DepartureRow,
  type ReviewRow,
  staffAccounts,
} from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { may, maySomewhere, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { idleTerms } from './idle'
import { headsAtWork, type Member, staffMember, staffMembers } from './people'
import { headedAt, type Idle, type IdleTerms, idleOn, nearestHeads } from './rules'

export type Watched = Member & { idle: Idle }

/** Whether this person answers for the access of that one: his director or an administrator, never he himself. */
const answersFor = (user: User, { userId, roles }: Member) =>
  may(user, 'access.report', { personId: userId, ...(headedAt(user, roles) ?? { regionCode: null, centreId: null }) })

const isOpen = ({ state }: Member) => state === 'issued' || state === 'active'

/** Who is shut out, who waits for an application, who soon will be; a head sees his own people. Null: not for this person. */
export async function blockedBoard(user: User, now: Date) {
  if (!maySomewhere(user, 'access.report')) return null
  const terms = idleTerms(await readLaw(), dayOf(now))
  const members = await asSystem((tx) => staffMembers(tx, ne(staffAccounts.state, 'ended')))
  const own = members.filter((member) => answersFor(user, member)).map((member) => ({ ...member, idle: idleOn(member, now, terms) }))
  const late = (row: Watched) => isOpen(row) && row.idle.act === 'block'
  return {
    terms,
    // over the term, and the job has not run yet: he is not let in all the same
    blocked: own.filter((row) => row.state === 'blocked' || late(row)),
    frozen: own.filter(({ state }) => state === 'frozen'),
    soon: own.filter((row) => isOpen(row) && row.idle.act === 'warn').sort((a, b) => a.idle.left - b.idle.left),
  }
}

export type AccountCard = {
  member: Watched
  terms: IdleTerms
  departures: DepartureRow[]
  /** Null: breaches are the administrator's to see. */
  breaches: BreachRow[] | null
}

/** One account with what has been reported and found about it. Null: none, or not this person's. */
export async function accountCard(user: User, userId: string, now: Date): Promise<AccountCard | null> {
  if (!maySomewhere(user, 'access.report')) return null
  const terms = idleTerms(await readLaw(), dayOf(now))
  return asSystem(async (tx) => {
    const member = await staffMember(tx, userId)
    if (!member || !answersFor(user, member)) return null
    const departures = await tx
      .select()
      .from(accessDepartures)
      .where(eq(accessDepartures.userId, userId))
      .orderBy(desc(accessDepartures.reportedAt))
    const breaches = may(user, 'access.fileBreach')
      ? await tx.select().from(accessBreaches).where(eq(accessBreaches.userId, userId)).orderBy(desc(accessBreaches.recordedAt))
      : null
    return { member: { ...member, idle: idleOn(member, now, terms) }, terms, departures, breaches }
  })
}

export type Reviewed = { review: ReviewRow; member: Member }

/**
 * The last quarter's review: those whom this person answers for first, how far the rest is, and, for a director, all of his people. Null: not for this person.
 */
export async function reviewBoard(user: User) {
  if (!maySomewhere(user, 'access.review')) return null
  return asSystem(async (tx) => {
    const [last] = await tx.select({ quarter: accessReviews.quarter }).from(accessReviews).orderBy(desc(accessReviews.quarter)).limit(1)
    const members = await staffMembers(tx, ne(staffAccounts.state, 'ended'))
    const under = members.filter((member) => answersFor(user, member))
    const heads = await headsAtWork(tx)
    const byId = new Map(under.map((member) => [member.userId, member]))
    const reviews = last ? await tx.select().from(accessReviews).where(eq(accessReviews.quarter, last.quarter)) : []
    const seen = reviews.flatMap((review): Reviewed[] => {
      const member = byId.get(review.userId)
      return member ? [{ review, member }] : []
    })
    const isMine = ({ member }: Reviewed) => nearestHeads(member, heads).some(({ userId }) => userId === user.id)
    const others = seen.filter((row) => !isMine(row))
    return {
      quarter: last?.quarter ?? null,
      mine: seen.filter(isMine).sort((a, b) => a.member.name.localeCompare(b.member.name, 'kk')),
      others: { all: others.length, open: others.filter(({ review }) => review.state === 'open').length },
      // an administrator has the list of users for this
      people: may(user, 'access.fileBreach') ? [] : under,
    }
  })
}

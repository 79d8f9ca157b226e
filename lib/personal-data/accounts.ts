import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreements, type DataRequest, dataRequests, journal, people, registrations, resumes, users } from '@/db/schema'
import { fullName, loginName } from '@/lib/core/names'
import { may, type User } from '@/lib/core/policy'
import { asLooking, lifted } from '@/lib/core/tx'
import { factsOf } from './blocks'
import type { PersonFacts } from './rules'
import type { RequestState } from './words'

/**
 * What an administrator learns of people's accounts: heads before he has opened one, the rest while it is open in his browser and not a minute longer
 * (O206-28.B3, decision 0012). The rest is read in the scope `look`, where the database shows the accounts that are open and no others.
 */

const initial = (name: typeof people.firstName | typeof people.middleName) => sql`coalesce(' ' || left(nullif(${name}, ''), 1) || '.', '')`
/** Surname and initials; nothing of whom the visitor may not see (M6). */
const shortName = sql<string>`case when account_hidden(${people.userId}) then '' else trim(coalesce(${people.lastName}, '') || ${initial(people.firstName)} || ${initial(people.middleName)}) end`
const mask = sql<string | null>`case when not account_hidden(${people.userId}) then '••••••' || right(${people.iin}, 6) end`

export type AccountHead = { userId: string; shortName: string; maskedIin: string | null }
const accountHead = { userId: people.userId, shortName, maskedIin: mask }

/** Whose account it is, as far as it may be known before opening it. Undefined: none, not for this person, or a protected one (M6). */
export async function accountHeadOf(user: User, userId: string): Promise<(AccountHead & { provenIin: string | null }) | undefined> {
  if (!may(user, 'personalData.open')) return undefined
  return asLooking(user, (tx) =>
    lifted(tx, async () => {
      const seen = and(eq(people.userId, userId), sql`not account_hidden(${people.userId})`)
      return (
        await tx
          .select({ ...accountHead, provenIin: people.confirmedIin })
          .from(people)
          .where(seen)
      )[0]
    }),
  )
}

/** Persons whose IIN ends so; at least six digits. The search stands in the journal, without the digits. Null: not for this person. */
export async function accountsBy(user: User, tail: string): Promise<AccountHead[] | null> {
  if (!may(user, 'personalData.read')) return null
  if (!/^\d{6,12}$/.test(tail)) return []
  return asLooking(user, (tx) =>
    lifted(tx, async () => {
      const found = await tx
        .select(accountHead)
        .from(people)
        .where(sql`right(${people.iin}, ${tail.length}) = ${tail} and not account_hidden(${people.userId})`)
        .orderBy(asc(people.lastName))
        .limit(20)
      const note = { actorId: user.id, action: 'personalData.read', outcome: 'done' as const, reason: `consents: ${found.length} found` }
      await tx.insert(journal).values(note)
      return found
    }),
  )
}

export type PersonConsents = AccountHead & {
  name: string
  iin: string | null
  agreement: { version: string; at: Date } | null
  published: number
  registered: boolean
  requests: Pick<DataRequest, 'id' | 'number' | 'kind' | 'state' | 'liftedAt'>[]
}

/** The consents of one person whose account is open. Undefined: it is not. */
export async function consentsOf(user: User, userId: string): Promise<PersonConsents | undefined> {
  if (!may(user, 'personalData.read')) return undefined
  return asLooking(user, async (tx) => {
    const opened = { ...accountHead, name: fullName, iin: people.iin, proven: people.confirmedIin }
    const [person] = await tx
      .select(opened)
      .from(people)
      .where(and(eq(people.userId, userId), sql`account_opened(${people.userId})`))
    if (!person) return undefined
    const { proven, ...rest } = person
    const [agreement] = await tx
      .select({ version: agreements.version, at: agreements.acceptedAt })
      .from(agreements)
      .where(eq(agreements.userId, userId))
      .orderBy(desc(agreements.acceptedAt))
      .limit(1)
    const requests = await tx.select().from(dataRequests).where(eq(dataRequests.userId, userId)).orderBy(desc(dataRequests.number))
    return { ...rest, agreement: agreement ?? null, requests, ...(await lifted(tx, () => givenBy(tx, userId, proven))) }
  })
}

async function givenBy(tx: Tx, userId: string, iin: string | null) {
  const own = and(eq(registrations.iin, iin ?? ''), eq(registrations.state, 'open'), eq(registrations.publishConsent, true))
  return {
    published: await tx.$count(resumes, and(eq(resumes.userId, userId), eq(resumes.state, 'published'))),
    registered: (await tx.$count(registrations, own)) > 0,
  }
}

const pageSize = 50
/** What the register says of a request: nothing that the person has written, nor how to reach him. */
const requestHead = {
  id: dataRequests.id,
  number: dataRequests.number,
  userId: dataRequests.userId,
  kind: dataRequests.kind,
  state: dataRequests.state,
  timer: dataRequests.timer,
  dueAt: dataRequests.dueAt,
  createdAt: dataRequests.createdAt,
  decidedAt: dataRequests.decidedAt,
  decidedByName: dataRequests.decidedByName,
  ground: dataRequests.ground,
  kept: dataRequests.kept,
  liftedAt: dataRequests.liftedAt,
  shortName,
  maskedIin: mask,
}
const heads = (tx: Tx) => tx.select(requestHead).from(dataRequests).leftJoin(people, eq(people.userId, dataRequests.userId)).$dynamic()
export type RequestHead = Awaited<ReturnType<typeof heads>>[number]

/** (3) Requests about personal data: what waits by its term, then what is decided, the newest first. Null: not for this person. */
export async function requestsFor(
  user: User,
  { state, after = 0 }: { state?: RequestState; after?: number },
): Promise<{ rows: RequestHead[]; next: number | null } | null> {
  if (!may(user, 'personalData.read')) return null
  const rows = await asLooking(user, (tx) =>
    lifted(tx, () =>
      heads(tx)
        .where(state ? eq(dataRequests.state, state) : undefined)
        .orderBy(
          sql`(${dataRequests.state} = 'received') desc`,
          sql`case when ${dataRequests.state} = 'received' then ${dataRequests.dueAt} end`,
          desc(dataRequests.number),
        )
        .offset(after)
        .limit(pageSize + 1),
    ),
  )
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? after + pageSize : null }
}

/** A request as the register shows it. Undefined: none, or not for this person. */
export async function requestHeadOf(user: User, id: string): Promise<RequestHead | undefined> {
  if (!may(user, 'personalData.read')) return undefined
  return asLooking(user, (tx) => lifted(tx, async () => (await heads(tx).where(eq(dataRequests.id, id)))[0]))
}

export type OpenRequest = DataRequest & { name: string; iin: string | null; login: string; facts: PersonFacts }

/** A request of a person whose account is open, with what the decision rests on. Undefined: it is not open. */
export async function requestFor(user: User, id: string): Promise<OpenRequest | undefined> {
  if (!may(user, 'personalData.read')) return undefined
  return asLooking(user, async (tx) => {
    const [row] = await tx
      .select({ request: dataRequests, name: fullName, iin: people.iin, login: loginName })
      .from(dataRequests)
      .innerJoin(users, eq(users.userId, dataRequests.userId))
      .leftJoin(people, eq(people.userId, dataRequests.userId))
      .where(and(eq(dataRequests.id, id), sql`account_opened(${dataRequests.userId})`))
    if (!row) return undefined
    const { request, ...person } = row
    return { ...request, ...person, facts: await lifted(tx, () => factsOf(tx, request.userId)) }
  })
}

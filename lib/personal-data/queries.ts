import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  accessHistory,
  agreements,
  type DataIncident,
  type DataIncidentStep,
  type DataRequest,
  dataIncidentSteps,
  dataIncidents,
  dataRequests,
  journal,
  people,
  registrations,
  resumes,
  staffAccounts,
  users,
} from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { guest, may, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { factsOf } from './blocks'
import { accessOn, endOf, type HistoryRow, type PersonFacts } from './rules'
import type { IncidentState, RequestState } from './words'

const fullName = sql<string>`trim(coalesce(${people.lastName}, '') || ' ' || coalesce(${people.firstName}, '') || ' ' || coalesce(${people.middleName}, ''))`
const pageSize = 50

export type PersonWithAccess = {
  userId: string
  name: string
  iin: string
  post: string
  unit: string
  since: Date
  rights: readonly HistoryRow[]
}

/** (1) Who had access to personal data at the end of a day, by name (PDL 25; A349-14). Null: not for this person. */
export async function personsWithAccess(user: User, day: Day): Promise<PersonWithAccess[] | null> {
  if (!may(user, 'personalData.read')) return null
  return asSystem(async (tx) => {
    const end = endOf(day)
    const held = accessOn(await tx.select().from(accessHistory).where(lt(accessHistory.since, end)), end)
    if (held.length === 0) return []
    const known = await tx
      .select({
        userId: staffAccounts.userId,
        iin: staffAccounts.iin,
        post: staffAccounts.post,
        unit: staffAccounts.unit,
        name: fullName,
      })
      .from(staffAccounts)
      .leftJoin(people, eq(people.userId, staffAccounts.userId))
      .where(
        inArray(
          staffAccounts.userId,
          held.map(({ userId }) => userId),
        ),
      )
      .orderBy(asc(people.lastName), asc(people.firstName))
    return known.flatMap((person) => {
      const access = held.find(({ userId }) => userId === person.userId)
      return access ? [{ ...person, ...access }] : []
    })
  })
}

export type Consents = {
  agreements: { version: string; persons: number }[]
  published: number
  registered: number
  stopped: number
}

/** (2) How many consents are in force. Null: not for this person. */
export async function consentCounts(user: User): Promise<Consents | null> {
  if (!may(user, 'personalData.read')) return null
  return asSystem(async (tx) => {
    const versions = await tx
      .select({ version: agreements.version, persons: count() })
      .from(agreements)
      .groupBy(agreements.version)
      .orderBy(desc(agreements.version))
    const [published] = await tx
      .select({ persons: sql<number>`count(distinct ${resumes.userId})::int` })
      .from(resumes)
      .where(eq(resumes.state, 'published'))
    const inForce = and(inArray(dataRequests.state, ['granted', 'partly']), isNull(dataRequests.liftedAt))
    return {
      agreements: versions,
      published: published?.persons ?? 0,
      registered: await tx.$count(registrations, and(eq(registrations.state, 'open'), eq(registrations.publishConsent, true))),
      stopped: await tx.$count(dataRequests, inForce),
    }
  })
}

export type ConsentRow = {
  userId: string
  name: string
  iin: string
  agreement: { version: string; at: Date } | null
  published: number
  registered: boolean
  requests: Pick<DataRequest, 'id' | 'number' | 'kind' | 'state' | 'liftedAt'>[]
}

/** Whoever looks at somebody in these registers stands in the journal with him as the subject (O206-28.B3). */
const noteLook = (tx: Tx, user: User, subject: string | null, reason: string) =>
  tx.insert(journal).values({ actorId: user.id, action: 'personalData.read', subject, outcome: 'done', reason })

/** The consents of the persons whose IIN ends so; at least six digits. Each person who is shown stands in the journal. Null: not for this person. */
export async function consentsOf(user: User, tail: string): Promise<ConsentRow[] | null> {
  if (!may(user, 'personalData.read')) return null
  if (!/^\d{6,12}$/.test(tail)) return []
  return asSystem(async (tx) => {
    const found = await tx
      .select({ userId: people.userId, name: fullName, iin: people.iin })
      .from(people)
      .where(sql`right(${people.iin}, ${tail.length}) = ${tail}`)
      .orderBy(asc(people.lastName))
      .limit(20)
    for (const { userId } of found) await noteLook(tx, user, userId, 'consents')
    if (found.length === 0) await noteLook(tx, user, null, 'consents: nobody found')
    return Promise.all(
      found.map(async ({ userId, name, iin }) => {
        const [agreement] = await tx
          .select({ version: agreements.version, at: agreements.acceptedAt })
          .from(agreements)
          .where(eq(agreements.userId, userId))
          .orderBy(desc(agreements.acceptedAt))
          .limit(1)
        const own = and(eq(registrations.iin, iin!), eq(registrations.state, 'open'), eq(registrations.publishConsent, true))
        return {
          userId,
          name,
          iin: iin!,
          agreement: agreement ?? null,
          published: await tx.$count(resumes, and(eq(resumes.userId, userId), eq(resumes.state, 'published'))),
          registered: (await tx.$count(registrations, own)) > 0,
          requests: await tx.select().from(dataRequests).where(eq(dataRequests.userId, userId)).orderBy(desc(dataRequests.number)),
        }
      }),
    )
  })
}

export type RequestRow = DataRequest & { name: string; iin: string | null; login: string }
const requestRow = {
  request: dataRequests,
  name: fullName,
  iin: people.iin,
  login: sql<string>`coalesce(${users.email}, ${users.phone}, '')`,
}

/** (3) Requests about personal data: what waits by its term, then what is decided, the newest first. Null: not for this person. */
export async function requestsFor(
  user: User,
  { state, after = 0 }: { state?: RequestState; after?: number },
): Promise<{ rows: RequestRow[]; next: number | null } | null> {
  if (!may(user, 'personalData.read')) return null
  const rows = await asSystem((tx) =>
    tx
      .select(requestRow)
      .from(dataRequests)
      .innerJoin(users, eq(users.userId, dataRequests.userId))
      .leftJoin(people, eq(people.userId, dataRequests.userId))
      .where(state ? eq(dataRequests.state, state) : undefined)
      .orderBy(
        sql`(${dataRequests.state} = 'received') desc`,
        sql`case when ${dataRequests.state} = 'received' then ${dataRequests.dueAt} end`,
        desc(dataRequests.number),
      )
      .offset(after)
      .limit(pageSize + 1),
  )
  const shown = rows.slice(0, pageSize).map(({ request, ...person }) => ({ ...request, ...person }))
  return { rows: shown, next: rows.length > pageSize ? after + pageSize : null }
}

/** One of them with what the decision rests on; the look stands in the journal. Null: none, or not for this person. */
export async function requestFor(user: User, id: string): Promise<(RequestRow & { facts: PersonFacts }) | null> {
  if (!may(user, 'personalData.read')) return null
  return asSystem(async (tx) => {
    const [row] = await tx
      .select(requestRow)
      .from(dataRequests)
      .innerJoin(users, eq(users.userId, dataRequests.userId))
      .leftJoin(people, eq(people.userId, dataRequests.userId))
      .where(eq(dataRequests.id, id))
    if (!row) return null
    const { request, ...person } = row
    await noteLook(tx, user, request.userId, `request ${request.number}`)
    return { ...request, ...person, facts: await factsOf(tx, request.userId) }
  })
}

/** A person's own requests, the newest first. */
export const ownRequests = (user: User): Promise<DataRequest[]> =>
  user.id === guest.id
    ? Promise.resolve([])
    : asUser(user, (tx) => tx.select().from(dataRequests).where(eq(dataRequests.userId, user.id)).orderBy(desc(dataRequests.number)))

/** (4) Incidents, the newest first. Null: not for this person. */
export async function incidentsFor(user: User, state?: IncidentState): Promise<DataIncident[] | null> {
  if (!may(user, 'personalData.incident')) return null
  return asSystem((tx) =>
    tx
      .select()
      .from(dataIncidents)
      .where(state ? eq(dataIncidents.state, state) : undefined)
      .orderBy(desc(dataIncidents.number))
      .limit(500),
  )
}

export async function incidentFor(user: User, id: string): Promise<{ incident: DataIncident; steps: DataIncidentStep[] } | null> {
  if (!may(user, 'personalData.incident')) return null
  return asSystem(async (tx) => {
    const [incident] = await tx.select().from(dataIncidents).where(eq(dataIncidents.id, id))
    if (!incident) return null
    const steps = await tx
      .select()
      .from(dataIncidentSteps)
      .where(eq(dataIncidentSteps.incidentId, id))
      .orderBy(asc(dataIncidentSteps.at), asc(dataIncidentSteps.id))
    return { incident, steps }
  })
}

/** What waits, for the front of the desk: requests and incidents, and of each how many are past their term. */
export const waitingData = (now: Date) =>
  asSystem(async (tx) => {
    const waiting = eq(dataRequests.state, 'received')
    const open = and(ne(dataIncidents.state, 'closed'), ne(dataIncidents.state, 'unfounded'))
    const untold = sql`not exists (select from ${dataIncidentSteps} s where s.incident_id = ${dataIncidents.id} and s.told = 'authority')`
    return {
      requests: await tx.$count(dataRequests, waiting),
      requestsLate: await tx.$count(dataRequests, and(waiting, lt(dataRequests.dueAt, now))),
      incidents: await tx.$count(dataIncidents, open),
      incidentsLate: await tx.$count(dataIncidents, and(open, untold, lt(dataIncidents.dueAt, now))),
    }
  })

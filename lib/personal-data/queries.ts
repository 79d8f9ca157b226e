import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import {
  accessHistory,
  agreements,
  type DataIncident,
  type DataIncidentStep,
  type DataRequest,
  dataIncidentSteps,
  dataIncidents,
  dataRequests,
  people,
  registrations,
  resumes,
  staffAccounts,
} from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { fullName } from '@/lib/core/names'
import { guest, may, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { accessOn, endOf, type HistoryRow } from './rules'
import type { IncidentState } from './words'

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

import 'server-only'
import { and, asc, desc, eq, getViewSelectedFields, ilike, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { aisCases, aisDocuments, type Case, type CaseHead, caseHeads, people, staffAccounts, staffRoles, users } from '@/db/schema'
import { isInScope } from '@/db/schema/common'
import { dayOf } from '@/lib/core/calendar'
import { spokenName } from '@/lib/core/names'
import { inPlaces } from '@/lib/core/places'
import { guest, may, maySomewhere, type User } from '@/lib/core/policy'
import { asAis, asSystem, lifted } from '@/lib/core/tx'
import { noteTaking } from '@/lib/documents/taking'
import { centreServices } from '../catalogue'
import { fileContent, isId, readCase } from '../store'
import { openEpisodesOf } from './known'

/** How an officer's queue is cut (features: the desk). */
export const tabs = ['new', 'mine', 'person', 'today', 'late', 'all', 'done'] as const
type Tab = (typeof tabs)[number]
export type Filter = { tab: Tab; service?: string; channel?: Case['channel']; q?: string; after?: string }

const pageSize = 30
/** Of what is over nobody needs the number; it only grows. */
const counted = tabs.filter((tab) => tab !== 'done')
type Counts = Record<Exclude<Tab, 'done'>, number>
const statesBy = (ball: 'applicant' | 'officer'): string[] => [
  ...new Set(
    centreServices.flatMap((service) =>
      Object.entries(service.states).flatMap(([state, { ball: holder }]) => (holder === ball && state !== service.initial ? [state] : [])),
    ),
  ),
]
/** Cases of the centres; those of another desk stand in its own queue. */
const atCentres = eq(aisCases.desk, 'centres')
/** States in which a case waits for an officer. */
export const atOfficer = statesBy('officer')
const atPerson = statesBy('applicant')

const endOf = (now: Date) => sql`${`${dayOf(now)}T23:59:59+05:00`}::timestamptz`

const inTab = (tab: Tab, user: User, now: Date): SQL | undefined => {
  const open = isNull(caseHeads.closedAt)
  const theirs = and(open, inArray(caseHeads.state, atOfficer))
  const late = lt(caseHeads.dueAt, sql`${now.toISOString()}::timestamptz`)
  switch (tab) {
    case 'new':
      return and(theirs, isNull(caseHeads.assigneeId))
    case 'mine':
      return and(theirs, eq(caseHeads.assigneeId, user.id))
    case 'person':
      return and(open, inArray(caseHeads.state, atPerson))
    case 'today':
      return and(theirs, lt(caseHeads.dueAt, endOf(now)), sql`not (${late})`)
    case 'late':
      return and(theirs, late)
    case 'all':
      return theirs
    case 'done':
      return isNotNull(caseHeads.closedAt)
  }
}

const noTime = sql`'infinity'::timestamptz`
/** So many cases are found by a name or an IIN, the first of the list. */
const mostFound = 300

/** The AIS looks an IIN or a part of a name up; what comes back are ids within the officer's own scope. */
const idsOf = (tx: Tx, user: User, where: SQL | undefined, order: readonly SQL[] = []): Promise<string[]> =>
  lifted(tx, async () => {
    const rows = await tx
      .select({ id: aisCases.id })
      .from(aisCases)
      .where(and(atCentres, isInScope, inPlaces(user, aisCases), where))
      .orderBy(...order, desc(aisCases.id))
      .limit(mostFound)
    return rows.map(({ id }) => id)
  })

/** An IIN, a number, or part of a name. */
async function saidAs(tx: Tx, user: User, words: string, done: boolean): Promise<SQL> {
  if (/^\p{L}{2,5}-\d{4}-\d+$/u.test(words)) return eq(caseHeads.number, words.toUpperCase())
  const isIin = /^\d{12}$/.test(words)
  const match = isIin ? eq(aisCases.iin, words) : ilike(aisCases.name, `%${words.replace(/[%_\\]/g, '\\$&')}%`)
  // in the order of the list, which an index keeps, so that a name of many is found at once
  const [among, order] = done
    ? [isNotNull(aisCases.closedAt), desc(aisCases.closedAt)]
    : [isNull(aisCases.closedAt), sql`coalesce(${aisCases.dueAt}, ${noTime})`]
  const found = await idsOf(tx, user, and(match, among), [order])
  return found.length > 0 ? inArray(caseHeads.id, found) : sql`false`
}

const cursor = z.tuple([z.literal('infinity').or(z.iso.datetime()), z.uuid()])

/** The queue of the officer's centres and regions, what is due first; by row-level security nothing else is there. Null: not for this person. */
export async function queue(user: User, filter: Filter, now: Date) {
  if (!maySomewhere(user, 'case.take')) return null
  return asAis(user, async (tx) => {
    const [counts] = await tx
      .select(Object.fromEntries(counted.map((tab) => [tab, sql<number>`count(*) filter (where ${inTab(tab, user, now)})::int`])))
      .from(caseHeads)
      .where(and(isNull(caseHeads.closedAt), inPlaces(user, caseHeads)))
    const done = filter.tab === 'done'
    const key = done ? sql`${caseHeads.closedAt}` : sql`coalesce(${caseHeads.dueAt}, ${noTime})`
    const after = cursor.safeParse(filter.after?.split('~')).data
    const words = filter.q?.trim()
    const said = words ? await saidAs(tx, user, words, done) : undefined
    const rows = await tx
      .select({
        of: getViewSelectedFields(caseHeads),
        key: sql<string>`case when ${key} = ${noTime} then 'infinity' else to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`,
      })
      .from(caseHeads)
      .where(
        and(
          inTab(filter.tab, user, now),
          inPlaces(user, caseHeads),
          filter.service ? eq(caseHeads.service, filter.service) : undefined,
          filter.channel ? eq(caseHeads.channel, filter.channel) : undefined,
          said,
          after && sql`(${key}, ${caseHeads.id}) ${done ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        ),
      )
      .orderBy(...(done ? [desc(key), desc(caseHeads.id)] : [asc(key), asc(caseHeads.id)]))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    return { rows: shown.map(({ of }) => of), counts: counts as Counts, next: last ? `${last.key}~${last.of.id}` : null }
  })
}

/** What is shown of a case before it is opened. Undefined: none in this officer's scope. */
export const caseHead = (user: User, id: string): Promise<CaseHead | undefined> =>
  !isId(id) || user.id === guest.id
    ? Promise.resolve(undefined)
    : asAis(user, async (tx) => {
        const [head] = await tx.select().from(caseHeads).where(eq(caseHeads.id, id))
        return head && may(user, 'case.open', head) ? head : undefined
      })

/** A case that this officer has open; undefined: none. */
export const openedCase = (user: User, id: string): Promise<Case | undefined> =>
  !isId(id) || user.id === guest.id
    ? Promise.resolve(undefined)
    : asAis(user, async (tx) => {
        const [of] = await tx.select().from(aisCases).where(eq(aisCases.id, id))
        return of?.desk === 'centres' && may(user, 'case.take', of) ? of : undefined
      })

/** An open case on the officer's desk with its history, files, papers, registrations (JS3) and the heads of the person's earlier cases; undefined: not open for him. */
export async function deskCase(user: User, id: string) {
  if (!(await openedCase(user, id))) return undefined
  return asAis(user, async (tx) => {
    const held = (await readCase(tx, 'ais', id))!
    const { id: paperId, code, number, kind, title, state, createdAt } = aisDocuments
    const papers = await tx
      .select({ id: paperId, code, number, kind, title, state, createdAt })
      .from(aisDocuments)
      .where(eq(aisDocuments.caseId, id))
      .orderBy(desc(createdAt))
    const { iin } = held.of
    if (!iin) return { ...held, papers, earlier: [], registered: [] }
    const others = await idsOf(tx, user, and(eq(aisCases.iin, iin), ne(aisCases.id, id)))
    const earlier =
      others.length === 0
        ? []
        : await tx.select().from(caseHeads).where(inArray(caseHeads.id, others)).orderBy(desc(caseHeads.updatedAt)).limit(10)
    return { ...held, papers, earlier, registered: await openEpisodesOf(tx, iin) }
  })
}

/** A file of an open case. It is somebody's identity document more often than not: each taking is journalled, as that of a printed paper is. */
export async function deskFile(user: User, caseId: string, fileId: string) {
  if (!(await openedCase(user, caseId))) return undefined
  return asAis(user, async (tx) => {
    const file = await fileContent(tx, 'ais', caseId, fileId)
    if (!file?.content) return undefined
    await noteTaking(tx, user, fileId, `case ${caseId}`)
    return file
  })
}

/** Whoever is frozen, blocked or gone is handed nothing (A349-22, A349-23). */
const atWork = sql`not exists (select from ${staffAccounts} a where a.user_id = ${users.userId} and a.state <> 'active')`

const membersOfStaff = (where?: SQL) =>
  asSystem((tx) =>
    tx
      .select({
        id: users.userId,
        name: spokenName,
        roles: sql<
          User['roles']
        >`jsonb_agg(jsonb_build_object('role', ${staffRoles.role}, 'regionCode', ${staffRoles.regionCode}, 'centreId', ${staffRoles.centreId}))`,
      })
      .from(staffRoles)
      .innerJoin(users, eq(users.userId, staffRoles.userId))
      .leftJoin(people, eq(people.userId, users.userId))
      .where(and(isNull(users.blockedAt), atWork, where))
      .groupBy(users.userId, people.userId)
      .orderBy(asc(sql`2`)),
  )

/** A member of staff with all roles; undefined for anybody else and for a blocked account. */
export const memberOfStaff = async (id: string) => (await membersOfStaff(eq(users.userId, id)))[0]

/** Colleagues to whom a case may be handed: staff of the same centre, and of the mobility centre above it. */
export async function colleagues(user: User, of: Pick<Case, 'regionCode' | 'centreId'>) {
  const found = await membersOfStaff(or(isNull(staffRoles.centreId), eq(staffRoles.centreId, of.centreId ?? '')))
  return found.filter((other) => other.id !== user.id && may({ ...user, ...other }, 'case.take', of))
}

/** Who may take a case of this place: the staff of its own centre, or, where nobody works yet, of the mobility centre above it. */
export async function deskStaff(of: Pick<Case, 'regionCode' | 'centreId'>) {
  const found = await membersOfStaff(or(isNull(staffRoles.centreId), eq(staffRoles.centreId, of.centreId ?? '')))
  const able = found.filter((one) => may({ ...guest, ...one }, 'case.take', of))
  const own = able.filter(({ roles }) => roles.some(({ centreId }) => centreId !== null && centreId === of.centreId))
  return own.length > 0 ? own : able
}

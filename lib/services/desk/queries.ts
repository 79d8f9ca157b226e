import 'server-only'
import { and, asc, count, desc, eq, ilike, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { aisCases, aisDocuments, type Case, staffRoles, users } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { asAis, asSystem } from '@/lib/core/tx'
import { catalogue } from '../catalogue'
import { isOver } from '../rules'
import { fileContent, readCase } from '../store'

/** How an officer's queue is cut (features: the desk). */
export const tabs = ['new', 'mine', 'person', 'today', 'late', 'all', 'done'] as const
export type Tab = (typeof tabs)[number]
export type Filter = { tab: Tab; service?: string; channel?: Case['channel']; q?: string; after?: string }

const pageSize = 30

const statesBy = (ball: 'applicant' | 'officer' | 'over'): string[] => [
  ...new Set(
    Object.values(catalogue).flatMap((service) =>
      Object.entries(service.states)
        .filter(([state, { ball: holder }]) => (ball === 'over' ? isOver(service, state) : holder === ball && state !== service.initial))
        .map(([state]) => state),
    ),
  ),
]
const [atOfficer, atPerson, ended] = [statesBy('officer'), statesBy('applicant'), statesBy('over')]

const endOf = (now: Date) => sql`${`${dayOf(now)}T23:59:59+05:00`}::timestamptz`

const inTab = (tab: Tab, user: User, now: Date): SQL | undefined => {
  const theirs = inArray(aisCases.state, atOfficer)
  const late = lt(aisCases.dueAt, sql`${now.toISOString()}::timestamptz`)
  switch (tab) {
    case 'new':
      return and(theirs, isNull(aisCases.assigneeId))
    case 'mine':
      return and(theirs, eq(aisCases.assigneeId, user.id))
    case 'person':
      return inArray(aisCases.state, atPerson)
    case 'today':
      return and(theirs, lt(aisCases.dueAt, endOf(now)), sql`not (${late})`)
    case 'late':
      return and(theirs, late)
    case 'all':
      return theirs
    case 'done':
      return inArray(aisCases.state, ended)
  }
}

/** The queue of the officer's centres and regions, what is due first; by row-level security nothing else is there. Null: not for this person. */
export async function queue(user: User, filter: Filter, now: Date) {
  if (!may(user, 'staff.enter')) return null
  return asAis(user, async (tx) => {
    const counts = Object.fromEntries(
      await Promise.all(
        tabs.map(async (tab) => {
          const [row] = await tx
            .select({ n: count() })
            .from(aisCases)
            .where(inTab(tab, user, now))
          return [tab, row?.n ?? 0] as const
        }),
      ),
    ) as Record<Tab, number>
    const done = filter.tab === 'done'
    const key = done
      ? sql`coalesce(${aisCases.closedAt}, ${aisCases.updatedAt})`
      : sql`coalesce(${aisCases.dueAt}, 'infinity'::timestamptz)`
    const [at, id] = filter.after?.split('~') ?? []
    const further =
      at && id
        ? done
          ? sql`(${key}, ${aisCases.id}) < (${at}::timestamptz, ${id}::uuid)`
          : sql`(${key}, ${aisCases.id}) > (${at}::timestamptz, ${id}::uuid)`
        : undefined
    const words = filter.q?.trim()
    const rows = await tx
      .select({ of: aisCases, key: sql<string>`${key}::text` })
      .from(aisCases)
      .where(
        and(
          inTab(filter.tab, user, now),
          filter.service ? eq(aisCases.service, filter.service) : undefined,
          filter.channel ? eq(aisCases.channel, filter.channel) : undefined,
          words
            ? or(
                ilike(aisCases.name, `%${words.replace(/[%_\\]/g, '\\$&')}%`),
                eq(aisCases.iin, words),
                eq(aisCases.number, words.toUpperCase()),
              )
            : undefined,
          further,
        ),
      )
      .orderBy(...(done ? [desc(key), desc(aisCases.id)] : [asc(key), asc(aisCases.id)]))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    return { rows: shown.map(({ of }) => of), counts, next: last ? `${last.key}~${last.of.id}` : null }
  })
}
export type QueueRow = NonNullable<Awaited<ReturnType<typeof queue>>>['rows'][number]

/** A case on the officer's desk with its history, files, papers, and earlier cases of the person; undefined: none in scope. */
export const deskCase = (user: User, id: string) =>
  asAis(user, async (tx) => {
    const held = await readCase(tx, 'ais', id)
    if (!held || !may(user, 'case.take', held.of)) return undefined
    const { id: paperId, code, number, kind, title, state, createdAt } = aisDocuments
    const papers = await tx
      .select({ id: paperId, code, number, kind, title, state, createdAt })
      .from(aisDocuments)
      .where(eq(aisDocuments.caseId, id))
      .orderBy(desc(createdAt))
    const earlier = held.of.iin
      ? await tx
          .select({
            id: aisCases.id,
            number: aisCases.number,
            service: aisCases.service,
            state: aisCases.state,
            updatedAt: aisCases.updatedAt,
          })
          .from(aisCases)
          .where(and(eq(aisCases.iin, held.of.iin), sql`${aisCases.id} <> ${id}`))
          .orderBy(desc(aisCases.updatedAt))
          .limit(10)
      : []
    return { ...held, papers, earlier }
  })

/** A file of a case in scope. */
export const deskFile = (user: User, caseId: string, fileId: string) => asAis(user, (tx) => fileContent(tx, 'ais', caseId, fileId))

/** Colleagues to whom a case may be handed: staff of the same centre. */
export const colleagues = (user: User, of: Pick<Case, 'regionCode' | 'centreId'>) =>
  asSystem(async (tx) => {
    const rows = await tx
      .select({
        id: users.userId,
        email: users.email,
        role: staffRoles.role,
        regionCode: staffRoles.regionCode,
        centreId: staffRoles.centreId,
      })
      .from(staffRoles)
      .innerJoin(users, eq(users.userId, staffRoles.userId))
      .where(and(isNull(users.blockedAt), or(isNull(staffRoles.centreId), eq(staffRoles.centreId, of.centreId ?? ''))))
      .orderBy(asc(users.email))
    return rows.filter((row) => row.id !== user.id && may({ ...user, id: row.id, roles: [row] }, 'case.take', of))
  })

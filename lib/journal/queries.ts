import 'server-only'
import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, journal, people, staffAccounts, users } from '@/db/schema'
import { printOf } from '@/lib/accounts/seal'
import { readEmail, readPhone } from '@/lib/core/fields'
import { listedName } from '@/lib/core/names'
import { may, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import type { outcomes } from './words'

export type JournalFilter = {
  /** An account id, e-mail address or phone number, or `guest`, `system`. */
  actor?: string
  action?: string
  subject?: string
  outcome?: (typeof outcomes)[number]
  /** The number that a person was shown when something broke. */
  reference?: string
  after?: string
}
export type JournalRow = typeof journal.$inferSelect & { actorName: string | null; employerName: string | null }

const pageSize = 50
const isUuid = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

/** The journal, newest first, 50 rows a page. Ids are in the order of time. Null: not for this person. */
export async function journalFor(user: User, filter: JournalFilter): Promise<{ rows: JournalRow[]; next: string | null } | null> {
  if (!may(user, 'journal.read')) return null
  return asSystem(async (tx) => {
    const rows = await tx
      .select()
      .from(journal)
      .where(
        and(
          filter.actor ? eq(journal.actorId, await actorOf(tx, filter.actor)) : undefined,
          filter.action ? eq(journal.action, filter.action) : undefined,
          filter.subject ? subjectIs(filter.subject) : undefined,
          filter.outcome ? eq(journal.outcome, filter.outcome) : undefined,
          filter.reference ? eq(journal.reference, filter.reference.toUpperCase()) : undefined,
          filter.after ? lt(journal.id, filter.after) : undefined,
        ),
      )
      .orderBy(desc(journal.id))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    return { rows: await withNames(tx, shown), next: rows.length > pageSize ? shown.at(-1)!.id : null }
  })
}

/** Whom a login means; what is no login stands for itself. */
async function actorOf(tx: Tx, typed: string): Promise<string> {
  const login = typed.includes('@') ? readEmail(typed) : readPhone(typed)
  if (!login) return typed.toLowerCase()
  const [row] = await tx
    .select({ id: users.userId })
    .from(users)
    .where(or(eq(users.email, login), eq(users.phone, login)))
  return row?.id ?? login
}

/** Some acts name their subject with its kind (`job:7`): the bare id finds them as well, and an IIN what was asked about this person. */
const subjectIs = (typed: string): SQL | undefined =>
  or(
    eq(journal.subject, typed),
    /^\d+$/.test(typed) ? eq(journal.subject, `job:${typed}`) : undefined,
    /^(\d[\s-]*){12}$/.test(typed) ? eq(journal.subject, printOf(typed)) : undefined,
  )

async function withNames(tx: Tx, rows: (typeof journal.$inferSelect)[]): Promise<JournalRow[]> {
  const actors = [...new Set(rows.map(({ actorId }) => actorId).filter(isUuid))]
  const acting = [...new Set(rows.flatMap(({ actingFor }) => actingFor ?? []))]
  // of a person who is no member of staff nobody learns the name here: what he did is the matter, not who he is
  const named = actors.length
    ? await tx
        .select({ id: users.userId, name: listedName })
        .from(users)
        .innerJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
        .leftJoin(people, eq(people.userId, users.userId))
        .where(inArray(users.userId, actors))
    : []
  const firms = acting.length ? await tx.select().from(employers).where(inArray(employers.id, acting)) : []
  return rows.map((row) => ({
    ...row,
    actorName: named.find(({ id }) => id === row.actorId)?.name ?? null,
    employerName: firms.find(({ id }) => id === row.actingFor)?.nameRu ?? null,
  }))
}

/** How many acts broke in the last 24 hours. */
export const failuresToday = (): Promise<number> =>
  asSystem((tx) => tx.$count(journal, sql`${journal.outcome} = 'failed' and ${journal.at} > now() - interval '24 hours'`))

import 'server-only'
import { and, desc, eq, gte, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journal, people, staffAccounts, users } from '@/db/schema'
import { networkOf } from '@/lib/accounts/limits'
import { listedName } from '@/lib/core/names'
import { may, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { type Attempt, type Pattern, patternsOf } from './patterns'

/** More refused entries than this are not read at once; the newest count. */
const most = 5000
export const periods = { day: 24, week: 168, month: 720 } as const
export type Period = keyof typeof periods
export const groupings = ['account', 'address', 'network', 'hour'] as const
export type Grouping = (typeof groupings)[number]

export type Refused = { at: Date; subject: string; ip: string | null; network: string; reason: string | null }
export type SignIns = {
  refused: Refused[]
  patterns: Pattern[]
  /** Account id → who it is; of people who are no staff nothing but that they are not. */
  names: ReadonlyMap<string, { name: string; staff: boolean }>
  full: boolean
}

/** Refused entries of a period, and what of it looks like guessing. Null: not for this person. */
export async function refusedEntries(user: User, now: Date, period: Period): Promise<SignIns | null> {
  if (!may(user, 'access.desk')) return null
  const since = new Date(now.getTime() - periods[period] * 3_600_000)
  return asSystem(async (tx) => {
    const refused = await refusedSince(tx, since)
    const subjects = [...new Set(refused.map(({ subject }) => subject))]
    const attempts = [...refused.map((row) => ({ ...row, ok: false })), ...(await enteredOf(tx, subjects, since))]
    return { refused, patterns: patternsOf(attempts), names: await namesOf(tx, subjects), full: refused.length === most }
  })
}

async function refusedSince(tx: Tx, since: Date): Promise<Refused[]> {
  const rows = await tx
    .select({ at: journal.at, subject: journal.subject, ip: journal.ip, reason: journal.reason })
    .from(journal)
    .where(and(eq(journal.action, 'account.signIn'), ne(journal.outcome, 'done'), gte(journal.at, since)))
    .orderBy(desc(journal.at))
    .limit(most)
  return rows.map((row) => ({ ...row, subject: row.subject ?? '—', network: networkOf(row.ip) }))
}

const isAccount = (subject: string) => /^[\da-f]{8}-/.test(subject)

/** Who of these accounts came in: an entry after many refusals is the sign that matters most. */
async function enteredOf(tx: Tx, subjects: readonly string[], since: Date): Promise<Attempt[]> {
  const accounts = subjects.filter(isAccount)
  if (accounts.length === 0) return []
  const rows = await tx
    .select({ at: journal.at, subject: journal.subject, ip: journal.ip })
    .from(journal)
    .where(
      and(
        inArray(journal.subject, accounts),
        isNotNull(journal.subject),
        eq(journal.action, 'account.signIn'),
        eq(journal.outcome, 'done'),
        gte(journal.at, since),
      ),
    )
  return rows.map(({ at, subject, ip }) => ({ at, subject: subject!, network: networkOf(ip), ok: true }))
}

async function namesOf(tx: Tx, subjects: readonly string[]): Promise<SignIns['names']> {
  const accounts = subjects.filter(isAccount)
  if (accounts.length === 0) return new Map()
  const rows = await tx
    .select({
      id: users.userId,
      staff: sql<boolean>`${staffAccounts.userId} is not null`,
      name: listedName,
    })
    .from(users)
    .leftJoin(people, eq(people.userId, users.userId))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
    .where(inArray(users.userId, accounts))
  // of a person who is no member of staff the desk learns no name
  return new Map(rows.map(({ id, staff, name }) => [id, { staff, name: staff ? name : '' }]))
}

/** Refused entries side by side: by whom, from where, in which hour of Kazakhstan. */
export function groupedBy(refused: readonly Refused[], by: Grouping, hourOf: (at: Date) => string) {
  const key: Readonly<Record<Grouping, (row: Refused) => string>> = {
    account: ({ subject }) => subject,
    address: ({ ip }) => ip ?? '—',
    network: ({ network }) => network,
    hour: ({ at }) => hourOf(at),
  }
  const groups = new Map<string, Refused[]>()
  for (const row of refused) {
    const name = key[by](row)
    const rows = groups.get(name)
    if (rows) rows.push(row)
    else groups.set(name, [row])
  }
  const counted = [...groups].map(([name, rows]) => ({
    key: name,
    tries: rows.length,
    subjects: new Set(rows.map(({ subject }) => subject)).size,
    addresses: new Set(rows.map(({ ip }) => ip)).size,
    last: rows[0]!.at,
    first: rows.at(-1)!.at,
  }))
  return by === 'hour' ? counted : counted.sort((a, b) => b.tries - a.tries)
}

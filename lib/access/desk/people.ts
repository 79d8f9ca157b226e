import 'server-only'
import { and, asc, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  accessBreaches,
  accessHistory,
  aisCases,
  journal,
  passkeys,
  people,
  recoveryCodes,
  type StaffAccount,
  sessions,
  staffAccounts,
  staffRoles,
  totpFactors,
  users,
} from '@/db/schema'
import { fullName, loginName } from '@/lib/core/names'
import type { StaffRole, StaffRoleName, User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { ownPeople, seesAccount, seesPeople } from './scope'

export type Right = StaffRole & { caseId: string | null }
export type StaffRow = Omit<StaffAccount, 'addresses'> & { name: string; login: string; rights: Right[]; open: number }
export type PeopleFilter = {
  q?: string
  state?: StaffAccount['state']
  role?: StaffRoleName
  region?: string
  centre?: string
  after?: string
}

const pageSize = 50
const rights = sql<
  Right[]
>`coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'regionCode', r.region_code, 'centreId', r.centre_id,
  'caseId', r.case_id) order by r.role, r.region_code) from ${staffRoles} r where r.user_id = ${staffAccounts.userId}), '[]'::jsonb)`
const open = sql<number>`(select count(*)::int from ${sessions} s where s.user_id = ${staffAccounts.userId} and s.expires_at > now())`

/** What is looked for: the last digits of an IIN, a login, or the beginning of a name. */
function lookedFor(q: string): SQL | undefined {
  const words = q.toLowerCase().replace(/[\\%_]/g, '')
  if (/^\d{4,12}$/.test(words)) return sql`right(${staffAccounts.iin}, ${words.length}) = ${words}`
  return or(
    sql`lower(${fullName}) like ${`${words}%`}`,
    sql`lower(${people.firstName}) like ${`${words}%`}`,
    sql`lower(${loginName}) like ${`${words}%`}`,
  )
}

const roleIs = (column: SQL, value: string) =>
  sql`exists (select from ${staffRoles} r where r.user_id = ${staffAccounts.userId} and ${column} = ${value})`

/** Accounts of the staff by name, 50 a page; a head sees those of his centre. Null: not for this person. */
export async function staffOnDesk(user: User, filter: PeopleFilter): Promise<{ rows: StaffRow[]; next: string | null } | null> {
  if (!seesPeople(user)) return null
  const { addresses: _, ...account } = columnsOf
  return asSystem(async (tx) => {
    const rows = await tx
      .select({ ...account, name: fullName, login: loginName, rights, open })
      .from(staffAccounts)
      .innerJoin(users, eq(users.userId, staffAccounts.userId))
      .leftJoin(people, eq(people.userId, staffAccounts.userId))
      .where(
        and(
          ownPeople(user),
          filter.q ? lookedFor(filter.q) : undefined,
          filter.state ? eq(staffAccounts.state, filter.state) : undefined,
          filter.role ? roleIs(sql`r.role`, filter.role) : undefined,
          filter.region ? roleIs(sql`r.region_code`, filter.region) : undefined,
          filter.centre ? roleIs(sql`r.centre_id`, filter.centre) : undefined,
          filter.after ? gt(staffAccounts.userId, filter.after) : undefined,
        ),
      )
      .orderBy(asc(staffAccounts.userId))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    return { rows: shown, next: rows.length > pageSize ? shown.at(-1)!.userId : null }
  })
}

const columnsOf = {
  userId: staffAccounts.userId,
  iin: staffAccounts.iin,
  post: staffAccounts.post,
  unit: staffAccounts.unit,
  workPhone: staffAccounts.workPhone,
  mobilePhone: staffAccounts.mobilePhone,
  addresses: staffAccounts.addresses,
  caseId: staffAccounts.caseId,
  state: staffAccounts.state,
  stateAt: staffAccounts.stateAt,
  stateReason: staffAccounts.stateReason,
  stateNote: staffAccounts.stateNote,
  issuedAt: staffAccounts.issuedAt,
  passwordUntil: staffAccounts.passwordUntil,
  completedAt: staffAccounts.completedAt,
  lastEntryAt: staffAccounts.lastEntryAt,
  createdAt: staffAccounts.createdAt,
}

/** Everything that the desk shows of one account. Null: none, or somebody else's person. */
export async function staffMember(user: User, id: string) {
  if (!seesPeople(user)) return null
  const found = await asSystem(async (tx) => {
    const [row] = await tx
      .select({ ...columnsOf, name: fullName, login: loginName, rights, open })
      .from(staffAccounts)
      .innerJoin(users, eq(users.userId, staffAccounts.userId))
      .leftJoin(people, eq(people.userId, staffAccounts.userId))
      .where(eq(staffAccounts.userId, id))
    if (!row || !seesAccount(user, row.rights)) return null
    const [signedIn, factors, entries, acts, breaches, history] = await Promise.all([
      sessionsOf(tx, id),
      factorsOf(tx, id),
      tx
        .select({ id: journal.id, at: journal.at, ip: journal.ip, outcome: journal.outcome })
        .from(journal)
        .where(and(eq(journal.subject, id), eq(journal.action, 'account.signIn')))
        .orderBy(desc(journal.id))
        .limit(10),
      tx
        .select()
        .from(journal)
        .where(or(eq(journal.actorId, id), eq(journal.subject, id)))
        .orderBy(desc(journal.id))
        .limit(20),
      tx.select().from(accessBreaches).where(eq(accessBreaches.userId, id)).orderBy(desc(accessBreaches.recordedAt)),
      tx.select().from(accessHistory).where(eq(accessHistory.userId, id)).orderBy(desc(accessHistory.since), desc(accessHistory.id)),
    ])
    return { row, sessions: signedIn, factors, entries, acts, breaches, history }
  })
  return found && { ...found, applications: await applicationsOf([...found.row.rights, ...found.history, found.row]) }
}
export type StaffMember = NonNullable<Awaited<ReturnType<typeof staffMember>>>

/** Open sessions of one account, the latest first. */
const sessionsOf = (tx: Tx, id: string) =>
  tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, id), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.seenAt))

/** Which second factors an account has: kinds and numbers only. */
async function factorsOf(tx: Tx, id: string): Promise<{ totp: boolean; passkeys: number; recovery: number }> {
  return {
    totp: (await tx.$count(totpFactors, and(eq(totpFactors.userId, id), sql`${totpFactors.confirmedAt} is not null`))) > 0,
    passkeys: await tx.$count(passkeys, eq(passkeys.userId, id)),
    recovery: await tx.$count(recoveryCodes, and(eq(recoveryCodes.userId, id), sql`${recoveryCodes.usedAt} is null`)),
  }
}

type Application = { id: string; number: string | null; decidedAt: Date | null }

/** The access applications on which rights and states stand (A349-14): number and day of the decision. */
async function applicationsOf(of: readonly { caseId: string | null }[]): Promise<ReadonlyMap<string, Application>> {
  const ids = [...new Set(of.flatMap(({ caseId }) => caseId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await asAisSystem((tx) =>
    tx.select({ id: aisCases.id, number: aisCases.number, decidedAt: aisCases.decidedAt }).from(aisCases).where(inArray(aisCases.id, ids)),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

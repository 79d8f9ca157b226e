import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, staffAccounts, staffRoles, users } from '@/db/schema'
import { listedName } from '@/lib/core/names'
import type { StaffRole } from '@/lib/core/policy'

const roles = sql<
  StaffRole[]
>`coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'regionCode', r.region_code, 'centreId', r.centre_id) order by r.role, r.region_code)
  from ${staffRoles} r where r.user_id = ${staffAccounts.userId}), '[]'::jsonb)`

const columns = {
  userId: staffAccounts.userId,
  name: listedName,
  login: users.email,
  iin: staffAccounts.iin,
  post: staffAccounts.post,
  unit: staffAccounts.unit,
  state: staffAccounts.state,
  stateAt: staffAccounts.stateAt,
  stateReason: staffAccounts.stateReason,
  stateNote: staffAccounts.stateNote,
  issuedAt: staffAccounts.issuedAt,
  lastEntryAt: staffAccounts.lastEntryAt,
  createdAt: staffAccounts.createdAt,
  roles,
}

/** Members of staff by name, with every role they were given. In a transaction of the platform; whoever asks for others has been asked for his right before. */
export const staffMembers = (tx: Tx, where?: SQL) =>
  tx
    .select(columns)
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .leftJoin(people, eq(people.userId, staffAccounts.userId))
    .where(where)
    .orderBy(sql`2`, staffAccounts.userId)

export type Member = Awaited<ReturnType<typeof staffMembers>>[number]

export async function staffMember(tx: Tx, userId: string): Promise<Member | undefined> {
  const [row] = await staffMembers(tx, eq(staffAccounts.userId, userId))
  return row
}

const heading: readonly StaffRole['role'][] = ['administrator', 'lmc_director', 'centre_director']
const atWork = eq(staffAccounts.state, 'active')

/** Directors and administrators at work: whoever may be asked about the access of others. */
export const headsAtWork = async (tx: Tx): Promise<Member[]> =>
  (await staffMembers(tx, atWork)).filter(({ roles }) => roles.some(({ role }) => heading.includes(role)))

/** Administrators of information security at work. */
export const administrators = async (tx: Tx): Promise<Member[]> =>
  (await staffMembers(tx, atWork)).filter(({ roles }) => roles.some(({ role }) => role === 'administrator'))

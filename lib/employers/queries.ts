import 'server-only'
import { and, asc, desc, eq, gt, ilike, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { type Employer, employers, members, people, users } from '@/db/schema'
import { placeName } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { listedName } from '@/lib/core/names'
import { ParamGap } from '@/lib/core/params'
import { may, type User } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import type { Locale } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { type Quota, type QuotaLaw, quotaOf } from './quota'

export const lockEmployer = async (tx: Tx, id: string): Promise<Employer | undefined> =>
  (await tx.select().from(employers).where(eq(employers.id, id)).for('update'))[0]

export type Profile = { employer: Employer; place: string | null; quota: Quota | null }

/** The employer for whom the person acts now, with what the law asks of it. Null for whoever acts for nobody. */
export async function ownEmployer(user: User, now: Date, locale: Locale): Promise<Profile | null> {
  if (!user.employerId) return null
  const [employer] = await db().select().from(employers).where(eq(employers.id, user.employerId))
  return employer ? profileOf(employer, now, locale) : null
}

async function profileOf(employer: Employer, now: Date, locale: Locale): Promise<Profile> {
  const [place, law] = await Promise.all([placeName(employer.placeCode ?? employer.regionCode, locale), quotaLaw(now)])
  return { employer, place, quota: law && quotaOf(employer, law) }
}

/** The parameters of SC 107 today; null while the administrator has not entered them. */
async function quotaLaw(now: Date): Promise<QuotaLaw | null> {
  const { value } = await readLaw()
  const today = dayOf(now)
  try {
    return { percent: value('disability_quota.percent', today), fromHeadcount: value('disability_quota.headcount', today) }
  } catch (error) {
    if (error instanceof ParamGap) return null
    throw error
  }
}

/** The person's own IIN, for the form of an entrepreneur; null when the account does not hold it. */
export const ownIin = async (tx: Tx, userId: string): Promise<string | null> =>
  (await tx.select({ iin: people.iin }).from(people).where(eq(people.userId, userId)))[0]?.iin ?? null

// ——— The desk of a career centre ———

export const deskStates = ['waiting', 'verified', 'blocked', 'imported'] as const
type DeskState = (typeof deskStates)[number]
export type DeskFilter = { state: DeskState; query?: string; region?: string; after?: string }
export type DeskRow = Pick<Employer, 'id' | 'kind' | 'bin' | 'nameKk' | 'nameRu' | 'regionCode' | 'state' | 'createdAt' | 'verifiedAt'>

const pageSize = 25

/** A name that only an imported file told has nobody who could be verified. */
const stateIs: Record<DeskState, SQL | undefined> = {
  waiting: and(eq(employers.state, 'self_declared'), isNull(employers.source)),
  verified: inArray(employers.state, ['verified_by_centre', 'verified_by_signature']),
  blocked: eq(employers.state, 'blocked'),
  imported: and(eq(employers.state, 'self_declared'), isNotNull(employers.source)),
}

/** Employers of the regions this person answers for; a page of 25, those who wait longest first, else the newest first. Null: not for this person. */
export async function employersOnDesk(user: User, filter: DeskFilter): Promise<{ rows: DeskRow[]; next: string | null } | null> {
  if (!may(user, 'staff.enter')) return null
  const oldestFirst = filter.state === 'waiting'
  const rows = await db()
    .select()
    .from(employers)
    .where(
      and(
        inRegions(user),
        stateIs[filter.state],
        filter.region ? eq(employers.regionCode, filter.region) : undefined,
        filter.query ? named(filter.query) : undefined,
        filter.after ? (oldestFirst ? gt : lt)(employers.id, filter.after) : undefined,
      ),
    )
    .orderBy((oldestFirst ? asc : desc)(employers.id))
    .limit(pageSize + 1)
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}

/** How many wait to be verified in the regions this person answers for. */
export const waitingEmployers = (user: User): Promise<number> => db().$count(employers, and(inRegions(user), stateIs.waiting))

const inRegions = (user: User): SQL | undefined => {
  const regions = regionsOf(user)
  return regions === '*' ? undefined : regions.length ? inArray(employers.regionCode, regions) : sql`false`
}

const named = (query: string) => {
  const digits = query.replace(/[\s-]/g, '')
  if (/^\d{12}$/.test(digits)) return eq(employers.bin, digits)
  const pattern = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(employers.nameKk, pattern), ilike(employers.nameRu, pattern))
}

export type DeskEmployer = Profile & { owners: { userId: string; name: string }[]; own: boolean }

/** All that a career centre sees of an employer before it decides. Null: there is none, or it is another region's. */
export async function employerOnDesk(user: User, id: string, now: Date, locale: Locale): Promise<DeskEmployer | null> {
  if (!may(user, 'staff.enter')) return null
  const [employer] = await db().select().from(employers).where(eq(employers.id, id))
  if (!employer || !may(user, 'employer.verify', employer)) return null
  const [profile, owners] = await Promise.all([profileOf(employer, now, locale), asSystem((tx) => ownersOf(tx, id))])
  return { ...profile, owners, own: await asSystem((tx) => isMember(tx, id, user.id)) }
}

/** Whoever owns this employer. Needs the platform's scope. */
export const ownersOf = (tx: Tx, employerId: string): Promise<{ userId: string; name: string }[]> =>
  tx
    .select({
      userId: members.userId,
      name: listedName,
    })
    .from(members)
    .innerJoin(users, eq(users.userId, members.userId))
    .leftJoin(people, eq(people.userId, members.userId))
    .where(and(eq(members.employerId, employerId), eq(members.role, 'owner')))
    .orderBy(asc(members.createdAt))

/** Does this person act for the employer in any role? Needs the platform's scope. */
export const isMember = async (tx: Tx, employerId: string, userId: string): Promise<boolean> =>
  (await tx.$count(members, and(eq(members.employerId, employerId), eq(members.userId, userId)))) > 0

import 'server-only'
import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { employers, members, people, sessions, staffAccounts, staffRoles, users } from '@/db/schema'
import { env } from './env'
import { spokenName } from './names'
import { guest, type User } from './policy'
import { type Place, type Portal, portalOfHost, portals } from './portals'
import { isIdle } from './staff-entry'
import { isLocale, type Locale } from './text'
import { asSystem } from './tx'
import { standHere } from './zone'

/** How long a sign-in lasts without being used. */
export const sessionHours = 12

/** However much it is used: the browser forgets its cookie sooner, a stolen one must not live for ever (ASVS 7.3.2). */
export const longestHours = 24

/** `__Secure-` over HTTPS; one cookie for all portals. */
export const sessionCookie = () => `${env().secureCookies ? '__Secure-' : ''}enbek.session`

/** Where a cookie of the account is seen: on all portals; on a host that is no portal's there is nothing to share it with. */
export const cookieOptions = async () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: env().secureCookies,
  ...(portalOf(await getHost()) === null ? {} : { domain: env().BASE_DOMAIN }),
})

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * The person behind a session token, read on each request so that signing out and blocking act at once. `reads`: the language of the page,
 * in which the employer is named; else that of the account. A member of staff over the term of A349-23 is nobody from that day on, whether or not the job
 * that blocks his account has run.
 */
export async function userOfToken(token: string, reads?: Locale, now = new Date()): Promise<User | null> {
  const rows = await asSystem(async (tx) => {
    const found = await tx
      .select({
        id: users.userId,
        locale: users.locale,
        sessionId: sessions.id,
        name: spokenName,
        seenAt: sessions.seenAt,
        employerId: members.employerId,
        employerRole: members.role,
        employerKk: employers.nameKk,
        employerRu: employers.nameRu,
        staff: staffAccounts.state,
        factorAt: sessions.factorAt,
        // the rights of a member of staff begin when the second factor has been shown
        roles: sql<
          User['roles']
        >`coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'regionCode', r.region_code, 'centreId', r.centre_id)) from ${staffRoles} r where r.user_id = ${users.userId} and ${staffAccounts.state} = 'active' and ${sessions.factorAt} is not null), '[]'::jsonb)`,
      })
      .from(sessions)
      .innerJoin(users, eq(users.userId, sessions.userId))
      .leftJoin(people, eq(people.userId, users.userId))
      .leftJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
      .leftJoin(members, sql`${members.userId} = ${users.userId} and ${members.employerId} = ${sessions.actingFor}`)
      .leftJoin(employers, eq(employers.id, members.employerId))
      .where(
        sql`${sessions.id} = ${hashOf(token)} and ${sessions.expiresAt} > now() and ${users.blockedAt} is null and (${staffAccounts.userId} is null or (${staffAccounts.state} in ('issued', 'active') and not ${isIdle(now)}))`,
      )
    const row = found[0]
    // once in five minutes is enough to know that a session lives
    if (row && Date.now() - row.seenAt.getTime() > 300_000) {
      await tx.execute(
        sql`update ${sessions} set seen_at = now(), expires_at = least(now() + make_interval(hours => ${sessionHours}), created_at + make_interval(hours => ${longestHours})) where id = ${row.sessionId}`,
      )
    }
    return found
  })
  const row = rows[0]
  if (!row) return null
  const { seenAt: _seen, employerKk, employerRu, staff, ...user } = row
  const standing = staff === 'issued' ? 'temporary' : staff === 'active' && !row.factorAt ? 'factor' : 'open'
  return { ...user, standing, employerName: (reads ?? user.locale) === 'kk' ? employerKk : employerRu }
}

/** Who asks. One query per request; none for whoever has no cookie. */
export const getUser = cache(async (): Promise<User> => {
  const token = (await cookies()).get(sessionCookie())?.value
  if (!token || token.length >= 200) return guest
  const [{ locale, portal }, ip] = await Promise.all([getPlace(), getIp()])
  const user = await userOfToken(token, locale)
  return user ? standHere(user, { ip, portal, now: new Date() }) : guest
})

/** The visitor's network address, as the edge reports it. */
export const getIp = async (): Promise<string | null> => (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? null

/** The portal and language of the address, set by the middleware. */
export async function getPlace(): Promise<Place & { path: string; query: string }> {
  const all = await headers()
  const portal = all.get('x-portal')
  const locale = all.get('x-locale')
  return {
    portal: portals.find((name) => name === portal) ?? 'enbek',
    locale: isLocale(locale) ? locale : 'kk',
    named: all.get('x-named') === 'by-path' ? 'by-path' : 'by-host',
    path: all.get('x-path') ?? '/',
    query: all.get('x-query') ?? '',
  }
}

/** The portal to which a form was sent. */
export const getDoor = async (): Promise<Portal> => (await getPlace()).portal

/** The host the browser sees; after an action Next asks itself under another one, hence the forwarded name first. */
export async function getHost(): Promise<string> {
  const all = await headers()
  return all.get('x-forwarded-host') ?? all.get('host') ?? ''
}

/** Is this a host of ours? Null for a host that names no portal, which is one of ours as well (preview, laptop, container). */
export const portalOf = (host: string): Portal | null => portalOfHost(host, env().BASE_DOMAIN)

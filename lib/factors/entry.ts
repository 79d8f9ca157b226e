import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import type { Tx } from '@/db/client'
import { sessions, staffDevices } from '@/db/schema'
import { sameComputer } from '@/lib/accounts/address'
import { deviceOf } from '@/lib/accounts/device'
import { isSuspectAddress, mustBeLetIn, type Staff } from '@/lib/accounts/staff'
import { dayOf } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { emit } from '@/lib/core/outbox'
import type { User } from '@/lib/core/policy'
import { cookieOptions, hashOf } from '@/lib/core/session'
import { markEntry } from '@/lib/core/staff-entry'
import { text } from '@/lib/core/text'
import { renewToken } from '@/lib/core/tickets'

export type FactorName = 'totp' | 'passkey' | 'recovery'
type Entry = { user: User; staff: Staff; factor: FactorName; ip: string | null; now: Date }

/** A session used within so many minutes from another computer is a person in two places at once. */
const togetherMinutes = 15
const deviceDays = 400
const deviceCookie = () => `${env().secureCookies ? '__Secure-' : ''}enbek.device`
const path = 'passport:/security'

/**
 * The second factor has been shown. In a session that waited for it the entry is complete: the session goes on under a new token, the older ones end
 * (A349-21.B1), and what is unusual about it is told. In one that was open already it counts as shown anew. The returned work follows the commit.
 */
export async function factorShown(tx: Tx, entry: Entry): Promise<() => Promise<void>> {
  const { user, staff, factor, ip, now } = entry
  mustBeLetIn(staff, ip)
  const mark = { factor, factorAt: now, seenAt: now }
  if (user.factorAt !== null) {
    await tx
      .update(sessions)
      .set(mark)
      .where(eq(sessions.id, user.sessionId ?? ''))
    return async () => {}
  }
  const { device, agent, remember } = await deviceHere(tx, entry)
  const { sessionId, after } = await renewToken(tx, user.sessionId ?? '')
  await tx
    .update(sessions)
    .set({ ...mark, device, ip })
    .where(eq(sessions.id, sessionId))
  await markEntry(tx, staff.userId, now)
  await endOlder(tx, entry, sessionId, agent)
  if (isSuspectAddress(staff, ip)) {
    await suspect(tx, entry, 'unknown_address', `address ${ip ?? '?'} is not in the application`)
    await tell(tx, entry, 'staff.unknownAddress', { device: agent })
  }
  return async () => {
    await after()
    await remember()
  }
}

/** One login, one place (A349-21.B1): all but the newest sessions end, as many as the law's parameter allows. */
async function endOlder(tx: Tx, entry: Entry, sessionId: string, agent: string) {
  const { user, ip, now } = entry
  const most = (await readLaw(tx)).value('access.active_sessions', dayOf(now))
  const others = await tx
    .select({ id: sessions.id, ip: sessions.ip, seenAt: sessions.seenAt, factorAt: sessions.factorAt })
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), ne(sessions.id, sessionId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
  const elsewhere = others.filter(
    (other) => other.factorAt && !sameComputer(other.ip, ip) && now.getTime() - other.seenAt.getTime() < togetherMinutes * 60_000,
  )
  const ended = others.slice(Math.max(0, most - 1))
  if (ended.length > 0) {
    await tx.delete(sessions).where(
      inArray(
        sessions.id,
        ended.map(({ id }) => id),
      ),
    )
    if (ended.some(({ factorAt }) => factorAt)) await tell(tx, entry, 'staff.sessionEnded', { device: agent })
  }
  if (elsewhere.length === 0) return
  // where several sessions are allowed, the one elsewhere shows the factor again before it goes on
  await tx
    .update(sessions)
    .set({ factor: null, factorAt: null })
    .where(
      inArray(
        sessions.id,
        elsewhere.map(({ id }) => id),
      ),
    )
  const places = [...new Set(elsewhere.map((other) => other.ip ?? '?'))].join(', ')
  await suspect(tx, entry, 'two_places', `at once: ${places} and ${ip ?? '?'}`)
  await tell(tx, entry, 'staff.twoPlaces', { other: places })
}

/** The browser's long-lived name; one in which this account has never shown its factor is told to the person. */
async function deviceHere(tx: Tx, entry: Entry) {
  const { staff, ip, now } = entry
  const [all, jar] = await Promise.all([headers(), cookies()])
  const known = jar.get(deviceCookie())?.value
  const token = known && /^[\w-]{43}$/.test(known) ? known : randomBytes(32).toString('base64url')
  const device = hashOf(token)
  const agent = all.get('user-agent')?.slice(0, 300) ?? null
  const [before] = await tx
    .select({ all: sql<number>`count(*)::int`, same: sql<number>`(count(*) filter (where ${staffDevices.device} = ${device}))::int` })
    .from(staffDevices)
    .where(eq(staffDevices.userId, staff.userId))
  await tx
    .insert(staffDevices)
    .values({ userId: staff.userId, device, agent, ip, createdAt: now, seenAt: now })
    .onConflictDoUpdate({ target: [staffDevices.userId, staffDevices.device], set: { agent, ip, seenAt: now } })
  const name = deviceOf(agent)
  if (before && before.all > 0 && before.same === 0) await tell(tx, entry, 'staff.newDevice', { device: name })
  const remember = async () => {
    const options = await cookieOptions()
    const expires = new Date(now.getTime() + deviceDays * 86_400_000)
    jar.set(deviceCookie(), token, { ...options, expires })
  }
  return { device, agent: name, remember }
}

const suspect = (tx: Tx, { staff, ip, now }: Entry, kind: 'two_places' | 'unknown_address', note: string) =>
  emit(tx, 'staff.suspected', { userId: staff.userId, kind, ip, note, at: now.toISOString() })

type Kind = 'staff.newDevice' | 'staff.sessionEnded' | 'staff.twoPlaces' | 'staff.unknownAddress'

const tell = (tx: Tx, { staff, ip, now }: Entry, kind: Kind, params: Readonly<Record<string, string>>) =>
  notify(tx, {
    userId: staff.userId,
    kind,
    params: { when: text(moment('kk', now), moment('ru', now), moment('en', now)), ip: ip ?? '—', ...params },
    path,
  })

import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/[locale]/(staff)/staff/canary/route.staff'
import { accessBreaches, canaryReports, journal, sessions, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { hasAnswered } from '@/lib/canary/report'
import { addDays } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, mayNow, type StaffRole, type User } from '@/lib/core/policy'
import { sessionCookie } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { standHere } from '@/lib/core/zone'
import { retryJob } from '@/lib/queue/actions'
import { actAs, newVisit, submit } from '../support/act'
import { again, person, staff } from '../support/people'

const settings = vi.hoisted(() => ({ now: {} as Record<string, unknown> }))
vi.mock('@/lib/core/env', async (original) => {
  const { env } = await original<typeof import('@/lib/core/env')>()
  return { env: () => ({ ...env(), ...settings.now }) }
})
/** The real one: whoever else acts in tests is set by hand. */
const { getUser } = await vi.importActual<typeof import('@/lib/core/session')>('@/lib/core/session')

const inside = '10.20.30.40'
const outside = '203.0.113.9'
const enforced = { STAFF_NETWORKS: '10.0.0.0/8', CANARY_URL: 'https://enbek.example/healthz', CANARY: 'enforce', CANARY_MINUTES: 10 }
const role: StaffRole = { role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' }

beforeAll(() => asSystem(loadReference))
beforeEach(() => {
  settings.now = { STAFF_NETWORKS: '10.0.0.0/8' }
  newVisit({ host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
})

let count = 0
/** A member of staff with an open session in which the second factor was shown. */
async function officer() {
  count += 1
  const made = await person()
  const now = new Date()
  await asSystem(async (tx) => {
    const iin = syntheticIin(addDays('1981-01-01', count), 'F', 1)
    await tx
      .insert(staffAccounts)
      .values({ userId: made.id, iin, state: 'active', stateAt: now, issuedAt: now, completedAt: now, lastEntryAt: now })
    await tx.insert(staffRoles).values({ userId: made.id, ...role })
    await tx.update(sessions).set({ factor: 'totp', factorAt: now }).where(eq(sessions.userId, made.id))
  })
  return { ...(await again(made)), token: made.token }
}

describe('where a member of staff has his rights (O206-28.B1)', () => {
  const here = (user: User, ip: string | null, of: 'all' | 'public' | 'staff' = 'all') =>
    standHere(user, { ip, portal: 'staff', now: new Date(), of })
  const none = { standing: 'outside', roles: [] }

  test.each([
    ['the internal network', inside, 'all', { standing: 'open', roles: [role] }],
    ['the internal network, staff face', inside, 'staff', { standing: 'open', roles: [role] }],
    ['the Internet', outside, 'all', none],
    ['the Internet, staff face', outside, 'staff', none],
    ['nowhere', null, 'staff', none],
    ['the internal network, public face', inside, 'public', none],
  ] as const)('%s', async (_, ip, face, stands) => {
    expect(await here(staff(role), ip, face)).toMatchObject(stands)
  })
  test('one with a temporary password, or half in, is outside as well', async () => {
    for (const standing of ['temporary', 'factor'] as const) expect(await here({ ...staff(), standing }, outside)).toMatchObject(none)
  })
  test('a citizen and a guest come from anywhere', async () => {
    const citizen = await person()
    expect(await here(citizen, outside, 'public')).toBe(citizen)
    expect(await here(guest, outside)).toBe(guest)
  })
  test('without a list: a demonstration is open, anything else is closed to addresses of the Internet', async () => {
    settings.now = { STAFF_NETWORKS: undefined, demo: true }
    expect(await here(staff(role), outside)).toMatchObject({ standing: 'open' })
    settings.now = { STAFF_NETWORKS: undefined, demo: false }
    expect(await here(staff(role), outside)).toMatchObject(none)
    expect(await here(staff(role), '192.168.1.7')).toMatchObject({ standing: 'open' })
  })
  test('every request is asked: the same cookie from another network is worth nothing', async () => {
    const { token, id } = await officer()
    const place = { portal: 'staff', locale: 'ru', named: 'by-host', path: '/', query: '' } as const
    newVisit({ ip: inside, place, cookies: new Map([[sessionCookie(), token]]) })
    expect(await getUser()).toMatchObject({ id, standing: 'open', roles: [role] })
    globalThis.visit.ip = outside
    expect(await getUser()).toMatchObject({ id, ...none })
  })
  test('his forms are refused in words, and the refusal is journalled', async () => {
    const user = await here(staff({ role: 'administrator', regionCode: '*' }), outside)
    actAs(user)
    expect(await submit(retryJob, { id: '1' })).toMatchObject({ ok: false, text: { ru: expect.stringContaining('во внутренней сети') } })
    const [entry] = await asSystem((tx) => tx.select().from(journal).where(eq(journal.actorId, user.id)))
    expect(entry).toMatchObject({ action: 'queue.retry', outcome: 'refused', reason: 'outside' })
    expect(mayNow(user, 'account.signOut')).toBe(true)
  })
})

describe('the check of the computer (O206-28.B1)', () => {
  const tell = (body: unknown, origin = 'http://staff.enbek.localhost:3000') =>
    POST(new Request('http://staff.enbek.localhost:3000/ru/canary', { method: 'POST', headers: { origin }, body: JSON.stringify(body) }))
  const verdict = async (answered: boolean) => ((await (await tell({ answered })).json()) as { verdict: string }).verdict
  const entries = (user: User) => asSystem((tx) => tx.select().from(journal).where(eq(journal.actorId, user.id)))
  const live = async (user: User) => (await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.id, user.sessionId!)))).length > 0
  const stand = (user: User, now = new Date()) => standHere(user, { ip: inside, portal: 'staff', now })

  test('enforced: no right before the first report, and none when it is overdue', async () => {
    settings.now = enforced
    const user = await officer()
    const unchecked = await stand(user)
    expect(unchecked).toMatchObject({ standing: 'unchecked', roles: [] })
    expect(mayNow(unchecked, 'case.take')).toBe(false)
    actAs(unchecked)
    expect(await submit(retryJob, { id: '1' })).toMatchObject({ ok: false, text: { ru: expect.stringContaining('нет выхода в интернет') } })
    expect(await verdict(false)).toBe('fine')
    expect(await stand(user)).toMatchObject({ standing: 'open', roles: [role] })
    expect(await stand(user, new Date(Date.now() + 11 * 60_000))).toMatchObject({ standing: 'unchecked' })
    expect((await entries(user)).filter(({ action }) => action === 'staff.checkComputer')).toEqual([])
  })
  test('enforced: an answer closes the session and the account, with the clause in the journal', async () => {
    settings.now = enforced
    const user = await officer()
    actAs(user)
    globalThis.visit.ip = inside
    expect(await verdict(true)).toBe('closed')
    expect(await live(user)).toBe(false)
    expect(await again(user)).toMatchObject({ id: 'guest' })
    expect(await entries(user)).toMatchObject([
      { action: 'staff.checkComputer', outcome: 'refused', reason: expect.stringContaining('O206-28.B1'), ip: inside },
    ])
    const [breach] = await asSystem((tx) => tx.select().from(accessBreaches).where(eq(accessBreaches.userId, user.id)))
    expect(breach).toMatchObject({ kind: 'internet_computer', state: 'found', ip: inside })
    const [account] = await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, user.id)))
    expect(account!.state).toBe('blocked')
  })
  test('warned: the work goes on, one line in the journal however often it is tried', async () => {
    settings.now = { ...enforced, CANARY: 'warn' }
    const user = await officer()
    actAs(user)
    expect(await verdict(false)).toBe('fine')
    expect(await hasAnswered(user)).toBe(false)
    expect([await verdict(true), await verdict(true)]).toEqual(['warned', 'warned'])
    expect(await hasAnswered(user)).toBe(true)
    expect(await live(user)).toBe(true)
    expect(await entries(user)).toMatchObject([
      { action: 'staff.checkComputer', outcome: 'done', reason: expect.stringContaining('O206-28.B1') },
    ])
    expect(await stand(user)).toMatchObject({ standing: 'open' })
  })
  test('without an address to try nothing is enforced and nothing is kept', async () => {
    settings.now = { ...enforced, CANARY_URL: undefined }
    const user = await officer()
    actAs(user)
    expect(await stand(user)).toMatchObject({ standing: 'open' })
    expect(await verdict(true)).toBe('fine')
    expect(await asSystem((tx) => tx.select().from(canaryReports).where(eq(canaryReports.sessionId, user.sessionId!)))).toEqual([])
  })
  test.each([
    ['a guest', async () => guest, { answered: false }, undefined, 401],
    ['a citizen', () => person(), { answered: false }, undefined, 401],
    [
      'staff outside the network',
      () => standHere(staff(role), { ip: outside, portal: 'staff', now: new Date() }),
      { answered: false },
      undefined,
      401,
    ],
    ['another site', () => officer(), { answered: true }, 'http://evil.example', 403],
    ['no report', () => officer(), 'yes', undefined, 400],
    ['half a report', () => officer(), {}, undefined, 400],
  ] as const)('refuses %s', async (_, who, body, origin, status) => {
    settings.now = enforced
    const user = await who()
    actAs(user)
    expect((await tell(body, origin)).status).toBe(status)
    if (user.sessionId) expect(await live(user)).toBe(true)
  })
})

import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisCases, rateLimits, staffRoles, users } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { remindOfApplications } from '@/lib/access/remind'
import type { StaffRole, User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { remindOfficers } from '@/lib/services/remind'
import { newVisit } from '../support/act'
import { bostandyq, esil } from '../support/registrations'
import { noticesFor, person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
  await asSystem((tx) => tx.delete(staffRoles))
  await asAisSystem((tx) => tx.delete(aisCases))
})

/** An account of the staff with this role. */
async function employed(role: StaffRole['role'], place: { regionCode: string; centreId: string | null }): Promise<User> {
  const user = await person()
  await asSystem((tx) => tx.insert(staffRoles).values({ userId: user.id, role, ...place }))
  return { ...user, roles: [{ role, ...place }] }
}
const heard = async (user: User) =>
  (await noticesFor(user)).flatMap(({ kind, params, path }) =>
    kind === 'cases.unassigned' ? [[(params as { count: string }).count, path]] : [],
  )
/** Wednesday, 10:00, the term of the case long over. */
const morning = new Date('2026-12-09T10:00:00+05:00')
const over = new Date('2026-12-08T18:00:00+05:00')

/** A case of the Esil centre that waits for an officer since yesterday. */
const waits = (rest: Partial<typeof aisCases.$inferInsert> = {}) =>
  asAisSystem((tx) =>
    tx.insert(aisCases).values({ service: 'job-seeker', version: 1, iin: null, ...esil, state: 'submitted', dueAt: over, ...rest }),
  )

describe('access applications (A349-16)', () => {
  const asked = (rest: Partial<typeof aisCases.$inferInsert> = {}) =>
    waits({ service: 'staff-access', desk: 'access', centreId: null, state: 'review', ...rest })
  const told = async (user: User) => (await noticesFor(user)).flatMap(({ kind, params }) => (kind === 'access.waiting' ? [params] : []))
  test('administrators hear on a working morning of what waits for a decision and what is late; nobody else, and not at night', async () => {
    const [administrator, director] = await Promise.all([
      employed('administrator', { regionCode: '*', centreId: null }),
      employed('centre_director', esil),
    ])
    await remindOfApplications(morning)
    expect(await told(administrator)).toEqual([])
    await asked()
    await asked({ dueAt: new Date('2026-12-11T18:00:00+05:00') })
    await asked({ state: 'approved', closedAt: new Date() })
    await remindOfApplications(new Date('2026-12-09T03:00:00+05:00'))
    await remindOfApplications(new Date('2026-12-12T10:00:00+05:00'))
    expect(await told(administrator)).toEqual([])
    await remindOfApplications(morning)
    expect(await told(administrator)).toEqual([{ count: '2', late: '1' }])
    expect(await told(director)).toEqual([])
  })
})

describe('late cases that nobody has taken', () => {
  test('the desk of their own centre hears of them, nobody else', async () => {
    const [taker, director, consultant, mobility, elsewhere] = await Promise.all([
      employed('centre_specialist', esil),
      employed('centre_director', esil),
      employed('centre_consultant', esil),
      employed('lmc_specialist', { regionCode: '71', centreId: null }),
      employed('centre_specialist', bostandyq),
    ])
    for (const state of ['submitted', 'review']) await waits({ state })
    await remindOfficers(morning)
    for (const one of [taker, director]) expect(await heard(one)).toEqual([['2', 'staff:/cases?tab=late']])
    for (const one of [consultant, mobility, elsewhere]) expect(await heard(one)).toEqual([])
  })
  test('where no one works yet the mobility centre above it hears; a blocked account does not count', async () => {
    const gone = await employed('centre_specialist', esil)
    await asSystem((tx) => tx.update(users).set({ blockedAt: new Date() }).where(eq(users.userId, gone.id)))
    const mobility = await employed('lmc_director', { regionCode: '71', centreId: null })
    await waits()
    await remindOfficers(morning)
    expect(await heard(gone)).toEqual([])
    expect(await heard(mobility)).toEqual([['1', 'staff:/cases?tab=late']])
  })
  test('not of what is in time, taken, returned to the person or over', async () => {
    const taker = await employed('centre_specialist', esil)
    await waits({ dueAt: new Date('2026-12-09T18:00:00+05:00') })
    await waits({ assigneeId: taker.id, assigneeName: 'Маман' })
    await waits({ state: 'returned', dueAt: null })
    await waits({ state: 'refused', closedAt: over })
    await remindOfficers(morning)
    expect(await heard(taker)).toEqual([])
    expect((await noticesFor(taker)).filter(({ kind }) => kind === 'cases.due')).toHaveLength(1)
  })
  test.each([
    ['before the office opens', '2026-12-09T08:59:00+05:00'],
    ['after it has closed', '2026-12-09T18:00:00+05:00'],
    ['at night, when a missed run is made up for', '2026-12-09T23:30:00+05:00'],
    ['on a Saturday', '2026-12-12T10:00:00+05:00'],
    ['on a holiday', '2026-12-16T10:00:00+05:00'],
  ])('nobody is told %s', async (_when, at) => {
    const taker = await employed('centre_specialist', esil)
    await waits()
    await remindOfficers(new Date(at))
    expect(await heard(taker)).toEqual([])
    expect(await noticesFor(taker)).toEqual([])
  })
})

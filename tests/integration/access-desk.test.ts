import '../support/act'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { desc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accessSections, sectionsFor } from '@/components/access/sections'
import { accessHistory, aisCases, cards, iinReveals, journal, people, sessions, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { endStaffSession } from '@/lib/access/desk/actions'
import { deskFigures } from '@/lib/access/desk/figures'
import { accessSettings } from '@/lib/access/desk/params'
import { staffMember, staffOnDesk } from '@/lib/access/desk/people'
import { staffSessions } from '@/lib/access/desk/sessions'
import { refusedEntries } from '@/lib/access/desk/sign-ins'
import { signIn } from '@/lib/accounts/actions'
import { dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asAisSystem, asSystem, asUser } from '@/lib/core/tx'
import { accountHeadOf, accountsBy, consentsOf, requestsFor } from '@/lib/personal-data/accounts'
import { openAccount } from '@/lib/personal-data/opening-actions'
import { consentCounts, incidentsFor, personsWithAccess } from '@/lib/personal-data/queries'
import { revealOnAccount, revealOnCard, revealOnCase, revealOnPerson } from '@/lib/personal-data/reveal-actions'
import { revealsOf } from '@/lib/personal-data/reveals'
import { registerFile } from '@/lib/personal-data/sheets'
import { actAs, newVisit, submit } from '../support/act'
import { openedFor } from '../support/lookups'
import { goodPassword, noRight, person, staff } from '../support/people'

const esil = { regionCode: '71', centreId: 'cc-711210000' }
const administrator = staff({ role: 'administrator', regionCode: '*' })
const director = staff({ role: 'centre_director', ...esil })
const regionHead = staff({ role: 'lmc_director', regionCode: '71' })
const specialist = staff({ role: 'centre_specialist', ...esil })
const elsewhere = staff({ role: 'centre_director', regionCode: '75', centreId: 'cc-751110000' })
let count = 0

type Member = User & { email: string; token: string; iin: string }
/** A member of staff with an account of his own. */
async function member(role: StaffRole, rest: Partial<typeof staffAccounts.$inferInsert> = {}, lastName = 'Қызметкерова'): Promise<Member> {
  count += 1
  const user = await person({ lastName })
  const iin = syntheticIin('1985-03-04', 'M', count)
  await asSystem(async (tx) => {
    await tx.insert(staffAccounts).values({ userId: user.id, iin, state: 'active', post: 'маман', unit: 'Бөлім', ...rest })
    await tx.insert(staffRoles).values({ userId: user.id, ...role })
  })
  return { ...user, iin }
}
const namesOf = async (user: User, filter: Parameters<typeof staffOnDesk>[1] = {}) =>
  (await staffOnDesk(user, filter))?.rows.map(({ userId }) => userId)
const sessionOf = ({ token }: { token: string }) => hashOf(token)
const notesOf = (subject: string, action: string) =>
  asSystem((tx) =>
    tx.select().from(journal).where(sql`${journal.subject} = ${subject} and ${journal.action} = ${action}`).orderBy(journal.id),
  )

beforeAll(() => asSystem(loadReference))
beforeEach(() => newVisit())

describe('accounts of the staff', () => {
  test('the administrator sees all of them, a head his own people, others none', async () => {
    const [own, other] = [
      await member({ role: 'centre_specialist', ...esil }),
      await member({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' }),
    ]
    expect(await namesOf(administrator)).toEqual(expect.arrayContaining([own.id, other.id]))
    for (const head of [director, regionHead]) {
      expect(await namesOf(head)).toContain(own.id)
      expect(await namesOf(head)).not.toContain(other.id)
    }
    expect(await namesOf(elsewhere)).toContain(other.id)
    for (const nobody of [guest, await person(), specialist]) expect(await namesOf(nobody)).toBeUndefined()
    expect(await staffMember(director, own.id)).toMatchObject({ row: { userId: own.id, post: 'маман' } })
    expect(await staffMember(director, other.id)).toBeNull()
    expect(await staffMember(specialist, own.id)).toBeNull()
    expect(await staffMember(administrator, randomUUID())).toBeNull()
  })
  test('found by name, login, the end of an IIN, state, role and place', async () => {
    const one = await member({ role: 'centre_consultant', regionCode: '63', centreId: 'cc-631010000' }, { state: 'frozen' }, 'Зейнегүлова')
    const found = async (filter: Parameters<typeof staffOnDesk>[1]) => (await namesOf(administrator, filter))?.includes(one.id)
    expect(await found({ q: 'зейнегүл' })).toBe(true)
    expect(await found({ q: one.email })).toBe(true)
    expect(await found({ q: one.iin.slice(-6) })).toBe(true)
    expect(await found({ q: one.iin.slice(0, 6) })).toBe(false)
    expect(await found({ q: '%' })).toBe(true) // nothing to look for: everybody
    expect(await found({ state: 'frozen', role: 'centre_consultant', region: '63', centre: 'cc-631010000' })).toBe(true)
    expect(await found({ state: 'active' })).toBe(false)
    expect(await found({ region: '71' })).toBe(false)
  })
  test('a right leads to the application it stands on (A349-14), a change of it stays in the history', async () => {
    const caseId = randomUUID()
    await asAisSystem((tx) =>
      tx.insert(aisCases).values({
        id: caseId,
        service: 'staff-access',
        version: 1,
        state: 'granted',
        number: `AC-${caseId.slice(0, 8)}`,
        decidedAt: new Date('2026-11-02T06:00:00Z'),
      }),
    )
    const one = await member({ role: 'centre_specialist', ...esil })
    await asSystem((tx) => tx.update(staffRoles).set({ caseId }).where(eq(staffRoles.userId, one.id)))
    await asSystem((tx) =>
      tx.update(staffAccounts).set({ state: 'blocked', stateReason: 'idle', stateAt: new Date() }).where(eq(staffAccounts.userId, one.id)),
    )
    const found = await staffMember(administrator, one.id)
    expect(found?.row.rights).toMatchObject([{ role: 'centre_specialist', caseId }])
    expect(found?.applications.get(caseId)).toMatchObject({ number: `AC-${caseId.slice(0, 8)}` })
    const rows = await asSystem((tx) => tx.select().from(accessHistory).where(eq(accessHistory.userId, one.id)))
    expect(rows.filter(({ what, until }) => what === 'state' && until === null).map(({ value }) => value)).toEqual(['blocked'])
    expect(rows.filter(({ what }) => what === 'right').map(({ caseId: of, until }) => [of, until === null])).toEqual(
      expect.arrayContaining([
        [null, false],
        [caseId, true],
      ]),
    )
    const refused = { cause: { code: '42501' } }
    await expect(asSystem((tx) => tx.update(accessHistory).set({ value: 'x' }))).rejects.toMatchObject(refused)
    await expect(asSystem((tx) => tx.delete(accessHistory))).rejects.toMatchObject(refused)
  })
})

describe('sessions of the staff', () => {
  test('a head ends one of his people’s with a reason; it is dead at once and journalled', async () => {
    const one = await member({ role: 'centre_specialist', ...esil })
    const id = sessionOf(one)
    expect((await staffSessions(director))?.map((row) => row.id)).toContain(id)
    expect((await staffSessions(elsewhere))?.map((row) => row.id)).not.toContain(id)
    actAs(elsewhere)
    expect((await submit(endStaffSession, { id, reason: 'check' })).ok).toBe(false)
    actAs(director)
    expect(Object.keys((await submit(endStaffSession, { id })).fields ?? {})).toEqual(['reason'])
    expect(await submit(endStaffSession, { id, reason: 'left' })).toMatchObject({ ok: true, next: '/ru/access/sessions?done=ended' })
    expect(await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.id, id)))).toEqual([])
    expect(await notesOf(one.id, 'access.endSession')).toMatchObject([{ actorId: director.id, reason: 'left', outcome: 'done' }])
    expect((await submit(endStaffSession, { id, reason: 'left' })).text?.ru).toBe('Не найдено')
  })
  test('a session of a person who is no member of staff is not found here', async () => {
    const citizen = await person()
    actAs(administrator)
    expect((await submit(endStaffSession, { id: sessionOf(citizen), reason: 'check' })).text?.ru).toBe('Не найдено')
    expect((await staffSessions(administrator))?.map((row) => row.id)).not.toContain(sessionOf(citizen))
    for (const nobody of [guest, citizen, specialist]) {
      actAs(nobody)
      expect(await submit(endStaffSession, { id: sessionOf(citizen), reason: 'check' })).toMatchObject(noRight(nobody))
      expect(await staffSessions(nobody)).toBeNull()
    }
  })
})

describe('refused entries (security.md: guessing, spraying)', () => {
  test('a wrong password is about the account, an unknown login leaves only a keyed print', async () => {
    const one = await member({ role: 'centre_specialist', ...esil })
    newVisit({ ip: '203.0.113.7' })
    for (let n = 0; n < 5; n += 1) await submit(signIn, { login: one.email, password: 'бөтен құпиясөз' })
    for (let n = 0; n < 5; n += 1) await submit(signIn, { login: `nobody${n}@example.kz`, password: goodPassword })
    const found = (await refusedEntries(administrator, new Date(), 'day'))!
    const own = found.refused.filter(({ ip }) => ip === '203.0.113.7')
    expect(own.filter(({ subject }) => subject === one.id)).toHaveLength(5)
    const unknown = own.filter(({ subject }) => subject.startsWith('login:'))
    expect(new Set(unknown.map(({ subject }) => subject)).size).toBe(5)
    expect(JSON.stringify(own)).not.toMatch(/nobody\d/)
    expect(found.names.get(one.id)).toEqual({ staff: true, name: 'Қызметкерова Айгерім' })
    expect(found.patterns.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['guessing', 'spraying']))
    const rows = await asSystem((tx) => tx.select().from(journal).where(sql`${journal.ip} = '203.0.113.7'`))
    expect(JSON.stringify(rows)).not.toMatch(/nobody\d|құпиясөз/)
  })
  test('of a person who is no member of staff the desk learns no name', async () => {
    const citizen = await person({ lastName: 'Бөтенова' })
    await submit(signIn, { login: citizen.email, password: 'бөтен құпиясөз' })
    const found = (await refusedEntries(administrator, new Date(), 'day'))!
    expect(found.names.get(citizen.id)).toEqual({ staff: false, name: '' })
  })
  test.each([
    ['a guest', guest],
    ['a head', director],
  ])('%s reads nothing', async (_, user) => expect(await refusedEntries(user, new Date(), 'day')).toBeNull())
})

describe('an IIN is masked until asked (L 8)', () => {
  const askedBy = (staffId: string) => asSystem((tx) => tx.select().from(iinReveals).where(eq(iinReveals.staffId, staffId)))

  test('asked with a reason: shown to this session only, journalled, and the database forgets nothing', async () => {
    const one = await member({ role: 'centre_specialist', ...esil })
    const asker: User = { ...director, id: randomUUID(), sessionId: 'a'.repeat(64) }
    expect((await revealsOf(asker)).has(`account:${one.id}`)).toBe(false)
    actAs(asker)
    expect(Object.keys((await submit(revealOnAccount, { id: one.id })).fields ?? {})).toEqual(['reason'])
    const answer = await submit(revealOnAccount, { id: one.id, reason: 'access' })
    expect(answer).toMatchObject({ ok: true })
    expect(JSON.stringify(answer)).not.toContain(one.iin)
    expect((await revealsOf(asker)).has(`account:${one.id}`)).toBe(true)
    expect((await revealsOf({ ...asker, sessionId: 'b'.repeat(64) })).has(`account:${one.id}`)).toBe(false)
    expect((await revealsOf(administrator)).has(`account:${one.id}`)).toBe(false)
    expect(await notesOf(one.id, 'iin.reveal')).toMatchObject([{ actorId: asker.id, reason: 'account: access' }])
    const [row] = await askedBy(asker.id)
    expect(row!.until.getTime() - row!.at.getTime()).toBe(600_000)
    await expect(asSystem((tx) => tx.update(iinReveals).set({ reason: 'x' }))).rejects.toMatchObject({ cause: { code: '42501' } })
    expect(await asUser(administrator, (tx) => tx.select().from(iinReveals))).toEqual([])
  })
  test('somebody else’s people, cards and cases that are not open and people of the registers are not found', async () => {
    const one = await member({ role: 'centre_specialist', ...esil })
    const citizen = await person()
    const [cardId, caseId] = [randomUUID(), randomUUID()]
    await asAisSystem(async (tx) => {
      await tx.insert(cards).values({
        id: cardId,
        iin: syntheticIin('1991-01-01', 'F', count),
        lastName: 'Картина',
        firstName: 'А',
        birthDate: '1991-01-01',
        ...esil,
      })
      await tx.insert(aisCases).values({ id: caseId, service: 'job-seeker', version: 1, state: 'submitted', iin: one.iin, ...esil })
    })
    const cases = [
      [elsewhere, revealOnAccount, one.id],
      [specialist, revealOnAccount, one.id],
      [specialist, revealOnCard, cardId],
      [elsewhere, revealOnCase, caseId],
      [specialist, revealOnCase, caseId],
      [director, revealOnPerson, citizen.id],
    ] as const
    for (const [user, act, id] of cases) {
      actAs(user)
      expect((await submit(act, { id, reason: 'identity' })).text?.ru).toBe('Не найдено')
    }
    await openedFor(specialist, 'case', caseId)
    actAs(specialist)
    expect(await submit(revealOnCase, { id: caseId, reason: 'identity' })).toMatchObject({ ok: true })
    actAs(administrator)
    expect((await submit(revealOnPerson, { id: citizen.id, reason: 'complaint' })).text?.ru).toBe('Не найдено')
    expect(await submit(openAccount, { id: citizen.id, purpose: 'complaint' })).toMatchObject({ ok: true })
    expect(await submit(revealOnPerson, { id: citizen.id, reason: 'complaint' })).toMatchObject({ ok: true })
    for (const act of [revealOnAccount, revealOnCard, revealOnCase, revealOnPerson]) {
      actAs(citizen)
      expect(await submit(act, { id: one.id, reason: 'identity' })).toMatchObject(noRight(citizen))
    }
  })
})

describe('registers of personal data (PDL)', () => {
  const today = dayOf(new Date())

  test('persons with access today, not those who are shut out', async () => {
    const [open, shut] = [
      await member({ role: 'centre_specialist', ...esil }),
      await member({ role: 'centre_specialist', ...esil }, { state: 'blocked' }),
    ]
    const found = (await personsWithAccess(administrator, today))!
    expect(found.map(({ userId }) => userId)).toContain(open.id)
    expect(found.map(({ userId }) => userId)).not.toContain(shut.id)
    expect(await personsWithAccess(administrator, '2020-01-01')).toEqual([])
  })
  test('consents by the end of an IIN; the search stands in the journal without the digits', async () => {
    const citizen = await person({ lastName: 'Келісімова' })
    const iin = syntheticIin('1992-02-02', 'F', 7)
    await asSystem((tx) => tx.update(people).set({ iin }).where(eq(people.userId, citizen.id)))
    expect(await accountsBy(administrator, iin.slice(-5))).toEqual([])
    const found = await accountsBy(administrator, iin.slice(-6))
    expect(found).toEqual([
      { userId: citizen.id, shortName: expect.stringMatching(/^Келісімова \p{L}\.$/u), maskedIin: `••••••${iin.slice(-6)}` },
    ])
    const searches = eq(journal.action, 'personalData.read')
    const [last] = await asSystem((tx) => tx.select().from(journal).where(searches).orderBy(desc(journal.id)).limit(1))
    expect(last).toMatchObject({ actorId: administrator.id, subject: null, reason: 'consents: 1 found' })
    expect(await consentsOf(administrator, citizen.id)).toBeUndefined()
    expect(await consentCounts(administrator)).toMatchObject({ published: 0 })
  })
  test('taken away as workbooks, each journalled', async () => {
    for (const register of ['persons', 'requests', 'incidents'] as const) {
      const file = await registerFile(administrator, 'ru', register, { day: today, ip: null })
      expect(file?.content.subarray(0, 2).toString()).toBe('PK')
      expect((await notesOf(register, 'personalData.read')).at(-1)).toMatchObject({ actorId: administrator.id })
      for (const user of [guest, director]) expect(await registerFile(user, 'ru', register, { day: today, ip: null })).toBeNull()
    }
  })
  test.each([
    ['a guest', guest],
    ['a head', director],
    ['a specialist', specialist],
  ])('%s reads none of them', async (_, user) => {
    expect(await personsWithAccess(user, today)).toBeNull()
    expect(await consentCounts(user)).toBeNull()
    expect(await accountsBy(user, '123456')).toBeNull()
    expect(await accountHeadOf(user, (await person()).id)).toBeUndefined()
    expect(await requestsFor(user, {})).toBeNull()
    expect(await incidentsFor(user)).toBeNull()
    expect(await accessSettings(user, new Date())).toBeNull()
  })
})

describe('the front', () => {
  test('figures: the administrator’s whole, a head’s part, nobody else’s', async () => {
    expect(await deskFigures(administrator, new Date())).toMatchObject({
      watch: { seal: null, requests: 0 },
      states: { frozen: expect.any(Number) },
    })
    expect(await deskFigures(director, new Date())).toMatchObject({ watch: null })
    for (const user of [guest, specialist]) expect(await deskFigures(user, new Date())).toBeNull()
  })
  test('parameters of access stand in one place', async () => {
    const keys = (await accessSettings(administrator, new Date()))!.legal.map(({ key, param }) => [key, param !== null])
    expect(Object.fromEntries(keys)).toMatchObject({ 'access.reply': true, 'access.idle_block': true, 'consent.stop_processing': true })
    expect(keys.every(([, known]) => known)).toBe(true)
  })
  test('every link of the navigation has its page; heads see their part, others nothing', () => {
    for (const { path } of accessSections) expect(existsSync(`app/[locale]/(staff)/staff${path}/page.staff.tsx`), path).toBe(true)
    expect(sectionsFor(administrator)).toHaveLength(accessSections.length)
    expect(sectionsFor(director).map(({ key }) => key)).toEqual([
      'home',
      'applications',
      'users',
      'blocked',
      'review',
      'sessions',
      'questions',
    ])
    expect(sectionsFor(specialist)).toEqual([])
    expect(sectionsFor(guest)).toEqual([])
  })
})

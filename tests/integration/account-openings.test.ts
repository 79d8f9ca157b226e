import '../support/act'
import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisOpeningQuestions, dataRequests, journal, notices, openings, people, protectedPersons, protectedStaff, users } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { may, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asLooking, asSystem, asUser } from '@/lib/core/tx'
import { accountHeadOf, accountsBy, consentsOf, requestFor, requestHeadOf, requestsFor } from '@/lib/personal-data/accounts'
import { grantRequest, refuseRequest } from '@/lib/personal-data/actions'
import { openAccount, openRequest } from '@/lib/personal-data/opening-actions'
import { requestStop } from '@/lib/personal-data/person-actions'
import { receivers } from '@/lib/questions/jobs'
import { askWhy } from '@/lib/questions/person-actions'
import { ownOpening, ownOpenings, questionOnDesk } from '@/lib/questions/queries'
import { answerQuestion } from '@/lib/questions/staff-actions'
import * as registrations from '@/lib/registrations/jobs'
import { actAs, newVisit, submit } from '../support/act'
import { deliverAll } from '../support/exchange'
import { noRight, person, staff } from '../support/people'

/** O206-28.B3 on the side of the platform: an administrator reads a person's account only while he has it open, and the person sees that he had. */
const administrator = staff({ role: 'administrator', regionCode: '*' })
const esil = { regionCode: '71', centreId: 'cc-711210000' }
let count = 0

async function citizen(proven = true): Promise<User & { iin: string; email: string }> {
  count += 1
  const user = await person({ lastName: 'Ашылмасова', firstName: 'Айгүл' })
  const iin = syntheticIin('1991-09-09', 'F', count)
  const iinConfirmedAt = proven ? new Date() : null
  await asSystem((tx) => tx.update(people).set({ iin, iinConfirmedAt }).where(eq(people.userId, user.id)))
  return { ...user, iin }
}
/** A person who has asked to stop the processing, and the id of the request. */
async function asking() {
  const user = await citizen()
  actAs(user)
  expect(await submit(requestStop, { kind: 'block', words: 'Телефоныма қоңырау шалмаңыз' })).toMatchObject({ ok: true })
  const [row] = await asSystem((tx) => tx.select({ id: dataRequests.id }).from(dataRequests).where(eq(dataRequests.userId, user.id)))
  return { user, id: row!.id }
}
const open = (id: string, rest: object = {}, by = administrator) => {
  actAs(by)
  return submit(openAccount, { id, purpose: 'complaint', about: 'хат 12', ...rest })
}
const openingsOf = (accountId: string) => asAisSystem((tx) => tx.select().from(openings).where(eq(openings.subjectId, accountId)))
/** As the rows would say half an hour later: they only grow, so the clock of the browser is another one. */
const inAnotherBrowser: User = { ...administrator, sessionId: 'another browser' }
const protect = (iin: string) =>
  asAisSystem(async (tx) => {
    const mark = { kind: 'asylum', since: dayOf(new Date()), ground: 'Куәлік № 1', markedBy: administrator.id, markedByName: 'X' } as const
    const [row] = await tx
      .insert(protectedPersons)
      .values({ iin, ...mark })
      .returning({ id: protectedPersons.id })
    return row!.id
  })

beforeAll(() => asSystem(loadReference))
beforeEach(() => newVisit())

describe('an account opens for a purpose', () => {
  test('before: a head without a name in full, an IIN, a word or a way to reach the person', async () => {
    const { user, id } = await asking()
    const seen = JSON.stringify([
      await accountsBy(administrator, user.iin),
      await accountHeadOf(administrator, user.id).then((head) => ({ ...head, provenIin: null })),
      await requestHeadOf(administrator, id),
      await requestsFor(administrator, {}),
    ])
    expect(seen).toContain(`••••••${user.iin.slice(6)}`)
    for (const word of ['Айгүл', user.iin, user.email, 'қоңырау']) expect(seen).not.toContain(word)
    expect(await consentsOf(administrator, user.id)).toBeUndefined()
    expect(await requestFor(administrator, id)).toBeUndefined()
  })
  test('open: half an hour, this browser, this person; in the journal with the purpose', async () => {
    const [user, other] = [await citizen(), await citizen()]
    expect(await open(user.id)).toMatchObject({ ok: true, next: `/ru/access/personal-data/consents/${user.id}` })
    expect(await consentsOf(administrator, user.id)).toMatchObject({ name: 'Ашылмасова Айгүл', iin: user.iin, requests: [] })
    expect(await consentsOf(administrator, other.id)).toBeUndefined()
    expect(await consentsOf(inAnotherBrowser, user.id)).toBeUndefined()
    const [row] = await openingsOf(user.id)
    expect(row).toMatchObject({ kind: 'account', iin: user.iin, staffId: administrator.id, role: 'administrator', purpose: 'complaint' })
    expect(row!.expiresAt.getTime() - row!.at.getTime()).toBe(30 * 60_000)
    const [note] = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(and(eq(journal.action, 'personalData.open'), eq(journal.subject, user.id)))
        .orderBy(desc(journal.id))
        .limit(1),
    )
    expect(note).toMatchObject({ actorId: administrator.id, outcome: 'done', reason: 'complaint' })
  })
  test('a request opens by its number, once; then its decision is taken, and not before', async () => {
    const { user, id } = await asking()
    actAs(administrator)
    for (const [act, rest] of [
      [grantRequest, {}],
      [refuseRequest, { ground: 'law', note: 'Заңға қайшы келеді' }],
    ] as const) {
      const answer = await submit(act, { id, ...rest })
      expect(answer.text?.ru).toMatch(/не открыты.*введённое сохранится/)
      expect(answer.values).toMatchObject(Object.fromEntries(Object.entries(rest).map(([name, typed]) => [name, [typed]])))
    }
    expect(await submit(openRequest, { id })).toMatchObject({ ok: true, next: `/ru/access/personal-data/requests/${id}` })
    expect(await submit(openRequest, { id })).toMatchObject({ ok: true })
    const rows = await openingsOf(user.id)
    expect(rows).toMatchObject([{ purpose: 'personal_data', about: expect.stringMatching(/^№ \d+$/) }])
    expect(await requestFor(administrator, id)).toMatchObject({ words: 'Телефоныма қоңырау шалмаңыз', login: user.email })
    expect(await submit(grantRequest, { id })).toMatchObject({ ok: true })
  })
  test.each([
    ['without a purpose', { purpose: '' }, 'purpose'],
    ['for a purpose of cards', { purpose: 'mediation' }, 'purpose'],
  ])('not %s', async (_, rest, field) => {
    const user = await citizen()
    expect(Object.keys((await open(user.id, rest)).fields ?? {})).toEqual([field])
    expect(await openingsOf(user.id)).toEqual([])
  })
  test('nobody else opens one: a citizen, a head of a centre, the ministry', async () => {
    const { user, id } = await asking()
    for (const by of [await person(), staff({ role: 'centre_director', ...esil }), staff({ role: 'ministry', regionCode: '*' })]) {
      expect(may(by, 'personalData.open')).toBe(false)
      expect(await open(user.id, {}, by)).toMatchObject(noRight(by))
      expect(await submit(openRequest, { id })).toMatchObject(noRight(by))
      expect(await accountHeadOf(by, user.id)).toBeUndefined()
      expect(await requestHeadOf(by, id)).toBeUndefined()
    }
    expect((await open('01a20064-101f-75ee-b753-0e2a0ad21f13')).text?.ru).toBe('Не найдено')
  })
  test('sixty a day are more than an administrator needs', async () => {
    const busy = staff({ role: 'administrator', regionCode: '*' })
    const user = await citizen()
    for (let n = 0; n < 60; n += 1) expect(await open(user.id, {}, busy)).toMatchObject({ ok: true })
    expect((await open(user.id, {}, busy)).ok).toBe(false)
  })
})

describe('the database holds to it, whatever a query says', () => {
  const seen = (by: User) =>
    asLooking(by, async (tx) => ({
      people: (await tx.select().from(people)).map(({ userId }) => userId),
      users: (await tx.select({ id: users.userId }).from(users)).map(({ id }) => id),
      requests: (await tx.select().from(dataRequests)).map(({ userId }) => userId),
    }))
  test('in the scope of looking there is nobody but who is open, and nothing is written', async () => {
    const { user } = await asking()
    const by = staff({ role: 'administrator', regionCode: '*' })
    expect(await seen(by)).toEqual({ people: [], users: [], requests: [] })
    await open(user.id, {}, by)
    expect(await seen(by)).toEqual({ people: [user.id], users: [user.id], requests: [user.id] })
    expect(await asUser(by, (tx) => tx.select().from(people))).toEqual([])
    const changed = await asLooking(by, (tx) => tx.update(people).set({ lastName: 'X' }).where(eq(people.userId, user.id)).returning())
    expect(changed).toEqual([])
  })
  test('an opening is taken from the desk of access only, for whoever has proven that IIN', async () => {
    const [user, other] = [await citizen(), await citizen()]
    const write = (by: User, change: object) =>
      asAis(by, (tx) =>
        tx.insert(openings).values({
          kind: 'account',
          subjectId: user.id,
          iin: user.iin,
          staffId: by.id,
          staffName: 'X',
          sessionId: by.sessionId,
          role: 'administrator',
          regionCode: '*',
          purpose: 'check',
          expiresAt: new Date(Date.now() + 60_000),
          ...change,
        }),
      ).then(
        () => 'written',
        () => 'refused',
      )
    expect(await write(staff({ role: 'ministry', regionCode: '*' }), {})).toBe('refused')
    expect(await write(staff({ role: 'centre_director', ...esil }), {})).toBe('refused')
    expect(await write(administrator, { iin: other.iin })).toBe('refused')
    expect(await write(administrator, {})).toBe('written')
  })
})

test.each([
  ['with a proven IIN', true],
  ['whose IIN nobody has proven', false],
])('a person %s sees it, and asks why; another administrator answers', async (_, proven) => {
  const [user, stranger] = [await citizen(proven), await citizen()]
  expect(await open(user.id)).toMatchObject({ ok: true })
  const both = { ...registrations.receivers, ...receivers }
  for (const side of ['ais', 'platform', 'ais'] as const) await deliverAll(side, both)
  const seen = await ownOpenings(user, {}, new Date())
  expect(seen.proven).toBe(proven)
  const { rows } = seen
  expect(rows).toMatchObject([
    { kind: 'account', role: 'administrator', centreId: null, purpose: 'complaint', about: 'хат 12', question: null },
  ])
  expect((await ownOpenings(stranger, {}, new Date())).rows).toEqual([])
  expect(JSON.stringify(rows)).not.toContain(administrator.id)
  actAs(user)
  expect(await submit(askWhy, { id: rows[0]!.id })).toMatchObject({ ok: true })
  for (const side of ['platform', 'ais'] as const) await deliverAll(side, both)
  const [question] = await asAisSystem((tx) => tx.select().from(aisOpeningQuestions).where(eq(aisOpeningQuestions.openingId, rows[0]!.id)))
  expect(may(administrator, 'question.answer', question!)).toBe(false)
  const other = staff({ role: 'administrator', regionCode: '*' })
  expect(await questionOnDesk(other, question!.id)).toMatchObject({ whose: `Ашылмасова А. · ••••••${user.iin.slice(6)}` })
  actAs(other)
  const answer = 'Шағымыңыз бойынша тексерілді, хат 12'
  expect(await submit(answerQuestion, { id: question!.id, finding: 'justified', answer })).toMatchObject({ ok: true })
  for (const side of ['ais', 'platform'] as const) await deliverAll(side, both)
  expect(await ownOpening(user, rows[0]!.id)).toMatchObject({ question: { finding: 'justified', answer } })
  expect(await ownOpening(stranger, rows[0]!.id)).toBeNull()
  const told = await asSystem((tx) => tx.select({ path: notices.path }).from(notices).where(eq(notices.userId, user.id)))
  expect(told).toEqual([{ path: `/cabinet/openings/${rows[0]!.id}` }])
})

test('nobody asks about the account of another, nor does the platform in his name', async () => {
  const [user, stranger] = [await citizen(false), await citizen(false)]
  await open(user.id)
  const both = { ...registrations.receivers, ...receivers }
  for (const side of ['ais', 'platform'] as const) await deliverAll(side, both)
  const [opening] = await openingsOf(user.id)
  actAs(stranger)
  expect((await submit(askWhy, { id: opening!.id })).text?.ru).toBe('Не найдено')
  const asked = { questionId: randomUUID(), openingId: opening!.id, at: new Date().toISOString(), locale: 'kk' as const, words: null }
  const receive = (whose: { iin: string | null; accountId?: string | null }) =>
    asAisSystem((tx) =>
      receivers['opening-question.v1']!({ ...asked, ...whose }, { tx } as Parameters<
        NonNullable<(typeof receivers)['opening-question.v1']>
      >[1]),
    )
  for (const whose of [{ iin: null, accountId: stranger.id }, { iin: stranger.iin }, { iin: null }])
    await expect(receive(whose)).rejects.toThrow('no such opening')
})

test('a protected person is nobody to an administrator who is not named, and opens to one who is (M6)', async () => {
  const { user, id } = await asking()
  await open(user.id)
  const protection = await protect(user.iin)
  expect(await consentsOf(administrator, user.id)).toBeUndefined()
  expect(await accountsBy(administrator, user.iin)).toEqual([])
  expect(await requestHeadOf(administrator, id)).toMatchObject({ shortName: '', maskedIin: null })
  expect((await open(user.id)).text?.ru).toBe('Не найдено')
  expect((await submit(openRequest, { id })).text?.ru).toMatch(/только названные сотрудники/)
  await asAisSystem((tx) =>
    tx.insert(protectedStaff).values({ personId: protection, userId: administrator.id, name: 'X', addedBy: administrator.id }),
  )
  expect(await open(user.id)).toMatchObject({ ok: true })
  expect(await consentsOf(administrator, user.id)).toMatchObject({ iin: user.iin })
})

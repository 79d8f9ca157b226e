import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { and, desc, eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '@/db/client'
import { calendarDays, employers, journal, lawChanges, legalParams, vacancies } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { addDays, addWorkingDays, CalendarGap, dayOf } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { dueMoment, readLaw } from '@/lib/core/law'
import { guest, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { failuresToday, journalFor } from '@/lib/journal/queries'
import {
  addParam,
  confirmChange,
  declineChange,
  fillCalendarYear,
  removeCalendarDay,
  saveCalendarDay,
  takeBackChange,
  withdrawParam,
} from '@/lib/reference/actions'
import { calendarOf, changesFor, paramsFor, regulations } from '@/lib/reference/queries'
import { deskOf, moderationCase, moderationQueue, waitingVacancies } from '@/lib/staff/queries'
import { moderateVacancy } from '@/lib/vacancies/staff-actions'
import { actAs, newVisit, submit } from '../support/act'
import { confirmAll, openChanges } from '../support/law'
import { noRight, person, staff } from '../support/people'

const administrator = staff({ role: 'administrator', regionCode: '*' })
const second = staff({ role: 'administrator', regionCode: '*' })
const almaty = staff({ role: 'centre_specialist', regionCode: '75' })
const astana = staff({ role: 'centre_specialist', regionCode: '71' })
const forbidden = { ok: false, text: { ru: 'У вас нет права на это действие' } }
const today = dayOf(new Date())
const inDays = (days: number) => addDays(today, days)
const journalOf = async (subject: string) =>
  (await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, subject)).orderBy(desc(journal.id))))[0]

/** The second person confirms what the first has entered; nothing that was entered is refused at that moment. */
const confirm = async () => {
  const answers = await confirmAll(second, administrator)
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) expect(answer).toMatchObject({ ok: true })
}

beforeAll(() => asSystem(loadReference))
beforeEach(() => {
  newVisit()
  actAs(administrator)
})

describe('the calendar (domain 3)', () => {
  const may25 = {
    day: '2026-05-25',
    kind: 'off',
    kk: 'Ауыстырылған демалыс',
    ru: 'Перенесённый выходной',
    source: 'Бұйрық № 7, 2026-04-01',
  }
  const due = async () => addWorkingDays('2026-05-22', 3, (await readLaw()).calendar)

  const rowsOf = (day: string) =>
    asSystem((tx) => tx.select().from(calendarDays).where(eq(calendarDays.day, day)).orderBy(calendarDays.version))

  test('an edit moves new deadlines once it is confirmed; a running clock keeps the calendar it was born under (C-05)', async () => {
    const set = await due()
    expect(set).toBe('2026-05-28') // 23-24 a weekend, 27 Kurban Ait
    const before = await readLaw()
    const clock = startTimer(before.term('vacancy.post_within', '2026-05-22'), new Date('2026-05-22T05:00:00Z'), before.calendarVersion)
    const end = dueMoment(before, clock)
    expect(await submit(saveCalendarDay, may25)).toMatchObject({ ok: true, next: '/ru/calendar?year=2026' })
    expect(await due()).toBe('2026-05-28')
    expect(await journalOf('2026-05-25')).toMatchObject({
      action: 'calendar.save',
      actorId: administrator.id,
      reason: '— → off: Бұйрық № 7, 2026-04-01',
    })
    await confirm()
    expect(await due()).toBe('2026-05-29')
    expect(set).toBe('2026-05-28')
    expect(await journalOf('2026-05-25')).toMatchObject({
      action: 'law.decide',
      actorId: second.id,
      reason: 'confirmed — → off: Бұйрық № 7, 2026-04-01',
    })
    const after = await readLaw()
    expect(after.calendarVersion).toBe(before.calendarVersion + 1)
    expect(dueMoment(after, clock)).toEqual(end)
    expect(dueMoment(after, { ...clock, calendar: after.calendarVersion })).not.toEqual(end)

    expect(await submit(saveCalendarDay, { ...may25, kind: 'work' })).toMatchObject({ ok: true })
    expect(await journalOf('2026-05-25')).toMatchObject({ reason: 'off → work: Бұйрық № 7, 2026-04-01' })
    await confirm()
    expect(await due()).toBe('2026-05-28')
    expect(await submit(removeCalendarDay, { day: '2026-05-25' })).toMatchObject({ ok: true })
    await confirm()
    expect((await rowsOf('2026-05-25')).map(({ off }) => off)).toEqual([true, false, null])
    expect((await calendarOf(administrator, 2026))?.rows.some(({ day }) => day === '2026-05-25')).toBe(false)
    expect((await submit(removeCalendarDay, { day: '2026-05-25' })).text?.ru).toMatch(/Такой строки нет/)
  })
  test('a weekend may be worked', async () => {
    const saturday = { ...may25, day: '2026-05-23', kind: 'work' }
    await submit(saveCalendarDay, saturday)
    await confirm()
    expect(await due()).toBe('2026-05-26')
    await submit(removeCalendarDay, { day: '2026-05-23' })
    await confirm()
    expect(await due()).toBe('2026-05-28')
  })
  test('a day of the files of the law is changed, not removed; a reload keeps the change', async () => {
    expect((await submit(removeCalendarDay, { day: '2026-07-06' })).text?.ru).toMatch(/не удаляют/)
    await submit(saveCalendarDay, { ...may25, day: '2026-07-06', kind: 'work' })
    await confirm()
    await asSystem(loadReference)
    expect(await rowsOf('2026-07-06')).toMatchObject([
      { off: true, version: 1 },
      { off: false, changedBy: administrator.id },
    ])
  })
  test('rows of the calendar are never changed or removed', async () => {
    const day = eq(calendarDays.day, '2026-01-01')
    const refused = { cause: { code: '42501' } }
    await expect(asSystem((tx) => tx.update(calendarDays).set({ off: false }).where(day))).rejects.toMatchObject(refused)
    await expect(asSystem((tx) => tx.delete(calendarDays).where(day))).rejects.toMatchObject(refused)
  })
  test('a year without rows is a gap, and is filled by the law once', async () => {
    const term = async () => addWorkingDays('2027-12-30', 3, (await readLaw()).calendar)
    await expect(term()).rejects.toBeInstanceOf(CalendarGap)
    expect(await calendarOf(administrator, 2028)).toMatchObject({ rows: [] })
    const year = { year: '2028', kurbanAit: '2028-05-05', source: 'ҚМДБ хабары' }
    const answers = await Promise.all([1, 2, 3].map(() => submit(fillCalendarYear, year)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)?.text?.ru).toMatch(/ждёт подтверждения/)
    await expect(term()).rejects.toBeInstanceOf(CalendarGap)
    const [change] = await openChanges()
    actAs(second)
    const both = await Promise.all([1, 2].map(() => submit(confirmChange, { id: change!.id })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)?.text?.ru).toMatch(/решение уже принято/)
    actAs(administrator)
    expect((await submit(fillCalendarYear, year)).text?.ru).toMatch(/уже заполнен/)
    expect((await calendarOf(administrator, 2028))?.years).toContain(2028)
    expect(await term()).toBe('2028-01-06') // 1, 2 January and what replaces them on Monday and Tuesday
  })
  test('a single day does not make a year', async () => {
    expect((await submit(saveCalendarDay, { ...may25, day: '2031-03-04' })).text?.ru).toMatch(/заполните весь год/)
  })
  test('an absent source or day is said at its field', async () => {
    const answer = await submit(saveCalendarDay, { ...may25, source: null, day: '2026-02-30' })
    expect(Object.keys(answer.fields ?? {}).sort()).toEqual(['day', 'source'])
    expect((await submit(removeCalendarDay, { day: '2026-05-25' })).text?.ru).toMatch(/Такой строки нет/)
  })
  test.each([
    ['a guest', guest],
    ['a centre', almaty],
  ])('%s may not', async (_, user) => {
    actAs(user)
    expect(await submit(saveCalendarDay, may25)).toMatchObject(noRight(user))
    expect(await submit(removeCalendarDay, { day: '2026-01-01' })).toMatchObject(noRight(user))
    expect(await submit(fillCalendarYear, { year: '2029', kurbanAit: '2029-04-24', source: 'abc' })).toMatchObject(noRight(user))
    expect(await calendarOf(user, 2026)).toBeNull()
  })
})

describe('legal parameters (domain 2)', () => {
  const key = 'vacancy.post_within'
  const rowsOf = () => asSystem((tx) => tx.select().from(legalParams).where(eq(legalParams.key, key)).orderBy(legalParams.validFrom))
  const on = async (day: string) => (await readLaw()).value(key, day)

  test('a new value begins on its day; every day before keeps the old one', async () => {
    const from = inDays(10)
    expect(await submit(addParam, { key, value: '7', validFrom: from, source: 'Заң № 12, 3-бап' })).toMatchObject({
      ok: true,
      next: `/ru/params/${key}`,
    })
    expect(await rowsOf()).toMatchObject([{ value: 5, validTo: null, changedBy: null }])
    await confirm()
    expect(await rowsOf()).toMatchObject([
      { value: 5, validTo: inDays(9), changedBy: administrator.id },
      { value: 7, validFrom: from, validTo: null, unit: 'working_day', source: 'Заң № 12, 3-бап' },
    ])
    expect([await on('2024-05-05'), await on(today), await on(inDays(9)), await on(from), await on(inDays(400))]).toEqual([5, 5, 5, 7, 7])
    expect(await journalOf(key)).toMatchObject({ action: 'law.decide', reason: `confirmed 5 → 7 from ${from}: Заң № 12, 3-бап` })
    expect((await readLaw()).term(key, from)).toEqual({ key, value: 7, unit: 'working_day', validFrom: from, source: 'Заң № 12, 3-бап' })
  })
  test('a reload of the files does not bring the old row back', async () => {
    await asSystem(loadReference)
    expect((await rowsOf()).filter(({ validTo }) => validTo === null)).toHaveLength(1)
    expect(await on(inDays(10))).toBe(7)
  })
  test.each([
    ['in the past', () => ({ value: '9', validFrom: inDays(-1) }), 'validFrom'],
    ['on the day of another row', () => ({ value: '9', validFrom: inDays(10) }), 'validFrom'],
    ['before a row that waits', () => ({ value: '9', validFrom: inDays(5) }), 'validFrom'],
    ['the same value', () => ({ value: '7', validFrom: inDays(20) }), 'value'],
    ['no source', () => ({ value: '9', validFrom: inDays(20), source: null }), 'source'],
  ])('refused: %s', async (_, change, field) => {
    const before = await rowsOf()
    const answer = await submit(addParam, { key, source: 'Заң № 13', ...change() })
    expect(Object.keys(answer.fields ?? {})).toEqual([field])
    expect(await rowsOf()).toEqual(before)
  })
  test('what has not begun is taken back, and the old value goes on', async () => {
    expect(await submit(withdrawParam, { key, validFrom: inDays(10) })).toMatchObject({ ok: true })
    await confirm()
    expect(await rowsOf()).toMatchObject([{ value: 5, validTo: null }])
    expect((await submit(withdrawParam, { key, validFrom: '2023-07-01' })).text?.ru).toMatch(/не удаляют/)
    expect((await submit(withdrawParam, { key, validFrom: inDays(10) })).text?.ru).toMatch(/Такой строки нет/)
  })
  test('the law’s own end of a row stays when the next one is taken back', async () => {
    await submit(addParam, { key: 'rate.mci', value: '4500', validFrom: '2099-01-01', source: 'Заң № 14' })
    await confirm()
    await submit(withdrawParam, { key: 'rate.mci', validFrom: '2099-01-01' })
    await confirm()
    const [last] = await asSystem((tx) =>
      tx
        .select()
        .from(legalParams)
        .where(and(eq(legalParams.key, 'rate.mci'), eq(legalParams.validFrom, '2026-01-01'))),
    )
    expect(last).toMatchObject({ validTo: '2026-12-31', changedBy: null })
  })
  test('three administrators at once: one next value', async () => {
    const answers = await Promise.all(
      ['8', '9', '10'].map((value) => submit(addParam, { key, value, validFrom: inDays(30), source: 'Заң № 15' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await confirm()
    expect((await rowsOf()).filter(({ validTo }) => validTo === null)).toHaveLength(1)
    await submit(withdrawParam, { key, validFrom: inDays(30) })
    await confirm()
  })
  test('the first value of a parameter in use; a key that nobody knows is refused', async () => {
    await asSystem((tx) => tx.delete(legalParams).where(eq(legalParams.key, 'vacancy.valid_for')))
    const value = { value: '45', validFrom: today, source: 'Заң № 16' }
    expect(await submit(addParam, { ...value, key: 'vacancy.valid_for' })).toMatchObject({ ok: true })
    await confirm()
    expect((await readLaw()).value('vacancy.valid_for', today)).toBe(45)
    expect(await submit(addParam, { ...value, key: 'nobody.knows' })).toMatchObject({ ok: false })
  })
  test.each([
    ['a guest', guest],
    ['a centre', almaty],
  ])('%s may not', async (_, user) => {
    actAs(user)
    expect(await submit(addParam, { key, value: '1', validFrom: inDays(40), source: 'Заң' })).toMatchObject(noRight(user))
    expect(await submit(withdrawParam, { key, validFrom: '2023-07-01' })).toMatchObject(noRight(user))
    expect(await paramsFor(user)).toBeNull()
  })
})

describe('two persons change the law', () => {
  const key = 'resume.confirm_within'
  const change = () => ({ key, value: '60', validFrom: inDays(10), source: 'Заң № 20, 1-бап' })
  const one = async () => (await openChanges())[0]!
  afterEach(async () => {
    actAs(administrator)
    for (const { id } of await openChanges()) await submit(takeBackChange, { id })
  })
  const value = async () => (await readLaw()).value(key, inDays(10))

  test('whoever entered it does not confirm it, nor decline it', async () => {
    await submit(addParam, change())
    const { id } = await one()
    expect(await submit(confirmChange, { id })).toMatchObject(forbidden)
    expect(await submit(declineChange, { id, reason: 'Ойымды өзгерттім' })).toMatchObject(forbidden)
    expect(await value()).toBe(90)
    const self = (tx: Tx) => tx.update(lawChanges).set({ state: 'confirmed', decidedBy: administrator.id }).where(eq(lawChanges.id, id))
    await expect(asSystem(self)).rejects.toMatchObject({ cause: { constraint_name: 'law_changes_two_persons' } })
  })
  test('the second declines it with a reason, which is kept and shown', async () => {
    await submit(addParam, change())
    const { id } = await one()
    actAs(second)
    expect(await submit(declineChange, { id })).toMatchObject({ ok: false, fields: { reason: {} } })
    expect(await submit(declineChange, { id, reason: 'Бұйрық әлі жарияланған жоқ' })).toMatchObject({ ok: true })
    expect(await value()).toBe(90)
    expect((await changesFor(administrator, { key }))?.[0]).toMatchObject({
      state: 'declined',
      enteredBy: administrator.id,
      decidedBy: second.id,
      reason: 'Бұйрық әлі жарияланған жоқ',
    })
    expect((await submit(confirmChange, { id })).text?.ru).toMatch(/решение уже принято/)
  })
  test('whoever entered it takes it back; another may not', async () => {
    await submit(addParam, change())
    const { id } = await one()
    actAs(second)
    expect(await submit(takeBackChange, { id })).toMatchObject(forbidden)
    actAs(administrator)
    expect(await submit(takeBackChange, { id })).toMatchObject({ ok: true })
    actAs(second)
    expect((await submit(confirmChange, { id })).text?.ru).toMatch(/решение уже принято/)
  })
  test('one thing has one open proposal', async () => {
    await submit(addParam, change())
    actAs(second)
    expect((await submit(addParam, { ...change(), value: '70' })).text?.ru).toMatch(/ждёт подтверждения/)
    expect(await openChanges()).toHaveLength(1)
  })
  test('a day that has passed while it waited is not confirmed any more', async () => {
    await submit(addParam, change())
    const { id, data } = await one()
    const late = { ...data, validFrom: inDays(-1) } as typeof data
    await asSystem((tx) => tx.update(lawChanges).set({ data: late }).where(eq(lawChanges.id, id)))
    actAs(second)
    expect(await submit(confirmChange, { id })).toMatchObject({ ok: false, fields: { validFrom: {} } })
    expect(await one()).toMatchObject({ id, state: 'proposed' })
  })
  test('what is decided stays as it is; nothing is deleted', async () => {
    const [decided] = (await changesFor(administrator, { key }))!.filter(({ state }) => state === 'declined')
    const where = eq(lawChanges.id, decided!.id)
    const refused = { cause: { code: '42501' } }
    await expect(asSystem((tx) => tx.update(lawChanges).set({ state: 'confirmed' }).where(where))).rejects.toMatchObject(refused)
    await expect(asSystem((tx) => tx.delete(lawChanges).where(where))).rejects.toMatchObject(refused)
  })
  test.each([
    ['not before tomorrow', { key: 'office.closes', value: '1020', validFrom: () => today }, 'validFrom'],
    ['opening before closing', { key: 'office.closes', value: '500', validFrom: () => inDays(3) }, 'value'],
    ['within a day', { key: 'office.closes', value: '1500', validFrom: () => inDays(3) }, 'value'],
    ['closing after opening', { key: 'office.opens', value: '1100', validFrom: () => inDays(3) }, 'value'],
  ])('office hours: %s', async (_, { validFrom, ...given }, field) => {
    const answer = await submit(addParam, { ...given, validFrom: validFrom(), source: 'Бұйрық № 1' })
    expect(Object.keys(answer.fields ?? {})).toEqual([field])
  })
  test('the front page tells the other administrator, and not whoever entered it', async () => {
    await submit(addParam, change())
    expect(await deskOf(second, new Date())).toMatchObject({ changes: 1 })
    expect(await deskOf(administrator, new Date())).toMatchObject({ changes: 0 })
    expect(await deskOf(almaty, new Date())).toMatchObject({ changes: null })
  })
  test.each([
    ['a guest', guest],
    ['a centre', almaty],
  ])('%s may not', async (_, user) => {
    await submit(addParam, change())
    const { id } = await one()
    actAs(user)
    for (const act of [confirmChange, takeBackChange]) expect(await submit(act, { id })).toMatchObject(noRight(user))
    expect(await submit(declineChange, { id, reason: 'жоқ, жоқ' })).toMatchObject(noRight(user))
    expect(await changesFor(user, { key })).toBeNull()
  })
  test('the editions of the orders are in the table (C-01)', async () => {
    const rows = await regulations()
    expect(rows.find(({ code, effectiveTo }) => code === 'O206' && effectiveTo === '2026-07-11')).toBeTruthy()
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['A349', 'GJS', 'O206', 'O214', 'P92']))
  })
})

describe('vacancies on moderation (E2)', () => {
  const waiting = async (change: Partial<typeof vacancies.$inferInsert> = {}) =>
    asSystem(async (tx) => {
      const [employer] = await tx
        .insert(employers)
        .values({ kind: 'legal_entity', nameKk: '«Тексеру» ЖШС', nameRu: 'ТОО «Проверка»', state: 'verified_by_centre', regionCode: '75' })
        .returning()
      const [row] = await tx
        .insert(vacancies)
        .values({
          employerId: employer!.id,
          state: 'on_moderation',
          titleRu: 'Пекарь',
          regionCode: '75',
          payFrom: 300_000,
          findings: [{ code: 'age', quote: 'до 35 лет' }],
          ...change,
        })
        .returning()
      return row!
    })
  test('a centre sees its own region only', async () => {
    const here = await waiting()
    const there = await waiting({ regionCode: '71' })
    const remote = await waiting({ regionCode: null, remote: true })
    await waiting({ state: 'published' })
    const ids = async (user: User) => (await moderationQueue(user, null))?.rows.map(({ id }) => id)
    expect(await ids(almaty)).toEqual([here.id])
    expect(await ids(astana)).toEqual([there.id])
    expect(await ids(administrator)).toEqual([here.id, there.id, remote.id])
    expect(await waitingVacancies(almaty)).toBe(1)
    expect(await moderationCase(almaty, here.id)).toMatchObject({ findings: [{ code: 'age' }], employer: { nameRu: 'ТОО «Проверка»' } })
    expect(await moderationCase(almaty, there.id)).toBeNull()
    expect(await moderationCase(administrator, 999_999)).toBeNull()
    expect(await moderationQueue(administrator, here.id)).toMatchObject({ rows: [{ id: there.id }, { id: remote.id }], next: null })
  })
  test('a decision takes it out of the queue; another region may not decide', async () => {
    const vacancy = await waiting()
    actAs(astana)
    expect(await submit(moderateVacancy, { id: vacancy.id, decision: 'approve' })).toMatchObject({ ok: false })
    actAs(almaty)
    const reject = { id: vacancy.id, decision: 'reject', ground: 'discriminatory', text: 'Уберите возраст' }
    expect(await submit(moderateVacancy, reject)).toMatchObject({ ok: true })
    expect(await moderationCase(almaty, vacancy.id)).toBeNull()
    expect(await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.id, vacancy.id)))).toMatchObject([
      { state: 'rejected', refusalGround: 'discriminatory', refusalText: 'Уберите возраст' },
    ])
  })
})

describe('the journal', () => {
  const ids = async (filter: Parameters<typeof journalFor>[1]) =>
    (await journalFor(administrator, filter))?.rows.map(({ reason }) => reason)
  let actor: Awaited<ReturnType<typeof person>>
  beforeAll(async () => {
    actor = await person({ phone: '+77015550101', lastName: 'Оспанова', firstName: 'Гүлнар' })
    await asSystem((tx) =>
      tx.insert(journal).values([
        { actorId: actor.id, action: 'vacancy.save', subject: '4711', outcome: 'failed', reason: 'broke', reference: 'A1B2C3D4' },
        { actorId: actor.id, action: 'vacancy.save', subject: '4711', outcome: 'done', reason: 'done' },
        { actorId: 'guest', action: 'account.signIn', outcome: 'refused', reason: 'no' },
        { actorId: administrator.id, action: 'queue.retry', subject: 'job:4711', outcome: 'done', reason: 'job' },
      ]),
    )
  })
  test('the number that a person was shown leads to what happened', async () => {
    expect(await journalFor(administrator, { reference: 'a1b2c3d4' })).toMatchObject({
      // what somebody did is the matter here, not who he is: staff alone are named
      rows: [{ action: 'vacancy.save', outcome: 'failed', actorId: actor.id, actorName: null }],
      next: null,
    })
    expect(await failuresToday()).toBe(1)
  })
  test('by each filter and by several', async () => {
    for (const who of [actor.id, actor.email, actor.email.toUpperCase(), '8 701 555 01 01'])
      expect(await ids({ actor: who })).toEqual(['done', 'broke'])
    expect(await ids({ actor: 'guest', action: 'account.signIn' })).toEqual(['no'])
    expect(await ids({ subject: '4711' })).toEqual(['job', 'done', 'broke'])
    expect(await ids({ subject: '4711', outcome: 'done', action: 'vacancy.save' })).toEqual(['done'])
    expect(await ids({ actor: "x' or true --" })).toEqual([])
  })
  test('pages follow each other without a gap', async () => {
    const subject = randomUUID()
    await asSystem((tx) =>
      tx.insert(journal).values(
        Array.from({ length: 120 }, (_, n) => ({
          actorId: 'system',
          action: 'import.run',
          subject,
          outcome: 'done' as const,
          reason: String(n),
        })),
      ),
    )
    const seen: string[] = []
    let after: string | undefined
    do {
      const page: Awaited<ReturnType<typeof journalFor>> = await journalFor(administrator, { subject, after })
      seen.push(...page!.rows.map(({ reason }) => reason!))
      after = page!.next ?? undefined
    } while (after)
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)))
  })
  test.each([
    ['a guest', guest],
    ['a centre', almaty],
  ])('%s reads nothing', async (_, user) => expect(await journalFor(user, {})).toBeNull())
})

describe('the front page', () => {
  test('an administrator sees what runs out, a centre only its own queues', async () => {
    const desk = await deskOf(administrator, new Date('2026-11-22T06:00:00Z'))
    expect(desk).toMatchObject({ queue: { dead: 0 }, failures: 1, ending: [{ key: 'rate.mci', lastDay: '2026-12-31' }] })
    expect(desk?.years).toEqual(expect.arrayContaining([2026, 2027]))
    expect(await deskOf(almaty, new Date())).toMatchObject({ queue: null, failures: null, years: null, ending: null, lastImport: null })
    expect(await deskOf(guest, new Date())).toBeNull()
  })
})

describe('every page of the portal', () => {
  const root = 'app/[locale]/(staff)/staff'
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.staff.tsx'))
  // the check of the computer (O206-28.B1) is passed on the way in and shows nothing of anybody: whoever need not wait there is led on
  const pages = all.filter((file) => !file.startsWith('check/'))
  const open = async (file: string) => {
    const path = resolve(root, file)
    const { default: page } = (await import(path)) as { default: (props: object) => Promise<unknown> }
    const id = file.startsWith('moderation') ? '1' : '01a20064-101f-75ee-b753-0e2a0ad21f13'
    return page({ params: Promise.resolve({ id, key: 'rate.mci' }), searchParams: Promise.resolve({}) })
  }
  const notFound = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }
  // access control has heads as well, who see their part; a specialist sees none of it
  const administrators = /^(imports|queue|calendar|params|journal|access)\//
  const heads = /^access\/(page|(applications|users|blocked|review|sessions|questions)\/)/
  // whoever keeps the system serves nobody: people's matters are for the centres alone
  const centresOnly = /^(cases|mediation|measures|cards|unemployed|visits)\//

  test('are found', () => expect(pages.length).toBeGreaterThan(10))
  test.each(pages)('%s: a guest and a stranger find nothing', async (file) => {
    for (const user of [guest, await person()]) {
      actAs(user)
      await expect(open(file)).rejects.toMatchObject(notFound)
    }
  })
  test.each(pages.filter((file) => administrators.test(file)))('%s: a centre finds nothing', async (file) => {
    actAs(almaty)
    await expect(open(file)).rejects.toMatchObject(notFound)
  })
  const plain = pages.filter((file) => !file.includes('[id]'))
  const director = staff({ role: 'centre_director', regionCode: '71', centreId: 'cc-711210000' })
  const ofAccess = plain.filter((file) => file.startsWith('access/'))
  test.each(ofAccess.filter((file) => heads.test(file)))('%s: opens for a head', async (file) => {
    actAs(director)
    expect(await open(file)).toBeTruthy()
  })
  test.each(ofAccess.filter((file) => !heads.test(file)))('%s: a head finds nothing', async (file) => {
    actAs(director)
    await expect(open(file)).rejects.toMatchObject(notFound)
  })
  test.each(plain.filter((file) => !centresOnly.test(file)))('%s: opens for an administrator', async (file) => {
    actAs(administrator)
    expect(await open(file)).toBeTruthy()
  })
  test.each(plain.filter((file) => centresOnly.test(file)))(
    '%s: opens for a specialist of a centre, not for an administrator',
    async (file) => {
      actAs(administrator)
      await expect(open(file)).rejects.toMatchObject(notFound)
      actAs(staff({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' }))
      // a measure is offered to somebody: without a card in the address there is no page
      if (!file.startsWith('measures/new')) expect(await open(file)).toBeTruthy()
    },
  )
})

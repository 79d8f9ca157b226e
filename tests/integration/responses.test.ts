import { and, desc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import {
  calendarDays,
  dataViews,
  employers,
  journal,
  legalParams,
  messages,
  notices,
  outbox,
  people,
  responseSteps,
  responses,
  resumeBlocks,
  resumes,
  users,
  vacancies,
} from '@/db/schema'
import { addDays, addWorkingDays, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { guest, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import {
  answerResponse,
  hireCandidate,
  inviteCandidate,
  offerJob,
  proposeVacancy,
  recordInterview,
  rejectCandidate,
  sendResponse,
  withdrawResponse,
} from '@/lib/responses/actions'
import { proposalDraft, responseDraft } from '@/lib/responses/drafts'
import { closeUnanswered, listeners, remindEmployers, remindInterviews } from '@/lib/responses/jobs'
import { openCandidate } from '@/lib/responses/opening'
import { desk, myResponse, myResponses } from '@/lib/responses/queries'
import { actAs, newVisit, submit } from '../support/act'
import { employerOf, person } from '../support/people'

type Person = Awaited<ReturnType<typeof person>>
const today = dayOf(new Date())
const hours = (count: number, from = new Date()) => new Date(from.getTime() + count * 3_600_000)
/** As a `datetime-local` field sends it: the clock of Kazakhstan. */
const local = (moment: Date) => hours(5, moment).toISOString().slice(0, 16)

let owner: User
let hr: User
let signatory: User
let rival: User
let employerId: string
let citizen: Person
let vacancyId: number

beforeAll(async () => {
  const years = [0, 1, 2].map((add) => Number(today.slice(0, 4)) + add)
  await asSystem(async (tx) => {
    await tx
      .insert(calendarDays)
      .values(years.map((year) => ({ day: `${year}-01-01`, off: true, kk: 'Жаңа жыл', ru: 'Новый год', source: 'test' })))
    const param = { validFrom: '2023-07-01', unit: 'working_day', source: 'test' } as const
    await tx.insert(legalParams).values([
      { ...param, key: 'response.answer_within', value: 10 },
      { ...param, key: 'response.remind_after', value: 3 },
    ])
  })
  const [a, b, c, d] = await Promise.all([person({ locale: 'kk' }), person(), person(), person()])
  const ours = await employerOf([a, 'owner'], [b, 'hr'], [c, 'signatory'])
  const theirs = await employerOf([d, 'owner'])
  employerId = ours.id
  ;[owner, hr, signatory] = ours.acting as [User, User, User]
  rival = theirs.acting[0]!
  await asSystem((tx) => tx.update(employers).set({ state: 'verified_by_centre' }).where(sql`true`))
})

beforeEach(async () => {
  newVisit({
    host: 'enbek.localhost:3000',
    origin: 'http://enbek.localhost:3000',
    place: { portal: 'enbek', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
  citizen = await person({ locale: 'kk', lastName: 'Ахметова', firstName: 'Гүлнар' })
  vacancyId = await newVacancy()
})

async function newVacancy(values: Partial<typeof vacancies.$inferInsert> = {}): Promise<number> {
  const [row] = await db()
    .insert(vacancies)
    .values({
      employerId,
      state: 'published',
      titleKk: 'Аспаз',
      titleRu: 'Повар',
      publishedAt: new Date(),
      validUntil: addDays(today, 30),
      ...values,
    })
    .returning({ id: vacancies.id })
  return row!.id
}

const newResume = async (userId: string, values: Partial<typeof resumes.$inferInsert> = {}) => {
  const [row] = await asSystem((tx) =>
    tx
      .insert(resumes)
      .values({ userId, title: 'Аспаз', state: 'published', ...values })
      .returning({ id: resumes.id }),
  )
  return row!.id
}

const rowOf = async (user: { id: string } = citizen) => {
  const [row] = await asSystem((tx) =>
    tx
      .select()
      .from(responses)
      .where(and(eq(responses.userId, user.id), eq(responses.vacancyId, vacancyId))),
  )
  return row!
}
const kindsOf = async (user: { id: string }) =>
  (
    await asSystem((tx) =>
      tx.select({ kind: notices.kind }).from(notices).where(eq(notices.userId, user.id)).orderBy(notices.createdAt, notices.id),
    )
  ).map(({ kind }) => kind)
const lastNotice = async (user: { id: string }) =>
  (
    await asSystem((tx) =>
      tx.select().from(notices).where(eq(notices.userId, user.id)).orderBy(desc(notices.createdAt), desc(notices.id)).limit(1),
    )
  )[0]!
const stepsOf = (id: string) =>
  asSystem((tx) => tx.select().from(responseSteps).where(eq(responseSteps.responseId, id)).orderBy(responseSteps.at, responseSteps.id))
const path = async (id: string) => (await stepsOf(id)).map(({ to }) => to)

const send = (values: Record<string, string | number | undefined> = {}) => submit(sendResponse, { vacancyId, ...values })

/** A response that has been sent by `citizen`; the employer acts from here. */
async function sent(values: Record<string, string | number | undefined> = {}) {
  actAs(citizen)
  expect(await send(values)).toMatchObject({ ok: true })
  actAs(hr)
  return (await rowOf()).id
}
const invitation = (id: string) => ({ id, at: local(hours(48)), place: 'Абай 1', contact: 'Айгүл, +7 701 000 00 00' })
async function as<T>(user: User, work: () => Promise<T>): Promise<T> {
  actAs(user)
  return work()
}
/** The interview's time has come. */
const pass = (id: string) =>
  asSystem((tx) =>
    tx
      .update(responses)
      .set({ interview: { at: hours(-1).toISOString(), place: 'Абай 1', contact: 'Айгүл' } })
      .where(eq(responses.id, id)),
  )

describe('sending', () => {
  test('a message without a résumé: state, term, history, event and notices to owner and HR only', async () => {
    actAs(citizen)
    const answer = await send({ message: 'Он жыл аспаз болдым' })
    const row = await rowOf()
    expect(answer.next).toBe(`/ru/cabinet/responses/${row.id}?done=send`)
    const law = await readLaw()
    expect(row).toMatchObject({
      state: 'sent',
      shared: true,
      origin: 'citizen',
      resumeId: null,
      message: 'Он жыл аспаз болдым',
      employerId,
    })
    expect(row.answerBy).toBe(addWorkingDays(today, 10, law.calendar))
    const [step] = await stepsOf(row.id)
    expect(step).toMatchObject({
      side: 'citizen',
      from: null,
      to: 'sent',
      note: { text: 'Он жыл аспаз болдым', consent: 'given' },
      userId: citizen.id,
      employerId,
    })
    expect([await kindsOf(owner), await kindsOf(hr)].map((kinds) => kinds.at(-1))).toEqual(['response.received', 'response.received'])
    expect(await kindsOf(signatory)).toEqual([])
    expect(await lastNotice(hr)).toMatchObject({
      path: `/cabinet/candidates/${row.id}`,
      params: { 'vacancy.kk': 'Аспаз', 'vacancy.ru': 'Повар' },
    })
    const [event] = await asSystem((tx) => tx.select().from(outbox).where(sql`payload ->> 'responseId' = ${row.id}`))
    expect(event).toMatchObject({ name: 'response.moved', payload: { from: null, to: 'sent', side: 'citizen' } })
    const [entry] = await db().select().from(journal).where(eq(journal.subject, row.id))
    expect(entry).toMatchObject({ action: 'response.send', outcome: 'done', actorId: citizen.id })
  })
  test('the notice is mailed in the reader’s language', async () => {
    await sent()
    const letter = async (user: User) =>
      (await asSystem((tx) => tx.select().from(messages).where(eq(messages.userId, user.id)).orderBy(desc(messages.createdAt)).limit(1)))[0]
    expect(await letter(owner)).toMatchObject({ subject: 'Жаңа өтініш: Аспаз', locale: 'kk' })
    expect(await letter(hr)).toMatchObject({ subject: 'Новый отклик: Повар', locale: 'ru' })
  })
  test('with an own résumé; never with a stranger’s, a draft or an archived one', async () => {
    actAs(citizen)
    const stranger = await person()
    for (const resumeId of [
      await newResume(stranger.id),
      await newResume(citizen.id, { state: 'draft' }),
      await newResume(citizen.id, { state: 'archived' }),
    ])
      expect(await send({ resumeId })).toMatchObject({ ok: false, fields: { resumeId: expect.anything() } })
    const hidden = await newResume(citizen.id, { state: 'hidden', visibility: 'hidden' })
    expect(await send({ resumeId: hidden })).toMatchObject({ ok: true })
    expect((await rowOf()).resumeId).toBe(hidden)
  })
  test('once: a second form is refused in words', async () => {
    const id = await sent()
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: false, text: { ru: expect.stringContaining('уже откликнулись') } })
    expect(await path(id)).toEqual(['sent'])
  })
  test('the same form sent twice answers the same', async () => {
    actAs(citizen)
    const _key = 'a-form-of-this-test-1'
    const first = await send({ _key })
    expect(await send({ _key })).toEqual(first)
    expect(await path((await rowOf()).id)).toEqual(['sent'])
  })
  test('thirty at once have one effect', async () => {
    actAs(citizen)
    const before = (await kindsOf(hr)).length
    const answers = await Promise.all(Array.from({ length: 30 }, () => send()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await path((await rowOf()).id)).toEqual(['sent'])
    expect(await kindsOf(hr)).toHaveLength(before + 1)
  })
  test.each([
    ['closed', { state: 'closed' }],
    ['paused', { state: 'paused' }],
    ['a draft', { state: 'draft' }],
    ['past its last day', { validUntil: addDays(today, -1) }],
  ] as const)('not to a vacancy that is %s', async (_, values) => {
    vacancyId = await newVacancy(values)
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: false, text: { ru: 'Эта вакансия закрыта' } })
    expect(await rowOf()).toBeUndefined()
  })
  test('on its last day it is still open', async () => {
    vacancyId = await newVacancy({ validUntil: today })
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: true })
  })
  test('a guest, a vacancy that is not there, a foreign origin', async () => {
    actAs(guest)
    expect((await send()).ok).toBe(false)
    actAs(citizen)
    expect(await send({ vacancyId: 999_999_999 })).toMatchObject({ ok: false })
    newVisit({ host: 'enbek.localhost:3000', origin: 'https://evil.example' })
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: false })
    expect(await rowOf()).toBeUndefined()
  })
  test('not to one’s own organisation, not on behalf of one, not without a name, not where nobody reads', async () => {
    const refusedWith = async (user: User, words: string) => {
      actAs(user)
      expect(await send()).toMatchObject({ ok: false, text: { ru: expect.stringContaining(words) } })
    }
    await refusedWith(signatory, 'своей организации')
    await refusedWith(rival, 'от имени организации')
    await asSystem((tx) => tx.delete(people).where(eq(people.userId, citizen.id)))
    await refusedWith(citizen, 'имя и фамилию')
    const [imported] = await db().insert(employers).values({ kind: 'legal_entity', nameKk: 'Импорт', nameRu: 'Импорт' }).returning()
    vacancyId = await newVacancy({ employerId: imported!.id, validUntil: null, sourceUrl: 'https://example.kz/1' })
    await refusedWith(await person(), 'не зарегистрирован')
    expect(await responseDraft(citizen, vacancyId)).toMatchObject({ obstacle: 'absentEmployer', sourceUrl: 'https://example.kz/1' })
  })
})

describe('reading', () => {
  test('opening marks it viewed once, tells the person, and records who saw the contacts', async () => {
    const id = await sent()
    const [one, two] = await Promise.all([openCandidate(hr, id), openCandidate(owner, id)])
    expect(one?.response.state).toBe('viewed')
    expect(two?.person).toMatchObject({ lastName: 'Ахметова', firstName: 'Гүлнар', email: citizen.email, phone: null })
    await openCandidate(hr, id)
    expect(await path(id)).toEqual(['sent', 'viewed'])
    expect(await kindsOf(citizen)).toEqual(['response.viewed'])
    const seen = await asSystem((tx) => tx.select().from(dataViews).where(eq(dataViews.userId, citizen.id)))
    expect(seen.map(({ viewerId }) => viewerId).sort()).toEqual([hr.id, owner.id].sort())
    expect(seen[0]).toMatchObject({ what: 'contacts', employerId, purpose: `response:${id}` })
    const [entry] = await db()
      .select()
      .from(journal)
      .where(and(eq(journal.subject, id), eq(journal.action, 'response.view')))
    expect(entry).toMatchObject({ outcome: 'done', actingFor: employerId })
  })
  test('opening does not move the term', async () => {
    const id = await sent()
    const { answerBy } = await rowOf()
    await openCandidate(hr, id)
    expect((await rowOf()).answerBy).toBe(answerBy)
  })
  test('a contact that was never confirmed is not shown', async () => {
    const id = await sent()
    await asSystem((tx) =>
      tx
        .update(users)
        .set({ phone: `+7701${Date.now() % 10_000_000}`, phoneConfirmedAt: null })
        .where(eq(users.userId, citizen.id)),
    )
    expect((await openCandidate(hr, id))?.person).toMatchObject({ phone: null })
  })
  test('another employer, a signatory, a stranger and a guest see nothing', async () => {
    const id = await sent()
    for (const user of [rival, signatory, citizen, guest]) expect(await openCandidate(user, id)).toBeUndefined()
    for (const user of [rival, hr, await person(), guest]) expect(await myResponse(user, id)).toBeUndefined()
    expect((await desk(rival, {}))?.items).toEqual([])
    expect(await desk(signatory, {})).toBeUndefined()
    expect(await desk(citizen, {})).toBeUndefined()
    expect(await myResponse(citizen, 'no-uuid')).toBeUndefined()
    expect(await openCandidate(hr, 'no-uuid')).toBeUndefined()
    expect(await path(id)).toEqual(['sent'])
  })
  test('the desk counts by vacancy and state and goes on by pages', async () => {
    vacancyId = await newVacancy({ titleRu: 'Сварщик' })
    const citizens = await Promise.all(Array.from({ length: 23 }, () => person()))
    for (const each of citizens) await as(each, () => send())
    const first = await desk(hr, { vacancy: vacancyId })
    expect(first?.items).toHaveLength(20)
    expect(first?.counts).toEqual({ mine: 23, theirs: 0, done: 0 })
    expect(first?.vacancies.find((row) => row.vacancyId === vacancyId)?.count).toBe(23)
    for (const group of [undefined, 'mine'] as const) {
      const one = await desk(hr, { vacancy: vacancyId, group })
      const two = await desk(hr, { vacancy: vacancyId, group, after: one?.next })
      expect(two?.items).toHaveLength(3)
      expect(two?.next).toBeUndefined()
      expect(new Set([...(one?.items ?? []), ...(two?.items ?? [])].map(({ id }) => id)).size).toBe(23)
    }
    expect((await desk(hr, { vacancy: vacancyId, state: 'viewed' }))?.items).toEqual([])
  })
})

describe('the way to work', () => {
  test('invite, confirm, interview, offer, accept, hire: one history and both told of each step', async () => {
    const id = await sent()
    await openCandidate(hr, id)
    expect(await submit(inviteCandidate, invitation(id))).toMatchObject({ ok: true })
    expect(await lastNotice(citizen)).toMatchObject({
      kind: 'response.invited',
      params: { place: 'Абай 1', 'when.kk': expect.stringContaining('ж.') },
    })
    expect(await as(citizen, () => submit(answerResponse, { id, answer: 'accept' }))).toMatchObject({ ok: true })
    expect(await as(hr, () => submit(recordInterview, { id, outcome: 'held' }))).toMatchObject({
      ok: false,
      text: { ru: expect.stringContaining('не наступило') },
    })
    await pass(id)
    expect(await submit(recordInterview, { id, outcome: 'held' })).toMatchObject({ ok: true })
    expect(await submit(offerJob, { id, text: '600 000 ₸' })).toMatchObject({ ok: true })
    expect(await as(citizen, () => submit(answerResponse, { id, answer: 'accept' }))).toMatchObject({ ok: true })
    const startOn = addDays(today, 5)
    expect(await as(hr, () => submit(hireCandidate, { id, startOn, kind: 'permanent', contractNo: '17/2026' }))).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ state: 'hired', hired: { startOn, kind: 'permanent', contractNo: '17/2026' }, answerBy: null })
    const all = ['sent', 'viewed', 'invited', 'confirmed', 'interviewed', 'offered', 'confirmed', 'hired']
    expect(await path(id)).toEqual(all)
    expect((await myResponse(citizen, id))?.steps.map(({ to }) => to)).toEqual(all)
    expect((await openCandidate(hr, id))?.steps.map(({ to }) => to)).toEqual(all)
    expect(await kindsOf(citizen)).toEqual(['viewed', 'invited', 'interviewed', 'offered', 'hired'].map((kind) => `response.${kind}`))
    expect((await kindsOf(hr)).slice(-3)).toEqual(['response.received', 'response.confirmed', 'response.confirmed'])
    expect((await openCandidate(hr, id))?.filled).toBe(true)
    expect(await submit(rejectCandidate, { id, reason: 'other', text: 'кеш' })).toMatchObject({ ok: false })
  })
  test('an interview in an hour is refused at its field; two openings are not filled by one', async () => {
    vacancyId = await newVacancy({ openings: 2 })
    const id = await sent()
    expect(await submit(inviteCandidate, { ...invitation(id), at: local(hours(1)) })).toMatchObject({
      ok: false,
      fields: { at: expect.anything() },
    })
    await openCandidate(hr, id)
    expect(await submit(hireCandidate, { id, startOn: addDays(today, -400), kind: 'permanent' })).toMatchObject({
      ok: false,
      fields: { startOn: expect.anything() },
    })
    await submit(hireCandidate, { id, startOn: today, kind: 'temporary' })
    expect((await openCandidate(hr, id))?.filled).toBe(false)
  })
  test('a refusal has a reason, and the person reads it', async () => {
    const id = await sent()
    expect(await submit(rejectCandidate, { id })).toMatchObject({ ok: false, fields: { reason: expect.anything() } })
    expect(await submit(rejectCandidate, { id, reason: 'other' })).toMatchObject({ ok: false, fields: { text: expect.anything() } })
    expect(await submit(rejectCandidate, { id, reason: 'experience', text: 'Кемінде 5 жыл керек' })).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ state: 'rejected', reason: 'experience', reasonText: 'Кемінде 5 жыл керек', answerBy: null })
    expect(await lastNotice(citizen)).toMatchObject({
      kind: 'response.rejected',
      params: { 'reason.kk': 'Жұмыс тәжірибесі жеткіліксіз — Кемінде 5 жыл керек' },
    })
    expect(await as(citizen, () => send())).toMatchObject({ ok: false })
  })
  test('nobody else moves it: a rival, a signatory, the person; nobody else answers: a stranger, the employer', async () => {
    const id = await sent()
    for (const user of [rival, signatory, citizen, guest]) {
      actAs(user)
      expect((await submit(rejectCandidate, { id, reason: 'experience' })).ok).toBe(false)
      expect((await submit(inviteCandidate, invitation(id))).ok).toBe(false)
      expect((await submit(hireCandidate, { id, startOn: today, kind: 'permanent' })).ok).toBe(false)
    }
    for (const user of [rival, hr, await person(), guest]) {
      actAs(user)
      expect((await submit(withdrawResponse, { id })).ok).toBe(false)
      expect((await submit(answerResponse, { id, answer: 'accept' })).ok).toBe(false)
    }
    expect(await path(id)).toEqual(['sent'])
    const refusals = await db()
      .select()
      .from(journal)
      .where(and(eq(journal.subject, id), eq(journal.outcome, 'refused')))
    expect(refusals.length).toBe(20)
  })
  test('a step from the wrong state is refused', async () => {
    const id = await sent()
    expect(await as(citizen, () => submit(answerResponse, { id, answer: 'accept' }))).toMatchObject({ ok: false })
    actAs(hr)
    await submit(rejectCandidate, { id, reason: 'qualification' })
    for (const [action, values] of [
      [inviteCandidate, invitation(id)],
      [offerJob, { id }],
      [recordInterview, { id, outcome: 'missed' }],
      [hireCandidate, { id, startOn: today, kind: 'permanent' }],
    ] as const)
      expect(await submit(action, values)).toMatchObject({ ok: false, text: { ru: expect.stringContaining('изменилось') } })
    expect(await as(citizen, () => submit(withdrawResponse, { id }))).toMatchObject({ ok: false })
  })
  test('thirty refusals at once are one', async () => {
    const id = await sent()
    const answers = await Promise.all(Array.from({ length: 30 }, () => submit(rejectCandidate, { id, reason: 'experience' })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await path(id)).toEqual(['sent', 'rejected'])
    expect(await kindsOf(citizen)).toEqual(['response.rejected'])
  })
})

describe('taking it back', () => {
  test('withdrawal hides name and contacts again; sent anew it is the same row with a new term', async () => {
    const resumeId = await newResume(citizen.id, { visibility: 'hidden' })
    const id = await sent({ message: 'бірінші', resumeId })
    expect((await openCandidate(hr, id))?.resume?.id).toBe(resumeId)
    expect(await as(citizen, () => submit(withdrawResponse, { id }))).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ state: 'withdrawn', shared: false, answerBy: null })
    expect(await openCandidate(hr, id)).toMatchObject({ person: null, resume: null })
    expect((await desk(hr, { vacancy: vacancyId }))?.items[0]).toMatchObject({ lastName: null, resumeTitle: null })
    expect((await lastNotice(hr)).kind).toBe('response.withdrawn')
    expect((await stepsOf(id)).at(-1)?.note).toEqual({ consent: 'withdrawn' })
    expect(await as(hr, () => submit(inviteCandidate, invitation(id)))).toMatchObject({ ok: false })
    expect(await as(citizen, () => send({ message: 'екінші' }))).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({
      id,
      state: 'sent',
      shared: true,
      message: 'екінші',
      resumeId: null,
      answerBy: expect.any(String),
    })
    expect(await path(id)).toEqual(['sent', 'viewed', 'withdrawn', 'sent'])
  })
  test('not again once the vacancy is closed', async () => {
    const id = await sent()
    await as(citizen, () => submit(withdrawResponse, { id }))
    await db().update(vacancies).set({ state: 'closed' }).where(eq(vacancies.id, vacancyId))
    expect(await send()).toMatchObject({ ok: false, text: { ru: 'Эта вакансия закрыта' } })
  })
  test('declining an invitation hides the data as well', async () => {
    const id = await sent()
    await submit(inviteCandidate, invitation(id))
    expect(await as(citizen, () => submit(answerResponse, { id, answer: 'decline', text: 'Жұмыс таптым' }))).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ state: 'declined', shared: false })
    expect((await lastNotice(owner)).kind).toBe('response.declined')
  })
})

describe('proposals', () => {
  const propose = (resumeId: string) => submit(proposeVacancy, { vacancyId, resumeId, message: 'Сізді іздеп жүрміз' })

  test('the employer sees the person only after the person agrees', async () => {
    const resumeId = await newResume(citizen.id)
    actAs(hr)
    expect((await proposalDraft(hr, resumeId))?.vacancies.map(({ id }) => id)).toContain(vacancyId)
    expect(await propose(resumeId)).toMatchObject({ ok: true })
    const { id, ...row } = await rowOf()
    expect(row).toMatchObject({ state: 'proposed', shared: false, origin: 'employer', answerBy: null })
    expect((await lastNotice(citizen)).kind).toBe('response.proposed')
    expect((await openCandidate(hr, id))?.person).toBeNull()
    expect((await desk(hr, { vacancy: vacancyId }))?.items[0]).toMatchObject({ lastName: null, firstName: null })
    // row-level security says the same without our queries
    expect(await asUser(hr, (tx) => tx.select().from(people).where(eq(people.userId, citizen.id)))).toEqual([])
    expect(await asSystem((tx) => tx.select().from(dataViews).where(eq(dataViews.userId, citizen.id)))).toEqual([])
    expect((await proposalDraft(hr, resumeId))?.vacancies.map(({ id }) => id)).not.toContain(vacancyId)

    expect(await as(citizen, () => submit(answerResponse, { id, answer: 'accept' }))).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ state: 'confirmed', shared: true, answerBy: expect.any(String) })
    expect((await stepsOf(id)).at(-1)).toMatchObject({ from: 'proposed', to: 'confirmed', note: { consent: 'given' } })
    expect((await lastNotice(hr)).kind).toBe('response.confirmed')
    expect((await openCandidate(hr, id))?.person).toMatchObject({ lastName: 'Ахметова', email: citizen.email })
  })
  test('declined: nothing was shown, and the person may still respond later', async () => {
    const resumeId = await newResume(citizen.id)
    await as(hr, () => propose(resumeId))
    const { id } = await rowOf()
    await as(citizen, () => submit(answerResponse, { id, answer: 'decline' }))
    expect(await rowOf()).toMatchObject({ state: 'declined', shared: false })
    expect(await send()).toMatchObject({ ok: true })
    expect(await rowOf()).toMatchObject({ id, state: 'sent', shared: true, origin: 'citizen' })
  })
  test('a name shared for one vacancy is not told on the card of another', async () => {
    const first = vacancyId
    await sent()
    vacancyId = await newVacancy()
    await as(hr, async () => propose(await newResume(citizen.id)))
    expect((await desk(hr, { vacancy: first }))?.items[0]).toMatchObject({ lastName: 'Ахметова' })
    expect((await desk(hr, { vacancy: vacancyId }))?.items[0]).toMatchObject({ lastName: null })
    expect((await openCandidate(hr, (await rowOf()).id))?.person).toBeNull()
  })
  test('not by an unverified employer, a rival or a signatory; not to a hidden résumé, a blocked employer, or twice', async () => {
    const resumeId = await newResume(citizen.id)
    for (const user of [rival, signatory, citizen]) expect((await as(user, () => propose(resumeId))).ok).toBe(false)
    actAs(hr)
    expect((await propose(await newResume(citizen.id, { visibility: 'centres_only' }))).ok).toBe(false)
    expect((await propose(await newResume(citizen.id, { state: 'hidden' }))).ok).toBe(false)
    await asSystem((tx) => tx.insert(resumeBlocks).values({ userId: citizen.id, employerId }))
    expect(await proposalDraft(hr, resumeId)).toBeUndefined()
    expect((await propose(resumeId)).ok).toBe(false)
    await asSystem((tx) => tx.delete(resumeBlocks).where(eq(resumeBlocks.userId, citizen.id)))
    await db().update(employers).set({ state: 'self_declared' }).where(eq(employers.id, employerId))
    expect(await propose(resumeId)).toMatchObject({ ok: false, text: { ru: expect.stringContaining('подтверждённая') } })
    await db().update(employers).set({ state: 'verified_by_centre' }).where(eq(employers.id, employerId))
    expect((await propose(resumeId)).ok).toBe(true)
    expect((await propose(resumeId)).ok).toBe(false)
  })
})

describe('the clock', () => {
  const at = (day: string) => new Date(`${day}T06:00:00Z`)

  test('reminded twice, closed the day after the term, both told, each once however often the jobs run', async () => {
    const id = await sent()
    const { answerBy } = await rowOf()
    const mine = async () =>
      (
        await asSystem((tx) =>
          tx
            .select()
            .from(notices)
            .where(sql`path like ${`%${id}`}`)
            .orderBy(notices.createdAt),
        )
      ).map(({ kind }) => kind)
    for (let day = today; day <= addDays(answerBy!, 3); day = addDays(day, 1)) {
      for (let run = 0; run < 2; run++) {
        await closeUnanswered(at(day))
        await remindEmployers(at(day))
      }
      if (day === answerBy) expect((await rowOf()).state).toBe('sent')
    }
    expect(await rowOf()).toMatchObject({ state: 'closed', reason: 'unanswered', answerBy: null })
    const kinds = await mine()
    expect(kinds.filter((kind) => kind === 'response.reminder')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'response.unanswered')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'response.overdue')).toHaveLength(2)
    const steps = await stepsOf(id)
    expect(steps.map(({ side, to, note }) => [side, to, note.reminder ?? note.reason])).toEqual([
      ['citizen', 'sent', undefined],
      ['system', 'sent', 'first'],
      ['system', 'sent', 'last'],
      ['system', 'closed', 'unanswered'],
    ])
  })
  test('an answered response is neither reminded nor closed; one of an accepted proposal is', async () => {
    const id = await sent()
    await submit(rejectCandidate, { id, reason: 'experience' })
    await closeUnanswered(at(addDays(today, 60)))
    await remindEmployers(at(addDays(today, 9)))
    expect(await path(id)).toEqual(['sent', 'rejected'])
  })
  test('two workers at once remind and close once', async () => {
    const id = await sent()
    const { answerBy } = await rowOf()
    await Promise.all([1, 2, 3].map(() => remindEmployers(at(answerBy!))))
    await Promise.all([1, 2, 3].map(() => closeUnanswered(at(addDays(answerBy!, 1)))))
    expect((await stepsOf(id)).map(({ note }) => note.reminder ?? note.reason ?? 'sent')).toEqual(['sent', 'last', 'unanswered'])
  })
  test('both sides are reminded on the day before an interview, once; again when it is moved', async () => {
    const id = await sent()
    await submit(inviteCandidate, { ...invitation(id), at: `${addDays(today, 3)}T10:00` })
    await remindInterviews(at(addDays(today, 1)))
    await remindInterviews(at(addDays(today, 2)))
    await remindInterviews(at(addDays(today, 2)))
    expect((await kindsOf(citizen)).filter((kind) => kind === 'interview.tomorrow')).toHaveLength(1)
    expect((await lastNotice(hr)).kind).toBe('interview.tomorrow')
    await submit(inviteCandidate, { ...invitation(id), at: `${addDays(today, 3)}T15:30` })
    await remindInterviews(at(addDays(today, 2)))
    expect((await kindsOf(citizen)).filter((kind) => kind === 'interview.tomorrow')).toHaveLength(2)
    expect((await rowOf()).state).toBe('invited')
  })
  test.each([
    ['filled_by_portal', 'filled'],
    ['cancelled', 'cancelled'],
  ] as const)('a closed vacancy (%s) closes what is open, at once and by the clock', async (closedReason, reason) => {
    const id = await sent()
    const late = await person()
    await as(late, () => send())
    await db().update(vacancies).set({ state: 'closed', closedReason }).where(eq(vacancies.id, vacancyId))
    await asSystem((tx) => listeners['vacancy.closed']!({ vacancyId, employerId, reason: closedReason }, tx))
    expect(await rowOf()).toMatchObject({ state: 'closed', reason })
    expect((await kindsOf(citizen)).at(-1)).toBe('response.closed')
    expect((await stepsOf(id)).at(-1)).toMatchObject({ side: 'system', note: { reason } })
    await asSystem((tx) => tx.update(responses).set({ state: 'viewed' }).where(eq(responses.userId, late.id)))
    await closeUnanswered(new Date())
    expect(await rowOf(late)).toMatchObject({ state: 'closed', reason })
  })
  test('who was hired stays hired when the vacancy is closed', async () => {
    const id = await sent()
    await openCandidate(hr, id)
    await submit(hireCandidate, { id, startOn: today, kind: 'permanent' })
    await db().update(vacancies).set({ state: 'closed', closedReason: 'filled_by_portal' }).where(eq(vacancies.id, vacancyId))
    await closeUnanswered(new Date())
    expect((await rowOf()).state).toBe('hired')
  })
})

test('a person’s list is sorted by whose turn it is', async () => {
  const id = await sent()
  expect((await myResponses(citizen, {})).counts).toEqual({ mine: 0, theirs: 1, done: 0 })
  await submit(inviteCandidate, invitation(id))
  const mine = await myResponses(citizen, { group: 'mine' })
  expect(mine).toMatchObject({ counts: { mine: 1, theirs: 0, done: 0 }, items: [{ id, state: 'invited' }] })
  expect((await myResponses(citizen, { group: 'done' })).items).toEqual([])
  expect(await responseDraft(guest, vacancyId)).toBeUndefined()
})

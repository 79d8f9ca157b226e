import { and, desc, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { dataViews, employers, journal, messages, outbox, people, users } from '@/db/schema'
import { addDays, addWorkingDays } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { guest, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { inviteCandidate, withdrawResponse } from '@/lib/responses/actions'
import { responseDraft } from '@/lib/responses/drafts'
import { openCandidate } from '@/lib/responses/opening'
import { desk, myResponse, myResponses } from '@/lib/responses/queries'
import { actAs, newVisit, submit } from '../support/act'
import { person } from '../support/people'
import {
  about,
  as,
  citizen,
  employerId,
  hr,
  invitation,
  kindsOf,
  lastNotice,
  newResume,
  newVacancy,
  owner,
  path,
  prepare,
  rival,
  rowOf,
  send,
  sent,
  signatory,
  stepsOf,
  today,
  vacancyId,
} from '../support/responses'

prepare()

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
  test('with the expected pay: both sides see it while it is shared, and a new response says it anew (E4)', async () => {
    const id = await sent({ expectedPay: '350 000' })
    expect((await rowOf()).expectedPay).toBe(350_000)
    expect((await myResponse(citizen, id))?.response.expectedPay).toBe(350_000)
    expect((await openCandidate(hr, id))?.response.expectedPay).toBe(350_000)
    actAs(citizen)
    expect(await submit(withdrawResponse, { id })).toMatchObject({ ok: true })
    expect((await openCandidate(hr, id))?.response.expectedPay).toBeNull()
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: true })
    expect((await rowOf()).expectedPay).toBeNull()
  })
  test.each(['0', '-5', '350 мың', '1.5', '999999999'])('an expected pay of %s is refused at its field', async (expectedPay) => {
    actAs(citizen)
    expect(await send({ expectedPay })).toMatchObject({ ok: false, fields: { expectedPay: expect.anything() } })
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
    about(await newVacancy(values))
    actAs(citizen)
    expect(await send()).toMatchObject({ ok: false, text: { ru: 'Эта вакансия закрыта' } })
    expect(await rowOf()).toBeUndefined()
  })
  test('on its last day it is still open', async () => {
    about(await newVacancy({ validUntil: today }))
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
    about(await newVacancy({ employerId: imported!.id, validUntil: null, sourceUrl: 'https://example.kz/1' }))
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
  test('an employer that is not verified sees neither name nor contacts, nor the whole résumé (E1, E3)', async () => {
    const id = await sent({ resumeId: await newResume(citizen.id, { visibility: 'hidden' }) })
    await db().update(employers).set({ state: 'self_declared' }).where(eq(employers.id, employerId))
    expect(await openCandidate(hr, id)).toMatchObject({ verified: false, person: null, resume: null })
    expect((await desk(hr, { vacancy: vacancyId }))?.items[0]).toMatchObject({ lastName: null })
    expect(await asSystem((tx) => tx.select().from(dataViews).where(eq(dataViews.userId, citizen.id)))).toEqual([])
    await db().update(employers).set({ state: 'verified_by_centre' }).where(eq(employers.id, employerId))
    expect(await openCandidate(hr, id)).toMatchObject({ person: { lastName: 'Ахметова' }, resume: { title: 'Аспаз' } })
    const seen = await asSystem((tx) => tx.select({ what: dataViews.what }).from(dataViews).where(eq(dataViews.userId, citizen.id)))
    expect(seen.map(({ what }) => what).sort()).toEqual(['contacts', 'resume'])
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
    about(await newVacancy({ titleRu: 'Сварщик' }))
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

test('a person’s list is sorted by whose turn it is', async () => {
  const id = await sent()
  expect((await myResponses(citizen, {})).counts).toEqual({ mine: 0, theirs: 1, done: 0 })
  await submit(inviteCandidate, invitation(id))
  const mine = await myResponses(citizen, { group: 'mine' })
  expect(mine).toMatchObject({ counts: { mine: 1, theirs: 0, done: 0 }, items: [{ id, state: 'invited' }] })
  expect((await myResponses(citizen, { group: 'done' })).items).toEqual([])
  expect(await responseDraft(guest, vacancyId)).toBeUndefined()
})

import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { dataViews, employers, journal, people, resumeBlocks, vacancies } from '@/db/schema'
import { addDays } from '@/lib/core/calendar'
import { guest } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import {
  answerResponse,
  hireCandidate,
  inviteCandidate,
  offerJob,
  proposeVacancy,
  recordInterview,
  rejectCandidate,
  withdrawResponse,
} from '@/lib/responses/actions'
import { proposalDraft } from '@/lib/responses/drafts'
import { openCandidate } from '@/lib/responses/opening'
import { desk, myResponse } from '@/lib/responses/queries'
import { actAs, submit } from '../support/act'
import { person } from '../support/people'
import {
  about,
  as,
  citizen,
  employerId,
  hours,
  hr,
  invitation,
  kindsOf,
  lastNotice,
  local,
  newResume,
  newVacancy,
  owner,
  pass,
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
    about(await newVacancy({ openings: 2 }))
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
    const hidden = await openCandidate(hr, id)
    expect(hidden).toMatchObject({ person: null, resume: null })
    expect(JSON.stringify(hidden)).not.toContain('бірінші')
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
    about(await newVacancy())
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

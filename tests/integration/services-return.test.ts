import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aisCaseFiles, cases, rateLimits } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { dayOf } from '@/lib/core/calendar'
import { isPaused } from '@/lib/core/clock'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { addFile, prepareApplication, saveAnswers, sendApplication, withdrawApplication } from '@/lib/services/actions'
import { fillAnswers } from '@/lib/services/desk/intake'
import { actAs, newVisit, submit } from '../support/act'
import {
  aisCase,
  arrived,
  because,
  checked,
  decide,
  entered,
  exchange,
  fields,
  filled,
  good,
  movesAt,
  papersAt,
  pdf,
  platformCase,
  sent,
  signing,
  underReview,
  visitor,
} from '../support/cases'
import { giveIin, specialist } from '../support/registrations'
import { noticesFor, person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})
afterEach(() => void vi.useRealTimers())

const officer = specialist()
const sameDue = async (id: string) => {
  const [here, there] = [await platformCase(id), await aisCase(id)]
  expect(here.dueAt).toEqual(there.dueAt)
  expect(here.timers).toEqual(there.timers)
  expect(here.state).toBe(there.state)
  return there
}

describe('return for correction (GJS-5, O206-16)', () => {
  test('the clock stands still while the person corrects, and goes on from the moment of sending; both sides see the same', async () => {
    const { user, id } = await filled()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T05:00:00Z') })
    await sent(user, id)
    await exchange()
    expect((await sameDue(id)).dueAt?.toISOString()).toBe('2026-12-02T13:00:00.000Z')
    expect(await decide(officer, id, 'return')).toMatchObject({ ok: false, fields: { grounds: expect.anything() } })
    expect(await decide(officer, id, 'return', { grounds: ['incomplete'], text: '' })).toMatchObject({
      ok: false,
      fields: { text: expect.anything() },
    })
    expect(await decide(officer, id, 'return', because('incomplete', 'incorrect'))).toMatchObject({ ok: true })
    await exchange()
    const paused = await sameDue(id)
    expect([paused.state, paused.dueAt, isPaused(paused.timers.register!)]).toEqual(['returned', null, true])
    const told = (await noticesFor(user)).find(
      ({ params }) => JSON.stringify(params).includes('возвращено') || JSON.stringify(params).includes('Возвращено'),
    )
    expect(told?.path).toBe(`/cabinet/applications/${id}`)
    actAs(user)
    await submit(saveAnswers, fields(id, 'home', { ...good.home!, street: 'Жаңа көше, 5' }))
    await submit(addFile, { id, kind: 'education', file: pdf('diplom.pdf') })
    vi.setSystemTime(new Date('2026-12-03T05:00:00Z'))
    expect(await sent(user, id, 'resubmit')).toMatchObject({ ok: true })
    // on its way: nothing can be changed or sent twice
    expect((await platformCase(id)).pending).toBe('resubmit')
    expect((await submit(saveAnswers, fields(id, 'home'))).ok).toBe(false)
    expect((await submit(addFile, { id, kind: 'work', file: pdf() })).ok).toBe(false)
    expect((await submit(prepareApplication, { id, move: 'resubmit' })).text?.ru).toMatch(/ещё передаётся/)
    expect((await submit(withdrawApplication, { id, move: 'withdraw', sure: 'on' })).text?.ru).toMatch(/ещё передаётся/)
    // the exchange is a day late: the term is counted from when the person sent it
    vi.setSystemTime(new Date('2026-12-04T05:00:00Z'))
    await exchange()
    const resumed = await sameDue(id)
    expect(resumed.state).toBe('submitted')
    expect(resumed.timers.register!.pauses).toMatchObject([{ from: '2026-12-01T05:00:00.000Z', to: '2026-12-03T05:00:00.000Z' }])
    expect(resumed.dueAt?.toISOString()).toBe('2026-12-04T13:00:00.000Z')
    expect(resumed.answers.home).toMatchObject({ street: 'Жаңа көше, 5' })
    const files = await asAisSystem((tx) => tx.select().from(aisCaseFiles).where(eq(aisCaseFiles.caseId, id)))
    expect(files.filter(({ removedAt }) => removedAt === null).map(({ kind, content }) => [kind, content !== null])).toEqual(
      expect.arrayContaining([
        ['identity', true],
        ['education', true],
      ]),
    )
    expect((await platformCase(id)).pending).toBeNull()
    expect((await papersAt('ais', id)).filter(({ kind }) => kind === 'job-seeker.application')).toHaveLength(2)
  })
  test('an application at the office is not returned: the person is there', async () => {
    const id = await visitor(officer, (await person()).iin)
    expect((await decide(officer, id, 'return', because('incomplete'))).text?.ru).toMatch(/в другом состоянии/)
  })
})

describe('an expired document (GJS-5.R1, scenario 2)', () => {
  test('is refused at the upload', async () => {
    const { user, id } = await filled()
    actAs(user)
    const past = await submit(addFile, { id, kind: 'identity', file: pdf(), expiresOn: '2020-01-01' })
    expect(past).toMatchObject({ ok: false, fields: { expiresOn: { ru: expect.stringContaining('истёк') } } })
    expect(await submit(addFile, { id, kind: 'identity', file: pdf() })).toMatchObject({
      ok: false,
      fields: { expiresOn: expect.anything() },
    })
    expect(await submit(addFile, { id, kind: 'identity', file: pdf(), expiresOn: dayOf(new Date()) })).toMatchObject({ ok: true })
  })
  test('is refused at the submission when it expires meanwhile, between preparing and signing as well', async () => {
    const soon = dayOf(new Date())
    const tomorrow = new Date(Date.now() + 2 * 86_400_000)
    const { user, id } = await filled()
    actAs(user)
    await submit(addFile, { id, kind: 'identity', file: pdf(), expiresOn: soon })
    const { form } = await signing(user, id)
    expect(form).toBeDefined()
    vi.useFakeTimers({ toFake: ['Date'], now: tomorrow })
    expect((await submit(prepareApplication, { id, move: 'submit' })).next).toMatch(/\/papers$/)
    expect((await submit(sendApplication, form!)).ok).toBe(false)
    expect((await platformCase(id)).state).toBe('draft')
  })
  test('the day that was answered counts as well: JS2 stops the application on the server', async () => {
    const { user, id } = await filled({ document: { ...good.document!, expiresOn: '2020-01-01' } })
    expect((await sent(user, id))?.text?.ru).toMatch(/Срок документа истёк/)
  })
})

describe('withdrawal', () => {
  const withdraw = (user: Parameters<typeof actAs>[0], id: string) => {
    actAs(user)
    return submit(withdrawApplication, { id, move: 'withdraw', sure: 'on' })
  }
  test.each([
    ['submitted', []],
    ['returned', ['return']],
    ['review', ['accept']],
  ] as const)('from %s', async (state, moves) => {
    const { user, id } = await arrived()
    for (const move of moves) await decide(officer, id, move, because('incomplete'))
    await exchange()
    expect((await platformCase(id)).state).toBe(state)
    actAs(user)
    expect(await submit(withdrawApplication, { id, move: 'withdraw' })).toMatchObject({ ok: false, fields: { sure: expect.anything() } })
    expect(await withdraw(user, id)).toMatchObject({ ok: true })
    await exchange()
    const ended = await sameDue(id)
    expect([ended.state, ended.dueAt, ended.timers.register!.stoppedAt !== null]).toEqual(['withdrawn', null, true])
    expect((await withdraw(user, id)).ok).toBe(false)
  })
  test('a draft, and what is signed, is not withdrawn', async () => {
    const { user, id } = await filled()
    expect((await withdraw(user, id)).ok).toBe(false)
    for (const move of ['submit', 'resubmit', 'register', 'accept', 'constructor'])
      expect((await submit(withdrawApplication, { id, move, sure: 'on' })).ok, move).toBe(false)
    expect((await platformCase(id)).state).toBe('draft')
  })
  test('the officer decided meanwhile: the person sees the decision, nothing hangs', async () => {
    const { user, id } = await underReview(officer)
    await exchange()
    await checked(officer, id)
    expect(await withdraw(user, id)).toMatchObject({ ok: true })
    await decide(officer, id, 'register')
    await exchange()
    expect(await sameDue(id)).toMatchObject({ state: 'registered' })
    expect((await platformCase(id)).pending).toBeNull()
    expect(await movesAt('ais', id)).not.toContain('withdraw')
  })
  test('of a case of the office keeps what the specialist has entered', async () => {
    const user = await person()
    await giveIin(user, user.iin)
    const id = await visitor(officer, user.iin)
    await decide(officer, id, 'acceptPaper')
    await exchange()
    await entered(officer, id, { home: { ...good.home!, street: 'Маман енгізген, 7' } })
    expect(await withdraw(user, id)).toMatchObject({ ok: true })
    await exchange()
    const ended = await sameDue(id)
    expect(ended).toMatchObject({ state: 'withdrawn', answers: { home: { street: 'Маман енгізген, 7' } } })
    const files = await asAisSystem((tx) => tx.select().from(aisCaseFiles).where(eq(aisCaseFiles.caseId, id)))
    expect(files.map(({ kind, removedAt }) => [kind, removedAt])).toEqual([['identity', null]])
    actAs(officer)
    expect((await submit(fillAnswers, fields(id, 'home'))).ok).toBe(false)
  })
  test('an unsigned correction of a returned application does not travel with a withdrawal', async () => {
    const { user, id } = await arrived()
    await decide(officer, id, 'return', because('incomplete'))
    await exchange()
    actAs(user)
    await submit(saveAnswers, fields(id, 'home', { ...good.home!, street: 'Қол қойылмаған, 1' }))
    await withdraw(user, id)
    await exchange()
    expect((await aisCase(id)).answers.home).toMatchObject({ street: good.home!.street })
    expect((await asSystem((tx) => tx.select().from(cases).where(eq(cases.id, id))))[0]?.state).toBe('withdrawn')
  })
})

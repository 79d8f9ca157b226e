import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aisCaseFiles, cards, episodes, rateLimits, registrations } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { addFile, prepareApplication, saveAnswers, sendApplication, startApplication } from '@/lib/services/actions'
import { takeCase } from '@/lib/services/desk/actions'
import { receiveVisitor } from '@/lib/services/desk/intake'
import { deskCase } from '@/lib/services/desk/queries'
import { myCase, myCases } from '@/lib/services/queries'
import { remindOfficers } from '@/lib/services/remind'
import { actAs, newVisit, submit } from '../support/act'
import {
  aisCase,
  arrived,
  checked,
  decide,
  exchange,
  fields,
  filled,
  good,
  idOf,
  later,
  movesAt,
  papersAt,
  pdf,
  platformCase,
  sent,
  signing,
  underReview,
} from '../support/cases'
import { openedCaseFor } from '../support/lookups'
import { person as noIin } from '../support/people'
import { esil, giveIin, specialist } from '../support/registrations'
import { noticesFor, person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})
afterEach(() => void vi.useRealTimers())

const officer = specialist()

describe('registration as a job seeker through the portal (GJS-10, scenario 1)', () => {
  test('goes from the form to the notice: state, papers, card, registration and letters on both sides', async () => {
    const { user, id } = await filled()
    expect(await sent(user, id)).toMatchObject({ ok: true, next: expect.stringContaining('done=sent') })
    const mine = await platformCase(id)
    expect(mine).toMatchObject({ state: 'submitted', number: expect.stringMatching(/^JS-\d{4}-\d{6}$/), centreId: 'cc-711210000' })
    await exchange()
    await openedCaseFor(officer, id)
    expect(await submit(takeCase, { id })).toMatchObject({ ok: true })
    expect(await decide(officer, id, 'accept')).toMatchObject({ ok: true })
    await checked(officer, id)
    expect(await decide(officer, id, 'register')).toMatchObject({ ok: true, next: expect.stringContaining('done=register') })
    await exchange()
    const [here, there] = [await platformCase(id), await aisCase(id)]
    for (const each of [here, there])
      expect(each).toMatchObject({ state: 'registered', closedAt: expect.any(Date), dueAt: null, number: mine.number })
    expect(there.decision).toMatchObject({ grounds: [], by: officer.id, snapshot: { answers: { identity: { lastName: 'Сынақова' } } } })
    expect((await papersAt('platform', id)).map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['job-seeker.application', 'issued'],
        ['job-seeker.notice', 'issued'],
      ]),
    )
    const [card] = await asAisSystem((tx) => tx.select().from(cards).where(eq(cards.iin, user.iin)))
    expect(card).toMatchObject({ lastName: 'Сынақова', centreId: 'cc-711210000' })
    expect(await asAisSystem((tx) => tx.select().from(episodes).where(eq(episodes.caseId, id)))).toMatchObject([{ kind: 'job_seeker' }])
    expect(await asSystem((tx) => tx.select().from(registrations).where(eq(registrations.iin, user.iin)))).toMatchObject([
      { state: 'open' },
    ])
    const moved = (await noticesFor(user)).filter(({ kind }) => kind === 'case.moved')
    expect(moved.map(({ path }) => path)).toEqual(expect.arrayContaining([`/cabinet/applications/${id}`]))
    expect(await movesAt('platform', id)).toEqual(await movesAt('ais', id))
  })
  test('the documents arrive with their bytes', async () => {
    const { id } = await arrived()
    const files = await asAisSystem((tx) => tx.select().from(aisCaseFiles).where(eq(aisCaseFiles.caseId, id)))
    expect(files).toMatchObject([{ kind: 'identity', content: expect.any(Buffer), expiresOn: later, name: 'id.pdf' }])
    expect(files[0]!.content!.toString()).toBe('%PDF-1.7 құжат')
  })
  test('begun once: the draft goes on where it was left, on any device', async () => {
    const user = await person()
    actAs(user)
    const first = await submit(startApplication, { service: 'job-seeker' })
    expect(first.next).toMatch(/\/identity$/)
    const id = idOf(first.next)
    expect((await submit(saveAnswers, fields(id, 'identity'))).next).toMatch(/\/document$/)
    expect(idOf((await submit(startApplication, { service: 'job-seeker' })).next)).toBe(id)
    expect(await myCases(user)).toHaveLength(1)
    const both = await Promise.all([1, 2].map(() => submit(startApplication, { service: 'job-seeker' })))
    expect(both.map(({ next }) => idOf(next))).toEqual([id, id])
  })
  test('two that begin at the same moment have one draft', async () => {
    const user = await person()
    actAs(user)
    const made = await Promise.all([1, 2, 3].map(() => submit(startApplication, { service: 'job-seeker' })))
    expect(new Set(made.map(({ next }) => idOf(next))).size).toBe(1)
    expect(await myCases(user)).toHaveLength(1)
  })
  test('one form sent twice is one application with one number', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    const _key = 'a-key-of-a-form-000001'
    const both = await Promise.all([submit(sendApplication, { ...form, _key }), submit(sendApplication, { ...form, _key })])
    for (const each of both) expect(each).toMatchObject({ ok: true, next: expect.stringContaining('done=sent') })
    await exchange()
    expect((await movesAt('ais', id)).filter((move) => move === 'submit')).toHaveLength(1)
  })
  test('an account without an IIN, a service that is none', async () => {
    actAs(await noIin())
    expect((await submit(startApplication, { service: 'job-seeker' })).text?.ru).toMatch(/укажите ИИН/)
    actAs(await person())
    for (const service of ['nothing', 'constructor', '__proto__', 'toString'])
      expect((await submit(startApplication, { service })).text?.ru, service).toBe('Такой услуги нет')
  })
  test('a birth date that is not the IIN’s is said at its field (domain 1.1): nobody grows older to do without a parent', async () => {
    const user = await person()
    actAs(user)
    const id = idOf((await submit(startApplication, { service: 'job-seeker' })).next)
    const result = await submit(saveAnswers, fields(id, 'identity', { ...good.identity!, birthDate: '1980-05-12' }))
    expect(result).toMatchObject({ ok: false, fields: { 'answers.birthDate': { ru: 'Дата рождения не совпадает с ИИН' } } })
    expect((await platformCase(id)).answers).toEqual({})
    expect((await submit(saveAnswers, fields(id, 'identity'))).ok).toBe(true)
  })
  test('a paper signed for other answers does not hold (GJS-10.S3)', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    await submit(saveAnswers, fields(id, 'home', { ...good.home!, street: 'Басқа көше, 2' }))
    expect((await submit(sendApplication, form)).text?.ru).toMatch(/Заявление изменилось/)
    expect((await platformCase(id)).state).toBe('draft')
    expect(await sent(user, id)).toMatchObject({ ok: true })
  })
  test('what is incomplete is led back to its gap, and is not sent', async () => {
    const user = await person()
    actAs(user)
    const id = idOf((await submit(startApplication, { service: 'job-seeker' })).next)
    expect((await submit(prepareApplication, { id, move: 'submit' })).next).toMatch(/\/identity$/)
    expect(await papersAt('platform', id)).toEqual([])
  })
  test('a district without a centre is said at once', async () => {
    const { user, id } = await filled()
    actAs(user)
    const nowhere = await submit(saveAnswers, fields(id, 'home', { ...good.home!, district: 'Ешқайда' }))
    expect(nowhere).toMatchObject({ ok: false, fields: { 'answers.district': expect.anything() } })
  })
})

describe('the same person again (scenario 3, JS3)', () => {
  test('whoever is registered cannot begin, neither on the platform nor at a desk anywhere', async () => {
    const { user, id } = await underReview(officer)
    actAs(officer)
    const waiting = await submit(receiveVisitor, { service: 'job-seeker', iin: user.iin, why: 'came', locale: 'ru' })
    expect(waiting.next).toMatch(new RegExp(`/cases/${id}$`))
    const far = specialist({ regionCode: '75', centreId: 'cc-751410000' })
    actAs(far)
    const elsewhere = await submit(receiveVisitor, { service: 'job-seeker', iin: user.iin, why: 'came', locale: 'ru' })
    expect(elsewhere.text?.ru).toMatch(/уже рассматривает другой центр/)
    await checked(officer, id)
    await decide(officer, id, 'register')
    await exchange()
    actAs(user)
    expect((await submit(startApplication, { service: 'job-seeker' })).text?.ru).toMatch(/уже зарегистрированы/)
    for (const desk of [officer, far]) {
      actAs(desk)
      const again = await submit(receiveVisitor, { service: 'job-seeker', iin: user.iin, why: 'came', locale: 'ru' })
      expect(again).toMatchObject({ ok: false, fields: { iin: { ru: expect.stringContaining('JS3') } } })
    }
  })
  test('registered elsewhere while the form was being filled in: it is not sent', async () => {
    const { user, id } = await filled()
    await giveIin(user, user.iin)
    await asSystem((tx) =>
      tx.insert(registrations).values({
        ...esil,
        iin: user.iin,
        kind: 'job_seeker',
        number: 'JS71-2026-000777',
        state: 'open',
        since: '2026-01-05',
        version: 1,
      }),
    )
    expect((await sent(user, id))?.text?.ru).toMatch(/уже зарегистрированы/)
    expect((await platformCase(id)).state).toBe('draft')
  })
})

describe('what each side sees', () => {
  test('the desk sees JS3 as it is in the whole country', async () => {
    const { id } = await underReview(officer)
    expect((await deskCase(officer, id))?.registered).toEqual([])
    await checked(officer, id)
    await decide(officer, id, 'register')
    expect((await deskCase(officer, id))?.registered).toHaveLength(1)
  })
  test('an address that is no id is nothing, for the person and for the desk', async () => {
    const user = await person()
    for (const id of ['1', 'cases', "' or 1=1", '019bd000']) {
      expect(await myCase(user, id)).toBeUndefined()
      expect(await deskCase(officer, id)).toBeUndefined()
    }
  })
})

describe('the clock', () => {
  test.each([
    ['2026-12-30T05:00:00Z', '2026-12-31T13:00:00.000Z'], // Wednesday → Thursday
    ['2026-12-31T05:00:00Z', '2027-01-05T13:00:00.000Z'], // 1, 2 and 4 January are days off, 3 a Sunday
    ['2026-12-31T14:00:00Z', '2027-01-06T13:00:00.000Z'], // after the office has closed: received on 5 January
  ])('an application of %s is due by %s: one working day, the day of receipt not counted (GJS-10.D)', async (now, due) => {
    const { user, id } = await filled()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    expect(await sent(user, id)).toMatchObject({ ok: true })
    expect((await platformCase(id)).dueAt?.toISOString()).toBe(due)
    await exchange()
    expect((await aisCase(id)).dueAt?.toISOString()).toBe(due)
  })
  test('a year whose working days nobody has entered is said in words, and nothing is lost (C-05)', async () => {
    const expiresOn = '2031-01-01'
    const { user, id } = await filled({ document: { ...good.document!, expiresOn } })
    await submit(addFile, { id, kind: 'identity', file: pdf(), expiresOn })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-12-31T05:00:00Z') })
    expect(await sent(user, id)).toMatchObject({ ok: false, text: { ru: expect.stringMatching(/Рабочие дни 2028 года не введены/) } })
    expect((await platformCase(id)).state).toBe('draft')
  })
  test('officers hear of what is due on a working morning, and only then', async () => {
    const { id } = await arrived()
    const { id: userId } = await person()
    await openedCaseFor({ ...officer, id: userId }, id)
    expect(await submit(takeCase, { id })).toMatchObject({ ok: true })
    const { dueAt } = await aisCase(id)
    const heard = async () => (await noticesFor({ id: userId })).filter(({ kind }) => kind === 'cases.due').length
    await remindOfficers(new Date(dueAt!.getTime() - 3 * 86_400_000))
    expect(await heard()).toBe(0)
    await remindOfficers(new Date('2026-12-16T04:00:00Z')) // a holiday
    expect(await heard()).toBe(0)
    await remindOfficers(new Date(dueAt!.getTime() - 8 * 3_600_000))
    expect(await heard()).toBe(1)
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisCaseFiles, aisCases, episodes, journal, rateLimits, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { syntheticIin } from '@/lib/core/identifiers'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { journalFor } from '@/lib/journal/queries'
import { serviceOf } from '@/lib/services/catalogue'
import { askCheck, checkByHand, handOver, judgeFile, moveCase, takeCase } from '@/lib/services/desk/actions'
import { dropFile, fillAnswers, fillFile, receiveVisitor, showPaper } from '@/lib/services/desk/intake'
import { colleagues, deskCase } from '@/lib/services/desk/queries'
import { actsOf } from '@/lib/services/rules'
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
  historyAt,
  movesAt,
  papersAt,
  pdf,
  platformCase,
  underReview,
  visitor,
} from '../support/cases'
import { openedCaseFor } from '../support/lookups'
import { person as account, staff } from '../support/people'
import { esil, giveIin, specialist } from '../support/registrations'
import { person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

const officer = specialist()
let count = 500
const stranger = () => syntheticIin('1990-05-12', 'M', ++count)

describe('a visitor at the office (GJS-5, O206-25)', () => {
  test('S1 accept, S2 enter, S3 check and decide, then the paper is handed out, once', async () => {
    const user = await person()
    await giveIin(user, user.iin)
    const id = await visitor(officer, user.iin)
    expect(await aisCase(id)).toMatchObject({
      state: 'submitted',
      channel: 'office',
      filledWhy: 'came',
      filledBy: officer.id,
      number: null,
      dueAt: null,
    })
    await entered(officer, id)
    expect(await decide(officer, id, 'acceptPaper')).toMatchObject({ ok: true })
    const accepted = await aisCase(id)
    expect(accepted).toMatchObject({ state: 'entry', dueAt: expect.any(Date), number: expect.stringMatching(/^JS-\d{4}-1\d{6}$/) })
    expect(await decide(officer, id, 'entered')).toMatchObject({ ok: true })
    await checked(officer, id)
    expect(await decide(officer, id, 'register')).toMatchObject({ ok: true })
    const acts = actsOf(serviceOf('job-seeker'), await historyAt('ais', id))
    expect(acts.map(({ id: act, to }) => [act, to !== null])).toEqual([
      ['S1', true],
      ['S2', true],
      ['S3', true],
    ])
    expect(await decide(officer, id, 'handOut')).toMatchObject({ ok: true })
    expect((await decide(officer, id, 'handOut')).text?.ru).toBe('Это уже сделано')
    await exchange()
    // whoever has an account sees the office's case, its centre, state and paper
    expect(await platformCase(id)).toMatchObject({ userId: user.id, state: 'registered', channel: 'office', number: accepted.number })
    expect((await papersAt('platform', id)).map(({ kind, userId }) => [kind, userId])).toEqual([['job-seeker.notice', user.id]])
  })
  test('without an account as well; nothing of it stays on the platform', async () => {
    const id = await visitor(officer, stranger())
    await entered(officer, id)
    await decide(officer, id, 'acceptPaper')
    await exchange()
    expect(await platformCase(id)).toBeUndefined()
  })
  test('who is asked about is in the journal as a print, the same for the same person; after sixty a day no more is answered', async () => {
    const curious = specialist()
    const [one, other] = [stranger(), stranger()]
    for (const iin of [one, other]) await visitor(officer, iin)
    const ask = (iin: string) => {
      actAs(curious)
      return submit(receiveVisitor, { service: 'none-such', iin, why: 'came', locale: 'kk' })
    }
    for (const iin of [one, one, other]) expect((await ask(iin)).text?.ru).toBe('Такой услуги нет')
    const asked = () => asSystem((tx) => tx.select().from(journal).where(eq(journal.actorId, curious.id)).orderBy(journal.id))
    const [first, again, another] = (await asked()).map(({ subject }) => subject)
    expect(first).toMatch(/^person:[\da-f]{16}$/)
    expect(again).toBe(first)
    expect(another).not.toBe(first)
    // whoever reads the journal finds them by the IIN, of which it holds nothing
    const found = await journalFor(staff({ role: 'administrator', regionCode: '*' }), { subject: `${one.slice(0, 6)} ${one.slice(6)}` })
    expect(found!.rows.map(({ actorId, subject }) => [actorId, subject])).toEqual([
      [curious.id, first],
      [curious.id, first],
    ])
    expect(JSON.stringify(await asked())).not.toContain(one)
    for (let n = 3; n < 60; n += 1) await ask(one)
    expect((await ask(one)).text?.ru).not.toBe('Такой услуги нет')
  })
  test('with an expired document the intake is refused by a receipt that names condition 1 (GJS-5.R1, scenario 2)', async () => {
    const id = await visitor(officer, stranger())
    actAs(officer)
    expect((await decide(officer, id, 'refuseIntake', because('expired'))).text?.ru).toMatch(/введите имя/)
    await submit(fillAnswers, fields(id, 'identity'))
    const past = await submit(showPaper, { id, kind: 'identity', expiresOn: '2020-01-01' })
    expect(past).toMatchObject({ ok: false, fields: { expiresOn: { ru: expect.stringContaining('истёк') } } })
    expect(await decide(officer, id, 'refuseIntake', because('expired'))).toMatchObject({ ok: true })
    expect(await aisCase(id)).toMatchObject({ state: 'not_accepted', decision: { grounds: ['expired'] } })
    const [receipt] = await papersAt('ais', id)
    expect(receipt).toMatchObject({ kind: 'job-seeker.intakeRefusal', state: 'issued', subjectName: expect.stringContaining('Сынақова') })
    expect(
      JSON.stringify(
        serviceOf('job-seeker').results.intakeRefusal!.says({
          number: '1',
          name: '',
          day: '',
          centre: receipt!.issuer,
          grounds: [],
          text: null,
        }),
      ),
    ).toContain('условие 1')
  })
  test('data are not entered while something is missing; the applicant may go away again', async () => {
    const id = await visitor(officer, stranger())
    await decide(officer, id, 'acceptPaper')
    expect((await decide(officer, id, 'entered')).text?.ru).toMatch(/Заявление неполное/)
    await entered(officer, id)
    expect(await decide(officer, id, 'withdrawPaper')).toMatchObject({ ok: true })
    expect(await aisCase(id)).toMatchObject({ state: 'withdrawn', closedAt: expect.any(Date), dueAt: null })
    expect((await submit(fillAnswers, fields(id, 'home'))).ok).toBe(false)
  })
  test.each([
    ['a letter', '90051240020X'],
    ['a wrong control digit', '900512400207'],
    ['too short', '9005124'],
    ['nothing', ''],
  ])('a wrong IIN is said at its field: %s', async (_name, iin) => {
    actAs(officer)
    const result = await submit(receiveVisitor, { service: 'job-seeker', iin, why: 'came', locale: 'kk' })
    expect(result).toMatchObject({ ok: false, fields: { iin: expect.anything() } })
  })
  test('spaces in an IIN do not matter; the same visitor at two windows is one case', async () => {
    const iin = stranger()
    const spaced = `${iin.slice(0, 6)} ${iin.slice(6)}`
    actAs(officer)
    const both = await Promise.all(
      [iin, spaced].map((each) => submit(receiveVisitor, { service: 'job-seeker', iin: each, why: 'came', locale: 'kk' })),
    )
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await asAisSystem((tx) => tx.select().from(aisCases).where(eq(aisCases.iin, iin)))).toHaveLength(1)
  })
  test('a service that is none', async () => {
    actAs(officer)
    for (const service of ['nothing', 'constructor'])
      expect((await submit(receiveVisitor, { service, iin: stranger(), why: 'came', locale: 'kk' })).text?.ru).toBe('Такой услуги нет')
  })
  test('a scan is attached, replaced and taken away; the earlier one stays in the history', async () => {
    const id = await visitor(officer, stranger())
    const attach = () => submit(fillFile, { id, kind: 'identity', file: pdf(), expiresOn: '2030-01-01', number: '012345678' })
    await attach()
    expect(await attach()).toMatchObject({ ok: true })
    const rows = () => asAisSystem((tx) => tx.select().from(aisCaseFiles).where(eq(aisCaseFiles.caseId, id)))
    const [present] = (await rows()).filter(({ removedAt }) => removedAt === null)
    expect(await submit(dropFile, { id, fileId: present!.id })).toMatchObject({ ok: true })
    expect((await rows()).map(({ removedAt }) => removedAt !== null)).toEqual([true, true])
  })
})

describe('checks (GJS-5.S3)', () => {
  test('a register that does not answer is no "yes": a person checks by hand and says what was seen', async () => {
    const { id } = await underReview(officer)
    actAs(officer)
    expect(await submit(askCheck, { id, check: 'employment' })).toMatchObject({ ok: true })
    expect((await aisCase(id)).checks.employment).toMatchObject({ outcome: 'unavailable', source: 'off' })
    expect((await decide(officer, id, 'register')).text?.ru).toMatch(/ответы проверок/)
    expect(await submit(checkByHand, { id, check: 'employment', outcome: 'confirmed' })).toMatchObject({
      ok: false,
      fields: { seen: expect.anything() },
    })
    await checked(officer, id)
    expect((await aisCase(id)).checks.employment).toMatchObject({
      outcome: 'confirmed',
      source: 'officer',
      seen: 'Еңбек кітапшасын көрдім',
    })
    expect(await movesAt('ais', id)).toEqual(expect.arrayContaining(['check:employment']))
    expect(await decide(officer, id, 'register')).toMatchObject({ ok: true })
  })
  test('refuted: nobody can register, a refusal needs its ground and text (GJS-5.R2)', async () => {
    const { id } = await underReview(officer)
    await checked(officer, id)
    await submit(checkByHand, { id, check: 'founder', outcome: 'refuted', seen: 'Заңды тұлғалар тізілімінен көрдім' })
    expect((await decide(officer, id, 'register')).text?.ru).toMatch(/условие не выполнено/)
    expect(await decide(officer, id, 'refuse')).toMatchObject({ ok: false, fields: { grounds: expect.anything() } })
    expect(await decide(officer, id, 'refuse', { grounds: ['JS4'], text: 'қысқа' })).toMatchObject({
      ok: false,
      fields: { text: expect.anything() },
    })
    expect(await decide(officer, id, 'refuse', because('incomplete'))).toMatchObject({ ok: false, fields: { grounds: expect.anything() } })
    expect(await decide(officer, id, 'refuse', because('JS4'))).toMatchObject({ ok: true })
    await exchange()
    expect(await platformCase(id)).toMatchObject({ state: 'refused', decision: { grounds: ['JS4'], text: because().text } })
    expect((await papersAt('platform', id)).map(({ kind }) => kind)).toContain('job-seeker.refusal')
    expect(await asAisSystem((tx) => tx.select().from(episodes).where(eq(episodes.caseId, id)))).toEqual([])
  })
  test.each(['nothing', 'constructor', '__proto__'])('there is no check %s', async (check) => {
    const { id } = await arrived()
    await openedCaseFor(officer, id)
    expect((await submit(askCheck, { id, check })).text?.ru).toBe('Такой проверки нет')
    expect((await submit(checkByHand, { id, check, outcome: 'confirmed', seen: 'көрдім, бәрі дұрыс' })).text?.ru).toBe('Такой проверки нет')
    expect((await aisCase(id)).checks).toEqual({})
  })
  test('a document is judged by the officer', async () => {
    const { id } = await arrived()
    await openedCaseFor(officer, id)
    const [file] = (await deskCase(officer, id))!.files
    expect(await submit(judgeFile, { id, fileId: file!.id, check: 'wrong', note: 'Көшірме анық емес' })).toMatchObject({ ok: true })
    expect((await deskCase(officer, id))!.files).toMatchObject([{ check: 'wrong', checkNote: 'Көшірме анық емес' }])
  })
})

describe('several officers', () => {
  test('of two decisions at once the second sees that the case has moved on', async () => {
    const { id } = await arrived()
    const { revision } = await aisCase(id)
    await openedCaseFor(officer, id)
    const both = await Promise.all([
      submit(moveCase, { id, move: 'accept', revision }),
      submit(moveCase, { id, move: 'refuseIntake', revision, ...because('incomplete') }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)!.text?.ru).toMatch(/изменил другой сотрудник/)
  })
  test('a case is taken once, and handed over to a colleague of the same centre with the reason', async () => {
    const { id } = await arrived()
    const colleague = await account({ firstName: 'Ерлан', lastName: 'Сынақов' })
    const far = await account()
    await asSystem((tx) =>
      tx.insert(staffRoles).values([
        { userId: colleague.id, role: 'centre_consultant', ...esil },
        { userId: colleague.id, role: 'centre_specialist', ...esil },
        { userId: far.id, role: 'centre_specialist', regionCode: '75', centreId: 'cc-751410000' },
      ]),
    )
    await openedCaseFor(officer, id)
    expect(await submit(takeCase, { id })).toMatchObject({ ok: true })
    expect(await submit(takeCase, { id })).toMatchObject({ ok: true })
    await openedCaseFor(specialist(), id)
    expect((await submit(takeCase, { id })).text?.ru).toMatch(/изменил другой сотрудник/)
    actAs(officer)
    for (const to of [far.id, (await account()).id, randomUUID()])
      expect(await submit(handOver, { id, to, why: 'Демалыста боламын' })).toMatchObject({ ok: false, fields: { to: expect.anything() } })
    expect(await submit(handOver, { id, to: colleague.id })).toMatchObject({ ok: false, fields: { why: expect.anything() } })
    expect(await submit(handOver, { id, to: colleague.id, why: 'Демалыста боламын' })).toMatchObject({ ok: true })
    expect(await aisCase(id)).toMatchObject({ assigneeId: colleague.id, assigneeName: 'Ерлан Сынақов' })
    const choice = await colleagues(officer, await aisCase(id))
    expect(choice.map(({ id: other, name }) => [other, name])).toEqual([[colleague.id, 'Ерлан Сынақов']])
  })
  test('nothing is done to a case that is over', async () => {
    const { id } = await arrived()
    await decide(officer, id, 'refuseIntake', because('incomplete'))
    const [file] = (await deskCase(officer, id))!.files
    const late = [
      submit(takeCase, { id }),
      submit(handOver, { id, to: randomUUID(), why: 'Демалыста боламын' }),
      submit(askCheck, { id, check: 'employment' }),
      submit(checkByHand, { id, check: 'employment', outcome: 'confirmed', seen: 'көрдім, бәрі дұрыс' }),
      submit(judgeFile, { id, fileId: file!.id, check: 'fits' }),
    ]
    for (const result of await Promise.all(late)) expect(result.text?.ru).toBe('Дело завершено')
    expect((await decide(officer, id, 'accept')).text?.ru).toMatch(/в другом состоянии/)
  })
})

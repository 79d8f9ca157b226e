import '../support/act'
import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessBreaches, aisOpeningQuestions, notices, openingQuestions, openings, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { openCard } from '@/lib/lookups/actions'
import { passOn, receivers, tellLate } from '@/lib/questions/jobs'
import { askWhy } from '@/lib/questions/person-actions'
import { ownOpening, ownOpenings, questionOnDesk, questionsOnDesk } from '@/lib/questions/queries'
import { answerQuestion } from '@/lib/questions/staff-actions'
import * as registrations from '@/lib/registrations/jobs'
import { actAs, newVisit, submit } from '../support/act'
import { deliverAll } from '../support/exchange'
import { person } from '../support/people'
import { bostandyq, director, esil, giveIin, seeker, specialist } from '../support/registrations'

const exchange = async () => {
  for (const side of ['ais', 'platform', 'ais'] as const) await deliverAll(side, { ...registrations.receivers, ...receivers })
}
let count = 700
/** A member of staff with an account of his own: one whom notices and breaches reach. */
async function officer(role: StaffRole): Promise<User> {
  const account = await person()
  await asSystem(async (tx) => {
    await tx.insert(staffAccounts).values({ userId: account.id, iin: syntheticIin('1980-01-01', 'M', ++count), state: 'active' })
    await tx
      .insert(staffRoles)
      .values({ userId: account.id, role: role.role, regionCode: role.regionCode, centreId: role.centreId ?? null })
  })
  return { ...account, roles: [role] }
}
const told = (user: User) => asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, user.id)).orderBy(desc(notices.createdAt)))

/** A person whose card a specialist has opened, and the opening as the cabinet shows it. */
async function opened(by: User, { purpose = 'mediation', about }: { purpose?: string; about?: string } = {}) {
  newVisit()
  const of = await seeker('2026-03-19')
  const owner = await person()
  await giveIin(owner, of.person.iin)
  actAs(by)
  await submit(openCard, { id: of.card.id, purpose, about })
  await exchange()
  const [opening] = await asAisSystem((tx) => tx.select().from(openings).where(eq(openings.subjectId, of.card.id)))
  return { ...of, owner: { ...owner, locale: 'kk' as const }, opening: opening! }
}
const asked = (openingId: string) =>
  asAisSystem(async (tx) => (await tx.select().from(aisOpeningQuestions).where(eq(aisOpeningQuestions.openingId, openingId)))[0])
async function questionOf(by: User) {
  const made = await opened(by)
  actAs(made.owner)
  await submit(askWhy, { id: made.opening.id, words: 'Мен ештеңе сұраған жоқпын' })
  await exchange()
  return { ...made, question: (await asked(made.opening.id))! }
}

let head: User
let administrator: User
beforeAll(async () => {
  await asSystem(loadReference)
  head = await officer({ role: 'centre_director', ...esil })
  administrator = await officer({ role: 'administrator', regionCode: '*' })
})

describe('the number that a card is opened about (E6)', () => {
  test('one of ours must be of this person; a letter from outside is taken as it is', async () => {
    newVisit()
    const [one, other] = [await seeker('2026-03-19'), await seeker('2026-03-19')]
    const by = specialist()
    actAs(by)
    const open = (about: string) => submit(openCard, { id: one.card.id, purpose: 'registering', about })
    const number = ({ episode }: typeof one) => episode.number
    for (const wrong of [number(other), 'JS-2026-9999999', 'COR-2026-000099']) {
      const answer = await open(wrong)
      expect(answer).toMatchObject({ ok: false, fields: { about: { ru: expect.stringContaining('нет дела с таким номером') } } })
      expect(answer.values).toMatchObject({ about: [wrong], purpose: ['registering'] })
    }
    expect(await asAisSystem((tx) => tx.$count(openings, eq(openings.staffId, by.id)))).toBe(0)
    for (const right of [number(one), 'хат № 12']) expect(await open(right)).toMatchObject({ ok: true })
  })
})

describe('who opened my file (O206-28.B3)', () => {
  test('the cabinet says as what, from where, what for and when, never the name', async () => {
    const by = { ...specialist(), name: 'Құпиясы Бар' }
    const { owner, opening } = await opened(by, { about: 'JS-17' })
    const found = await ownOpenings(owner, {}, new Date())
    expect(found?.rows).toMatchObject([
      {
        id: opening.id,
        role: 'centre_specialist',
        centreId: esil.centreId,
        purpose: 'mediation',
        about: 'JS-17',
        emergency: false,
        question: null,
      },
    ])
    expect(JSON.stringify(found)).not.toContain('Құпиясы')
    expect((await ownOpenings(owner, { purpose: 'visit' }, new Date())).rows).toEqual([])
  })
  test('a stranger finds nothing of it, nor whoever has no proven IIN', async () => {
    const { opening } = await opened(specialist())
    const stranger = await person()
    expect(await ownOpenings(stranger, {}, new Date())).toMatchObject({ proven: false, rows: [] })
    expect(await ownOpening(stranger, opening.id)).toBeNull()
    await giveIin(stranger, syntheticIin('1999-09-09', 'F', 77))
    expect(await ownOpening(stranger, opening.id)).toBeNull()
    for (const who of [stranger, guest]) {
      actAs(who)
      expect((await submit(askWhy, { id: opening.id })).ok).toBe(false)
    }
    expect(await asked(opening.id)).toBeUndefined()
  })
  test('in pages of twenty, the newest first', async () => {
    const by = specialist()
    const { owner, card } = await opened(by)
    actAs(by)
    for (let n = 0; n < 21; n += 1) await submit(openCard, { id: card.id, purpose: 'visit' })
    await exchange()
    const first = await ownOpenings(owner, {}, new Date())
    expect(first?.rows).toHaveLength(20)
    const rest = await ownOpenings(owner, { before: new Date(first!.next!) }, new Date())
    expect(rest?.rows).toHaveLength(2)
    expect(rest?.next).toBeNull()
    expect(rest?.rows.at(-1)).toMatchObject({ purpose: 'mediation' })
  })
})

describe('«Неге ашылды?» (lookups.answer, as O206-21.D1)', () => {
  test('asked once; the head of the centre hears of it, the cabinet learns the term of three working days', async () => {
    const { owner, opening, question } = await questionOf(specialist())
    expect(question).toMatchObject({ locale: 'kk', words: 'Мен ештеңе сұраған жоқпын', purpose: 'mediation', answeredAt: null })
    expect(question.timer.term).toMatchObject({ key: 'lookups.answer', value: 3, unit: 'working_day' })
    expect((await told(head))[0]).toMatchObject({ kind: 'question.asked', path: `staff:/access/questions/${question.id}` })
    expect((await ownOpening(owner, opening.id))?.question?.dueAt).toEqual(question.dueAt)
    actAs(owner)
    expect((await submit(askWhy, { id: opening.id })).text?.ru).toContain('уже спросили')
  })
  test('the head sees who opened it and answers; the answer reaches the cabinet with a notice', async () => {
    const { owner, opening, question } = await questionOf({ ...specialist(), name: 'Маман Бірінші' })
    const seen = await questionOnDesk(head, question.id)
    expect(seen).toMatchObject({ question: { staffName: 'Маман Бірінші' }, whose: expect.stringContaining('Сынақова А.') })
    expect((await questionsOnDesk(head, 'open'))?.rows.map(({ id }) => id)).toContain(question.id)
    actAs(head)
    const given = await submit(answerQuestion, { id: question.id, finding: 'justified', answer: 'Сізге жұмыс таңдау үшін ашылды.' })
    expect(given).toMatchObject({ ok: true })
    await exchange()
    expect((await ownOpening(owner, opening.id))?.question).toMatchObject({
      finding: 'justified',
      answer: 'Сізге жұмыс таңдау үшін ашылды.',
    })
    expect((await told(owner))[0]).toMatchObject({ kind: 'question.answered', path: `/cabinet/openings/${opening.id}` })
    expect((await asked(opening.id))?.timer.stoppedAt).not.toBeNull()
    expect(await submit(answerQuestion, { id: question.id, finding: 'not_justified', answer: 'Енді басқаша айтамын, жоқ.' })).toMatchObject(
      {
        ok: false,
      },
    )
  })
  test('what was not justified is a sign of a breach: nobody is blocked before the administrator decides (A349-23)', async () => {
    const by = await officer({ role: 'centre_specialist', ...esil })
    const { question } = await questionOf(by)
    actAs(head)
    await submit(answerQuestion, { id: question.id, finding: 'not_justified', answer: 'Іс жоқ, ашуға негіз болмаған.' })
    await passOn(question.id)
    const [breach] = await asSystem((tx) => tx.select().from(accessBreaches).where(eq(accessBreaches.userId, by.id)))
    expect(breach).toMatchObject({ kind: 'needless_lookups', source: 'head', state: 'suspected', foundBy: head.id })
    const [account] = await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, by.id)))
    expect(account?.state).toBe('active')
  })
  test('others neither see nor answer it: a stranger’s centre, a specialist, the person, whoever opened the file', async () => {
    const own = await officer({ role: 'centre_director', ...esil })
    const { owner, question } = await questionOf(own)
    const stranger = director(bostandyq)
    for (const who of [stranger, specialist(), owner, own, guest]) {
      actAs(who)
      expect(await submit(answerQuestion, { id: question.id, finding: 'justified', answer: 'Барлығы дұрыс, негізді.' })).toMatchObject({
        ok: false,
      })
      expect(await questionOnDesk(who, question.id)).toBeNull()
    }
    expect((await questionsOnDesk(stranger, 'open'))?.rows.map(({ id }) => id)).not.toContain(question.id)
    expect(await questionsOnDesk(specialist(), 'open')).toBeNull()
    expect((await asked(question.openingId))?.answeredAt).toBeNull()
    actAs(administrator)
    expect(await submit(answerQuestion, { id: question.id, finding: 'justified', answer: 'Барлығы дұрыс, негізді.' })).toMatchObject({
      ok: true,
    })
  })
  test('an answer of a few letters is none', async () => {
    const { question } = await questionOf(specialist())
    actAs(head)
    expect((await submit(answerQuestion, { id: question.id, finding: 'justified', answer: 'иә' })).fields).toHaveProperty('answer')
    expect((await submit(answerQuestion, { id: question.id, answer: 'Барлығы дұрыс, негізді.' })).fields).toHaveProperty('finding')
  })
  test('late is told to the administrators, once', async () => {
    const { question } = await questionOf(specialist())
    const dayLater = new Date(question.dueAt.getTime() + 86_400_000)
    expect(await tellLate(question.askedAt)).toBe(0)
    expect(await tellLate(dayLater)).toBeGreaterThan(0)
    expect((await told(administrator)).filter(({ path }) => path === `staff:/access/questions/${question.id}`)).toHaveLength(1)
    expect(await tellLate(dayLater)).toBe(0)
  })
  test('a question about an opening of somebody else is given up', async () => {
    const { opening } = await opened(specialist())
    const receive = receivers['opening-question.v1']!
    const data = {
      questionId: crypto.randomUUID(),
      openingId: opening.id,
      iin: syntheticIin('1999-09-09', 'F', 78),
      at: new Date().toISOString(),
      locale: 'kk' as const,
      words: null,
    }
    const message = { id: 'x', type: 'opening-question.v1' as const, subject: 'x', version: 1, source: 'platform', time: new Date() }
    await expect(asAisSystem((tx) => receive(data, { tx, message, side: 'ais', now: new Date() }))).rejects.toThrow('no such opening')
  })
})
test('the platform keeps nothing but the question and its answer', () => {
  expect(Object.keys(openingQuestions)).not.toContain('staffName')
})

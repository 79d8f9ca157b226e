import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisDocuments, cardFacts, documents, employmentPlans, notices, people } from '@/db/schema'
import { addFacts } from '@/lib/cards/write'
import { addDays } from '@/lib/core/calendar'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import * as extracts from '@/lib/extracts/jobs'
import { askExtract } from '@/lib/extracts/person-actions'
import { agreeAtDesk, askPerson, dropStep, markStep, saveGoal, saveStep } from '@/lib/plans/actions'
import * as plans from '@/lib/plans/jobs'
import { agreePlan } from '@/lib/plans/person-actions'
import { ownPlan, planHistory } from '@/lib/plans/queries'
import * as registrations from '@/lib/registrations/jobs'
import { submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, opened, registered, settled, specialist, today } from '../support/mediation'
import { person, staff } from '../support/people'

let officer: User
beforeAll(loadLaw)
beforeEach(() => {
  officer = specialist()
  atStaff(officer)
})
const notice = { receivers: { 'notice.v1': registrations.receivers['notice.v1']! } }
const delivered = () => settled({ plans, extracts, notice })
const copyOf = async (iin: string) => (await asSystem((tx) => tx.select().from(employmentPlans).where(eq(employmentPlans.iin, iin))))[0]!
const told = async ({ id }: { id: string }) =>
  (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, id)))).map(({ kind }) => kind)
const step = { kind: 'training', what: 'Аспаздар курсына жазылу', who: 'person', due: addDays(today, 14) }

async function withCard(given: Parameters<typeof registered>[0] = {}) {
  const someone = await registered(given)
  await opened(officer, someone.card)
  atStaff(officer)
  return { ...someone, id: someone.card.id }
}
async function planned(given: Parameters<typeof registered>[0] = {}) {
  const made = await withCard(given)
  expect(await submit(saveGoal, { id: made.id, goal: 'Тұрақты жұмыс' })).toMatchObject({ ok: true })
  expect(await submit(saveStep, { id: made.id, ...step })).toMatchObject({ ok: true })
  expect(await submit(askPerson, { id: made.id })).toMatchObject({ ok: true })
  await delivered()
  return made
}
const stepIdOf = async (iin: string) => (await copyOf(iin)).data.steps[0]!.id

describe('the individual plan (L SC 1(65), 106(2), E8)', () => {
  test('is written by the officer, put before the person and agreed in the cabinet; the AIS and the cabinet say the same', async () => {
    const { iin, user, id } = await planned()
    expect(await told(user!)).toContain('plan.asked')
    expect(await ownPlan(user!)).toMatchObject({ iin, data: { goal: 'Тұрақты жұмыс', asked: 2, revision: 2, agreed: null } })
    atEnbek(user!)
    expect(await submit(agreePlan, { revision: '1' })).toMatchObject({ ok: false })
    expect(await submit(agreePlan, { revision: '2' })).toMatchObject({ ok: true })
    expect(await submit(agreePlan, { revision: '2' })).toMatchObject({ ok: false })
    expect((await copyOf(iin)).pending).toBe(2)
    await delivered()
    expect(await copyOf(iin)).toMatchObject({ pending: null, data: { agreed: { revision: 2, via: 'cabinet' } } })
    const facts = await asAisSystem((tx) =>
      tx
        .select()
        .from(cardFacts)
        .where(and(eq(cardFacts.cardId, id), eq(cardFacts.key, 'agreed'))),
    )
    expect(facts).toMatchObject([{ section: 'plan', source: 'platform' }])
  })
  test('every version stays with its author and time; how a step went keeps the agreement, a new step asks for another', async () => {
    const { iin, id } = await planned()
    expect(await submit(agreeAtDesk, { id })).toMatchObject({ ok: true })
    await delivered()
    const first = await stepIdOf(iin)
    expect(await submit(markStep, { id, step: first, state: 'not_done' })).toMatchObject({ ok: false, fields: { note: expect.anything() } })
    expect(await submit(markStep, { id, step: first, state: 'done', note: 'Куәлік алды' })).toMatchObject({ ok: true })
    await delivered()
    expect((await copyOf(iin)).data).toMatchObject({
      revision: 2,
      agreed: { revision: 2, via: 'desk' },
      steps: [{ state: 'done', note: 'Куәлік алды', author: officer.name }],
    })
    expect(await submit(saveStep, { id, ...step, what: 'Жұмыс берушілерге бару' })).toMatchObject({ ok: true })
    expect(await submit(agreeAtDesk, { id })).toMatchObject({ ok: false })
    await delivered()
    expect((await copyOf(iin)).data).toMatchObject({ revision: 3, asked: 2, agreed: { revision: 2 } })
    const history = await planHistory(officer, id)
    const own = history.filter(({ key }) => key === `step:${first}`)
    expect(own.map(({ value }) => (value as { state: string }).state)).toEqual(['done', 'planned'])
    expect(own.every(({ authorId, at }) => authorId === officer.id && at instanceof Date)).toBe(true)
  })
  test('a step is changed and taken out; what says nothing new is no new version', async () => {
    const { iin, id } = await planned()
    const first = await stepIdOf(iin)
    expect(await submit(saveStep, { id, step: first, ...step })).toMatchObject({ ok: true })
    expect(await submit(saveGoal, { id, goal: 'Тұрақты жұмыс' })).toMatchObject({ ok: true })
    await delivered()
    expect((await copyOf(iin)).data.revision).toBe(2)
    expect(await submit(saveStep, { id, step: first, ...step, due: addDays(today, 20) })).toMatchObject({ ok: true })
    expect(await submit(dropStep, { id, step: first })).toMatchObject({ ok: true })
    expect(await submit(dropStep, { id, step: first })).toMatchObject({ ok: false })
    await delivered()
    expect((await copyOf(iin)).data).toMatchObject({ revision: 4, steps: [] })
  })
  test('an agreement to what has changed meanwhile is none: the cabinet hears how the plan stands', async () => {
    const { iin, user, id } = await planned()
    atEnbek(user!)
    expect(await submit(agreePlan, { revision: '2' })).toMatchObject({ ok: true })
    atStaff(officer)
    expect(await submit(saveStep, { id, ...step, what: 'Тағы бір қадам' })).toMatchObject({ ok: true })
    await delivered()
    expect(await copyOf(iin)).toMatchObject({ pending: null, data: { revision: 3, agreed: null } })
  })
  test.each<[string, () => User, boolean]>([
    ['a guest', () => guest, false],
    ['a specialist of another region', () => staff({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' }), true],
    ['the ministry', () => staff({ role: 'ministry', regionCode: '*' }), true],
    ['a specialist who has not opened the card', specialist, false],
  ])('%s writes no plan', async (_name, who, opens) => {
    const { id, iin, card } = await planned()
    const first = await stepIdOf(iin)
    const user = who()
    if (opens) await opened(user, card)
    atStaff(user)
    for (const [action, form] of [
      [saveGoal, { id, goal: 'Басқа мақсат' }],
      [saveStep, { id, ...step }],
      [markStep, { id, step: first, state: 'done' }],
      [dropStep, { id, step: first }],
      [askPerson, { id }],
      [agreeAtDesk, { id }],
    ] as const)
      expect(await submit(action, form)).toMatchObject({ ok: false })
    await delivered()
    expect((await copyOf(iin)).data).toMatchObject({ revision: 2, agreed: null })
  })
  test('past days, a plan without steps, an unregistered person, a stranger’s plan', async () => {
    const { id } = await withCard()
    expect(await submit(saveStep, { id, ...step, due: addDays(today, -1) })).toMatchObject({
      ok: false,
      fields: { due: expect.anything() },
    })
    expect(await submit(saveGoal, { id, goal: 'Тұрақты жұмыс' })).toMatchObject({ ok: true })
    expect(await submit(askPerson, { id })).toMatchObject({ ok: false })
    const { iin } = await planned()
    const stranger = await person()
    expect(await ownPlan(stranger)).toBeUndefined()
    atEnbek(stranger)
    expect(await submit(agreePlan, { revision: '2' })).toMatchObject({ ok: false })
    // an IIN that is only typed into an account proves nothing
    await asSystem((tx) => tx.update(people).set({ iin: null }).where(eq(people.iin, iin)))
    await asSystem((tx) => tx.update(people).set({ iin }).where(eq(people.userId, stranger.id)))
    expect(await ownPlan(stranger)).toBeUndefined()
  })
})

describe('the person’s copy of the card (E6)', () => {
  const papersOf = (iin: string) =>
    asSystem((tx) =>
      tx
        .select()
        .from(documents)
        .where(and(eq(documents.subjectIin, iin), eq(documents.kind, 'card.extract'))),
    )
  test('comes into the documents as a PDF in both languages; asked again without a change it is the same paper', async () => {
    const { iin, user, card } = await withCard()
    for (const paper of [1, 2]) {
      atEnbek(user!)
      expect(await submit(askExtract, {})).toMatchObject({ ok: true, next: '/ru/cabinet/registration?done=extract' })
      await delivered()
      expect(await papersOf(iin)).toHaveLength(1)
      expect((await told(user!)).filter((kind) => kind === 'card.extract')).toHaveLength(paper)
    }
    const [paper] = await papersOf(iin)
    expect(paper).toMatchObject({ userId: user!.id, state: 'issued', number: expect.stringMatching(/^CE-\d{4}-\d+$/) })
    expect(paper!.kk!.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper!.ru!.subarray(0, 5).toString()).toBe('%PDF-')
    await asAisSystem((tx) =>
      addFacts(tx, card, [{ section: 'notes', key: 'note:x', value: 'Жаңа', source: 'officer', author: { id: 'o', name: 'Маман' } }]),
    )
    atEnbek(user!)
    expect(await submit(askExtract, {})).toMatchObject({ ok: true })
    await delivered()
    expect(await papersOf(iin)).toHaveLength(2)
  })
  test('a guest and whoever has not proven an IIN ask for nothing; nobody gets a stranger’s', async () => {
    const { iin } = await withCard()
    atEnbek(guest)
    expect(await submit(askExtract, {})).toMatchObject({ ok: false })
    const stranger = await person()
    atEnbek(stranger)
    expect(await submit(askExtract, {})).toMatchObject({ ok: false })
    await delivered()
    expect(await papersOf(iin)).toEqual([])
    expect(await asAisSystem((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.subjectIin, iin)))).toEqual([])
  })
})

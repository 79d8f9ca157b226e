import '../support/act'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cardHeads, cards, dataIncidentSteps, dataIncidents, dataRequests, journal, people, registrations, resumes } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem, asUser } from '@/lib/core/tx'
import { grantRequest, refuseRequest } from '@/lib/personal-data/actions'
import { addMeasure, addTold, countPersons, moveIncident, openIncident } from '@/lib/personal-data/incident-actions'
import { receivers } from '@/lib/personal-data/jobs'
import { openRequest } from '@/lib/personal-data/opening-actions'
import { requestStop, takeBackRequest } from '@/lib/personal-data/person-actions'
import { createResume, setResumeState } from '@/lib/resumes/actions'
import { actAs, newVisit, submit } from '../support/act'
import { deliverAll } from '../support/exchange'
import { noRight, person, staff } from '../support/people'

const administrator = staff({ role: 'administrator', regionCode: '*' })
const officer = staff({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' })
let count = 0

/** A person whose IIN is proven. */
async function known(): Promise<User & { iin: string }> {
  count += 1
  const user = await person()
  const iin = syntheticIin('1990-05-05', 'F', count)
  await asSystem((tx) =>
    tx.update(people).set({ iin, iinConfirmedAt: new Date(), birthDate: '1990-05-05' }).where(eq(people.userId, user.id)),
  )
  return { ...user, iin }
}
const requestsOf = (userId: string) =>
  asSystem((tx) => tx.select().from(dataRequests).where(eq(dataRequests.userId, userId)).orderBy(dataRequests.number))
const lastOf = async (userId: string) => (await requestsOf(userId)).at(-1)!
const ask = async (user: User, kind: 'block' | 'publication' = 'block') => {
  actAs(user)
  expect(await submit(requestStop, { kind, words: 'Енді керек емес' })).toMatchObject({ ok: true })
  return (await lastOf(user.id)).id
}
/** The administrator opens the person of that request, and acts from now on. */
const opened = async (id: string) => {
  actAs(administrator)
  expect(await submit(openRequest, { id })).toMatchObject({ ok: true, next: `/ru/access/personal-data/requests/${id}` })
}
const grant = async (id: string) => {
  await opened(id)
  return submit(grantRequest, { id })
}
const published = async (user: User) => {
  const [row] = await asSystem((tx) =>
    tx
      .insert(resumes)
      .values({ userId: user.id, title: 'Аспаз', state: 'published', occupationCodes: ['5120'] })
      .returning({ id: resumes.id }),
  )
  return row!.id
}
const stateOf = async (id: string) => (await asSystem((tx) => tx.select().from(resumes).where(eq(resumes.id, id))))[0]?.state

beforeAll(() => asSystem(loadReference))
beforeEach(() => newVisit())

describe('a person stops the processing of his data (PDL 8)', () => {
  test('asked once, decided within 15 working days, carried out, told, lifted by the person', async () => {
    const user = await known()
    const resume = await published(user)
    const id = await ask(user)
    const request = await lastOf(user.id)
    expect(request).toMatchObject({
      state: 'received',
      kind: 'block',
      words: 'Енді керек емес',
      timer: { term: { key: 'consent.stop_processing', value: 15, unit: 'working_day' } },
    })
    expect(request.dueAt.getTime()).toBeGreaterThan(Date.now() + 18 * 86_400_000)
    actAs(user)
    expect((await submit(requestStop, { kind: 'block' })).text?.ru).toMatch(/уже рассматривается/)
    expect(await stateOf(resume)).toBe('published')

    expect(await grant(id)).toMatchObject({ ok: true, next: `/ru/access/personal-data/requests/${id}` })
    expect(await lastOf(user.id)).toMatchObject({
      state: 'granted',
      kept: ['request', 'journal', 'agreement'],
      decidedBy: administrator.id,
    })
    expect(await stateOf(resume)).toBe('hidden')
    expect((await grant(id)).text?.ru).toMatch(/уже принято/)

    actAs(user)
    expect((await submit(setResumeState, { id: resume, to: 'published' })).text?.ru).toMatch(/прекращена по вашей просьбе/)
    expect((await submit(requestStop, { kind: 'block' })).text?.ru).toMatch(/уже действует/)
    expect(await submit(takeBackRequest, { id })).toMatchObject({ ok: true })
    expect((await lastOf(user.id)).liftedAt).toBeInstanceOf(Date)
    expect((await submit(takeBackRequest, { id })).text?.ru).toMatch(/менять нечего/)
    expect((await submit(setResumeState, { id: resume, to: 'published' })).text?.ru).not.toMatch(/прекращена/)
  })
  test('an open registration keeps the card: granted in part, with the law in the decision', async () => {
    const user = await known()
    await asSystem((tx) =>
      tx.insert(registrations).values({
        number: `T-${count}`,
        iin: user.iin,
        kind: 'job_seeker',
        state: 'open',
        centreId: 'cc-711210000',
        regionCode: '71',
        since: '2026-01-05',
        version: 1,
        updatedAt: new Date(),
      }),
    )
    await grant(await ask(user))
    expect(await lastOf(user.id)).toMatchObject({ state: 'partly', kept: ['request', 'journal', 'agreement', 'registration'] })
  })
  test('the card leaves the lists of the AIS, and comes back when the person allows it', async () => {
    const user = await known()
    const cardId = randomUUID()
    await asAisSystem((tx) =>
      tx.insert(cards).values({
        id: cardId,
        iin: user.iin,
        lastName: 'Сынақова',
        firstName: 'Айгерім',
        birthDate: '1990-05-05',
        regionCode: '71',
        centreId: 'cc-711210000',
      }),
    )
    const seen = () => asAis(officer, async (tx) => (await tx.select().from(cardHeads).where(eq(cardHeads.id, cardId))).length)
    expect(await seen()).toBe(1)
    const id = await ask(user)
    await grant(id)
    await deliverAll('platform', receivers)
    expect(await seen()).toBe(0)
    // whoever keeps the card current meanwhile does not stumble over what he cannot see
    await asAisSystem((tx) => tx.update(cards).set({ phone: '+77010000000' }).where(eq(cards.id, cardId)))
    actAs(user)
    await submit(takeBackRequest, { id })
    await deliverAll('platform', receivers)
    expect(await seen()).toBe(1)
  })
  test('withdrawing the consent to publish hides the résumés and nothing else', async () => {
    const user = await known()
    const resume = await published(user)
    await grant(await ask(user, 'publication'))
    expect(await lastOf(user.id)).toMatchObject({ state: 'granted' })
    expect(await stateOf(resume)).toBe('hidden')
    actAs(user)
    expect(await submit(createResume, { title: 'Наубайшы', locale: 'kk', occupation1: '7512' })).toMatchObject({ ok: true })
  })
  test('refused only with a ground and in words; the person is told', async () => {
    const user = await known()
    const id = await ask(user)
    await opened(id)
    expect(Object.keys((await submit(refuseRequest, { id, ground: 'obligation', note: 'жоқ' })).fields ?? {})).toEqual(['note'])
    expect(Object.keys((await submit(refuseRequest, { id, note: 'Шарт бойынша міндет бар' })).fields ?? {})).toEqual(['ground'])
    expect(await submit(refuseRequest, { id, ground: 'obligation', note: 'Шарт бойынша міндет орындалмаған' })).toMatchObject({ ok: true })
    expect(await lastOf(user.id)).toMatchObject({ state: 'refused', ground: 'obligation' })
    const [row] = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, id)).orderBy(journal.id).offset(1))
    expect(row).toMatchObject({ action: 'personalData.decide', actorId: administrator.id })
  })
  test('taken back before the decision', async () => {
    const user = await known()
    const id = await ask(user)
    actAs(user)
    expect(await submit(takeBackRequest, { id })).toMatchObject({ ok: true })
    expect((await grant(id)).text?.ru).toMatch(/уже принято/)
  })
  test('two decisions at once: one stands', async () => {
    const user = await known()
    const id = await ask(user)
    await opened(id)
    const answers = await Promise.all([
      submit(grantRequest, { id }),
      submit(refuseRequest, { id, ground: 'law', note: 'Заңға қайшы келеді' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('strangers: nobody decides but the administrator, nobody asks for another, nobody reads another’s', async () => {
    const [user, stranger] = [await known(), await person()]
    const id = await ask(user)
    for (const other of [guest, stranger, officer]) {
      actAs(other)
      expect(await submit(grantRequest, { id })).toMatchObject(noRight(other))
      expect(await submit(refuseRequest, { id, ground: 'law', note: 'Заңға қайшы келеді' })).toMatchObject(noRight(other))
    }
    actAs(guest)
    expect(await submit(requestStop, { kind: 'block' })).toMatchObject(noRight(guest))
    actAs(stranger)
    expect((await submit(takeBackRequest, { id })).text?.ru).toBe('Не найдено')
    expect(await asUser(stranger, (tx) => tx.select().from(dataRequests))).toEqual([])
  })
})

describe('incidents with personal data (O206-22, PDL 25)', () => {
  const found = () => new Date(Date.now() + 5 * 3_600_000 - 3_600_000).toISOString().slice(0, 16)
  const form = () => ({ foundAt: found(), source: 'journals', what: 'Тізім бөгде адамға жіберілген', kinds: ['identity', 'contacts'] })
  const open = async () => {
    actAs(administrator)
    const answer = await submit(openIncident, form())
    expect(answer).toMatchObject({ ok: true })
    return answer.next!.split('/').at(-1)!
  }
  const one = async (id: string) => (await asSystem((tx) => tx.select().from(dataIncidents).where(eq(dataIncidents.id, id))))[0]!

  test('found, confirmed, measures, told, counted, closed; the term runs from the finding', async () => {
    const id = await open()
    expect(await one(id)).toMatchObject({
      state: 'open',
      persons: null,
      kinds: ['identity', 'contacts'],
      timer: { term: { value: 1, unit: 'working_day' } },
    })
    expect((await submit(moveIncident, { id, to: 'closed' })).text?.ru).toMatch(/перевести нельзя/)
    await submit(moveIncident, { id, to: 'confirmed' })
    await submit(moveIncident, { id, to: 'in_work' })
    expect((await submit(moveIncident, { id, to: 'closed' })).text?.ru).toMatch(/число затронутых.*меры.*уполномоченному/)
    expect(await submit(addMeasure, { id, words: 'Сілтеме жабылды' })).toMatchObject({ ok: true })
    expect(await submit(countPersons, { id, persons: '12' })).toMatchObject({ ok: true })
    const early = new Date(Date.now() - 86_400_000 * 3).toISOString().slice(0, 16)
    expect(Object.keys((await submit(addTold, { id, told: 'authority', toldAt: early, words: '№ 5' })).fields ?? {})).toEqual(['toldAt'])
    expect(await submit(addTold, { id, told: 'authority', toldAt: found(), words: '№ 5 хат' })).toMatchObject({ ok: true })
    expect(await submit(moveIncident, { id, to: 'closed', words: 'Қайталанбады' })).toMatchObject({ ok: true })
    expect(await one(id)).toMatchObject({ state: 'closed', persons: 12 })
    expect((await submit(addMeasure, { id, words: 'Тағы бір шара' })).text?.ru).toMatch(/закрыт/)
    const steps = await asSystem((tx) => tx.select().from(dataIncidentSteps).where(eq(dataIncidentSteps.incidentId, id)))
    expect(steps.map(({ kind }) => kind).sort()).toEqual(['measure', 'measure', 'state', 'state', 'state', 'state', 'told'])
  })
  test('not in the future, with a kind of data; steps are never changed', async () => {
    actAs(administrator)
    const ahead = new Date(Date.now() + 10 * 3_600_000).toISOString().slice(0, 16)
    expect(Object.keys((await submit(openIncident, { ...form(), foundAt: ahead })).fields ?? {})).toEqual(['foundAt'])
    expect(Object.keys((await submit(openIncident, { ...form(), kinds: [] })).fields ?? {})).toEqual(['kinds'])
    expect(Object.keys((await submit(openIncident, { ...form(), beganAt: ahead })).fields ?? {})).toEqual(['beganAt'])
    const id = await open()
    const refused = { cause: { code: '42501' } }
    const own = eq(dataIncidentSteps.incidentId, id)
    await expect(asSystem((tx) => tx.update(dataIncidentSteps).set({ words: 'x' }).where(own))).rejects.toMatchObject(refused)
    await expect(asSystem((tx) => tx.delete(dataIncidents).where(eq(dataIncidents.id, id)))).rejects.toMatchObject(refused)
  })
  test.each([
    ['a guest', guest],
    ['a centre', officer],
  ])('%s may not', async (_, user) => {
    const id = await open()
    actAs(user)
    expect(await submit(openIncident, form())).toMatchObject(noRight(user))
    expect(await submit(moveIncident, { id, to: 'confirmed' })).toMatchObject(noRight(user))
    expect(await submit(addMeasure, { id, words: 'Сілтеме жабылды' })).toMatchObject(noRight(user))
    expect(await submit(addTold, { id, told: 'authority', toldAt: found(), words: '№ 5 хат' })).toMatchObject(noRight(user))
    expect(await submit(countPersons, { id, persons: '12' })).toMatchObject(noRight(user))
    expect(await asUser(user, (tx) => tx.select().from(dataIncidents))).toEqual([])
  })
})

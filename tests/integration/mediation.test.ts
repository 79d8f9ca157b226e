import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisOfferSteps, aisOffers, cardFacts, deregistrations, documents, episodes, notices, offers, people, responses } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import {
  cancelOffer,
  issueReferral,
  lapseOffer,
  makeOffer,
  recordAnswer,
  recordResult,
  reviewRefusal,
  saveCircumstances,
  tellAtDesk,
} from '@/lib/mediation/actions'
import { countedOf } from '@/lib/mediation/evidence'
import { personsFor, vacanciesFor } from '@/lib/mediation/matching'
import { answerOffer } from '@/lib/mediation/person-actions'
import { stateRefusals } from '@/lib/mediation/refusals'
import { countingOf } from '@/lib/mediation/rules'
import { answerResponse, hireCandidate, inviteCandidate, rejectCandidate } from '@/lib/responses/actions'
import { submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, newEmployer, newVacancy, opened, registered, settled, specialist, today } from '../support/mediation'
import { person, staff } from '../support/people'

let employer: Awaited<ReturnType<typeof newEmployer>>
let officer: User
beforeAll(async () => {
  await loadLaw()
  employer = await newEmployer()
})
beforeEach(() => {
  officer = specialist()
  atStaff(officer)
})

const rowOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.id, id))))[0]!
const copyOf = async (id: string) => (await asSystem((tx) => tx.select().from(offers).where(eq(offers.id, id))))[0]!
const responseOf = async (id: string) => (await asSystem((tx) => tx.select().from(responses).where(eq(responses.id, id))))[0]!
const pathOf = async (id: string) =>
  (await asAisSystem((tx) => tx.select().from(aisOfferSteps).where(eq(aisOfferSteps.offerId, id)).orderBy(aisOfferSteps.at))).map(
    ({ move, via }) => `${move}:${via}`,
  )
const kindsOf = async (user: { id: string }) =>
  (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, user.id)))).map(({ kind }) => kind)
const episodeOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(episodes).where(eq(episodes.id, id))))[0]!

/** An offer of a cook's job in Astana to a registered cook of Astana. */
async function offered(
  given: Parameters<typeof registered>[0] = {},
  work: Parameters<typeof newVacancy>[1] = {},
  form: Record<string, string> = {},
) {
  const someone = await registered(given)
  const vacancyId = await newVacancy(employer.id, work)
  await opened(officer, someone.card)
  atStaff(officer)
  const answer = await submit(makeOffer, { cardId: someone.card.id, vacancyId, verdict: 'suitable', ...form })
  expect(answer).toMatchObject({ ok: true })
  const id = /offers\/([\da-f-]+)/.exec(answer.next!)![1]!
  return { ...someone, vacancyId, id }
}
async function inCabinets(given: Parameters<typeof registered>[0] = {}) {
  const made = await offered(given)
  await settled()
  return { ...made, user: made.user!, copy: await copyOf(made.id) }
}

describe('an offer of the centre (E10, O206-33.X1)', () => {
  test('comes into both cabinets as a response from the centre, with its reasons and term', async () => {
    const { id, copy, user, vacancyId } = await inCabinets()
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'made', proposed: 'suitable', verdict: 'suitable', deliveredVia: 'cabinet', hasAccount: true })
    expect(row.basis).toMatchObject({ seeker: { occupations: ['5120-01'] }, work: { occupationCode: '5120-02' } })
    expect(row.timers.answer!.term).toMatchObject({ key: 'unemployed.contact_employer', value: 3, unit: 'working_day' })
    expect(copy).toMatchObject({ userId: user.id, vacancyId, state: 'made', dueAt: row.dueAt })
    expect(copy.data.reasons.map(({ clause }) => clause)).toContain('L SC 101(1)')
    expect(await responseOf(copy.responseId!)).toMatchObject({ origin: 'centre', state: 'proposed', shared: false, userId: user.id })
    expect(await kindsOf(user)).toEqual(['offer.made'])
    expect(await kindsOf(employer.owner)).toContain('response.referred')
    expect(await pathOf(id)).toEqual(['make:desk', 'deliver:system'])
  })
  test('the person agrees in the cabinet: the employer sees who it is, the AIS hears of it', async () => {
    const { id, user, copy } = await inCabinets()
    atEnbek(user)
    expect(await submit(answerOffer, { id, answer: 'agree' })).toMatchObject({ ok: true, next: `/ru/cabinet/offers/${id}?done=agree` })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'agreed', answerVia: 'cabinet', dueAt: null })
    expect(await copyOf(id)).toMatchObject({ state: 'agreed' })
    expect(await responseOf(copy.responseId!)).toMatchObject({ state: 'confirmed', shared: true })
  })
  test('an account whose IIN is not proven any more answers for nobody', async () => {
    const { id, user } = await inCabinets()
    await asSystem((tx) => tx.update(people).set({ iinConfirmedAt: null }).where(eq(people.userId, user.id)))
    atEnbek(user)
    expect(await submit(answerOffer, { id, answer: 'agree' })).toMatchObject({ ok: false, text: stateRefusals.unproven })
    expect(await copyOf(id)).toMatchObject({ state: 'made' })
  })
  test('a yes or no in the list of responses is an answer to the offer as well', async () => {
    const yes = await inCabinets()
    atEnbek(yes.user)
    expect(await submit(answerResponse, { id: yes.copy.responseId!, answer: 'accept' })).toMatchObject({ ok: true })
    const no = await inCabinets()
    atEnbek(no.user)
    expect(await submit(answerResponse, { id: no.copy.responseId!, answer: 'decline', text: 'Тым алыс' })).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(yes.id)).toMatchObject({ state: 'agreed' })
    expect(await rowOf(no.id)).toMatchObject({ state: 'refused', answerReason: 'other', answerText: 'Тым алыс' })
  })
  test('without an account it is answered at the desk; the person is told there first', async () => {
    const { id } = await offered({ account: false })
    await settled()
    expect(await rowOf(id)).toMatchObject({ hasAccount: false, deliveredAt: null })
    atStaff(officer)
    expect(await submit(tellAtDesk, { id })).toMatchObject({ ok: true })
    expect(await submit(tellAtDesk, { id })).toMatchObject({ ok: false })
    expect(await submit(recordAnswer, { id, answer: 'refuse' })).toMatchObject({ ok: false, fields: { reason: expect.anything() } })
    expect(await submit(recordAnswer, { id, answer: 'refuse', reason: 'other' })).toMatchObject({
      ok: false,
      fields: { text: expect.anything() },
    })
    expect(await submit(recordAnswer, { id, answer: 'refuse', reason: 'pay' })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'refused', answerVia: 'desk', deliveredVia: 'desk' })
  })
  test('what is answered at the desk is answered in both cabinets', async () => {
    const { id, copy } = await inCabinets()
    atStaff(officer)
    expect(await submit(recordAnswer, { id, answer: 'agree' })).toMatchObject({ ok: true })
    await settled()
    expect(await copyOf(id)).toMatchObject({ state: 'agreed' })
    expect(await responseOf(copy.responseId!)).toMatchObject({ state: 'confirmed' })
    expect(await pathOf(id)).toEqual(['make:desk', 'deliver:system', 'agree:desk'])
  })
  test('taken back, it is closed in both cabinets', async () => {
    const { id, copy } = await inCabinets()
    atStaff(officer)
    expect(await submit(cancelOffer, { id, text: 'Қате ұсынылды' })).toMatchObject({ ok: true })
    await settled()
    expect(await responseOf(copy.responseId!)).toMatchObject({ state: 'closed', reason: 'recalled' })
  })
  test('what it stood on cannot be changed, not even by the AIS', async () => {
    const { id } = await offered()
    await expect(asAisSystem((tx) => tx.update(aisOffers).set({ verdict: 'not_suitable' }).where(eq(aisOffers.id, id)))).rejects.toThrow()
    await expect(asAisSystem((tx) => tx.delete(aisOfferSteps).where(eq(aisOfferSteps.offerId, id)))).rejects.toThrow()
  })
})

describe('who may', () => {
  test.each<[string, () => User]>([
    ['a guest', () => guest],
    ['a specialist of another region', () => staff({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' })],
    [
      'a specialist of another centre of the region',
      () => staff({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711310000' }),
    ],
    ['the ministry', () => staff({ role: 'ministry', regionCode: '*' })],
    ['the administrator', () => staff({ role: 'administrator', regionCode: '*' })],
  ])('%s moves no offer', async (_name, who) => {
    const { id, card, vacancyId } = await offered()
    const user = who()
    await opened(user.id === guest.id ? officer : user, card)
    atStaff(user)
    for (const [action, form] of [
      [makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' }],
      [recordAnswer, { id, answer: 'agree' }],
      [tellAtDesk, { id }],
      [lapseOffer, { id }],
      [issueReferral, { id }],
      [recordResult, { id, result: 'miss' }],
      [cancelOffer, { id, text: 'жоқ деді' }],
      [reviewRefusal, { id, review: 'justified', text: 'себебі бар' }],
      [saveCircumstances, { cardId: card.id, disability: 'yes' }],
    ] as const)
      expect(await submit(action, form)).toMatchObject({ ok: false })
    expect((await rowOf(id)).state).toBe('made')
  })
  test('a card that is not open is offered nothing', async () => {
    const { card } = await registered()
    const vacancyId = await newVacancy(employer.id)
    expect(await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' })).toMatchObject({ ok: false })
  })
  test('a stranger answers no offer of somebody else', async () => {
    const { id } = await inCabinets()
    for (const user of [guest, await person()]) {
      atEnbek(user)
      expect(await submit(answerOffer, { id, answer: 'agree' })).toMatchObject({ ok: false })
    }
    expect(await copyOf(id)).toMatchObject({ state: 'made' })
  })
  test('wrong states: closed vacancy, twice the same, a referral before the answer, silence before its term', async () => {
    const { id, card, vacancyId } = await offered()
    expect(await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' })).toMatchObject({ ok: false })
    expect(await submit(makeOffer, { cardId: card.id, vacancyId: 999_999, verdict: 'suitable' })).toMatchObject({ ok: false })
    expect(await submit(issueReferral, { id })).toMatchObject({ ok: false })
    expect(await submit(lapseOffer, { id })).toMatchObject({ ok: false })
    expect(await submit(reviewRefusal, { id, review: 'justified', text: 'себебі бар' })).toMatchObject({ ok: false })
  })
  test('another conclusion than the engine’s needs words', async () => {
    const { card } = await registered()
    const vacancyId = await newVacancy(employer.id, { occupationCode: '2411-01' })
    await opened(officer, card)
    expect(await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' })).toMatchObject({
      ok: false,
      fields: { note: expect.anything() },
    })
    expect(await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable', note: 'Екінші мамандығы бар' })).toMatchObject({
      ok: true,
    })
  })
})

describe('matching', () => {
  test('vacancies for a card: the suitable and near first, each with reasons; without the card open nothing', async () => {
    const { card } = await registered()
    const near = await newVacancy(employer.id)
    const far = await newVacancy(employer.id, { occupationCode: '5131-01' })
    const filter = { page: 1 } as const
    expect(await vacanciesFor(officer, card.id, filter, new Date())).toMatchObject({ card: null })
    await opened(officer, card)
    const found = await vacanciesFor(officer, card.id, filter, new Date())
    if (!found || !('rows' in found) || !found.rows) throw new Error('not found')
    const ids = found.rows.map(({ vacancy }) => vacancy.id)
    expect(ids.indexOf(near)).toBeLessThan(ids.indexOf(far))
    expect(found.rows.find(({ vacancy }) => vacancy.id === near)).toMatchObject({ verdict: 'suitable' })
    expect(found.rows.find(({ vacancy }) => vacancy.id === far)).toMatchObject({ verdict: 'not_suitable' })
    expect(await vacanciesFor(staff({ role: 'centre_specialist', regionCode: '75' }), card.id, filter, new Date())).toBeUndefined()
  })
  test('persons for a vacancy are masked and only of one’s own places', async () => {
    const { card, iin } = await registered()
    const vacancyId = await newVacancy(employer.id)
    const found = await personsFor(officer, vacancyId, { page: 1 }, new Date())
    expect(found?.rows.find(({ head }) => head.id === card.id)).toMatchObject({
      verdict: 'suitable',
      head: { maskedIin: `••••••${iin.slice(-6)}` },
    })
    expect(JSON.stringify(found)).not.toContain(iin)
    const elsewhere = await personsFor(staff({ role: 'centre_specialist', regionCode: '75' }), vacancyId, { page: 1 }, new Date())
    expect(elsewhere?.rows).toEqual([])
  })
  test('what the specialist writes down changes the verdict: facts of the card', async () => {
    const { card } = await registered()
    const vacancyId = await newVacancy(employer.id)
    await opened(officer, card)
    expect(await submit(saveCircumstances, { cardId: card.id, childUnder3: 'yes', occupations: 'Аспазшы · 5120-01' })).toMatchObject({
      ok: true,
    })
    const facts = await asAis(officer, (tx) => tx.select().from(cardFacts).where(eq(cardFacts.cardId, card.id)))
    expect(facts.find(({ key }) => key === 'childUnder3')).toMatchObject({ value: true, source: 'officer', authorId: officer.id })
    expect(await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' })).toMatchObject({ ok: false })
  })
})

describe('refusals (D1, scenarios 5 and 6)', () => {
  const refuse = async (
    card: Awaited<ReturnType<typeof registered>>,
    reason: string,
    work: Parameters<typeof newVacancy>[1] = {},
    verdict = 'suitable',
  ) => {
    const vacancyId = await newVacancy(employer.id, work)
    atStaff(officer)
    const made = await submit(makeOffer, { cardId: card.card.id, vacancyId, verdict, told: 'on' })
    const id = /offers\/([\da-f-]+)/.exec(made.next!)![1]!
    expect(await submit(recordAnswer, { id, answer: 'refuse', reason })).toMatchObject({ ok: true })
    return id
  }
  const drafts = (card: { id: string }) => asAisSystem((tx) => tx.select().from(deregistrations).where(eq(deregistrations.cardId, card.id)))
  test('scenario 5: three suitable offers refused make a draft D1 with the three as evidence, and nobody is removed', async () => {
    const someone = await registered()
    await opened(officer, someone.card)
    const ids = [await refuse(someone, 'pay'), await refuse(someone, 'employer')]
    expect(await drafts(someone.card)).toEqual([])
    ids.push(await refuse(someone, 'pay'))
    const [draft] = await drafts(someone.card)
    expect(draft).toMatchObject({ ground: 'D1', state: 'explaining', episodeId: someone.episode.id })
    expect(draft!.evidence.map(({ ref }) => ref).sort()).toEqual([...ids].sort())
    expect(await episodeOf(someone.episode.id)).toMatchObject({ until: null })
  })
  test('scenario 6: an offer that needs moving without consent is not counted', async () => {
    const someone = await registered()
    await opened(officer, someone.card)
    await refuse(someone, 'pay')
    await refuse(someone, 'pay')
    const away = await refuse(someone, 'pay', { regionCode: '75', placeCode: '751110000' }, 'needs_consent')
    expect(countingOf(countedOf(await rowOf(away)), someone.episode.since)).toBe('needs_consent')
    expect(await drafts(someone.card)).toEqual([])
  })
  test('a reason that doubts the suitability waits for a specialist’s look', async () => {
    const someone = await registered()
    await opened(officer, someone.card)
    const doubted = await refuse(someone, 'health')
    await refuse(someone, 'pay')
    await refuse(someone, 'pay')
    expect(await drafts(someone.card)).toEqual([])
    expect(await submit(reviewRefusal, { id: doubted, review: 'unjustified', text: 'Анықтама жоқ' })).toMatchObject({ ok: true })
    expect(await drafts(someone.card)).toHaveLength(1)
  })
  test('a job seeker is not deregistered under D1', async () => {
    const someone = await registered({ kind: 'job_seeker' })
    await opened(officer, someone.card)
    for (const reason of ['pay', 'pay', 'pay']) await refuse(someone, reason)
    expect(await drafts(someone.card)).toEqual([])
  })
  test('silence after a delivered offer is recorded by a specialist and drafted', async () => {
    const { id, card } = await offered({}, {}, { told: 'on' })
    await asAisSystem((tx) =>
      tx
        .update(aisOffers)
        .set({ dueAt: new Date(Date.now() - 1000) })
        .where(eq(aisOffers.id, id)),
    )
    expect(await submit(lapseOffer, { id })).toMatchObject({ ok: true })
    expect(await drafts(card)).toMatchObject([{ ground: 'D1', evidence: [{ ref: id }] }])
  })
  test('silence is not recorded where delivery is not proven', async () => {
    const { id } = await offered({ account: false })
    await asAisSystem((tx) =>
      tx
        .update(aisOffers)
        .set({ dueAt: new Date(Date.now() - 1000) })
        .where(eq(aisOffers.id, id)),
    )
    expect(await submit(lapseOffer, { id })).toMatchObject({ ok: false })
  })
})

describe('referral and result (E10, scenario 8)', () => {
  async function referred() {
    const made = await inCabinets()
    atEnbek(made.user)
    await submit(answerOffer, { id: made.id, answer: 'agree' })
    await settled()
    atStaff(officer)
    expect(await submit(issueReferral, { id: made.id })).toMatchObject({ ok: true })
    await settled()
    return { ...made, copy: await copyOf(made.id) }
  }
  const invitation = (id: string) => ({
    id,
    at: new Date(Date.now() + 53 * 3_600_000).toISOString().slice(0, 16),
    place: 'Абай 1',
    contact: 'Айгүл',
  })
  test('has a number, a paper and five working days, and comes into the cabinet', async () => {
    const { id, copy, user } = await referred()
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'referred', referredOn: today, referralNumber: expect.stringMatching(/^RF-\d{4}-\d{7}$/) })
    expect(row.timers.referral!.term).toMatchObject({ key: 'referral.valid', value: 5 })
    expect(copy.data.referral).toMatchObject({ number: row.referralNumber, dueAt: row.dueAt!.toISOString() })
    expect(await kindsOf(user)).toContain('offer.referred')
  })
  test('scenario 8: invited and hired in the employer’s cabinet, the registration ends in the AIS without staff', async () => {
    const { id, copy, episode, card } = await referred()
    const other = await newVacancy(employer.id)
    await submit(makeOffer, { cardId: card.id, vacancyId: other, verdict: 'suitable' })
    atEnbek(employer.owner)
    expect(await submit(inviteCandidate, invitation(copy.responseId!))).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'invited', result: { interviewPlace: 'Абай 1' } })
    atEnbek(employer.owner)
    expect(await submit(hireCandidate, { id: copy.responseId!, startOn: today, kind: 'permanent' })).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'hired', dueAt: null, result: { startOn: today } })
    expect(await episodeOf(episode.id)).toMatchObject({ until: today, ground: 'D8' })
    const all = await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.cardId, card.id)))
    expect(all.map(({ state }) => state).sort()).toEqual(['cancelled', 'hired'])
  })
  test('the employer’s refusal reaches the centre with its reason', async () => {
    const { id, copy } = await referred()
    atEnbek(employer.owner)
    expect(await submit(rejectCandidate, { id: copy.responseId!, reason: 'experience' })).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'rejected', result: { reason: 'experience' } })
  })
  test('the tear-off is recorded at the desk; a hire there ends the registration as well', async () => {
    const { id, episode } = await referred()
    expect(await submit(recordResult, { id, result: 'hire' })).toMatchObject({ ok: false, fields: { startOn: expect.anything() } })
    expect(await submit(recordResult, { id, result: 'reject' })).toMatchObject({ ok: false, fields: { reason: expect.anything() } })
    expect(await submit(recordResult, { id, result: 'hire', startOn: today })).toMatchObject({ ok: true })
    expect(await episodeOf(episode.id)).toMatchObject({ ground: 'D8' })
  })
  test('a registered person’s own response: hire is told and ends the registration; of others the AIS hears nothing', async () => {
    const { sendResponse } = await import('@/lib/responses/actions')
    const own = await registered()
    const stranger = await person()
    const vacancyId = await newVacancy(employer.id, {})
    for (const user of [own.user!, stranger]) {
      atEnbek(user)
      expect(await submit(sendResponse, { vacancyId })).toMatchObject({ ok: true })
    }
    const all = await asSystem((tx) => tx.select().from(responses).where(eq(responses.vacancyId, vacancyId)))
    atEnbek(employer.owner)
    for (const { id } of all) {
      await submit(inviteCandidate, invitation(id))
      expect(await submit(hireCandidate, { id, startOn: today, kind: 'permanent' })).toMatchObject({ ok: true })
    }
    await settled()
    const rows = await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.vacancyId, vacancyId)))
    expect(rows).toMatchObject([{ origin: 'person', state: 'hired', cardId: own.card.id }])
    expect(await episodeOf(own.episode.id)).toMatchObject({ ground: 'D8' })
  })
  test('the paper is a document with a public code', async () => {
    const { id, copy } = await referred()
    expect(copy.data.referral!.documentCode).toMatch(/^[A-Z0-9-]{19}$/)
    expect((await rowOf(id)).referralDocumentId).not.toBeNull()
    void documents
  })
})

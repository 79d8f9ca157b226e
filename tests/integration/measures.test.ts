import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aisDocuments,
  aisMeasureDays,
  aisMeasureSteps,
  aisMeasures,
  aisSignatures,
  deregistrations,
  documents,
  measures,
  notices,
  signatures,
} from '@/db/schema'
import { savePerson } from '@/lib/accounts/self/actions'
import { addDays } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import {
  beginMeasure,
  completeMeasure,
  markDay,
  offerMeasure,
  recordConsent,
  referToMeasure,
  sendContract,
  signForCentre,
  terminateMeasure,
} from '@/lib/measures/actions'
import { receivers } from '@/lib/measures/jobs'
import { answerMeasure, signContract } from '@/lib/measures/person-actions'
import { refused } from '@/lib/measures/refusals'
import { issueKey } from '@/lib/signatures/actions'
import { keyProof } from '@/lib/signatures/key-proof'
import { bundleOf } from '@/lib/signatures/lists'
import { signDetached, unbundle } from '@/lib/signatures/sign'
import { faultText } from '@/lib/signatures/words'
import { actAs, submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, opened, place, registered, settled, specialist, today } from '../support/mediation'
import { person, staff } from '../support/people'
import { person as withIin } from '../support/signatures-people'

let officer: User
beforeAll(loadLaw)
beforeEach(() => {
  officer = specialist()
  atStaff(officer)
})

const rowOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(aisMeasures).where(eq(aisMeasures.id, id))))[0]!
const copyOf = async (id: string) => (await asSystem((tx) => tx.select().from(measures).where(eq(measures.id, id))))[0]!
const pathOf = async (id: string) =>
  (await asAisSystem((tx) => tx.select().from(aisMeasureSteps).where(eq(aisMeasureSteps.measureId, id)).orderBy(aisMeasureSteps.at))).map(
    ({ move, via }) => `${move}:${via}`,
  )
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Signs bytes as the panel does it in the browser, with a key of the test authority. */
async function signed(user: User, bytes: Uint8Array): Promise<string> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const spki = keys.publicKey.export({ format: 'der', type: 'spki' })
  const proof = sign('sha256', Buffer.from(keyProof(user.id, base64(spki))), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
  actAs(user)
  expect(await submit(issueKey, { spki: base64(spki), proof: base64(proof), as: 'person' })).toMatchObject({ ok: true })
  const [certificate, ...chain] = unbundle((await bundleOf(user, createHash('sha256').update(spki).digest('hex')))!)
  const pkcs8 = new Uint8Array(keys.privateKey.export({ format: 'der', type: 'pkcs8' }))
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  return base64(await signDetached({ document: new Uint8Array(bytes), certificate: certificate!, chain, key, at: new Date() }))
}

const terms = { provider: 'ЖШС «Сынақ»', place: 'Астана, Абай 1', from: today, to: addDays(today, 60), pay: '86 500', checked: 'on' }
const job = { kind: 'subsidised', subsidy: 'social_jobs', ...terms }

async function offered(given: Parameters<typeof registered>[0] = {}, form: Record<string, string> = job) {
  const someone = await registered(given)
  await opened(officer, someone.card)
  atStaff(officer)
  const answer = await submit(offerMeasure, { cardId: someone.card.id, ...form })
  expect(answer).toMatchObject({ ok: true })
  const id = /measures\/([\da-f-]+)/.exec(answer.next!)![1]!
  await settled()
  return { ...someone, user: someone.user!, id }
}

/** As far as the contract in the cabinet. */
async function toSign() {
  const made = await offered()
  atEnbek(made.user)
  expect(await submit(answerMeasure, { id: made.id, answer: 'consent' })).toMatchObject({ ok: true })
  await settled()
  atStaff(officer)
  expect(await submit(referToMeasure, { id: made.id })).toMatchObject({ ok: true })
  expect(await submit(sendContract, { id: made.id })).toMatchObject({ ok: true })
  await settled()
  const copy = await copyOf(made.id)
  const [paper] = await asSystem((tx) => tx.select().from(documents).where(eq(documents.id, copy.contractId!)))
  return { ...made, paper: paper! }
}

async function signedByBoth() {
  const made = await toSign()
  const cms = await signed(made.user, made.paper.paper!)
  atEnbek(made.user)
  expect(await submit(signContract, { id: made.id, provider: 'browser-key', cms })).toMatchObject({ ok: true })
  await settled()
  const account = await withIin()
  const director: User = { ...account, roles: [{ role: 'centre_director', regionCode: '71', centreId: place.centreId }] }
  const own = await signed(director, made.paper.paper!)
  await opened(director, made.card)
  atStaff(director)
  expect(await submit(signForCentre, { id: made.id, provider: 'browser-key', cms: own })).toMatchObject({ ok: true })
  await settled()
  atStaff(officer)
  return { ...made, director }
}

describe('a measure (E12, O206-24.3, O206-10.C4)', () => {
  test('is offered in the cabinet with its conditions kept, and consented to there', async () => {
    const { id, user } = await offered()
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'offered', number: expect.stringMatching(/^AM-\d{4}-1\d{6}$/) })
    expect(row.checks.map(({ code }) => code)).toEqual(['oneAtATime', 'unemployedOrStudent', 'age'])
    expect(await copyOf(id)).toMatchObject({ userId: user.id, state: 'offered' })
    atEnbek(user)
    expect(await submit(answerMeasure, { id, answer: 'consent' })).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'consented', consent: { via: 'cabinet', representative: null } })
    const kinds = await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, user.id)))
    expect(kinds.map(({ kind }) => kind)).toEqual(['measure.offered'])
  })
  test('one IIN, one measure at a time; also of two specialists at once', async () => {
    const { id, card } = await offered()
    expect(await submit(offerMeasure, { cardId: card.id, ...job })).toMatchObject({ ok: false })
    const someone = await registered()
    await opened(officer, someone.card)
    atStaff(officer)
    const both = await Promise.all([1, 2].map(() => submit(offerMeasure, { cardId: someone.card.id, ...job })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await rowOf(id)).state).toBe('offered')
  })
  test('a job seeker is given no subsidised job, an unknown status has to be checked for training', async () => {
    const seeker = await registered({ kind: 'job_seeker' })
    await opened(officer, seeker.card)
    atStaff(officer)
    expect(await submit(offerMeasure, { cardId: seeker.card.id, ...job })).toMatchObject({ ok: false })
    const someone = await registered()
    await opened(officer, someone.card)
    const training = { cardId: someone.card.id, ...terms, kind: 'training' }
    expect(await submit(offerMeasure, { ...training, checked: undefined })).toMatchObject({
      ok: false,
      fields: { checked: expect.anything() },
    })
    expect(await submit(offerMeasure, training)).toMatchObject({ ok: true })
  })
  test('under 18 the legal representative consents as well (L SC 111(6))', async () => {
    const birth = `${Number(today.slice(0, 4)) - 17}-01-15`
    const { id, user } = await offered({ birth }, { ...job, subsidy: 'public_works' })
    expect((await copyOf(id)).data.minor).toBe(true)
    atEnbek(user)
    expect(await submit(answerMeasure, { id, answer: 'consent' })).toMatchObject({
      ok: false,
      fields: { representative: expect.anything() },
    })
    expect(await submit(answerMeasure, { id, answer: 'consent', representative: 'Сынақова Гүлнар' })).toMatchObject({ ok: true })
    await settled()
    expect(await rowOf(id)).toMatchObject({ state: 'consented', consent: { representative: 'Сынақова Гүлнар' } })
  })
  test('both sign the same bytes, each signature is kept on both sides, and the contract holds', async () => {
    const { id, paper } = await signedByBoth()
    expect(await rowOf(id)).toMatchObject({ state: 'signed_centre', signedPersonAt: expect.any(Date), signedCentreAt: expect.any(Date) })
    const [there] = await asAisSystem((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.id, paper.id)))
    expect(there).toMatchObject({ state: 'issued', paperSha256: paper.paperSha256 })
    const here = await asSystem((tx) => tx.select().from(documents).where(eq(documents.id, paper.id)))
    expect(here[0]).toMatchObject({ state: 'issued' })
    expect(await asAisSystem((tx) => tx.select().from(aisSignatures).where(eq(aisSignatures.documentId, paper.id)))).toHaveLength(2)
    expect(await asSystem((tx) => tx.select().from(signatures).where(eq(signatures.documentId, paper.id)))).toHaveLength(2)
    expect(await pathOf(id)).toEqual([
      'offer:desk',
      'consent:cabinet',
      'refer:desk',
      'sendContract:desk',
      'signPerson:cabinet',
      'signCentre:desk',
    ])
  })
  test('a one-time code, another paper and another person’s key sign no contract', async () => {
    const { id, user, paper } = await toSign()
    atEnbek(user)
    expect(await submit(signContract, { id, provider: 'code', code: '123456' })).toMatchObject({ ok: false })
    const otherPaper = await signed(user, new TextEncoder().encode('%PDF басқа'))
    atEnbek(user)
    expect(await submit(signContract, { id, provider: 'browser-key', cms: otherPaper })).toMatchObject({ ok: false })
    const stranger = await withIin()
    const strange = await signed(stranger, paper.paper!)
    atEnbek(user)
    expect(await submit(signContract, { id, provider: 'browser-key', cms: strange })).toMatchObject({ ok: false })
    expect(await copyOf(id)).toMatchObject({ state: 'contract_sent' })
  })
})

describe('progress and end', () => {
  async function running() {
    const made = await signedByBoth()
    expect(await submit(beginMeasure, { id: made.id })).toMatchObject({ ok: true })
    return made
  }
  test('whoever has put another IIN into the account answers and signs for nobody', async () => {
    const claim = (user: User, iin: string) => {
      atEnbek(user)
      return submit(savePerson, { lastName: 'Сынақова', firstName: 'Айгерім', iin })
    }
    const { id, user, paper } = await toSign()
    expect(await claim(user, syntheticIin('1990-05-12', 'F', 3_001))).toMatchObject({ ok: true })
    const cms = await signed(user, paper.paper!)
    atEnbek(user)
    expect(await submit(signContract, { id, provider: 'browser-key', cms })).toMatchObject({ ok: false, fields: { cms: faultText('iin') } })
    const waiting = await offered()
    expect(await claim(waiting.user, syntheticIin('1990-05-12', 'F', 3_002))).toMatchObject({ ok: true })
    expect(await submit(answerMeasure, { id: waiting.id, answer: 'consent' })).toMatchObject({ ok: false, text: refused.unproven })
    await settled()
    expect((await rowOf(id)).state).toBe('contract_sent')
    expect((await rowOf(waiting.id)).state).toBe('offered')
  })
  test('a message about another person’s measure changes nothing in the AIS', async () => {
    const { id } = await offered()
    const receive = receivers['measure-contract.v1']!
    const data = {
      contractId: id,
      iin: syntheticIin('1988-08-08', 'M', 77),
      state: 'consent',
      at: new Date().toISOString(),
      representative: null,
    }
    await asAisSystem((tx) => receive(data as never, { tx, side: 'ais', now: new Date() } as never))
    expect((await rowOf(id)).state).toBe('offered')
  })
  test('attendance is added day by day within the term; completed with a job', async () => {
    const { id } = await running()
    expect(await submit(markDay, { id, day: addDays(today, 1), mark: 'present' })).toMatchObject({ ok: false })
    expect(await submit(markDay, { id, day: addDays(today, -1), mark: 'present' })).toMatchObject({ ok: false })
    expect(await submit(markDay, { id, day: today, mark: 'absent' })).toMatchObject({ ok: true })
    expect(await submit(markDay, { id, day: today, mark: 'excused', text: 'Анықтама бар' })).toMatchObject({ ok: true })
    expect(await asAisSystem((tx) => tx.select().from(aisMeasureDays).where(eq(aisMeasureDays.measureId, id)))).toHaveLength(2)
    expect(await submit(completeMeasure, { id, result: 'employed' })).toMatchObject({ ok: true })
    await settled()
    expect(await copyOf(id)).toMatchObject({ state: 'completed', data: { result: 'employed', endedOn: today } })
  })
  test('left at will without a valid reason: a draft D3, and no new subsidised job for the law’s months', async () => {
    const { id, card, episode } = await running()
    expect(await submit(terminateMeasure, { id, ground: 'own_wish', valid: 'no', text: 'Келмей кетті' })).toMatchObject({ ok: true })
    const drafts = await asAisSystem((tx) => tx.select().from(deregistrations).where(eq(deregistrations.cardId, card.id)))
    expect(drafts).toMatchObject([{ ground: 'D3', state: 'explaining', episodeId: episode.id }])
    expect(await submit(offerMeasure, { cardId: card.id, ...job })).toMatchObject({ ok: false })
  })
  test('ended for a valid reason: nothing is drafted', async () => {
    const { id, card } = await running()
    expect(await submit(terminateMeasure, { id, ground: 'health', valid: 'yes', text: 'Дәрігер анықтамасы' })).toMatchObject({ ok: true })
    expect(await asAisSystem((tx) => tx.select().from(deregistrations).where(eq(deregistrations.cardId, card.id)))).toEqual([])
  })
})

describe('who may', () => {
  test.each<[string, () => User]>([
    ['a guest', () => guest],
    ['a specialist of another region', () => staff({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' })],
    ['the ministry', () => staff({ role: 'ministry', regionCode: '*' })],
  ])('%s moves no measure', async (_name, who) => {
    const { id, card } = await offered()
    atStaff(who())
    for (const [action, form] of [
      [offerMeasure, { cardId: card.id, ...job }],
      [recordConsent, { id, answer: 'consent', representative: 'Сынақова' }],
      [referToMeasure, { id }],
      [sendContract, { id }],
      [beginMeasure, { id }],
      [markDay, { id, day: today, mark: 'present' }],
      [completeMeasure, { id, result: 'employed' }],
      [terminateMeasure, { id, ground: 'health', valid: 'yes', text: 'себебі бар' }],
    ] as const)
      expect(await submit(action, form)).toMatchObject({ ok: false })
    expect((await rowOf(id)).state).toBe('offered')
  })
  test('a stranger answers no measure; a specialist signs for no centre; wrong states are refused', async () => {
    const { id } = await offered()
    for (const user of [guest, await person()]) {
      atEnbek(user)
      expect(await submit(answerMeasure, { id, answer: 'consent' })).toMatchObject({ ok: false })
    }
    atStaff(officer)
    expect(await submit(signForCentre, { id, provider: 'browser-key', cms: 'AAAA' })).toMatchObject({ ok: false })
    expect(await submit(sendContract, { id })).toMatchObject({ ok: false })
    expect(await submit(beginMeasure, { id })).toMatchObject({ ok: false })
    expect(await submit(completeMeasure, { id, result: 'employed' })).toMatchObject({ ok: false })
    expect((await rowOf(id)).state).toBe('offered')
  })
})

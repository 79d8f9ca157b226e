import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisDocuments, aisMeasurePapers, aisMeasureSteps, aisMeasures, journal, measures } from '@/db/schema'
import { addDays } from '@/lib/core/calendar'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { offerMeasure, printContract, recordConsent, referToMeasure, sendContract, signOnPaper } from '@/lib/measures/actions'
import { signContract } from '@/lib/measures/person-actions'
import { scanOf } from '@/lib/measures/queries'
import { submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, opened, place, registered, settled, specialist, today } from '../support/mediation'
import { staff } from '../support/people'

let officer: User
beforeAll(loadLaw)
beforeEach(() => {
  officer = specialist()
  atStaff(officer)
})
const rowOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(aisMeasures).where(eq(aisMeasures.id, id))))[0]!
const stepsOf = (id: string) =>
  asAisSystem((tx) => tx.select().from(aisMeasureSteps).where(eq(aisMeasureSteps.measureId, id)).orderBy(aisMeasureSteps.at))
const contractOf = async (id: string) => {
  const { contractId } = await rowOf(id)
  return (await asAisSystem((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.id, contractId!))))[0]!
}
const scan = (content: Uint8Array | string = '%PDF-1.7 қол қойылған', name = 'scan.pdf') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type: 'application/pdf' })

/** A measure of somebody, as far as the referral. */
async function referred(account: boolean) {
  const someone = await registered({ account })
  await opened(officer, someone.card)
  atStaff(officer)
  const form = {
    kind: 'subsidised',
    subsidy: 'social_jobs',
    provider: 'ЖШС «Сынақ»',
    place: 'Астана',
    from: today,
    to: addDays(today, 60),
    checked: 'on',
  }
  const answer = await submit(offerMeasure, { cardId: someone.card.id, ...form })
  const id = /measures\/([\da-f-]+)/.exec(answer.next!)![1]!
  expect(await submit(recordConsent, { id, answer: 'consent' })).toMatchObject({ ok: true })
  expect(await submit(referToMeasure, { id })).toMatchObject({ ok: true })
  return { ...someone, id }
}

describe('a contract signed by hand at the centre (E12, O206-10.C4)', () => {
  test('without an account: printed with a place for the signature, its scan kept with the day; the journal and the contract say so', async () => {
    const { id } = await referred(false)
    expect(await submit(signOnPaper, { id, signedOn: today, file: scan() })).toMatchObject({ ok: false })
    expect(await submit(printContract, { id })).toMatchObject({ ok: true })
    expect(await submit(printContract, { id })).toMatchObject({ ok: false })
    const contract = await contractOf(id)
    expect(contract).toMatchObject({ state: 'draft', data: { content: { signsOn: 'paper' } } })
    expect(await submit(signOnPaper, { id, signedOn: today, file: scan() })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'signed_person', signsOn: 'paper', signedPersonAt: expect.any(Date) })
    const [kept] = await asAisSystem((tx) => tx.select().from(aisMeasurePapers).where(eq(aisMeasurePapers.measureId, id)))
    expect(kept).toMatchObject({
      contractId: contract.id,
      signedOn: today,
      name: 'scan.pdf',
      type: 'application/pdf',
      authorId: officer.id,
    })
    const step = (await stepsOf(id)).at(-1)!
    expect(step).toMatchObject({ move: 'signPaper', via: 'desk', note: { signedOn: today, sha256: kept!.sha256 } })
    const written = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, id)))
    expect(written.some(({ reason }) => reason?.includes(kept!.sha256))).toBe(true)
    expect(Buffer.from((await scanOf(officer, id))!.content).toString()).toContain('%PDF')
    await expect(asAisSystem((tx) => tx.delete(aisMeasurePapers).where(eq(aisMeasurePapers.measureId, id)))).rejects.toThrow()
  })
  test('a contract already in the cabinet gives way to the printed one, and is signed with no key any more', async () => {
    const { id, user } = await referred(true)
    expect(await submit(sendContract, { id })).toMatchObject({ ok: true })
    await settled()
    const first = (await rowOf(id)).contractId
    atStaff(officer)
    expect(await submit(printContract, { id })).toMatchObject({ ok: true })
    await settled()
    const [old] = await asAisSystem((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.id, first!)))
    expect(old).toMatchObject({ state: 'replaced' })
    const [copy] = await asSystem((tx) => tx.select().from(measures).where(eq(measures.id, id)))
    expect(copy).toMatchObject({ state: 'contract_sent', data: { signsOn: 'paper' } })
    atEnbek(user!)
    expect(await submit(signContract, { id, provider: 'browser-key', cms: 'AAAA' })).toMatchObject({ ok: false })
    expect(await rowOf(id)).toMatchObject({ state: 'contract_sent' })
  })
  test('a wrong day, and a file that is not what it says, are refused and change nothing', async () => {
    const { id } = await referred(false)
    await submit(printContract, { id })
    for (const [form, field] of [
      [{ signedOn: addDays(today, 1), file: scan() }, 'signedOn'],
      [{ signedOn: addDays(today, -1), file: scan() }, 'signedOn'],
      [{ signedOn: today, file: scan('мәтін') }, 'file'],
      [{ signedOn: today, file: scan(new Uint8Array(0)) }, 'file'],
      [{ signedOn: today, file: scan(readFileSync('package.json')) }, 'file'],
    ] as const)
      expect(await submit(signOnPaper, { id, ...form })).toMatchObject({ ok: false, fields: { [field]: expect.anything() } })
    expect(await rowOf(id)).toMatchObject({ state: 'contract_sent' })
  })
  test('nobody else prints, records or reads it', async () => {
    const { id } = await referred(false)
    await submit(printContract, { id })
    const before = await rowOf(id)
    for (const user of [
      guest,
      staff({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' }),
      staff({ role: 'centre_consultant', regionCode: '71', centreId: place.centreId }),
      staff({ role: 'ministry', regionCode: '*' }),
    ]) {
      atStaff(user)
      expect(await submit(printContract, { id })).toMatchObject({ ok: false })
      expect(await submit(signOnPaper, { id, signedOn: today, file: scan() })).toMatchObject({ ok: false })
    }
    expect(await rowOf(id)).toEqual(before)
    atStaff(officer)
    await submit(signOnPaper, { id, signedOn: today, file: scan() })
    expect(await scanOf(staff({ role: 'centre_specialist', regionCode: '75' }), id)).toBeNull()
    expect(await scanOf(guest, id)).toBeNull()
  })
})

import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisCaseFiles, caseFiles, rateLimits, signatures, signingCodes } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { addFile, prepareApplication, removeFile, saveAnswers, sendApplication } from '@/lib/services/actions'
import { fillFile } from '@/lib/services/desk/intake'
import { actAs, newVisit, submit } from '../support/act'
import {
  because,
  decide,
  entered,
  exchange,
  fields,
  filled,
  later,
  movesAt,
  papersAt,
  pdf,
  platformCase,
  sent,
  signing,
  visitor,
} from '../support/cases'
import { specialist } from '../support/registrations'
import { person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

const officer = specialist()
const again = (id: string) => ({ ok: true, next: `/cabinet/applications/${id}?done=again` })
const signaturesOn = (documentId: string) => asSystem((tx) => tx.select().from(signatures).where(eq(signatures.documentId, documentId)))

describe('a signing form that has been used', () => {
  test('sent once more it leads to the case that was sent: no second signature, move or number, and no try of a code', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    expect(await submit(sendApplication, form)).toMatchObject({ ok: true, next: expect.stringContaining('done=sent') })
    const first = await platformCase(id)
    for (const code of [form!.code, '000000']) {
      const result = await submit(sendApplication, { ...form, code })
      expect(result.ok).toBe(true)
      expect(result.next).toContain(again(id).next)
    }
    await exchange()
    expect(await platformCase(id)).toMatchObject({ number: first.number, revision: first.revision, submittedAt: first.submittedAt })
    expect(await movesAt('ais', id)).toEqual(['created', 'submit'])
    expect(await signaturesOn(form!.documentId)).toHaveLength(1)
    const codes = await asSystem((tx) => tx.select().from(signingCodes).where(eq(signingCodes.documentId, form!.documentId)))
    expect(codes.map(({ attempts }) => attempts)).toEqual([1])
  })
  test('two presses at one moment, each with a form of its own: both lead to the one case', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    const both = await Promise.all(
      ['first', 'second'].map((which) => submit(sendApplication, { ...form, _key: `${which}-form-of-signing` })),
    )
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(both.map(({ next }) => /done=(\w+)/.exec(next ?? '')?.[1]).sort()).toEqual(['again', 'sent'])
    expect(await movesAt('platform', id)).toEqual(['created', 'submit'])
    expect(await signaturesOn(form!.documentId)).toHaveLength(1)
  })
  test('the form of the first submission does not send a case that was returned', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    await submit(sendApplication, form)
    await exchange()
    await decide(officer, id, 'return', because('incomplete'))
    await exchange()
    actAs(user)
    expect((await submit(sendApplication, form)).next).toContain(again(id).next)
    expect(await platformCase(id)).toMatchObject({ state: 'returned', pending: null })
    expect(await sent(user, id, 'resubmit')).toMatchObject({ ok: true, next: expect.stringContaining('done=sent') })
  })
  test('a stranger with the address of a sent form learns nothing; a wrong code on a paper not sent yet is still wrong', async () => {
    const { user, id } = await filled()
    const { form } = await signing(user, id)
    expect((await submit(sendApplication, { ...form, code: form!.code === '000000' ? '000001' : '000000' })).text?.ru).toMatch(
      /Код неверный/,
    )
    await submit(sendApplication, form)
    actAs(await person())
    expect((await submit(sendApplication, form)).text?.ru).toMatch(/Код неверный/)
  })
})

describe('a document that gives way to another', () => {
  const filesOf = async (id: string) =>
    (await asSystem((tx) => tx.select().from(caseFiles).where(eq(caseFiles.caseId, id)).orderBy(caseFiles.createdAt))).map(
      ({ name, content, removedAt, sha256 }) => ({ name, bytes: content?.length ?? null, gone: removedAt !== null, sha256 }),
    )
  const attach = (id: string, name: string) => submit(addFile, { id, kind: 'identity', file: pdf(name), expiresOn: later })

  test('in a draft its bytes are erased; what stands is whole, the trace of the other stays', async () => {
    const { id } = await filled()
    // papers to sign that nobody signed keep nothing back
    for (const _ of [1, 2]) await submit(prepareApplication, { id, move: 'submit' })
    expect(await attach(id, 'second.pdf')).toMatchObject({ ok: true })
    expect(await filesOf(id)).toMatchObject([
      { name: 'id.pdf', bytes: null, gone: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: 'second.pdf', bytes: expect.any(Number), gone: false },
    ])
  })
  test('taken away, it is erased as well', async () => {
    const { id } = await filled()
    const [{ fileId }] = (await asSystem((tx) => tx.select({ fileId: caseFiles.id }).from(caseFiles).where(eq(caseFiles.caseId, id)))) as [
      { fileId: string },
    ]
    expect(await submit(removeFile, { id, fileId })).toMatchObject({ ok: true })
    expect(await filesOf(id)).toMatchObject([{ bytes: null, gone: true }])
  })
  test('what was signed stays whole after the return; what was attached since and replaced before sending does not', async () => {
    const { user, id } = await filled()
    await sent(user, id)
    await exchange()
    await decide(officer, id, 'return', because('outdated'))
    await exchange()
    actAs(user)
    await submit(saveAnswers, fields(id, 'home'))
    await attach(id, 'second.pdf')
    await attach(id, 'third.pdf')
    expect(await filesOf(id)).toMatchObject([
      { name: 'id.pdf', bytes: expect.any(Number), gone: true },
      { name: 'second.pdf', bytes: null, gone: true },
      { name: 'third.pdf', bytes: expect.any(Number), gone: false },
    ])
    expect((await papersAt('platform', id)).filter(({ state }) => state === 'issued')).toHaveLength(1)
  })
  test('at the desk a scan is erased while nothing was accepted on it', async () => {
    const someone = await person()
    const id = await visitor(officer, someone.iin)
    await entered(officer, id)
    const scan = (name: string) => submit(fillFile, { id, kind: 'identity', file: pdf(name), expiresOn: later })
    await scan('first.pdf')
    await scan('second.pdf')
    expect(await decide(officer, id, 'acceptPaper')).toMatchObject({ ok: true })
    await scan('third.pdf')
    const files = await asAisSystem((tx) =>
      tx.select().from(aisCaseFiles).where(eq(aisCaseFiles.caseId, id)).orderBy(aisCaseFiles.createdAt),
    )
    expect(files.filter(({ name }) => name !== '').map(({ name, content }) => [name, content !== null])).toEqual([
      ['first.pdf', false],
      ['second.pdf', true],
      ['third.pdf', true],
    ])
  })
})

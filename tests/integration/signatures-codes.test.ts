import { createHash, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { rateLimits, signatures, signingCodes, users } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import type { DocumentToSign } from '@/lib/signatures/accept'
import { askSigningCode } from '@/lib/signatures/actions'
import { checkRequest } from '@/lib/signatures/check-request'
import { readSignature, takeSignature } from '@/lib/signatures/handed'
import { signatureFields } from '@/lib/signatures/input'
import { signaturesOf } from '@/lib/signatures/queries'
import { actAs, newVisit, submit } from '../support/act'
import { codeTo, mailTo } from '../support/people'
import { person } from '../support/signatures-people'

type Person = Awaited<ReturnType<typeof person>>

function paper(): DocumentToSign {
  const bytes = new TextEncoder().encode(`%PDF ${randomUUID()}`)
  return { id: randomUUID(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const ask = (user: User, { id, sha256 }: DocumentToSign) => {
  actAs(user)
  return submit(askSigningCode, { document: id, sha256 })
}

/** As a service's action does it: the code is tried before the transaction, the signature taken inside. */
async function sign(user: Person, document: DocumentToSign, code: string, change: Partial<DocumentToSign> = {}) {
  const handed = await readSignature(signatureFields.parse({ provider: 'code', code }), user, document.id, new Date())
  const signer = { userId: user.id, iin: user.iin, name: user.name }
  return asUser(user, (tx) => takeSignature(tx, 'platform', { handed, document: { ...document, ...change }, signer, now: new Date() }))
}
const no = (words: RegExp) => expect.objectContaining({ text: expect.objectContaining({ ru: expect.stringMatching(words) }) })

beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('a one-time code (a simple signature, C-12)', () => {
  test('signs the document it was asked for; it is never called an EDS', async () => {
    const [user, document] = [await person(), paper()]
    expect(await ask(user, document)).toMatchObject({ ok: true, text: { ru: expect.stringMatching('•••@') } })
    const row = await sign(user, document, await codeTo(user.email))
    expect(row).toMatchObject({
      provider: 'code',
      iin: user.iin,
      legal: false,
      cms: null,
      outcome: 'valid',
      contact: expect.stringMatching('•••'),
    })
    const [shown] = await asSystem((tx) => signaturesOf(tx, 'platform', document.id))
    expect(shown).toMatchObject({ hasCms: false, force: { ru: expect.stringMatching('силы не имеет') } })
  })
  test('goes to the proven phone first', async () => {
    const user = await person({ phone: '+77010001122' })
    await ask(user, paper())
    expect((await mailTo('+77010001122'))[0]).toMatchObject({ channel: 'sms', body: expect.stringMatching(/\d{6}/) })
    expect(await mailTo(user.email)).toEqual([])
  })
  test('is not sent to a guest or to a contact that nobody has proved', async () => {
    expect(await ask(guest, paper())).toMatchObject({ ok: false, text: { ru: expect.stringMatching('сеанс закончился') } })
    const user = await person()
    await asSystem((tx) => tx.update(users).set({ emailConfirmedAt: null }).where(eq(users.userId, user.id)))
    expect(await ask(user, paper())).toMatchObject({ ok: false, text: { ru: expect.stringMatching('Нет подтверждённого') } })
  })
  test('works once, for its person and its document only, and only the newest does', async () => {
    const [user, other, document] = [await person(), await person(), paper()]
    await ask(user, document)
    const first = await codeTo(user.email)
    await asSystem((tx) => tx.execute(sql`delete from messages`))
    await ask(user, document)
    const code = await codeTo(user.email)
    if (first !== code) await expect(sign(user, document, first)).rejects.toEqual(no(/Код неверный/))
    await expect(sign(other, document, code)).rejects.toEqual(no(/Код неверный/))
    await expect(sign(user, paper(), code)).rejects.toEqual(no(/Код неверный/))
    await expect(sign(user, document, code, { sha256: 'f'.repeat(64) })).rejects.toEqual(no(/Код неверный/))
    await sign(user, document, code)
    await expect(sign(user, document, code)).rejects.toEqual(no(/Код неверный/))
    await ask(user, document)
    await expect(sign(user, document, await codeTo(user.email))).rejects.toEqual(no(/уже подписали/))
  })
  test('may be tried five times, also when each try is rolled back', async () => {
    const [user, document] = [await person(), paper()]
    await ask(user, document)
    const code = await codeTo(user.email)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    for (let n = 0; n < 5; n += 1) await expect(sign(user, document, wrong)).rejects.toEqual(no(/Код неверный/))
    await expect(sign(user, document, code)).rejects.toEqual(no(/Код неверный/))
    expect(await asSystem((tx) => tx.$count(signatures, eq(signatures.documentId, document.id)))).toBe(0)
  })
  test('runs out after a quarter of an hour', async () => {
    const [user, document] = [await person(), paper()]
    await ask(user, document)
    await asSystem((tx) => tx.update(signingCodes).set({ expiresAt: new Date(Date.now() - 1000) }))
    await expect(sign(user, document, await codeTo(user.email))).rejects.toEqual(no(/Код неверный/))
  })
  test('is asked for a few times only', async () => {
    const user = await person()
    for (let n = 0; n < 4; n += 1) expect(await ask(user, paper())).toMatchObject({ ok: true })
    expect(await ask(user, paper())).toMatchObject({ ok: false, text: { ru: expect.stringMatching('Слишком много') } })
  })
})

describe('what the panel sends', () => {
  test.each([
    [{ provider: '' }, 'provider'],
    [{ provider: 'browser-key', cms: '' }, 'cms'],
    [{ provider: 'ncalayer', cms: '<xml>' }, 'cms'],
    [{ provider: 'code', code: '12345' }, 'code'],
    [{ provider: 'code' }, 'code'],
  ])('%o is refused at %s', (values, field) => {
    expect(signatureFields.safeParse(values).error?.issues[0]?.path).toEqual([field])
  })
})

describe('the form of the public check', () => {
  const send = (files: Record<string, Uint8Array | string>, headers: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, content] of Object.entries(files)) form.set(name, new File([new Uint8Array(Buffer.from(content))], name))
    return checkRequest(
      new Request('http://enbek.localhost/documents/check', { method: 'POST', body: form, headers }),
      '10.1.1.1',
      new Date(),
    )
  }
  test.each([
    ['nothing', {}],
    ['no signature', { document: 'text' }],
    ['an empty document', { document: '', signature: 'x' }],
  ])('%s: asks for both files', async (_, files) => {
    expect(await send(files)).toEqual({ problem: 'lacking' })
  })
  test('no form at all', async () => {
    const request = new Request('http://enbek.localhost/documents/check', { method: 'POST', body: 'hello' })
    expect(await checkRequest(request, null, new Date())).toEqual({ problem: 'lacking' })
  })
  test('too large a document or signature is not read', async () => {
    expect(await send({ document: Buffer.alloc(8 * 1024 * 1024 + 1), signature: 'x' })).toEqual({ problem: 'tooLarge' })
    expect(await send({ document: 'text', signature: Buffer.alloc(600_000) })).toEqual({ problem: 'tooLarge' })
  })
  test('anything that is no signature gets an answer', async () => {
    expect(await send({ document: 'text', signature: 'not a signature' })).toMatchObject({
      checked: { outcome: 'invalid', code: 'malformed', signed: null },
    })
    expect(await send({ document: 'text', signature: Uint8Array.of(0x30, 0x80, 0, 0) })).toMatchObject({ checked: { outcome: 'invalid' } })
  })
  test('is limited by network', async () => {
    const answers = []
    for (let n = 0; n < 61; n += 1) answers.push(await send({ document: 'text', signature: 'x' }))
    expect(answers.at(-1)).toEqual({ problem: 'tooOften' })
  })
})

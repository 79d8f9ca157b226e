import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { employers, people, rateLimits, revocationLists, signatureEvidence, signatures, signingKeys } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem, asUser } from '@/lib/core/tx'
import { acceptSignature, type DocumentToSign, type Signer } from '@/lib/signatures/accept'
import { issueKey, revokeKey } from '@/lib/signatures/actions'
import { parseCertificate } from '@/lib/signatures/certificate'
import { checkUpload } from '@/lib/signatures/check'
import { parseCrl } from '@/lib/signatures/crl'
import { jobs, recheck } from '@/lib/signatures/jobs'
import { keyProof } from '@/lib/signatures/key-proof'
import { bundleOf, publicLists } from '@/lib/signatures/lists'
import { cmsOf, keysOf, signaturesOf } from '@/lib/signatures/queries'
import { signDetached, unbundle } from '@/lib/signatures/sign'
import { loadTrust, UnsafeTrust } from '@/lib/signatures/start'
import { actAs, newVisit, submit } from '../support/act'
import { employerOf, noticesFor, person } from '../support/signatures-people'

const refused = { ok: false }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** A browser's key: made, proven and certified as the panel does it. */
async function enrol(
  user: User,
  as: 'person' | 'organisation' = 'person',
  change: { owner?: string; keys?: ReturnType<typeof newPair> } = {},
) {
  const keys = change.keys ?? newPair()
  const spki = keys.publicKey.export({ format: 'der', type: 'spki' })
  const text = keyProof(change.owner ?? user.id, base64(spki))
  const proof = sign('sha256', Buffer.from(text), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
  actAs(user)
  const answer = await submit(issueKey, { spki: base64(spki), proof: base64(proof), as })
  return { answer, keys, id: createHash('sha256').update(spki).digest('hex') }
}
const newPair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

async function keyOfUser(user: User, as: 'person' | 'organisation' = 'person') {
  const { answer, keys, id } = await enrol(user, as)
  expect(answer).toMatchObject({ ok: true })
  const [certificate, ...chain] = unbundle((await bundleOf(user, id))!)
  return { certificate: certificate!, chain, privateKey: keys.privateKey }
}
type Key = Awaited<ReturnType<typeof keyOfUser>>

const webKey = (key: KeyObject) =>
  crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )

const signedBy = async ({ certificate, chain, privateKey }: Key, document: DocumentToSign, at = new Date()) =>
  signDetached({ document: new Uint8Array(document.bytes), certificate, chain, key: await webKey(privateKey), at })

function paper(content = `%PDF өтініш ${randomUUID()}`): DocumentToSign {
  const bytes = new TextEncoder().encode(content)
  return { id: randomUUID(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const accept = (document: DocumentToSign, cms: Uint8Array, signer: Signer, more: { now?: Date; keepUndetermined?: boolean } = {}) =>
  asSystem((tx) => acceptSignature(tx, 'platform', { document, provider: 'browser-key', cms, signer, now: new Date(), ...more }))

const because = (words: RegExp) => expect.objectContaining({ text: expect.objectContaining({ ru: expect.stringMatching(words) }) })

beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('keys of the test authority', () => {
  test('are issued to whoever has an IIN, in the national form; the owner is told', async () => {
    const user = await person()
    const { certificate } = await keyOfUser(user)
    const read = parseCertificate(certificate)
    expect(read.attributes).toEqual(
      expect.arrayContaining([
        ['2.5.4.3', 'СЫНАҚОВА АЙГЕРІМ'],
        ['2.5.4.5', `IIN${user.iin}`],
      ]),
    )
    expect(Math.round((read.notAfter.getTime() - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(364)
    expect(await keysOf(user)).toMatchObject([{ role: 'individual', holder: 'browser', portal: 'passport', revokedAt: null }])
    expect(await noticesFor(user)).toMatchObject([{ kind: 'signature.keyIssued' }])
  })
  test('are not issued to a guest, without an IIN, for another’s account, twice, or for a weak key', async () => {
    expect((await enrol(guest)).answer).toMatchObject(refused)
    const user = await person()
    const other = await person()
    expect((await enrol(user, 'person', { owner: other.id })).answer).toMatchObject(refused)
    const keys = newPair()
    expect((await enrol(user, 'person', { keys })).answer).toMatchObject({ ok: true })
    expect((await enrol(user, 'person', { keys })).answer).toMatchObject(refused)
    expect((await enrol(user, 'person', { keys: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) })).answer).toMatchObject(refused)
    await asSystem((tx) => tx.update(people).set({ iin: null }).where(eq(people.userId, user.id)))
    expect((await enrol(user)).answer).toMatchObject({ ok: false, text: { ru: expect.stringMatching('ИИН') } })
  })
  test('of an organisation: the owner as its head, the signatory by the right to sign, nobody else', async () => {
    const [owner, signatory, hr] = [await person(), await person(), await person()]
    const { acting } = await employerOf([owner, 'owner'], [signatory, 'signatory'], [hr, 'hr'])
    const [asOwner, asSignatory, asHr] = acting
    await keyOfUser(asOwner!, 'organisation')
    await keyOfUser(asSignatory!, 'organisation')
    expect(await keysOf(owner)).toMatchObject([{ role: 'head', organisation: { ru: expect.any(String) } }])
    expect(await keysOf(signatory)).toMatchObject([{ role: 'canSign' }])
    expect((await enrol(asHr!, 'organisation')).answer).toMatchObject(refused)
    expect((await enrol(owner, 'organisation')).answer).toMatchObject(refused)
  })
  test('are revoked by their owner only, and the list says so at once', async () => {
    const [user, stranger] = [await person(), await person()]
    const key = await keyOfUser(user)
    const [row] = await keysOf(user)
    actAs(stranger)
    expect(await submit(revokeKey, { id: row!.id, why: 'lost' })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await bundleOf(stranger, 'a'.repeat(64))).toBeNull()
    actAs(user)
    expect(await submit(revokeKey, { id: row!.id, why: 'lost' })).toMatchObject({ ok: true })
    const list = parseCrl((await publicLists('issuing', new Date()))!)
    expect(list.revoked.has(parseCertificate(key.certificate).serial)).toBe(true)
    const document = paper()
    await expect(accept(document, await signedBy(key, document), { userId: user.id, iin: user.iin })).rejects.toEqual(because(/отозван/))
  })
  test('of whoever has left the organisation are revoked by the clock', async () => {
    const owner = await person()
    const { acting, id } = await employerOf([owner, 'owner'])
    await keyOfUser(acting[0]!, 'organisation')
    await asSystem((tx) => tx.execute(sql`delete from members where employer_id = ${id}`))
    await jobs['signatures.renew']!({})
    expect(await keysOf(owner)).toMatchObject([{ revokedWhy: 'left' }])
  })
  test('lie encrypted: the authority’s private keys are not readable in the table', async () => {
    const [row] = await asSystem((tx) => tx.execute<{ key: string }>(sql`select private_key as key from test_authority`))
    expect(row!.key).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/)
  })
})

describe('a signature', () => {
  test('is stored with what it stood on, without legal force, and said in three languages', async () => {
    const user = await person()
    const [key, document] = [await keyOfUser(user), paper()]
    const cms = await signedBy(key, document)
    const row = await asUser(user, (tx) =>
      acceptSignature(tx, 'platform', {
        document,
        provider: 'browser-key',
        cms,
        signer: { userId: user.id, iin: user.iin },
        now: new Date(),
      }),
    )
    expect(row).toMatchObject({ iin: user.iin, outcome: 'valid', legal: false, authority: 'test', name: 'СЫНАҚОВА АЙГЕРІМ' })
    expect(row.evidence.map(({ kind }) => kind)).toEqual(['certificate', 'certificate', 'certificate', 'crl', 'crl'])
    expect(await asSystem((tx) => tx.$count(signatureEvidence))).toBeGreaterThanOrEqual(5)
    const [shown] = await asSystem((tx) => signaturesOf(tx, 'platform', document.id))
    expect(shown).toMatchObject({
      outcome: 'valid',
      hasCms: true,
      force: { kk: expect.stringMatching('Заңдық күші жоқ'), ru: expect.stringMatching('силы не имеет') },
    })
    expect(await asSystem((tx) => cmsOf(tx, 'platform', document.id, row.id))).toEqual(Buffer.from(cms))
    expect(await asSystem((tx) => cmsOf(tx, 'platform', randomUUID(), row.id))).toBeNull()
  })
  test('is refused when it is another person’s, another document’s, used, repeated, or late', async () => {
    const [user, other] = [await person(), await person()]
    const [key, document] = [await keyOfUser(user), paper()]
    const signer = { userId: user.id, iin: user.iin }
    const cms = await signedBy(key, document)
    await expect(accept(document, cms, { userId: other.id, iin: other.iin })).rejects.toEqual(because(/другого человека/))
    await expect(accept(paper(), cms, signer)).rejects.toEqual(because(/не под этим документом/))
    await expect(accept(document, await signedBy(key, document, new Date(Date.now() - 3_600_000)), signer)).rejects.toEqual(
      because(/Время/),
    )
    await accept(document, cms, signer)
    await expect(accept(document, cms, signer)).rejects.toEqual(because(/уже использована/))
    await expect(accept(document, await signedBy(key, document, new Date(Date.now() + 60_000)), signer)).rejects.toEqual(
      because(/уже подписали/),
    )
    const twin = { ...document, id: randomUUID() }
    await expect(accept(twin, await signedBy(key, twin, new Date(Date.now() + 120_000)), signer)).rejects.toEqual(
      because(/другой документ/),
    )
    expect(await asSystem((tx) => tx.$count(signatures, eq(signatures.documentId, document.id)))).toBe(1)
  })
  test('sent twice at once is stored once', async () => {
    const user = await person()
    const [key, document] = [await keyOfUser(user), paper()]
    const cms = await signedBy(key, document)
    const both = await Promise.allSettled([0, 1].map(() => accept(document, cms, { userId: user.id, iin: user.iin })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
  test('in the name of an organisation needs its BIN and a role', async () => {
    const owner = await person()
    const { acting, id } = await employerOf([owner, 'owner'])
    const [employer] = await asSystem((tx) => tx.select().from(employers).where(eq(employers.id, id)))
    const [ofOrganisation, own] = [await keyOfUser(acting[0]!, 'organisation'), await keyOfUser(owner)]
    const document = paper()
    const signer = { userId: owner.id, iin: owner.iin, organisation: { bin: employer!.bin! } }
    await expect(accept(document, await signedBy(own, document), signer)).rejects.toEqual(because(/БИН/))
    await expect(accept(document, await signedBy(ofOrganisation, document), { ...signer, organisation: null })).rejects.toEqual(
      because(/физического лица/),
    )
    await expect(
      accept(document, await signedBy(ofOrganisation, document), {
        ...signer,
        organisation: { ...signer.organisation, roles: ['canSign'] },
      }),
    ).rejects.toEqual(because(/нет права/))
    expect(await accept(document, await signedBy(ofOrganisation, document), signer)).toMatchObject({
      bin: employer!.bin,
      roles: ['organisation', 'head'],
    })
  })
  test('on the AIS side is verified by the same trust and kept apart', async () => {
    const user = await person()
    const [key, document] = [await keyOfUser(user), paper()]
    const cms = await signedBy(key, document)
    const handed = { document, provider: 'browser-key' as const, cms, signer: { userId: null, iin: user.iin }, now: new Date() }
    expect(await asAisSystem((tx) => acceptSignature(tx, 'ais', handed))).toMatchObject({ outcome: 'valid', userId: null })
    expect(await asAisSystem((tx) => signaturesOf(tx, 'ais', document.id))).toHaveLength(1)
    expect(await asSystem((tx) => signaturesOf(tx, 'platform', document.id))).toHaveLength(0)
  })
  test('cannot be changed or removed, and a stranger does not see it', async () => {
    const [user, stranger] = [await person(), await person()]
    const [key, document] = [await keyOfUser(user), paper()]
    await accept(document, await signedBy(key, document), { userId: user.id, iin: user.iin })
    await expect(asSystem((tx) => tx.update(signatures).set({ legal: true }))).rejects.toThrow()
    await expect(asSystem((tx) => tx.delete(signatures))).rejects.toThrow()
    await expect(asSystem((tx) => tx.update(signingKeys).set({ role: 'head' }))).rejects.toThrow()
    expect(await asUser(stranger, (tx) => tx.select().from(signatures).where(eq(signatures.documentId, document.id)))).toEqual([])
    expect(await asUser(user, (tx) => tx.select().from(signatures).where(eq(signatures.documentId, document.id)))).toHaveLength(1)
  })
})

describe('a list that is missing', () => {
  test('refuses the signature, or keeps it undetermined until a job finds the list', async () => {
    const user = await person()
    const [key, document] = [await keyOfUser(user), paper()]
    const cms = await signedBy(key, document)
    const signer = { userId: null, iin: user.iin }
    const handed = { document, provider: 'browser-key' as const, cms, signer, now: new Date() }
    const lists = await asSystem((tx) => tx.delete(revocationLists).returning())
    await expect(asAisSystem((tx) => acceptSignature(tx, 'ais', handed))).rejects.toEqual(because(/Не проверено/))
    const row = await asAisSystem((tx) => acceptSignature(tx, 'ais', { ...handed, keepUndetermined: true }))
    expect(row).toMatchObject({ outcome: 'undetermined', code: 'crlMissing', legal: false })
    await recheck({})
    expect(await asAisSystem((tx) => signaturesOf(tx, 'ais', document.id))).toMatchObject([{ outcome: 'undetermined' }])
    await asSystem((tx) => tx.insert(revocationLists).values(lists))
    await recheck({})
    expect(await asAisSystem((tx) => signaturesOf(tx, 'ais', document.id))).toMatchObject([{ outcome: 'valid', code: null }])
  })
})

describe('the public check', () => {
  test('says who signed and that it has no force; a later revocation does not undo what was accepted', async () => {
    const user = await person()
    const [key, document] = [await keyOfUser(user), paper()]
    // lists and revocations know whole seconds: the list is older than the signature, the signature older than the revocation
    await new Promise((resolve) => setTimeout(resolve, 3_100))
    const at = new Date(Date.now() - 2000)
    const cms = await signedBy(key, document, at)
    await accept(document, cms, { userId: user.id, iin: user.iin }, { now: at })
    const stranger = await signedBy(key, document)
    const [row] = await keysOf(user)
    actAs(user)
    await submit(revokeKey, { id: row!.id, why: 'lost' })
    expect(await checkUpload(document.bytes, cms, new Date())).toMatchObject({
      outcome: 'valid',
      acceptedAt: expect.any(Date),
      signed: { iin: user.iin, isTest: true, chain: [expect.stringMatching('TEST'), expect.stringMatching('TEST')] },
      force: { ru: expect.stringMatching('силы не имеет') },
    })
    // in PEM, base64 or binary alike
    const pem = `-----BEGIN CMS-----\n${base64(cms)}\n-----END CMS-----\n`
    expect(await checkUpload(document.bytes, new TextEncoder().encode(pem), new Date())).toMatchObject({ outcome: 'valid' })
    expect(await checkUpload(document.bytes, stranger, new Date(Date.now() + 5000))).toMatchObject({
      outcome: 'invalid',
      code: 'revoked',
      acceptedAt: null,
    })
    expect(await checkUpload(paper().bytes, cms, new Date())).toMatchObject({ outcome: 'invalid', code: 'content', signed: null })
  })
})

describe('the start', () => {
  test('with a test authority in the store is refused in production', async () => {
    const { env } = await import('@/lib/core/env')
    const before = env().EDS_MODE
    Object.assign(env(), { EDS_MODE: 'production' })
    try {
      await keysOf(guest)
      await expect(loadTrust()).rejects.toThrow(UnsafeTrust)
      expect((await enrol(await person())).answer).toMatchObject(refused)
    } finally {
      Object.assign(env(), { EDS_MODE: before })
    }
  })
})

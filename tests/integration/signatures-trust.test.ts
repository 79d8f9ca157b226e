import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { trustAnchors } from '@/db/schema'
import { env } from '@/lib/core/env'
import { asSystem } from '@/lib/core/tx'
import { acceptSignature } from '@/lib/signatures/accept'
import { pem } from '@/lib/signatures/certificate-write'
import { loadFolder } from '@/lib/signatures/folder'
import { signaturesOf } from '@/lib/signatures/queries'
import { loadTrust, UnsafeTrust } from '@/lib/signatures/start'
import { craft, iin, issue, makeAuthority, makeCrl, makeRoot, now } from '../support/signatures'

/** National authorities come from a folder; here some of our own play their part. */
const folder = mkdtempSync(join(tmpdir(), 'anchors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)

const root = makeRoot('rsa', 'ҰЛТТЫҚ ОРТАЛЫҚ (сынақта)')
const authority = makeAuthority(root, 'rsa', 'ҰЛТТЫҚ БЕРУШІ ОРТАЛЫҚ (сынақта)')
const signer = issue(authority, { kind: 'rsa' })
const load = () => asSystem((tx) => loadFolder(tx, folder))
const anchors = () => asSystem((tx) => tx.select().from(trustAnchors))

const before = { ...env() }
afterEach(() => Object.assign(env(), { EDS_MODE: before.EDS_MODE, demo: before.demo }))

function handed() {
  const bytes = new TextEncoder().encode(`%PDF ${randomUUID()}`)
  const document = { id: randomUUID(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  return { document, provider: 'ncalayer' as const, cms: craft(bytes, signer), signer: { userId: null, iin }, now }
}
const accept = (one: ReturnType<typeof handed>) => asSystem((tx) => acceptSignature(tx, 'platform', one))

describe('the folder of national authorities', () => {
  test('is read in DER and PEM; roots become anchors, others stand between, the unreadable is left out', async () => {
    put('1-root.cer', root.certificate)
    put('2-authorities.pem', pem('CERTIFICATE', authority.certificate) + pem('CERTIFICATE', signer.certificate))
    put('3-broken.cer', 'not a certificate')
    put('root.crl', makeCrl(root))
    put('authority.crl', Buffer.from(pem('X509 CRL', makeCrl(authority))))
    put('README.txt', 'ignored')
    expect(await load()).toEqual({ anchors: 1, lists: 2 })
    expect((await anchors()).map(({ purpose, origin }) => `${origin} ${purpose}`).sort()).toEqual([
      'national anchor',
      'national intermediate',
    ])
    // once more changes nothing
    expect(await load()).toMatchObject({ anchors: 1 })
    expect(await anchors()).toHaveLength(2)
  })
  test('gives signatures legal force in production only: a test installation may hold the authorities’ test roots', async () => {
    expect(await accept(handed())).toMatchObject({ authority: 'national', legal: false })
    Object.assign(env(), { EDS_MODE: 'production' })
    const one = handed()
    expect(await accept(one)).toMatchObject({ authority: 'national', legal: true })
    const [shown] = await asSystem((tx) => signaturesOf(tx, 'platform', one.document.id))
    expect(shown!.force).toMatchObject({ kk: expect.stringMatching('ЭЦҚ'), ru: expect.stringMatching('ЭЦП') })
  })
  test('an older list does not replace a newer one', async () => {
    put('authority.crl', makeCrl(authority, { thisUpdate: new Date(now.getTime() - 3 * 86_400_000) }))
    expect(await load()).toMatchObject({ lists: 1 })
    expect(await accept(handed())).toMatchObject({ outcome: 'valid' })
  })
  test('what is taken out is not trusted any more', async () => {
    rmSync(join(folder, '1-root.cer'))
    expect(await load()).toMatchObject({ anchors: 0 })
    expect(await anchors()).toMatchObject([{ purpose: 'intermediate' }])
    await expect(accept(handed())).rejects.toMatchObject({ text: { ru: expect.stringMatching('не признаётся') } })
  })
  test('production and demonstration do not go together', async () => {
    Object.assign(env(), { EDS_MODE: 'production', demo: true })
    await expect(loadTrust()).rejects.toThrow(UnsafeTrust)
    Object.assign(env(), { demo: false })
    await expect(loadTrust()).resolves.toBeUndefined()
  })
})

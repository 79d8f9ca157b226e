import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/[locale]/(enbek)/enbek/documents/check/route'
import { GET as certificate } from '@/app/api/signatures/certificates/[key]/route'
import { GET as list } from '@/app/api/signatures/crl/route'
import { asSystem } from '@/lib/core/tx'
import { issueCertificate } from '@/lib/signatures/authority'
import { parseCrl } from '@/lib/signatures/crl'
import { signDetached, unbundle } from '@/lib/signatures/sign'
import { actAs, newVisit } from '../support/act'
import { person } from '../support/signatures-people'

/** Pages and addresses as a browser without JavaScript, or a program, sees them. */
const bytes = new TextEncoder().encode('%PDF құжат')
const address = 'http://enbek.localhost:3000/kk/documents/check'

beforeEach(() => {
  newVisit({ place: { portal: 'enbek', locale: 'kk', named: 'by-host', path: '/documents/check', query: '' } })
})

const post = (files: Record<string, Uint8Array>) => {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.set(name, new File([new Uint8Array(content)], name))
  return POST(new Request(address, { method: 'POST', body: form }), {})
}

async function keyOf(user: Awaited<ReturnType<typeof person>>) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const subject = { commonName: 'СЫНАҚОВА АЙГЕРІМ', surname: 'СЫНАҚОВА', iin: user.iin }
  const given = {
    userId: user.id,
    employerId: null,
    holder: 'browser' as const,
    role: 'individual' as const,
    subject,
    spki,
    agent: null,
    portal: null,
  }
  await asSystem((tx) => issueCertificate(tx, given, new Date()))
  return { key: pair.privateKey, id: createHash('sha256').update(spki).digest('hex') }
}
const bundleFor = (key: string) => certificate(new Request('http://x'), { params: Promise.resolve({ key }) })

describe('the public check', () => {
  test('is a form for two files, without an account', async () => {
    const answer = await GET(new Request(address), {})
    const page = await answer.text()
    expect(page).toMatch(/enctype="multipart\/form-data"/i)
    expect(page).toMatch('action="/kk/documents/check"')
    expect(page).toMatch('Қолтаңбаны тексеру')
  })
  test('says who signed, with most of the IIN hidden, and in bold that it has no legal force', async () => {
    const user = await person()
    const { key, id } = await keyOf(user)
    actAs(user)
    const [own, ...chain] = unbundle(new Uint8Array(await (await bundleFor(id)).arrayBuffer()))
    const cms = await signDetached({ document: bytes, certificate: own!, chain, key, at: new Date() })
    const answer = await post({ document: bytes, signature: cms })
    const page = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(page).toMatch('Қолтаңба дұрыс')
    expect(page).toMatch('СЫНАҚОВА АЙГЕРІМ')
    expect(page).toMatch(`••••••${user.iin.slice(-6)}`)
    expect(page).not.toMatch(user.iin)
    expect(page).toMatch(/<strong[^>]*>Сынақ қолтаңбасы\. Заңдық күші жоқ\.<\/strong>/)
    const other = await (await post({ document: new TextEncoder().encode('басқа'), signature: cms })).text()
    expect(other).toMatch('Қолтаңба жарамсыз')
    expect(other).toMatch('Қолтаңба бұл құжатқа қойылмаған')
    expect(other).not.toMatch('СЫНАҚОВА')
  })
  test('asks again for what is missing', async () => {
    const answer = await post({ document: bytes })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch('Екі файлды да таңдаңыз.')
  })
})

describe('addresses for programs', () => {
  test('the list of revoked certificates is public', async () => {
    for (const of of ['root', 'issuing']) {
      const answer = await list(new Request(`http://x/api/signatures/crl?of=${of}`))
      expect(answer.headers.get('content-type')).toBe('application/pkix-crl')
      expect(parseCrl(new Uint8Array(await answer.arrayBuffer())).nextUpdate!.getTime()).toBeGreaterThan(Date.now())
    }
  })
  test('a certificate is given to its owner only', async () => {
    const [user, stranger] = [await person(), await person()]
    const { id } = await keyOf(user)
    actAs(stranger)
    expect((await bundleFor(id)).status).toBe(404)
    newVisit()
    expect((await bundleFor(id)).status).toBe(404)
    actAs(user)
    expect((await bundleFor(id)).status).toBe(200)
    expect((await bundleFor('../secret')).status).toBe(404)
  })
})

import { describe, expect, test } from 'vitest'
import { identityOf, parseCertificate, usages } from '@/lib/signatures/certificate'
import { oids, roleOids } from '@/lib/signatures/oids'
import { type Expected, labourSignatories, signatories } from '@/lib/signatures/rules'
import { type Trust, type Verdict, verifyDetached } from '@/lib/signatures/verify'
import {
  bin,
  craft,
  days,
  type Flaws,
  forOrganisation,
  type Holder,
  iin,
  issue,
  makeAuthority,
  makeCrl,
  makeRoot,
  makeTrust,
  now,
  otherIin,
  personal,
  toBer,
} from '../support/signatures'

const document = new TextEncoder().encode('%PDF-1.7 Өтініш: жұмыс іздеуші ретінде тіркеу')
const says = (verdict: Verdict) => (verdict.outcome === 'valid' ? 'valid' : `${verdict.outcome}: ${verdict.code}`)
const asPerson: Expected = { iin, organisation: null }
const asOrganisation = (roles: Expected['organisation'] = { bin, roles: signatories }): Expected => ({ iin, organisation: roles })

const cases = (kind: 'p256' | 'rsa') => {
  const root = makeRoot(kind)
  const authority = makeAuthority(root, kind)
  const signer = issue(authority, { kind })
  const revoked = issue(authority, { kind })
  const later = issue(authority, { kind })
  const stranger = issue(authority, { kind, subject: { ...personal, iin: otherIin } })
  const rogueRoot = makeRoot(kind)
  const rogue = makeAuthority(rogueRoot, kind)
  const deep = makeAuthority(authority, kind, 'ТЕРЕҢ ОРТАЛЫҚ')
  const list = makeCrl(authority, {
    revoked: [
      { of: revoked, at: days(-2) },
      { of: later, at: days(2) },
    ],
  })
  const crls = [makeCrl(root), list]
  const given = { anchors: [root], intermediates: [authority], crls }
  const head = forOrganisation(authority, 'head', kind)
  return { root, authority, signer, revoked, later, stranger, rogueRoot, rogue, deep, crls, given, trust: makeTrust(given), head }
}

describe.each(['p256', 'rsa'] as const)('%s', (kind) => {
  const all = cases(kind)
  const { authority, signer, given, trust, head } = all
  type Asked = {
    by?: Holder
    expected?: Expected
    trust?: Trust
    of?: Uint8Array
    at?: Date
    make?: (cms: Uint8Array) => Uint8Array
  } & Flaws
  const check = ({ by = signer, expected = asPerson, trust: used = trust, of = document, at, make = (cms) => cms, ...flaws }: Asked) =>
    says(verifyDetached({ cms: make(craft(document, by, { at, ...flaws })), document: of, trust: used, at: now, expected }))

  test.each<[string, Asked]>([
    ['a person’s signature', {}],
    ['the head of an organisation', { by: head, expected: asOrganisation() }],
    ['whoever has the right to sign', { by: forOrganisation(authority, 'canSign', kind), expected: asOrganisation() }],
    [
      'human resources, where labour is concerned',
      { by: forOrganisation(authority, 'hr', kind), expected: asOrganisation({ bin, roles: labourSignatories }) },
    ],
    ['without ESS, as the national library signs', { essOf: null }],
    ['with the chain beside it', { certificates: [signer.certificate, authority.certificate, all.root.certificate] }],
    ['with outer shells of indefinite length (BER)', { make: toBer }],
    ['a certificate that is revoked later', { by: all.later }],
    ['fourteen minutes ago', { at: new Date(now.getTime() - 14 * 60_000) }],
  ])('accepted: %s', (_, asked) => {
    expect(check(asked)).toBe('valid')
  })

  const changed = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte))
  const selfSigned = makeRoot(kind, 'СЫНАҚОВ ЕРЛАН')
  const byLeaf = issue(signer, { kind })
  const other = new TextEncoder().encode('I owe you nothing')

  test.each<[string, string, Asked]>([
    ['one changed byte of the document', 'invalid: content', { of: changed(document, 20) }],
    ['a shortened document', 'invalid: content', { of: document.subarray(0, -1) }],
    ['another document', 'invalid: content', { of: other }],
    ['the digest of another content', 'invalid: content', { digestOf: other }],
    ['attached content of its own', 'invalid: attached', { attach: other, digestOf: other }],
    ['attached content that is the document', 'invalid: attached', { attach: document }],
    ['another type of content', 'invalid: malformed', { contentType: '1.2.840.113549.1.9.16.1.4' }],
    ['no signer', 'invalid: noSigner', { signers: 0 }],
    ['two signers', 'invalid: manySigners', { signers: 2 }],
    ['no certificate', 'invalid: noCertificate', { certificates: [] }],
    ['another person’s certificate put in', 'invalid: noCertificate', { certificates: [all.stranger.certificate] }],
    ['no signed attributes', 'invalid: attributes', { bare: true }],
    ['a signed attribute twice', 'invalid: attributes', { twice: true }],
    ['cut bytes', 'invalid: malformed', { make: (cms) => cms.subarray(0, -7) }],
    ['trailing bytes', 'invalid: trailing', { after: Uint8Array.of(0, 0) }],
    ['trailing bytes after BER', 'invalid: trailing', { make: (cms) => Buffer.concat([toBer(cms), Buffer.from('rest')]) }],
    ['no ASN.1 at all', 'invalid: malformed', { make: () => new TextEncoder().encode('hello, I am a signature') }],
    ['nothing', 'invalid: malformed', { make: () => new Uint8Array() }],
    [
      'more certificates than a chain has',
      'invalid: tooLarge',
      { certificates: [signer.certificate, ...Array.from({ length: 10 }, () => authority.certificate)] },
    ],
    [
      'a stranger’s key: a large document is not hashed for it',
      'invalid: forgedChain',
      { by: issue(all.rogue, { kind }), of: changed(document, 20) },
    ],
    ['a giant', 'invalid: tooLarge', { make: () => new Uint8Array(300_000) }],
    [
      'nested to overflow the stack',
      'invalid: malformed',
      { make: () => Uint8Array.from({ length: 200_000 }, (_, i) => (i % 2 ? 0x80 : 0x30)) },
    ],
    ['a changed signature value', 'invalid: signature', { make: (cms) => changed(cms, cms.length - 1) }],
    ['ESS of another certificate', 'invalid: ess', { essOf: all.stranger.certificate }],
    ['SHA-1', 'invalid: algorithm', { hash: 'sha1' }],
    ['RSA of 1024 bits', 'invalid: weakKey', { by: issue(authority, { kind: 'rsa1024' }) }],
    ['a curve that is not allowed', 'invalid: algorithm', { by: issue(authority, { kind: 'p384' }) }],
    ['another person', 'invalid: iin', { by: all.stranger }],
    [
      'an IIN with a wrong check digit',
      'invalid: iinMissing',
      { by: issue(authority, { kind, subject: { ...personal, iin: '900512300002' } }) },
    ],
    ['no IIN', 'invalid: iinMissing', { by: issue(authority, { kind, subject: { commonName: 'СЫНАҚОВ' } }) }],
    ['another organisation', 'invalid: bin', { by: forOrganisation(authority, 'head', kind, '490240000007'), expected: asOrganisation() }],
    ['a personal key for an organisation', 'invalid: bin', { expected: asOrganisation() }],
    ['a plain employee', 'invalid: role', { by: forOrganisation(authority, 'employee', kind), expected: asOrganisation() }],
    [
      'human resources, where the head must sign',
      'invalid: role',
      { by: forOrganisation(authority, 'hr', kind), expected: asOrganisation() },
    ],
    ['an organisation’s key for a person', 'invalid: personal', { by: head }],
    ['an expired certificate', 'invalid: expired', { by: issue(authority, { kind, notBefore: days(-400), notAfter: days(-35) }) }],
    ['a certificate of the future', 'invalid: notYetValid', { by: issue(authority, { kind, notBefore: days(2) }) }],
    ['a revoked certificate', 'invalid: revoked', { by: all.revoked }],
    [
      'a key for signing in',
      'invalid: keyUsage',
      {
        by: issue(authority, {
          kind,
          usages: [usages.digitalSignature, usages.keyEncipherment],
          purposes: [oids.clientAuth, roleOids.individual],
        }),
      },
    ],
    ['a key for no documents', 'invalid: purpose', { by: issue(authority, { kind, purposes: [oids.clientAuth, roleOids.individual] }) }],
    ['an authority’s own key', 'invalid: purpose', { by: authority }],
    ['an unknown authority', 'invalid: chain', { by: issue(makeAuthority(all.rogueRoot, kind, 'БАСҚА ОРТАЛЫҚ'), { kind }) }],
    ['a self-made certificate', 'invalid: chain', { by: issue(selfSigned, { kind }), certificates: undefined }],
    ['a rogue authority with the same names', 'invalid: forgedChain', { by: issue(all.rogue, { kind }) }],
    ['a certificate issued by a person', 'invalid: notAuthority', { by: byLeaf, certificates: [byLeaf.certificate, signer.certificate] }],
    ['signed two days ago', 'invalid: signingTime', { at: days(-2) }],
    ['signed in an hour', 'invalid: signingTime', { at: new Date(now.getTime() + 3_600_000) }],
    ['no list of revoked certificates', 'undetermined: crlMissing', { trust: makeTrust({ ...given, crls: [] }) }],
    ['only the root’s list', 'undetermined: crlMissing', { trust: makeTrust({ ...given, crls: [all.crls[0]!] }) }],
    [
      'a list that has run out',
      'undetermined: crlStale',
      { trust: makeTrust({ ...given, crls: [all.crls[0]!, makeCrl(authority, { thisUpdate: days(-5), nextUpdate: days(-1) })] }) },
    ],
    [
      'a list too old to believe',
      'undetermined: crlStale',
      { trust: makeTrust({ ...given, crls: [all.crls[0]!, makeCrl(authority, { thisUpdate: days(-9), nextUpdate: days(90) })] }) },
    ],
    [
      'a list of the future',
      'undetermined: crlStale',
      { trust: makeTrust({ ...given, crls: [all.crls[0]!, makeCrl(authority, { thisUpdate: days(1) })] }) },
    ],
    [
      'a forged list that hides the revocation',
      'undetermined: crlForged',
      { by: all.revoked, trust: makeTrust({ ...given, crls: [all.crls[0]!, makeCrl(authority, { signer: all.rogue })] }) },
    ],
    [
      'a revoked authority',
      'invalid: revoked',
      { trust: makeTrust({ ...given, crls: [makeCrl(all.root, { revoked: [{ of: authority, at: days(-3) }] }), all.crls[1]!] }) },
    ],
    ['the test authority in production', 'invalid: testAuthority', { trust: makeTrust({ ...given, mode: 'production' }) }],
  ])('refused: %s → %s', (_, code, asked) => {
    expect(check(asked)).toBe(code)
  })

  test('refused: a rogue chain that comes along, up to its own root', () => {
    const mine = issue(all.rogue, { kind })
    const certificates = [mine.certificate, all.rogue.certificate, all.rogueRoot.certificate]
    expect(check({ by: mine, certificates })).toBe('invalid: chain')
  })
  test('refused: more authorities between than the upper one allows', () => {
    const mine = issue(all.deep, { kind })
    expect(check({ by: mine, certificates: [mine.certificate, all.deep.certificate] })).toBe('invalid: pathLength')
  })
  test('a national anchor is good in production, and says so', () => {
    const verdict = verifyDetached({
      cms: craft(document, signer),
      document,
      trust: makeTrust({ ...given, origin: 'national', mode: 'production' }),
      at: now,
      expected: asPerson,
    })
    expect(verdict).toMatchObject({ outcome: 'valid', signed: { origin: 'national', crls: [{ issuer: expect.any(String) }, {}] } })
  })
  test('a stranger’s check asks neither who nor when, but everything else', () => {
    const ask = (cms: Uint8Array, at = now) => says(verifyDetached({ cms, document, trust, at }))
    expect(ask(craft(document, all.stranger, { at: days(-2) }))).toBe('valid')
    expect(ask(craft(document, all.revoked))).toBe('invalid: revoked')
  })
  test('what a certificate says of its owner', () => {
    expect(identityOf(parseCertificate(head.certificate))).toEqual({
      name: 'СЫНАҚОВ ЕРЛАН БОЛАТҰЛЫ',
      iin,
      bin,
      organisation: '«Сынақ» ЖШС',
      roles: ['organisation', 'head'],
    })
  })
})

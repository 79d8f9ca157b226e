import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pem } from '@/lib/signatures/certificate-write'
import { signDetached } from '@/lib/signatures/sign'
import { verifyDetached } from '@/lib/signatures/verify'
import { days, type Holder, iin, issue, makeAuthority, makeCrl, makeRoot, makeTrust } from '../support/signatures'

/** Another implementation is asked both ways: what we sign it must accept, what it signs we must. */
const here = spawnSync('openssl', ['version']).status === 0
if (!here) console.warn('openssl is not installed: the cross-check of signatures is skipped')

const folder = mkdtempSync(join(tmpdir(), 'signatures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const openssl = (...args: string[]) => {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
  return { ok: status === 0, said: stderr }
}

const webKey = ({ keys }: Holder) => {
  const kind =
    keys.privateKey.asymmetricKeyType === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' }
  return crypto.subtle.importKey('pkcs8', new Uint8Array(keys.privateKey.export({ format: 'der', type: 'pkcs8' })), kind, false, ['sign'])
}
const text = new TextEncoder().encode('{"өтініш":"жұмыс іздеуші","сома":250000.5}')

describe.skipIf(!here).each(['p256', 'rsa'] as const)('openssl and %s', (kind) => {
  // openssl asks its own clock
  const now = new Date()
  const root = makeRoot(kind)
  const authority = makeAuthority(root, kind)
  const fresh = { thisUpdate: days(-1, now), nextUpdate: days(5, now) }
  const validity = { kind, notBefore: days(-30, now), notAfter: days(300, now) }
  const [signer, revoked] = [issue(authority, validity), issue(authority, validity)]
  const crls = [makeCrl(root, fresh), makeCrl(authority, { ...fresh, revoked: [{ of: revoked, at: days(-1, now) }] })]
  const trust = makeTrust({ anchors: [root], intermediates: [authority], crls })
  const ask = (cms: Uint8Array, document: Uint8Array = text) => {
    const verdict = verifyDetached({ cms, document, trust, at: now, expected: { iin, organisation: null } })
    return verdict.outcome === 'valid' ? 'valid' : verdict.code
  }
  const authorities = file(
    `${kind}-ca.pem`,
    [pem('CERTIFICATE', root.certificate), pem('CERTIFICATE', authority.certificate), ...crls.map((crl) => pem('X509 CRL', crl))].join(''),
  )
  const paths = (holder: Holder, name: string) => [
    file(`${kind}-${name}.pem`, pem('CERTIFICATE', holder.certificate)),
    file(`${kind}-${name}.key`, holder.keys.privateKey.export({ format: 'pem', type: 'pkcs8' })),
  ]
  const theirCheck = (cms: Uint8Array, document: Uint8Array) =>
    openssl(
      ...['cms', '-verify', '-inform', 'DER', '-in', file(`${kind}.p7s`, cms), '-content', file(`${kind}.doc`, document), '-binary'],
      ...['-CAfile', authorities, '-crl_check_all', '-purpose', 'smimesign', '-cades', '-out', '/dev/null'],
    )
  const theirs = (holder: Holder, name: string, ...more: string[]) => {
    const [certificate, key] = paths(holder, name)
    const out = join(folder, `${kind}-${name}.cms`)
    const made = openssl(
      ...['cms', '-sign', '-binary', '-in', file(`${kind}.doc`, text), '-signer', certificate!, '-inkey', key!],
      ...['-md', 'sha256', '-outform', 'DER', '-out', out, ...more],
    )
    expect(made.said).toBe('')
    return readFileSync(out)
  }
  const ours = async (holder: Holder, document = text) =>
    signDetached({ document, certificate: new Uint8Array(holder.certificate), key: await webKey(holder), at: now })

  test('it accepts what we sign, and we do', async () => {
    const cms = await ours(signer)
    expect(theirCheck(cms, text)).toEqual({ ok: true, said: expect.stringContaining('successful') })
    expect(ask(cms)).toBe('valid')
  })
  test('it refuses, as we do, a changed document and a revoked signer', async () => {
    const [cms, late] = [await ours(signer), await ours(revoked)]
    const other = Uint8Array.from(text, (byte, i) => (i === 5 ? byte ^ 1 : byte))
    expect(theirCheck(cms, other).ok).toBe(false)
    expect(ask(cms, other)).toBe('content')
    expect(theirCheck(late, text)).toEqual({ ok: false, said: expect.stringContaining('revoked') })
    expect(ask(late)).toBe('revoked')
  })
  test('we accept what it signs, with ESS and without', () => {
    expect(ask(theirs(signer, 'ess', '-cades'))).toBe('valid')
    expect(ask(theirs(signer, 'plain'))).toBe('valid')
    expect(ask(theirs(signer, 'keyid', '-keyid'))).toBe('valid')
    expect(ask(theirs(signer, 'plain'), text.subarray(1))).toBe('content')
  })
  test('we refuse what it attaches, and whom it lets sign after revocation', () => {
    expect(ask(theirs(signer, 'attached', '-nodetach'))).toBe('attached')
    expect(ask(theirs(revoked, 'revoked'))).toBe('revoked')
  })
  test('its parser finds nothing odd in our certificates and lists', () => {
    const [certificate] = paths(signer, 'read')
    expect(openssl('verify', '-CAfile', authorities, '-crl_check_all', '-x509_strict', certificate!).said).toBe('')
  })
})

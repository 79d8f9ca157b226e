import 'server-only'
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { bits, content, oid, only, parts, tags } from './der'
import { fault, SignatureFault } from './fault'
import { verifyGost } from './gost'
import { oids } from './oids'
import { streebog } from './streebog'

export type Hash = 'sha256' | 'streebog512'
type Kind = 'rsa' | 'ec' | 'gost'

/** What may be used: RSA of at least 2048 bits and ECDSA on P-256, both with SHA-256, and the national GOST 34.10-2015 with 512 bits. Nothing else. */
const hashes: Readonly<Record<string, Hash>> = { [oids.sha256]: 'sha256', [oids.gostHash]: 'streebog512' }
const schemes: Readonly<Record<string, { kind: Kind; hash: Hash | null }>> = {
  /** The key's algorithm alone: the hash is named beside it. */
  [oids.rsa]: { kind: 'rsa', hash: null },
  [oids.rsaSha256]: { kind: 'rsa', hash: 'sha256' },
  [oids.ecdsaSha256]: { kind: 'ec', hash: 'sha256' },
  [oids.gostSignature]: { kind: 'gost', hash: 'streebog512' },
}

export const hashOfOid = (id: string): Hash => hashes[id] ?? fault('algorithm', `digest ${id}`)

export const digest = (hash: Hash, data: Uint8Array): Uint8Array =>
  hash === 'streebog512' ? streebog(data) : createHash(hash).update(data).digest()

export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A public key that is strong enough. */
export type Key = { kind: 'rsa' | 'ec'; key: KeyObject } | { kind: 'gost'; point: Uint8Array }

/** The key of a SubjectPublicKeyInfo. Throws `weakKey` or `algorithm` for what is not allowed. */
export function keyOf(spki: Uint8Array): Key {
  const [algorithm, bitsOfKey] = parts(only(spki), tags.sequence)
  const [id, parameters] = parts(algorithm, tags.sequence)
  if (oid(id) === oids.gostKey) {
    if (oid(parts(parameters, tags.sequence)[0]) !== oids.gostCurve) fault('algorithm', 'GOST parameters')
    return { kind: 'gost', point: content(only(bits(bitsOfKey), tags.octetString)) }
  }
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
  const { modulusLength = 0, publicExponent = 0n, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'rsa') {
    if (modulusLength < 2048 || modulusLength > 8192 || publicExponent < 65537n) fault('weakKey', `RSA ${modulusLength}`)
    return { kind: 'rsa', key }
  }
  if (key.asymmetricKeyType !== 'ec' || namedCurve !== 'prime256v1') fault('algorithm', `key ${key.asymmetricKeyType} ${namedCurve}`)
  return { kind: 'ec', key }
}

/** Was `data` signed with this key? `hash` is the one named beside the signature, where it is. Throws for algorithms that are not allowed or do not fit each other. */
export function isSignedBy(key: Key, scheme: string, hash: Hash | null, data: Uint8Array, signature: Uint8Array): boolean {
  const known = schemes[scheme]
  if (!known) throw new SignatureFault('algorithm', `signature ${scheme}`)
  const used = known.hash ?? hash
  if (!used || (hash && hash !== used) || known.kind !== key.kind) throw new SignatureFault('algorithm', 'parts do not fit')
  if (key.kind === 'gost') return verifyGost(key.point, signature, data)
  if (used !== 'sha256') throw new SignatureFault('algorithm', 'parts do not fit')
  return verify('sha256', data, key.key, signature)
}

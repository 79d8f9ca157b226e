import 'server-only'
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** Canonical bytes, Ed25519 over exactly them in base64, and the key that made it. `openssl pkeyutl -verify -rawin` checks it as well. */
export type Sealed = { body: string; signature: string; keyId: string }
export type OwnKey = { id: string; privateKey: KeyObject }

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The queue of a subject, by a name that tells nothing about a person. */
export const laneOf = (subject: string) => sha256(subject).slice(0, 24)

const keyIdOf = (publicKey: string) => sha256(publicKey).slice(0, 16)

/** Base64 of PKCS #8 → the whole key as it is kept. Throws when it is no Ed25519 key. */
export function keyFrom(privateKey: string) {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key of the exchange must be Ed25519')
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return { id: keyIdOf(publicKey), publicKey, privateKey }
}

export const newKey = () => keyFrom(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))

export const peerFrom = (publicKey: string) => ({ id: keyIdOf(publicKey), publicKey })

export const openKey = ({ id, privateKey }: { id: string; privateKey: string }): OwnKey => ({
  id,
  privateKey: createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }),
})

export const seal = (key: OwnKey, body: string): Sealed => ({
  body,
  signature: sign(null, Buffer.from(body), key.privateKey).toString('base64'),
  keyId: key.id,
})

export const isSealedBy = (publicKey: string, { body, signature }: Sealed): boolean =>
  verify(
    null,
    Buffer.from(body),
    createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    Buffer.from(signature, 'base64'),
  )

/**
 * A signing key that lives in this browser: made by WebCrypto so that nobody can take it out, kept in IndexedDB, certified by the test authority.
 * Each portal is a place of its own for the browser, and so is each account and organisation.
 */
import type { Result } from '@/lib/core/result'
import { toBase64 } from './base64'
import { hex } from './der'
import { keyProof } from './key-proof'
import { signDetached, unbundle } from './sign'

export type KeyOwner = {
  /** The account. */
  owner: string
  /** In whose name: an organisation's id, or null for the person. */
  employerId: string | null
}

type StoredKey = { key: CryptoKey; certificates: Uint8Array<ArrayBuffer>[]; spkiSha256: string }

/** The account or the authority said no; its own words. */
export class KeyRefused extends Error {
  override name = 'KeyRefused'
  constructor(readonly result: Result) {
    super(result.text.en)
  }
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const store = 'keys'
const nameOf = ({ owner, employerId }: KeyOwner) => `${owner}:${employerId ?? 'self'}`

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open('enbek-signing', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store)
  return settled(opening)
}

/** The browser's key of this owner, when the account still knows it; a revoked one is forgotten. */
export async function findKey(owner: KeyOwner): Promise<StoredKey | null> {
  const keys = (await database()).transaction(store).objectStore(store)
  const found: StoredKey | undefined = await settled(keys.get(nameOf(owner)))
  if (!found) return null
  const certificates = await certificatesOf(found.spkiSha256)
  return certificates && { ...found, certificates }
}

async function certificatesOf(spkiSha256: string): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const answer = await fetch(`/api/signatures/certificates/${spkiSha256}`)
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`certificates: ${answer.status}`)
  return unbundle(new Uint8Array(await answer.arrayBuffer()))
}

type Enrol = (previous: Result | null, form: FormData) => Promise<Result>

/** Makes a key and has it certified. Throws `KeyRefused`. */
export async function makeKey(owner: KeyOwner, enrol: Enrol): Promise<StoredKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const bytes = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const spki = toBase64(bytes)
  const said = new TextEncoder().encode(keyProof(owner.owner, spki))
  const proof = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, said))
  const form = new FormData()
  form.set('spki', spki)
  form.set('proof', toBase64(proof))
  form.set('as', owner.employerId === null ? 'person' : 'organisation')
  const result = await enrol(null, form)
  if (!result.ok) throw new KeyRefused(result)
  const spkiSha256 = await sha256(bytes)
  const certificates = await certificatesOf(spkiSha256)
  if (!certificates) throw new Error('the new certificate is not there')
  const stored: StoredKey = { key: pair.privateKey, certificates, spkiSha256 }
  const writing = (await database()).transaction(store, 'readwrite')
  await settled(writing.objectStore(store).put(stored, nameOf(owner)))
  return stored
}

/** Signs the exact bytes with a stored key; base64 of the detached CMS. */
export async function signByKey({ key, certificates }: StoredKey, document: Uint8Array<ArrayBuffer>, at: Date): Promise<string> {
  const [certificate, ...chain] = certificates
  if (!certificate) throw new Error('a key without a certificate')
  return toBase64(await signDetached({ document, certificate, chain, key, at }))
}

/** SHA-256 in hexadecimal. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

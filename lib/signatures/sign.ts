/** Signing with a key of WebCrypto, in the browser or in Node: a detached CMS (CAdES-BES) with RSA or P-256 and SHA-256. */
import { context, only, parts, tags, whole } from './der'
import { explicit, integer, join, nothing, octets, oid, sequence, set, sorted, utcTime } from './der-write'
import { oids } from './oids'

const digestOf = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const attribute = (type: string, value: Uint8Array) => sequence(oid(type), set(value))

function issuerAndSerial(certificate: Uint8Array) {
  const fields = parts(parts(only(certificate))[0])
  const [serial, , issuer] = fields[0]?.tag === context(0) ? fields.slice(1) : fields
  return sequence(whole(issuer!), whole(serial!))
}

/** WebCrypto gives r‖s, a CMS holds them as two numbers. */
function ecdsaToDer(pair: Uint8Array) {
  const half = pair.length / 2
  return sequence(integer(pair.subarray(0, half)), integer(pair.subarray(half)))
}

type ToSign = {
  document: Uint8Array<ArrayBuffer>
  /** The signer's certificate and those above it, DER. */
  certificate: Uint8Array<ArrayBuffer>
  chain?: readonly Uint8Array[]
  key: CryptoKey
  at: Date
}

/** Signs the exact bytes of a document; the document itself stays outside. */
export async function signDetached({ document, certificate, chain = [], key, at }: ToSign): Promise<Uint8Array<ArrayBuffer>> {
  const isRsa = key.algorithm.name.startsWith('RSA')
  const attributes = sorted([
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.signingTime, utcTime(at)),
    attribute(oids.messageDigest, octets(await digestOf(document))),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(await digestOf(certificate)))))),
  ])
  const algorithm = isRsa ? 'RSASSA-PKCS1-v1_5' : { name: 'ECDSA', hash: 'SHA-256' }
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, key, set(...attributes)))
  const one = integer(Uint8Array.of(1))
  const sha256 = sequence(oid(oids.sha256), nothing())
  const signer = sequence(
    one,
    issuerAndSerial(certificate),
    sha256,
    explicit(0, ...attributes),
    isRsa ? sequence(oid(oids.rsa), nothing()) : sequence(oid(oids.ecdsaSha256)),
    octets(isRsa ? signature : ecdsaToDer(signature)),
  )
  const signedData = sequence(one, set(sha256), sequence(oid(oids.data)), explicit(0, certificate, ...chain), set(signer))
  return sequence(oid(oids.signedData), explicit(0, signedData))
}

/** The certificates of a bundle (`SEQUENCE OF Certificate`), the signer's first. */
export const unbundle = (bundle: Uint8Array): Uint8Array<ArrayBuffer>[] =>
  parts(only(bundle), tags.sequence).map((node) => join(whole(node)))
export const bundle = (certificates: readonly Uint8Array[]) => sequence(...certificates)

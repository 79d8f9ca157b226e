import 'server-only'
import { digest, type Hash, hashOfOid, isSignedBy } from './algorithms'
import { toDer } from './ber'
import { type Certificate, nameKey, parseCertificate, publicKeyOf } from './certificate'
import { content, context, isSame, type Node, oid, only, parts, primitive, serialOf, tags, time, whole } from './der'
import { join } from './der-write'
import { fault } from './fault'
import { oids } from './oids'

/** The largest signature that is read, bytes. With a chain and a time stamp one has about 10 kB. */
export const mostCmsBytes = 262_144

/** A signer and a chain; each further certificate is one more that a stranger makes us try. */
const mostCertificates = 10

/** One signer of a CMS (RFC 5652, 5.3). */
type Signer = {
  /** Issuer and serial number, or the key's id. */
  by: { issuer: string; serial: string } | { keyId: Uint8Array }
  digestOid: string
  /** The bytes that are signed, and what they say. */
  signed: Uint8Array
  attributes: ReadonlyMap<string, Node>
  scheme: string
  signature: Uint8Array
}

type SignedData = { contentType: string; isAttached: boolean; certificates: readonly Certificate[]; signers: readonly Signer[] }

const version = (node: Node | undefined, ...allowed: readonly number[]) => {
  const bytes = primitive(node, tags.integer)
  if (bytes.length !== 1 || !allowed.includes(bytes[0]!)) fault('malformed', 'version')
}

/** Reads a CMS SignedData; outer shells of indefinite length are allowed. */
function parse(cms: Uint8Array): SignedData {
  if (cms.length > mostCmsBytes) fault('tooLarge')
  const [type, wrapped, ...more] = parts(only(toDer(cms)), tags.sequence)
  if (oid(type) !== oids.signedData || more.length > 0) fault('malformed', 'not signed data')
  const [number, digests, encapsulated, ...rest] = parts(parts(wrapped, context(0))[0], tags.sequence)
  version(number, 1, 3)
  const digestOids = parts(digests, tags.set).map((algorithm) => oid(parts(algorithm, tags.sequence)[0]))
  const [contentType, attached] = parts(encapsulated, tags.sequence)
  const along = rest.find(({ tag }) => tag === context(0))
  const certificates = (along ? parts(along) : []).filter(({ tag }) => tag === tags.sequence)
  if (certificates.length > mostCertificates) fault('tooLarge', `${certificates.length} certificates`)
  const signers = rest.find(({ tag }) => tag === tags.set)
  if (!signers) return fault('malformed', 'no set of signers')
  return {
    contentType: oid(contentType),
    isAttached: attached !== undefined,
    certificates: certificates.map((node) => parseCertificate(whole(node))),
    signers: parts(signers).map((signer) => readSigner(signer, digestOids)),
  }
}

function readSigner(node: Node, digestOids: readonly string[]): Signer {
  const [number, by, algorithm, attributes, scheme, signature] = parts(node, tags.sequence)
  const digestOid = oid(parts(algorithm, tags.sequence)[0])
  if (!digestOids.includes(digestOid)) fault('malformed', 'digest is not announced')
  // without signed attributes the certificate would sign the bare content: neither time nor type is bound
  if (attributes?.tag !== context(0)) return fault('attributes')
  return {
    by: signerId(number, by),
    digestOid,
    signed: join(Uint8Array.of(tags.set), whole(attributes).subarray(1)),
    attributes: attributesOf(attributes),
    scheme: oid(parts(scheme, tags.sequence)[0]),
    signature: primitive(signature, tags.octetString),
  }
}

function signerId(number: Node | undefined, by: Node | undefined): Signer['by'] {
  if (by?.tag === 0x80) {
    version(number, 3)
    return { keyId: content(by) }
  }
  version(number, 1)
  const [issuer, serial] = parts(by, tags.sequence)
  return { issuer: nameKey(issuer), serial: serialOf(serial) }
}

function attributesOf(node: Node): Map<string, Node> {
  const found = new Map<string, Node>()
  for (const attribute of parts(node)) {
    const [type, values] = parts(attribute, tags.sequence)
    const [value, ...others] = parts(values, tags.set)
    if (found.has(oid(type)) || !value || others.length > 0) fault('attributes', oid(type))
    found.set(oid(type), value!)
  }
  return found
}

function certificateOf({ by }: Signer, certificates: readonly Certificate[]): Certificate {
  const fitting = certificates.filter((certificate) => {
    if ('serial' in by) return certificate.issuer === by.issuer && certificate.serial === by.serial
    const keyId = certificate.extensions.get(oids.subjectKeyId)?.value
    return keyId !== undefined && isSame(primitive(only(keyId), tags.octetString), by.keyId)
  })
  const [certificate, ...others] = new Set(fitting)
  if (!certificate || others.length > 0) return fault('noCertificate')
  return certificate
}

/** What a CMS proves: whose key signed, when its owner says he did, and which content. */
export type Proof = {
  certificate: Certificate
  /** Other certificates that came along. */
  others: readonly Certificate[]
  /** The signer's own word. */
  signingTime: Date | null
  /** Are these the bytes that were signed? Asked last: hashing a large document is work that only a known authority's key is worth. */
  isOf: (document: Uint8Array) => boolean
  /** Names this act of signing: the same in every repackaging of the signature. */
  signed: Uint8Array
}

/** Checks a detached signature by exactly one signer. Nothing is said yet about who may be trusted, and of which content. */
export function proofOf(cms: Uint8Array): Proof {
  const { contentType, isAttached, certificates, signers } = parse(cms)
  if (isAttached) fault('attached')
  if (contentType !== oids.data) fault('malformed', 'content type')
  const [signer, ...others] = signers
  if (!signer) return fault('noSigner')
  if (others.length > 0) fault('manySigners')
  const certificate = certificateOf(signer, certificates)
  const hash = hashOfOid(signer.digestOid)
  const { attributes } = signer
  const type = attributes.get(oids.contentType)
  const message = attributes.get(oids.messageDigest)
  if (!type || oid(type) !== contentType || !message) return fault('attributes')
  const signedDigest = primitive(message, tags.octetString)
  checkEss(attributes.get(oids.signingCertificateV2), certificate)
  if (!isSignedBy(publicKeyOf(certificate), signer.scheme, hash, signer.signed, signer.signature)) fault('signature')
  const at = attributes.get(oids.signingTime)
  return {
    certificate,
    others: certificates.filter((one) => one !== certificate),
    signingTime: at ? time(at) : null,
    isOf: (document) => isSame(signedDigest, digest(hash, document)),
    signed: signer.signed,
  }
}

/** RFC 5035: the signer names his certificate. The national library leaves it out, hence it is checked only when present. */
function checkEss(attribute: Node | undefined, certificate: Certificate): void {
  if (!attribute) return
  const [first, second] = parts(parts(parts(attribute, tags.sequence)[0], tags.sequence)[0], tags.sequence)
  const isNamed = first?.tag === tags.sequence
  const hash: Hash = isNamed ? hashOfOid(oid(parts(first)[0])) : 'sha256'
  if (!isSame(primitive(isNamed ? second : first, tags.octetString), digest(hash, certificate.der))) fault('ess')
}

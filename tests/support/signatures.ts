import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { parseCertificate, usages } from '@/lib/signatures/certificate'
import {
  type Issuer,
  type NewCertificate,
  type SubjectName,
  subjectName,
  writeCertificate,
  writeCrl,
} from '@/lib/signatures/certificate-write'
import { parseCrl } from '@/lib/signatures/crl'
import { context, only, parts, whole } from '@/lib/signatures/der'
import { explicit, integer, nothing, octets, oid, sequence, set, sorted, utcTime } from '@/lib/signatures/der-write'
import { oids, roleOids } from '@/lib/signatures/oids'
import type { Anchor, Trust } from '@/lib/signatures/verify'

/** A whole authority in memory, and a signer that can do everything wrong. */
export const now = new Date('2026-11-26T10:00:00Z')
export const days = (count: number, from = now) => new Date(from.getTime() + count * 86_400_000)

export const iin = '900512300001'
export const otherIin = '950317400007'
export const bin = '490140000008'

export type KeyKind = 'p256' | 'rsa' | 'rsa1024' | 'p384'
type Pair = { publicKey: KeyObject; privateKey: KeyObject }

const newKey = (kind: KeyKind): Pair =>
  kind === 'p256' || kind === 'p384'
    ? generateKeyPairSync('ec', { namedCurve: kind === 'p256' ? 'prime256v1' : 'secp384r1' })
    : generateKeyPairSync('rsa', { modulusLength: kind === 'rsa' ? 2048 : 1024 })

const spkiOf = ({ publicKey }: Pair) => new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }))

export type Holder = { certificate: Uint8Array; keys: Pair }

const issuerOf = ({ certificate, keys }: Holder): Issuer => ({
  name: parseCertificate(certificate).subjectName,
  spki: spkiOf(keys),
  key: keys.privateKey,
})

const caUsages = [usages.keyCertSign, usages.crlSign]

export function makeRoot(kind: KeyKind, commonName = 'ТЕСТТІК НЕГІЗГІ ОРТАЛЫҚ', pathLength = 1): Holder {
  const keys = newKey(kind)
  const name = subjectName({ commonName })
  const certificate = writeCertificate(
    { name, spki: spkiOf(keys), key: keys.privateKey },
    { subject: name, spki: spkiOf(keys), notBefore: days(-1000), notAfter: days(3000), usages: caUsages, authority: { pathLength } },
  )
  return { certificate, keys }
}

export function makeAuthority(above: Holder, kind: KeyKind, commonName = 'ТЕСТТІК КУӘЛАНДЫРУШЫ ОРТАЛЫҚ'): Holder {
  const keys = newKey(kind)
  const given = { subject: subjectName({ commonName }), spki: spkiOf(keys), notBefore: days(-500), notAfter: days(1500), usages: caUsages }
  return { certificate: writeCertificate(issuerOf(above), { ...given, authority: { pathLength: 0 } }), keys }
}

type Given = Partial<Omit<NewCertificate, 'subject' | 'spki'>> & { kind?: KeyKind; subject?: SubjectName; keys?: Pair }

export const personal: SubjectName = { commonName: 'СЫНАҚОВ ЕРЛАН', surname: 'СЫНАҚОВ', patronymic: 'БОЛАТҰЛЫ', iin }

/** A certificate for signing; a person's when nothing else is said. */
export function issue(above: Holder, { kind = 'p256', subject = personal, keys = newKey(kind), ...rest }: Given = {}): Holder {
  const certificate = writeCertificate(issuerOf(above), {
    subject: subjectName(subject),
    spki: spkiOf(keys),
    notBefore: days(-30),
    notAfter: days(335),
    usages: [usages.digitalSignature, usages.nonRepudiation],
    purposes: [oids.emailProtection, roleOids.individual],
    ...rest,
  })
  return { certificate, keys }
}

export const forOrganisation = (above: Holder, role: keyof typeof roleOids, kind: KeyKind = 'p256', of = bin) =>
  issue(above, {
    kind,
    subject: { ...personal, organisation: '«Сынақ» ЖШС', bin: of },
    purposes: [oids.emailProtection, roleOids.organisation, roleOids[role]],
  })

type CrlGiven = { thisUpdate?: Date; nextUpdate?: Date; revoked?: readonly { of: Holder; at: Date }[]; signer?: Holder }

export const makeCrl = (of: Holder, { thisUpdate = days(-1), nextUpdate = days(6), revoked = [], signer = of }: CrlGiven = {}) =>
  writeCrl(
    { ...issuerOf(signer), name: issuerOf(of).name },
    { thisUpdate, nextUpdate, number: 1, revoked: revoked.map(({ of, at }) => ({ serial: serialBytes(of.certificate), at })) },
  )

const serialBytes = (certificate: Uint8Array) => Buffer.from(parseCertificate(certificate).serial, 'hex')

type TrustGiven = {
  anchors: readonly Holder[]
  intermediates?: readonly Holder[]
  crls: readonly Uint8Array[]
  origin?: Anchor['origin']
  mode?: Trust['mode']
}

export const makeTrust = ({ anchors, intermediates = [], crls, origin = 'test', mode = 'test' }: TrustGiven): Trust => ({
  anchors: anchors.map(({ certificate }) => ({ certificate: parseCertificate(certificate), origin })),
  intermediates: intermediates.map(({ certificate }) => parseCertificate(certificate)),
  crls: crls.map((crl) => parseCrl(crl)),
  mode,
})

const sha1Oid = '1.3.14.3.2.26'

/** What may be wrong with a signature that we make ourselves. */
export type Flaws = {
  at?: Date
  hash?: 'sha256' | 'sha1'
  /** The content travels inside. */
  attach?: Uint8Array
  /** The digest of another content is signed. */
  digestOf?: Uint8Array
  /** ESS names this certificate; null = no ESS at all. */
  essOf?: Uint8Array | null
  certificates?: readonly Uint8Array[]
  /** No signed attributes: the bare content is signed. */
  bare?: boolean
  /** The signing time stands twice. */
  twice?: boolean
  signers?: 0 | 1 | 2
  contentType?: string
  after?: Uint8Array
}

const attribute = (type: string, value: Uint8Array) => sequence(oid(type), set(value))

/** A CMS by node:crypto, written apart from the signer of the product, with flaws on demand. */
export function craft(document: Uint8Array, holder: Holder, flaws: Flaws = {}): Uint8Array {
  const { hash = 'sha256', at = now, signers = 1, contentType = oids.data, certificates = [holder.certificate] } = flaws
  const digestOf = (bytes: Uint8Array) => createHash(hash).update(bytes).digest()
  const algorithm = sequence(oid(hash === 'sha1' ? sha1Oid : oids.sha256), nothing())
  const time = attribute(oids.signingTime, utcTime(at))
  const ess =
    flaws.essOf === null
      ? null
      : createHash('sha256')
          .update(flaws.essOf ?? holder.certificate)
          .digest()
  const attributes = sorted([
    attribute(oids.contentType, oid(contentType)),
    time,
    ...(flaws.twice ? [time] : []),
    attribute(oids.messageDigest, octets(digestOf(flaws.digestOf ?? document))),
    ...(ess ? [attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(ess)))))] : []),
  ])
  const { privateKey } = holder.keys
  const isRsa = privateKey.asymmetricKeyType === 'rsa'
  const fields = parts(parts(only(holder.certificate))[0])
  const [serial, , issuer] = fields[0]!.tag === context(0) ? fields.slice(1) : fields
  const one = integer(Uint8Array.of(1))
  const signer = sequence(
    one,
    sequence(whole(issuer!), whole(serial!)),
    algorithm,
    ...(flaws.bare ? [] : [explicit(0, ...attributes)]),
    isRsa ? sequence(oid(oids.rsa), nothing()) : sequence(oid(hash === 'sha1' ? '1.2.840.10045.4.1' : oids.ecdsaSha256)),
    octets(sign(hash, flaws.bare ? document : set(...attributes), privateKey)),
  )
  const encapsulated = sequence(oid(contentType), ...(flaws.attach ? [explicit(0, octets(flaws.attach))] : []))
  const body = sequence(
    one,
    set(algorithm),
    encapsulated,
    ...(certificates.length > 0 ? [explicit(0, ...certificates)] : []),
    set(...Array.from({ length: signers }, () => signer)),
  )
  const cms = sequence(oid(oids.signedData), explicit(0, body))
  return flaws.after ? Buffer.concat([cms, flaws.after]) : cms
}

/** The same CMS with shells of indefinite length, as BouncyCastle writes them. */
export function toBer(cms: Uint8Array): Uint8Array {
  const [type, wrapped] = parts(only(cms))
  const body = parts(wrapped)[0]!
  const open = (tag: number, ...inside: Uint8Array[]) => Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.from([0, 0])])
  return open(0x30, whole(type!), open(0xa0, open(0x30, ...parts(body).map((part) => whole(part)))))
}

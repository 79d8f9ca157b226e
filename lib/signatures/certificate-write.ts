import 'server-only'
import { createHash, type KeyObject, sign } from 'node:crypto'
import { bits, only, parts } from './der'
import { bitString, explicit, integer, join, nothing, octets, oid, printable, sequence, set, tlv, utcTime, utf8, yes } from './der-write'
import { oids } from './oids'

/** A name in the form of the national certificate profile. */
export type SubjectName = {
  /** Family name and first name. */
  commonName: string
  surname?: string
  patronymic?: string
  iin?: string
  organisation?: string
  bin?: string
}

const pair = (type: string, value: Uint8Array) => set(sequence(oid(type), value))

export function subjectName({ commonName, surname, patronymic, iin, organisation, bin }: SubjectName): Uint8Array {
  return sequence(
    pair(oids.commonName, utf8(commonName)),
    ...(surname ? [pair(oids.surname, utf8(surname))] : []),
    ...(iin ? [pair(oids.serialNumber, printable(`IIN${iin}`))] : []),
    pair(oids.country, printable('KZ')),
    ...(organisation ? [pair(oids.organisation, utf8(organisation))] : []),
    ...(bin ? [pair(oids.unit, utf8(`BIN${bin}`))] : []),
    ...(patronymic ? [pair(oids.givenName, utf8(patronymic))] : []),
  )
}

/** SHA-1 of the key's bits (RFC 5280, 4.2.1.2): a name, no protection. */
const keyIdOf = (spki: Uint8Array): Uint8Array =>
  createHash('sha1')
    .update(bits(parts(only(spki))[1]))
    .digest()

/** The national profile: a certificate's serial number is its key's id with the highest bit cleared. */
function serialOfKey(spki: Uint8Array): Uint8Array {
  const id = Uint8Array.from(keyIdOf(spki))
  id[0] = id[0]! & 0x7f
  // a number never begins with zeros
  if (id[0] === 0) id[0] = 1
  return id
}

const extension = (type: string, critical: boolean, value: Uint8Array) => sequence(oid(type), ...(critical ? [yes()] : []), octets(value))

/** Bits of a key usage, at most seven of them. */
function usageBits(usages: readonly number[]) {
  const byte = usages.reduce((bits, n) => bits | (0x80 >> n), 0)
  const last = Math.max(...usages)
  return bitString(Uint8Array.of(byte), 7 - last)
}

/** Who signs a certificate or a list, and how. */
export type Issuer = {
  /** The name as in its own certificate. */
  name: Uint8Array
  spki: Uint8Array
  key: KeyObject
}

export type NewCertificate = {
  subject: Uint8Array
  spki: Uint8Array
  notBefore: Date
  notAfter: Date
  usages: readonly number[]
  purposes?: readonly string[]
  /** For an authority: how many may stand below it. */
  authority?: { pathLength: number }
  /** Where the list of revoked certificates is, an address. */
  crlUrl?: string
}

/** The hash and the algorithm's name of a key's signature; everything we issue is signed with SHA-256. */
const algorithmOf = (key: KeyObject) =>
  key.asymmetricKeyType === 'rsa' ? sequence(oid(oids.rsaSha256), nothing()) : sequence(oid(oids.ecdsaSha256))

const sealed = (body: Uint8Array, key: KeyObject) => sequence(body, algorithmOf(key), bitString(sign('sha256', body, key)))

/** A new certificate (X.509 v3), DER. */
export function writeCertificate(issuer: Issuer, given: NewCertificate): Uint8Array {
  const { authority, purposes = [], crlUrl } = given
  const limit = authority && sequence(yes(), integer(Uint8Array.of(authority.pathLength)))
  const extensions = [
    ...(limit ? [extension(oids.basicConstraints, true, limit)] : []),
    extension(oids.keyUsage, true, usageBits(given.usages)),
    ...(purposes.length > 0 ? [extension(oids.extendedKeyUsage, false, sequence(...purposes.map(oid)))] : []),
    extension(oids.subjectKeyId, false, octets(keyIdOf(given.spki))),
    extension(oids.authorityKeyId, false, sequence(tlv(0x80, keyIdOf(issuer.spki)))),
    ...(crlUrl ? [extension(oids.crlPoints, false, crlPoint(crlUrl))] : []),
  ]
  const body = sequence(
    explicit(0, integer(Uint8Array.of(2))),
    integer(serialOfKey(given.spki)),
    algorithmOf(issuer.key),
    issuer.name,
    sequence(utcTime(given.notBefore), utcTime(given.notAfter)),
    given.subject,
    given.spki,
    explicit(3, sequence(...extensions)),
  )
  return sealed(body, issuer.key)
}

const crlPoint = (url: string) => sequence(sequence(explicit(0, explicit(0, tlv(0x86, new TextEncoder().encode(url))))))

export type NewCrl = {
  thisUpdate: Date
  nextUpdate: Date
  number: number
  revoked: readonly { serial: Uint8Array; at: Date }[]
}

/** A list of revoked certificates (X.509 CRL v2), DER. */
export function writeCrl(issuer: Issuer, { thisUpdate, nextUpdate, number, revoked }: NewCrl): Uint8Array {
  const entries = revoked.map(({ serial, at }) => sequence(integer(serial), utcTime(at)))
  const counted = Buffer.alloc(8)
  counted.writeBigUInt64BE(BigInt(number))
  const extensions = [
    extension(oids.authorityKeyId, false, sequence(tlv(0x80, keyIdOf(issuer.spki)))),
    extension(oids.crlNumber, false, integer(counted)),
  ]
  const body = sequence(
    integer(Uint8Array.of(1)),
    algorithmOf(issuer.key),
    issuer.name,
    utcTime(thisUpdate),
    utcTime(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, sequence(...extensions)),
  )
  return sealed(body, issuer.key)
}

/** PEM, for programs that want it. */
export const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(join(der))
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`

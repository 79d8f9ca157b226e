import 'server-only'
import { checkIin } from '@/lib/core/identifiers'
import { type Key, keyOf, sha256 } from './algorithms'
import { bits, content, context, hex, type Node, oid, only, parts, primitive, serialOf, string, tags, time, whole } from './der'
import { fault } from './fault'
import { type CertificateRole, certificateRoles, oids, roleOids } from './oids'

/** Bits of the key usage. */
export const usages = { digitalSignature: 0, nonRepudiation: 1, keyEncipherment: 2, keyCertSign: 5, crlSign: 6 } as const

export type Certificate = {
  der: Uint8Array
  /** SHA-256 of the certificate. */
  id: string
  /** What the issuer has signed, with which algorithm, and the signature. */
  signed: Uint8Array
  scheme: string
  signature: Uint8Array
  serial: string
  /** Names as keys for comparing. */
  issuer: string
  subject: string
  /** The subject's name as it is written, for issuing below it. */
  subjectName: Uint8Array
  attributes: readonly (readonly [type: string, value: string])[]
  notBefore: Date
  notAfter: Date
  spki: Uint8Array
  extensions: ReadonlyMap<string, { critical: boolean; value: Uint8Array }>
  /** Undefined when the certificate does not limit its key. */
  may: ((usage: number) => boolean) | undefined
  purposes: readonly string[]
  isAuthority: boolean
  pathLength: number | undefined
}

/** RFC 5280, 7.1: the type of string, the case and runs of spaces do not matter. */
export const nameKey = (name: Node | undefined): string =>
  JSON.stringify(
    parts(name, tags.sequence).map((member) =>
      parts(member, tags.set)
        .map((pair) => {
          const [type, value] = parts(pair, tags.sequence)
          return [oid(type), string(value).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()].join('=')
        })
        .sort(),
    ),
  )

const known = new Map<string, Certificate>()
const keys = new WeakMap<Certificate, Key>()
const mostKnown = 5000

/** Reads a certificate (X.509 v3). Parsed ones are remembered by their exact bytes. */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const id = sha256(bytes)
  const before = known.get(id)
  if (before) return before
  const certificate = parse(bytes.slice(), id)
  if (known.size >= mostKnown) known.clear()
  known.set(id, certificate)
  return certificate
}

function parse(der: Uint8Array, id: string): Certificate {
  const [signed, algorithm, signature] = parts(only(der, tags.sequence))
  const fields = parts(signed, tags.sequence)
  if (fields[0]?.tag !== context(0)) fault('malformed', 'certificate version')
  const [, serial, inner, issuer, validity, subject, spki, ...rest] = fields
  const scheme = oid(parts(algorithm, tags.sequence)[0])
  if (oid(parts(inner, tags.sequence)[0]) !== scheme) fault('malformed', 'two algorithms in one certificate')
  const [from, to] = parts(validity, tags.sequence)
  const extensions = extensionsOf(rest.find(({ tag }) => tag === context(3)))
  const usage = extensions.get(oids.keyUsage)?.value
  const flags = usage && primitive(only(usage), tags.bitString)
  const basic = extensions.get(oids.basicConstraints)?.value
  const [isAuthority, limit] = basic ? basicConstraints(basic) : [false, undefined]
  const purposes = extensions.get(oids.extendedKeyUsage)?.value
  return {
    der,
    id,
    signed: whole(signed!),
    scheme,
    signature: bits(signature),
    serial: serialOf(serial),
    issuer: nameKey(issuer),
    subject: nameKey(subject),
    subjectName: whole(subject!),
    attributes: parts(subject, tags.sequence).flatMap((member) =>
      parts(member, tags.set).map((pair) => {
        const [type, value] = parts(pair, tags.sequence)
        return [oid(type), string(value)] as const
      }),
    ),
    notBefore: time(from),
    notAfter: time(to),
    spki: whole(spki ?? fault('malformed', 'no key')),
    extensions,
    may: flags && ((n) => ((flags[1 + (n >> 3)] ?? 0) & (0x80 >> (n & 7))) !== 0),
    purposes: purposes ? parts(only(purposes, tags.sequence)).map(oid) : [],
    isAuthority,
    pathLength: limit,
  }
}

function extensionsOf(node: Node | undefined) {
  const found = new Map<string, { critical: boolean; value: Uint8Array }>()
  if (!node) return found
  for (const extension of parts(parts(node)[0], tags.sequence)) {
    const members = parts(extension, tags.sequence)
    const id = oid(members[0])
    if (found.has(id)) fault('malformed', `extension twice: ${id}`)
    const critical = members.length === 3 && primitive(members[1], tags.boolean)[0] !== 0
    found.set(id, { critical, value: primitive(members.at(-1), tags.octetString) })
  }
  return found
}

function basicConstraints(value: Uint8Array): [boolean, number | undefined] {
  const members = parts(only(value, tags.sequence))
  const isAuthority = members[0]?.tag === tags.boolean && content(members[0])[0] === 0xff
  const limit = members.find(({ tag }) => tag === tags.integer)
  return [isAuthority, limit && Number.parseInt(hex(content(limit)).slice(0, 8), 16)]
}

/** The certificate's public key; weak or unknown ones are faults. */
export function publicKeyOf(certificate: Certificate): Key {
  const before = keys.get(certificate)
  if (before) return before
  const key = keyOf(certificate.spki)
  keys.set(certificate, key)
  return key
}

/** Who a certificate says its owner is. */
export type Identity = {
  name: string
  /** With a right check digit, or null. */
  iin: string | null
  bin: string | null
  organisation: string | null
  roles: readonly CertificateRole[]
}

export function identityOf({ attributes, purposes }: Certificate): Identity {
  const all = (type: string) => attributes.filter(([name]) => name === type).map(([, value]) => value)
  // two numbers in one certificate name nobody
  const single = (type: string, form: RegExp) => {
    const found = all(type).flatMap((value) => form.exec(value)?.[1] ?? [])
    return found.length === 1 ? found[0]! : null
  }
  const iin = single(oids.serialNumber, /^IIN(\d{12})$/)
  const patronymic = all(oids.givenName)[0] ?? ''
  return {
    name: `${all(oids.commonName)[0] ?? ''} ${patronymic}`.trim(),
    iin: iin && checkIin(iin) === null ? iin : null,
    bin: single(oids.unit, /^BIN(\d{12})$/),
    organisation: all(oids.organisation)[0] ?? null,
    roles: certificateRoles.filter((role) => purposes.includes(roleOids[role])),
  }
}

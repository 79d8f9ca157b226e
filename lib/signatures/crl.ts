import 'server-only'
import { isSignedBy, sha256 } from './algorithms'
import { type Certificate, nameKey, publicKeyOf, usages } from './certificate'
import { bits, context, oid, only, parts, read, serialOf, tags, time, whole } from './der'
import { fault, SignatureFault } from './fault'
import { oids } from './oids'
import type { DoubtCode } from './words'

/** A list of revoked certificates as its authority has signed it. */
export type Crl = {
  der: Uint8Array
  id: string
  signed: Uint8Array
  scheme: string
  signature: Uint8Array
  issuer: string
  thisUpdate: Date
  nextUpdate: Date | null
  /** Serial number → since when. */
  revoked: ReadonlyMap<string, Date>
  /** Only the changes since another list: not enough to say that a certificate is in force. */
  isDelta: boolean
}

/** How old a list may be, whatever it says of itself: milliseconds. */
const oldestCrl = 7 * 86_400_000

const known = new Map<string, Crl>()
/** Which certificate's key has been found to have signed a list. */
const signers = new WeakMap<Crl, Set<string>>()

/** Reads a CRL (RFC 5280, 5). One pass, so that a list of a large authority is read in milliseconds. */
export function parseCrl(bytes: Uint8Array): Crl {
  const id = sha256(bytes)
  const before = known.get(id)
  if (before) return before
  const crl = parse(bytes.slice(), id)
  if (known.size > 200) known.clear()
  known.set(id, crl)
  return crl
}

function parse(der: Uint8Array, id: string): Crl {
  const [signed, algorithm, signature] = parts(only(der, tags.sequence))
  const fields = parts(signed, tags.sequence)
  const [inner, issuer, thisUpdate, ...rest] = fields[0]?.tag === tags.integer ? fields.slice(1) : fields
  const scheme = oid(parts(algorithm, tags.sequence)[0])
  if (oid(parts(inner, tags.sequence)[0]) !== scheme) fault('malformed', 'two algorithms in one list')
  const revoked = new Map<string, Date>()
  const list = rest.find(({ tag }) => tag === tags.sequence)
  for (let at = list?.start ?? 0; list && at < list.end; ) {
    const entry = read(der, at, list.end)
    const serial = read(der, entry.start, entry.end)
    revoked.set(serialOf(serial), time(read(der, serial.end, entry.end)))
    at = entry.end
  }
  let isDelta = false
  const extensions = rest.find(({ tag }) => tag === context(0))
  for (const extension of extensions ? parts(parts(extensions)[0], tags.sequence) : []) {
    const members = parts(extension, tags.sequence)
    const name = oid(members[0])
    if (name === oids.deltaCrl) isDelta = true
    else if (members.length === 3 && name !== oids.crlNumber) fault('malformed', `list extension ${name}`)
  }
  const next = rest.find(({ tag }) => tag === tags.utcTime || tag === tags.generalizedTime)
  return {
    der,
    id,
    signed: whole(signed!),
    scheme,
    signature: bits(signature),
    issuer: nameKey(issuer),
    thisUpdate: time(thisUpdate),
    nextUpdate: next ? time(next) : null,
    revoked,
    isDelta,
  }
}

function isBy(crl: Crl, issuer: Certificate): boolean {
  const found = signers.get(crl) ?? new Set()
  if (found.has(issuer.id)) return true
  try {
    if (!isSignedBy(publicKeyOf(issuer), crl.scheme, null, crl.signed, crl.signature)) return false
  } catch (error) {
    if (error instanceof SignatureFault) return false
    throw error
  }
  signers.set(crl, found.add(issuer.id))
  return true
}

/** The list, fresh at `now`, by which `certificate` was in force at `at`. Faults: `revoked`; without a fresh list of the issuer a doubt, never a yes. */
export function checkRevocation(certificate: Certificate, issuer: Certificate, crls: readonly Crl[], at: Date, now: Date): Crl {
  let doubt: DoubtCode = 'crlMissing'
  for (const crl of crls) {
    if (crl.issuer !== issuer.subject || crl.isDelta || !issuer.may?.(usages.crlSign)) continue
    if (!isBy(crl, issuer)) {
      if (doubt === 'crlMissing') doubt = 'crlForged'
      continue
    }
    const since = crl.revoked.get(certificate.serial)
    if (since && since <= at) fault('revoked', since.toISOString())
    const age = now.getTime() - crl.thisUpdate.getTime()
    if (age < 0 || age > oldestCrl || !crl.nextUpdate || crl.nextUpdate < now) doubt = 'crlStale'
    else return crl
  }
  return fault(doubt)
}

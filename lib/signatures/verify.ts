import 'server-only'
import { type Certificate, type Identity, identityOf, usages } from './certificate'
import { type Proof, proofOf } from './cms'
import { type Crl, checkRevocation } from './crl'
import { DerError } from './der'
import { fault, SignatureFault } from './fault'
import { oids } from './oids'
import { pathOf } from './path'
import { type Expected, isTimely, strangerTo } from './rules'
import { type FaultCode, isDoubt } from './words'

export type Anchor = { certificate: Certificate; origin: 'test' | 'national' }

/** What is trusted: anchors by their exact bytes, certificates that may stand between, lists of revoked ones. */
export type Trust = {
  anchors: readonly Anchor[]
  intermediates: readonly Certificate[]
  crls: readonly Crl[]
  /** Are the keys of the test authority good enough? */
  mode: 'test' | 'production'
}

/** What a signature says of itself; to be believed only with the outcome `valid`. */
export type Signed = {
  by: Identity
  signingTime: Date | null
  certificate: Certificate
  /** From the signer's certificate to the anchor. */
  path: readonly Certificate[]
  origin: Anchor['origin'] | null
  /** The list by which each certificate of the path but the anchor was in force. */
  crls: readonly Crl[]
  proof: Proof
}

export type Verdict =
  | { outcome: 'valid'; signed: Signed }
  | { outcome: 'undetermined' | 'invalid'; code: FaultCode; detail: string; signed: Signed | null }

type Asked = {
  cms: Uint8Array
  /** The exact bytes that should have been signed. */
  document: Uint8Array
  trust: Trust
  /** The moment at which the certificate has to be in force: when the signature was handed in. */
  at: Date
  /** The moment at which the lists of revoked certificates have to be fresh; `at` when not said. */
  now?: Date
  /** Who has to have signed, just now; without it (a check by a stranger) whoever it was, whenever. */
  expected?: Expected
}

/**
 * Is this a valid signature of these bytes? Everything that may be wrong has a code of its own; an authority that cannot be asked gives `undetermined`, never `valid`.
 * Nothing but a bug is thrown.
 */
export function verifyDetached(asked: Asked): Verdict {
  const seen: { signed: Signed | null } = { signed: null }
  try {
    return { outcome: 'valid', signed: verified(asked, seen) }
  } catch (error) {
    const { code, detail } = classified(error)
    return { outcome: isDoubt(code) ? 'undetermined' : 'invalid', code, detail, signed: seen.signed }
  }
}

function verified({ cms, document, trust, at, now = at, expected }: Asked, seen: { signed: Signed | null }): Signed {
  const proof = proofOf(cms)
  const { certificate, signingTime } = proof
  const by = identityOf(certificate)
  const said: Signed = { by, signingTime, certificate, path: [], origin: null, crls: [], proof }
  seen.signed = said
  const { path, origin } = chainOf(certificate, proof.others, trust, at)
  if (!proof.isOf(document)) {
    // whoever signed another document has nothing to do with this one
    seen.signed = null
    fault('content')
  }
  const signed = { ...said, path, origin }
  seen.signed = signed
  if (expected) {
    const stranger = strangerTo(expected, by)
    if (stranger) fault(stranger)
    if (!isTimely(signingTime, at)) fault('signingTime')
  }
  return { ...signed, crls: listsFor(path, trust, at, now) }
}

/** Is this a key for signing, under an anchor that counts here? */
function chainOf(certificate: Certificate, others: readonly Certificate[], trust: Trust, at: Date) {
  if (certificate.isAuthority) fault('purpose', 'an authority signs no documents')
  if (!certificate.may?.(usages.digitalSignature) || !certificate.may(usages.nonRepudiation)) fault('keyUsage')
  if (!certificate.purposes.includes(oids.emailProtection)) fault('purpose')
  const anchors = trust.anchors.map((anchor) => anchor.certificate)
  const path = pathOf(certificate, [...trust.intermediates, ...others], anchors, at)
  const root = path.at(-1)!
  const origin = trust.anchors.find((anchor) => anchor.certificate.id === root.id)?.origin ?? null
  if (origin === 'test' && trust.mode === 'production') fault('testAuthority')
  return { path, origin }
}

const listsFor = (path: readonly Certificate[], { crls }: Trust, at: Date, now: Date): Crl[] =>
  path.slice(0, -1).map((one, index) => checkRevocation(one, path[index + 1]!, crls, at, now))

export type Standing = { outcome: 'valid'; crls: readonly Crl[] } | { outcome: 'undetermined' | 'invalid'; code: FaultCode }

/** Whether a certificate was in force at `at`, asked again at `now`: for signatures whose content has been proven and only the lists were missing. */
export function standingOf(certificate: Certificate, others: readonly Certificate[], trust: Trust, at: Date, now: Date): Standing {
  try {
    return { outcome: 'valid', crls: listsFor(chainOf(certificate, others, trust, at).path, trust, at, now) }
  } catch (error) {
    const { code } = classified(error)
    return { outcome: isDoubt(code) ? 'undetermined' : 'invalid', code }
  }
}

/** What the readers throw at damaged bytes; anything else is a bug and goes on. */
function classified(error: unknown): { code: FaultCode; detail: string } {
  if (error instanceof SignatureFault) return error
  if (error instanceof DerError) return { code: error.message === 'trailing bytes' ? 'trailing' : 'malformed', detail: error.message }
  // a key or a signature value that OpenSSL cannot read
  if (error instanceof Error && 'code' in error && /^ERR_(OSSL|CRYPTO)/.test(String(error.code)))
    return { code: 'malformed', detail: error.message }
  throw error
}

import 'server-only'
import { isSignedBy } from './algorithms'
import { type Certificate, publicKeyOf, usages } from './certificate'
import { fault, SignatureFault } from './fault'
import { oids } from './oids'

/** Above the signer: an issuing authority, perhaps one between, and the root. */
const longest = 4

const understood = new Set<string>([
  oids.subjectKeyId,
  oids.keyUsage,
  oids.alternativeName,
  oids.basicConstraints,
  oids.crlPoints,
  oids.policies,
  oids.authorityKeyId,
  oids.extendedKeyUsage,
  oids.freshestCrl,
])

/** Pairs of certificates of which one has signed the other: that never changes. */
const proven = new Set<string>()

function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const pair = `${certificate.id}:${issuer.id}`
  if (proven.has(pair)) return true
  if (!isSignedBy(publicKeyOf(issuer), certificate.scheme, null, certificate.signed, certificate.signature)) return false
  if (proven.size > 20_000) proven.clear()
  proven.add(pair)
  return true
}

function checkTime({ notBefore, notAfter }: Certificate, at: Date): void {
  if (at < notBefore) fault('notYetValid', notBefore.toISOString())
  if (at > notAfter) fault('expired', notAfter.toISOString())
}

function checkLink(certificate: Certificate, issuer: Certificate, below: number): void {
  if (!isIssuedBy(certificate, issuer)) fault('forgedChain')
  if (!issuer.isAuthority || !issuer.may?.(usages.keyCertSign)) fault('notAuthority')
  if (issuer.pathLength !== undefined && below > issuer.pathLength) fault('pathLength')
}

/**
 * The chain from a certificate up to an anchor that is ours byte for byte; a name alone proves nothing.
 * `pool` holds certificates that may stand between: ours and those that came with the signature.
 */
export function pathOf(leaf: Certificate, pool: readonly Certificate[], anchors: readonly Certificate[], at: Date): Certificate[] {
  const trusted = new Set(anchors.map(({ id }) => id))
  const path = [leaf]
  while (path.length <= longest) {
    const last = path.at(-1)!
    for (const [id, { critical }] of last.extensions) if (critical && !understood.has(id)) fault('extension', id)
    checkTime(last, at)
    let problem = new SignatureFault('chain')
    const issuer = [...anchors, ...pool].find((candidate) => {
      if (candidate.subject !== last.issuer) return false
      try {
        checkLink(last, candidate, path.length - 1)
        // a root that is not ours ends nowhere
        if (!trusted.has(candidate.id) && candidate.subject === candidate.issuer) fault('chain', 'unknown root')
        return true
      } catch (error) {
        if (!(error instanceof SignatureFault)) throw error
        problem = error
        return false
      }
    })
    if (!issuer) throw problem
    path.push(issuer)
    if (trusted.has(issuer.id)) {
      checkTime(issuer, at)
      return path
    }
  }
  return fault('pathLength')
}

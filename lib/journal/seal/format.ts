import 'server-only'
import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical'
import { isSealedBy, type OwnKey, type Sealed, seal, sha256 } from '@/lib/exchange/seal'

/** How many chains there are: as many transactions may be sealing at the same moment. */
export const chainCount = 8

/** A row of a chain. `at` is UTC with microseconds (`2026-11-27T06:15:00.123456Z`), as it is hashed. */
export type Link = { chain: number; seq: number; at: string; source: string; rowId: string; digest: string; hash: string }

/** What the hash of a link must be after the link with the hash `previous` (`''` before the first); as `seal()` of the database writes it. */
export const linkHash = (previous: string, { chain, seq, source, rowId, digest, at }: Omit<Link, 'hash'>): string =>
  sha256([previous, chain, seq, source, rowId, digest, at].join('|'))

/** Of each link's hash a signed head keeps these many bytes: enough to name the first link that was made anew. */
const traceBytes = 6
export const traceOf = (hashes: readonly string[]): string =>
  Buffer.concat(hashes.map((hash) => Buffer.from(hash.slice(0, traceBytes * 2), 'hex'))).toString('base64')
/** How a link's hash must begin by what a head says of its chain; undefined where the head says nothing of it. */
export function traceFrom({ seq, trace }: { seq: number; trace: string }): (of: number) => string | undefined {
  const bytes = Buffer.from(trace, 'base64')
  const first = seq - bytes.length / traceBytes + 1
  return (of) => (of < first ? undefined : bytes.toString('hex', (of - first) * traceBytes, (of - first + 1) * traceBytes))
}

const headShape = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  /** SHA-256 of the body before; `''` for the first. */
  previous: z.string(),
  /** Where each chain stood. */
  chains: z.array(z.object({ seq: z.int().min(0), hash: z.string() })).length(chainCount),
  /** Sealed rows of each table so far: a cut tail shows. */
  counts: z.record(z.string(), z.int()),
  /** Of each chain, the beginnings of the hashes since the head before. */
  trace: z.array(z.string()).length(chainCount),
})
export type Head = z.infer<typeof headShape>

export const signHead = (key: OwnKey, head: Head): Sealed => seal(key, canonicalJson(head))

/** What a signed head says; null when none of these keys (id → public key) has signed it. */
export function readHead(keys: ReadonlyMap<string, string>, sealed: Sealed): Head | null {
  const publicKey = keys.get(sealed.keyId)
  if (!publicKey || !isSealedBy(publicKey, sealed)) return null
  return headShape.parse(JSON.parse(sealed.body))
}

const lineShape = z.object({ body: z.string(), keyId: z.string(), signature: z.string() })
/** A signed head as one line of the second place, and back; null for half a line. */
export const lineOf = ({ body, keyId, signature }: Sealed): string => JSON.stringify({ keyId, signature, body })
export function fromLine(line: string): (Sealed & { number: number }) | null {
  try {
    const sealed = lineShape.parse(JSON.parse(line))
    return { ...sealed, number: z.object({ number: z.int() }).parse(JSON.parse(sealed.body)).number }
  } catch {
    return null
  }
}

/** The acts behind the panel's buttons, for the browser. */
import type { Locale } from '@/lib/core/text'
import { issueKey } from '@/lib/signatures/actions'
import { toBase64 } from '@/lib/signatures/base64'
import { findKey, KeyRefused, makeKey, sha256, signByKey } from '@/lib/signatures/browser-key'
import { NcalayerError, signByNcalayer } from '@/lib/signatures/ncalayer'
import type { SignWords } from './words'

export type ToSign = {
  /** Where the exact bytes are. */
  documentUrl: string
  sha256: string
  owner: string
  /** In the name of the organisation for which the person acts. */
  organisation: { employerId: string; bin: string } | null
  iin: string | null
  ncalayer: string
  locale: Locale
}

export type Step = keyof SignWords['steps']
type Tell = (step: Step) => void

/** Why nothing was signed; said to the person. */
class Unsigned extends Error {
  override name = 'Unsigned'
  constructor(readonly problem: keyof SignWords['problems']) {
    super(problem)
  }
}

/** The bytes that the person was shown, or nothing: what differs is not signed. */
async function bytesOf({ documentUrl, sha256: expected }: ToSign): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(documentUrl).catch(() => null)
  if (!answer?.ok) throw new Unsigned('unreachable')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if ((await sha256(bytes)) !== expected) throw new Unsigned('changed')
  return bytes
}

export type Way = 'browser-key' | 'ncalayer'

/** Signs and returns the detached CMS, base64. */
export async function signedBy(way: Way, asked: ToSign, tell: Tell): Promise<string> {
  tell('checking')
  const bytes = await bytesOf(asked)
  if (way === 'ncalayer') {
    tell('waiting')
    const { ncalayer: url, iin, locale, organisation } = asked
    return signByNcalayer({ url, document: toBase64(bytes), iin, bin: organisation?.bin ?? null, locale })
  }
  const owner = { owner: asked.owner, employerId: asked.organisation?.employerId ?? null }
  let key = await findKey(owner)
  if (!key) {
    tell('making')
    key = await makeKey(owner, issueKey)
  }
  tell('signing')
  return signByKey(key, bytes, new Date())
}

/** What went wrong, in words. */
export function problemIn(error: unknown, words: SignWords['problems'], locale: Locale): string {
  if (error instanceof KeyRefused) return error.result.text[locale]
  if (error instanceof Unsigned) return words[error.problem]
  if (error instanceof NcalayerError) return [words[error.problem], error.detail].filter(Boolean).join(' ')
  return words.broken
}

import 'server-only'
import type { Tx } from '@/db/client'
import type { SignatureRow } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import type { Side } from '@/lib/core/side'
import { acceptSignature, type DocumentToSign, type Signer } from './accept'
import type { SignatureFields } from './input'
import { acceptCode, type ProvenCode, trySigningCode } from './one-time'

/** What `SignPanel` has sent, with a code already tried. */
export type HandedSignature = { provider: 'browser-key' | 'ncalayer'; cms: Uint8Array } | { provider: 'code'; code: ProvenCode }

/** For an action's `prepare`: decodes the signature, or counts the try of a code. Throws `Refusal`. */
export async function readSignature(fields: SignatureFields, user: User, documentId: string, now: Date): Promise<HandedSignature> {
  if (fields.provider === 'code') return { provider: 'code', code: await trySigningCode(user.id, documentId, fields.code, now) }
  return { provider: fields.provider, cms: new Uint8Array(Buffer.from(fields.cms, 'base64')) }
}

type Taken = { handed: HandedSignature; document: DocumentToSign; signer: Signer & { name: string }; now: Date; keepUndetermined?: boolean }

/** For an action's `run`: accepts whichever it is. A code signs on the platform only; an action that does not allow codes leaves them out of its shape. */
export const takeSignature = (tx: Tx, side: Side, { handed, ...rest }: Taken): Promise<SignatureRow> => {
  if (handed.provider !== 'code') return acceptSignature(tx, side, { ...rest, ...handed })
  if (side === 'ais') throw new Error('A one-time code signs nothing in the Labour Market AIS')
  return acceptCode(tx, { ...rest, code: handed.code })
}

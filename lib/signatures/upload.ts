import 'server-only'
import { boundaryOf, FormBroken, readForm } from '@/lib/imports/multipart'
import { mostCheckedBytes } from './check'
import { mostCmsBytes } from './cms'

export type UploadProblem = 'lacking' | 'tooLarge'
type Files = { document: Uint8Array; signature: Uint8Array }

/** A signature in base64 or PEM is a third longer. */
const mostSignature = mostCmsBytes * 2

/** The fields `document` and `signature` of a form, held in memory within their limits; what is larger is not read to its end. */
export async function readUpload(request: Request): Promise<Files | UploadProblem> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!boundary || !request.body) return 'lacking'
  const limits = { document: mostCheckedBytes, signature: mostSignature }
  const pieces: Record<keyof Files, Uint8Array[]> = { document: [], signature: [] }
  const sizes = { document: 0, signature: 0 }
  try {
    for await (const { name, data } of readForm(request.body, boundary)) {
      if ((name !== 'document' && name !== 'signature') || !data) continue
      sizes[name] += data.length
      if (sizes[name] > limits[name]) return 'tooLarge'
      // the reader may use its buffer again
      pieces[name].push(Uint8Array.from(data))
    }
  } catch (error) {
    if (error instanceof FormBroken) return 'lacking'
    throw error
  }
  if (sizes.document === 0 || sizes.signature === 0) return 'lacking'
  return { document: Buffer.concat(pieces.document), signature: Buffer.concat(pieces.signature) }
}

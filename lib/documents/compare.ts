import 'server-only'
import { createHash } from 'node:crypto'
import { boundaryOf, FormBroken, readForm } from '@/lib/imports/multipart'

/** Larger than any paper of ours; more is not read. */
const mostBytes = 20 * 1024 * 1024

/** The SHA-256 of the `file` in a form, read piece by piece and kept nowhere; null when there is none, or it is too large or broken. */
export async function digestOfForm(request: Request): Promise<string | null> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!boundary || !request.body) return null
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const { name, data } of readForm(request.body, boundary)) {
      if (name !== 'file' || !data) continue
      size += data.length
      if (size > mostBytes) return null
      hash.update(data)
    }
  } catch (error) {
    if (error instanceof FormBroken) return null
    throw error
  }
  return size > 0 ? hash.digest('hex') : null
}

import 'server-only'
import { networkOf } from '@/lib/accounts/limits'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { sha256 } from './algorithms'
import { type Checked, checkUpload } from './check'
import { readUpload, type UploadProblem } from './upload'

export type CheckAnswer = { checked: Checked; sha256: string } | { problem: UploadProblem | 'tooOften' }

/** The public check of a form with two files: limited by network, so that nobody keeps the server busy. */
export async function checkRequest(request: Request, ip: string | null, now: Date): Promise<CheckAnswer> {
  try {
    await limit(`signature-check:${networkOf(ip)}`, { hits: 60, seconds: 600, longest: 60 })
  } catch (error) {
    if (error instanceof Refusal) return { problem: 'tooOften' }
    throw error
  }
  const files = await readUpload(request)
  if (typeof files === 'string') return { problem: files }
  return { checked: await checkUpload(files.document, files.signature, now), sha256: sha256(files.document) }
}

import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

const secret = () => env().AUTH_SECRET ?? ''
const key = () => createHash('sha256').update(`seal:${secret()}`).digest()

/** A value that travels through the browser unread and unchanged, e.g. which contact a code went to. Good for `seconds`. */
export function seal(value: Readonly<Record<string, string>>, seconds: number, now = Date.now()): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify({ ...value, until: String(now + seconds * 1000) })), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** What was sealed; null when it was made by somebody else, changed, or is out of date. */
export function unseal(sealed: string, now = Date.now()): Record<string, string> | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29 || bytes.length > 4000) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const value = JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()) as Record<string, string>
    return Number(value.until) > now ? value : null
  } catch {
    return null
  }
}

/** A keyed hash: a leaked table of six-digit codes or logins cannot be searched without our secret. */
export const keyed = (text: string): string => createHmac('sha256', `keyed:${secret()}`).update(text).digest('hex')

/** How the journal names whoever has no row to be named by: a print of the IIN that only we can make, the same for the same person. */
export const printOf = (iin: string): string => `person:${keyed(iin.replace(/[\s-]/g, '')).slice(0, 16)}`

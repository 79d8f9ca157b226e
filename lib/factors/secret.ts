import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

/** Only for secrets of authenticators: another key than that of cookies and sealed forms, though it comes from the same AUTH_SECRET. */
const key = () => Buffer.from(hkdfSync('sha256', env().AUTH_SECRET ?? '', 'enbek', 'second factor secrets', 32))

/** Bound to the account: the secret of one cannot be put into the row of another. */
export function lockSecret(secret: string, userId: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  cipher.setAAD(Buffer.from(userId))
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The secret in base32; null when it was locked with another AUTH_SECRET, for another account, or changed. */
export function unlockSecret(locked: string, userId: string): string | null {
  const bytes = Buffer.from(locked, 'base64url')
  if (bytes.length < 29) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(userId))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** One-time codes of an authenticator (RFC 6238): SHA-1, six digits, half a minute each, as every application knows them. Pure but for a new secret. */
import { Secret, TOTP } from 'otpauth'

const period = 30
/** How many half-minutes a telephone's clock may be off. */
const drift = 1

const generator = (secret: string, label = '') =>
  new TOTP({ issuer: 'Enbek', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** 160 bits in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** Which half-minute it is. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / period)

export const codeOfStep = (secret: string, step: number): string => generator(secret).generate({ timestamp: step * period * 1000 })

/** The half-minute that a code belongs to, this one or a neighbour; null when it is no code of this secret. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: drift })
  return delta === null ? null : stepAt(now) + delta
}

/** What the picture says to the application. */
export const uriOf = (secret: string, label: string): string => generator(secret, label).toString()

/** Groups of four, to be typed from the screen. */
export const spelled = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

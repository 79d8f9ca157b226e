import 'server-only'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { passkeys } from '@/db/schema'
import { seal, unseal } from '@/lib/accounts/seal'
import { env } from '@/lib/core/env'
import type { User } from '@/lib/core/policy'
import { originOf } from '@/lib/core/portals'
import { Refusal } from '@/lib/core/refusal'
import { latePage, wrongPasskey } from './words'

type Passkey = typeof passkeys.$inferSelect
type Known = Pick<Passkey, 'id' | 'transports'>
type Asker = Pick<User, 'id' | 'sessionId'>

/** How long a question may wait for its answer, in seconds. */
const questionSeconds = 600

/** Passkeys belong to the base domain, so that they would serve every portal; they are made and shown on the passport only. */
const place = () => ({ expectedRPID: env().BASE_DOMAIN, expectedOrigin: originOf('passport', env().baseUrl) })

/** What the browser's authenticator is asked, for the page; and the same question sealed, bound to the session, for the form that brings the answer. */
export type Question<Options> = { options: Options; sealed: string }

const sealed = (kind: 'make' | 'show', { id, sessionId }: Asker, challenge: string, now: Date) =>
  seal({ kind, userId: id, sessionId: sessionId ?? '', challenge, askedAt: String(now.getTime()) }, questionSeconds, now.getTime())

export async function askToMake(user: Asker & Pick<User, 'name'>, login: string, known: readonly Known[], now: Date) {
  const options = await generateRegistrationOptions({
    rpName: 'Enbek',
    rpID: env().BASE_DOMAIN,
    userName: login,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(user.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: [...known],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { options, sealed: sealed('make', user, options.challenge, now) }
}

export async function askToShow(user: Asker, known: readonly Known[], now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: env().BASE_DOMAIN,
    allowCredentials: [...known],
    userVerification: 'required',
  })
  return { options, sealed: sealed('show', user, options.challenge, now) }
}

/** The question that this session was asked; of another session, too old or changed: begin anew. */
function questionOf(text: string, kind: 'make' | 'show', user: Asker, now: Date) {
  const question = unseal(text, now.getTime())
  if (question?.kind !== kind || question.userId !== user.id || question.sessionId !== user.sessionId) throw new Refusal(latePage)
  return { challenge: question.challenge!, askedAt: new Date(Number(question.askedAt)) }
}

/** What came from the browser; its insides are checked by the verification, which throws at whatever is not as it should be. */
function parsed<T extends { id: string }>(answer: string): T {
  try {
    const value: unknown = JSON.parse(answer)
    if (typeof value === 'object' && value !== null && typeof (value as T).id === 'string') return value as T
  } catch {
    // said below
  }
  throw new Refusal(wrongPasskey)
}

/** The public part of a passkey that has just been made, with the person verified by it. */
export async function readMade(user: Asker, question: string, answer: string, now: Date) {
  const { challenge } = questionOf(question, 'make', user, now)
  const response = parsed<RegistrationResponseJSON>(answer)
  const made = await verifyRegistrationResponse({
    ...place(),
    response,
    expectedChallenge: challenge,
    requireUserVerification: true,
  }).catch(() => null)
  if (!made?.verified) throw new Refusal(wrongPasskey)
  const { id, publicKey, counter } = made.registrationInfo.credential
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: response.response.transports ?? [] }
}

/** Which passkey an answer names, before it is believed. */
export const namedBy = (answer: string): string => parsed<AuthenticationResponseJSON>(answer).id

/** Verifies an answer with the stored key: the new counter, and when the question was asked. */
export async function readShown(user: Asker, question: string, answer: string, passkey: Passkey, now: Date) {
  const { challenge, askedAt } = questionOf(question, 'show', user, now)
  const shown = await verifyAuthenticationResponse({
    ...place(),
    response: parsed<AuthenticationResponseJSON>(answer),
    expectedChallenge: challenge,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
      transports: passkey.transports,
    },
    requireUserVerification: true,
  }).catch(() => null)
  if (!shown?.verified) throw new Refusal(wrongPasskey)
  return { counter: shown.authenticationInfo.newCounter, askedAt }
}

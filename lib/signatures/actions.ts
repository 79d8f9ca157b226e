'use server'

import { createPublicKey, verify } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { headers } from 'next/headers'
import { employers, people, signingKeys, users } from '@/db/schema'
import { countSending } from '@/lib/accounts/limits'
import { signInFirst } from '@/lib/accounts/words'
import { action } from '@/lib/core/action'
import { env } from '@/lib/core/env'
import { checkBin } from '@/lib/core/identifiers'
import { sendLetter } from '@/lib/core/mail'
import { notify } from '@/lib/core/notices'
import { guest } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { getPlace } from '@/lib/core/session'
import { asUser } from '@/lib/core/tx'
import { keyOf } from './algorithms'
import { issueCertificate, renewLists } from './authority'
import { codeRequest, keyChoice, keyRequest } from './input'
import { keyProof } from './key-proof'
import { signingLetter } from './letters'
import { issueSigningCode } from './one-time'
import { signingIin } from './queries'
import { keyRoleOf } from './rules'
import { codeSentTo, noBin, noContact, noIin, noKeys, noOrganisation, notOneKey, wrongKey } from './said'
import { subjectOf } from './subject'

/** Does whoever sends this public key hold its private half, and is it one that may be certified? */
function isProven(spki: string, proof: string, owner: string): boolean {
  try {
    const der = Buffer.from(spki, 'base64')
    if (keyOf(der).kind !== 'ec') return false
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify('sha256', Buffer.from(keyProof(owner, spki)), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(proof, 'base64'))
  } catch {
    return false
  }
}

/** The test authority certifies a key that the person's browser has just made: in his own name, or as the head or signatory of the organisation he acts for. */
export const issueKey = action({
  can: 'signature.issueKey',
  input: keyRequest,
  prepare: async ({ input, user }) => {
    if (user.id === guest.id) throw new Refusal(signInFirst)
    if (env().EDS_MODE === 'production') throw new Refusal(noKeys)
    await limit(`signing-key:${user.id}`, { hits: 10, seconds: 3600 })
    if (!isProven(input.spki, input.proof, user.id)) throw new Refusal(wrongKey)
    return headers().then((all) => all.get('user-agent')?.slice(0, 300) ?? null)
  },
  run: async ({ input, ready: agent, user, tx, now }) => {
    const [person] = await tx.select().from(people).where(eq(people.userId, user.id))
    const iin = await signingIin(tx, user.id)
    if (!person || !iin) throw new Refusal(noIin)
    const isPersonal = input.as === 'person'
    const role = isPersonal ? 'individual' : keyRoleOf(user.employerRole)
    const [employer] = isPersonal || !user.employerId ? [] : await tx.select().from(employers).where(eq(employers.id, user.employerId))
    if (!role || (!isPersonal && !employer)) throw new Refusal(noOrganisation)
    if (employer && (!employer.bin || checkBin(employer.bin) !== null)) throw new Refusal(noBin)
    const subject = subjectOf({ ...person, iin }, employer ?? null)
    const spki = new Uint8Array(Buffer.from(input.spki, 'base64'))
    const { portal } = await getPlace()
    const key = await issueCertificate(
      tx,
      { userId: user.id, employerId: employer?.id ?? null, holder: 'browser', role, subject, spki, agent, portal },
      now,
    )
    if (!key) throw new Refusal(notOneKey)
    await notify(tx, { userId: user.id, kind: 'signature.keyIssued', path: 'passport:/keys' })
    return { subject: key.id }
  },
})

/** A lost or unneeded key is revoked at once: the new list of revoked certificates is part of the same act. */
export const revokeKey = action({
  can: 'signature.revokeKey',
  input: keyChoice,
  load: async ({ id }, tx) => (await tx.select().from(signingKeys).where(eq(signingKeys.id, id)).for('update'))[0],
  run: async ({ input, resource, tx, now }) => {
    if (resource.revokedAt === null) {
      await tx.update(signingKeys).set({ revokedAt: now, revokedWhy: input.why }).where(eq(signingKeys.id, resource.id))
      await renewLists(tx, now)
      await notify(tx, { userId: resource.userId, kind: 'signature.keyRevoked', path: 'passport:/keys' })
    }
    return { subject: resource.id, note: input.why, next: '/keys?done=revoked' }
  },
})

/** A one-time code for signing one document, to the proven mobile number or else the proven e-mail address. */
export const askSigningCode = action({
  can: 'signature.askCode',
  input: codeRequest,
  prepare: async ({ user, ip }) => {
    if (user.id === guest.id) throw new Refusal(signInFirst)
    const [account] = await asUser(user, (tx) => tx.select().from(users).where(eq(users.userId, user.id)))
    const phone = account?.phoneConfirmedAt ? account.phone : null
    const email = account?.emailConfirmedAt ? account.email : null
    const contact = phone ?? email
    if (!account || !contact) throw new Refusal(noContact)
    await countSending(contact, ip)
    return { account, contact, channel: phone ? ('sms' as const) : ('email' as const) }
  },
  run: async ({ input, ready: { account, contact, channel }, tx, now }) => {
    const { userId, locale } = account
    const code = await issueSigningCode(tx, { userId, documentId: input.document, documentSha256: input.sha256, channel, contact, now })
    await sendLetter(tx, { userId, channel, to: contact, locale }, signingLetter(code))
    return { subject: input.document, text: codeSentTo(contact) }
  },
})

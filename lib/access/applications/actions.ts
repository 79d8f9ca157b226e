'use server'

import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, aisDocuments } from '@/db/schema'
import { action } from '@/lib/core/action'
import { env } from '@/lib/core/env'
import { may } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { asUser, lifted } from '@/lib/core/tx'
import { enactPaper, paperToSign } from '@/lib/documents/issue'
import { serviceOf } from '@/lib/services/catalogue'
import { keepAnswers, keepFile, mustBeEditable, removeFiles } from '@/lib/services/fill'
import { makeMove } from '@/lib/services/move'
import { applicationPaper } from '@/lib/services/papers'
import { missing, mustBeComplete, mustNotBeStopped, nextStep } from '@/lib/services/rules'
import { digestOf } from '@/lib/services/sign'
import { type Held, lockCase, readCase } from '@/lib/services/store'
import { readSignature, takeSignature } from '@/lib/signatures/handed'
import { signingIin } from '@/lib/signatures/queries'
import { mustBeSendable } from './check'
import { beginning, copying, filing, preparing, saving, sending, unfiling, withdrawing } from './input'
import { actorOf, begin, copyHead, copyLetter, page } from './open'
import { refused } from './words'

/** What the right is checked against: one's own application, locked. */
const load = async ({ id }: { id: string }, tx: Tx) => {
  const held = await lockCase(tx, 'ais', id)
  return held?.of.desk === 'access' ? { ...held, enteredBy: held.of.filledBy ?? '' } : undefined
}

const after = async (tx: Tx, id: string, today: string) => {
  const { of, files } = (await readCase(tx, 'ais', id))!
  const next = nextStep(serviceOf(of.service), of, files, today)
  return page(id, next === 'review' ? '' : `/${next}`)
}

/** Begins an application: a head files in the system, the administrator enters an official letter (A349-14.a). */
export const beginApplication = action({
  can: 'access.file',
  scope: 'ais',
  input: beginning,
  prepare: ({ user }) => limit(`access-application:${user.id}`, { hits: 60, seconds: 3600 }),
  load: async (_input, _tx, user) => ({ enteredBy: user.id }),
  run: async ({ input, user, tx, now, ip }) => {
    if (input.way === 'letter' && !may(user, 'access.registry')) throw new Refusal(refused.onlyAdministrator)
    const id = await begin(tx, user, { way: input.way, answers: { purpose: { kind: input.kind } } }, { now, ip })
    return { subject: id, note: `${input.way} ${input.kind}`, next: page(id, '/purpose') }
  },
})

/** One more person from the same letter or by the same head: purpose, letter and head are copied, the letter’s scan as well. */
export const beginAnother = action({
  can: 'access.file',
  scope: 'ais',
  input: copying,
  load,
  run: async ({ input, resource: { of }, user, tx, now, today, ip }) => {
    const id = await begin(tx, user, copyHead(of.answers), { now, ip, locale: of.locale })
    await copyLetter(tx, input.id, id, now)
    return { subject: id, note: `after ${input.id}`, next: await after(tx, id, today) }
  },
})

export const saveStep = action({
  can: 'access.file',
  scope: 'ais',
  input: saving,
  load,
  run: async ({ input: { id, step, answers }, resource: held, tx, now, today }) => {
    mustBeEditable(held.of, actorOf(held.of))
    await keepAnswers(tx, 'ais', held, step, answers, now)
    if (step === 'identity') await keepIin(tx, id)
    return { subject: id, note: step, next: await after(tx, id, today) }
  },
})

/** The case is of whoever gets the access. */
async function keepIin(tx: Tx, id: string): Promise<void> {
  const { of } = (await readCase(tx, 'ais', id))!
  const iin = String(of.answers.identity?.iin ?? '').replace(/[\s-]/g, '')
  await tx.update(aisCases).set({ iin }).where(eq(aisCases.id, id))
}

export const attachPaper = action({
  can: 'access.file',
  scope: 'ais',
  input: filing,
  prepare: ({ user }) => limit(`case-file:${user.id}`, { hits: 120, seconds: 3600 }),
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustBeEditable(held.of, actorOf(held.of))
    const fileId = await keepFile(tx, 'ais', held, input, now, today)
    return { subject: input.id, note: `${input.kind} ${fileId}`, next: await after(tx, input.id, today) }
  },
})

export const detachPaper = action({
  can: 'access.file',
  scope: 'ais',
  input: unfiling,
  load,
  run: async ({ input: { id, fileId }, resource: held, tx, now }) => {
    mustBeEditable(held.of, actorOf(held.of))
    const kind = held.files.find((file) => file.id === fileId)?.kind
    if (kind) await removeFiles(tx, 'ais', id, kind, now)
    return { subject: id, note: kind, next: page(id, '/papers') }
  },
})

/** Appendix 1 as a paper whose exact bytes the head signs, from what is answered now. */
export const preparePaper = action({
  can: 'access.file',
  scope: 'ais',
  input: preparing,
  load,
  run: async ({ input: { id }, resource: held, tx, user, now, today }) => {
    const service = serviceOf(held.of.service)
    mustBeEditable(held.of, 'applicant')
    const [first] = missing(service, held.of, held.files, today)
    if (first) return { subject: id, next: page(id, `/${first.step}`) }
    mustNotBeStopped(service, { answers: held.of.answers, person: {}, checks: {}, today })
    await mustBeSendable(tx, held.of, today)
    const asked = {
      paper: { ...(await applicationPaper(service, held, now, env().demo)), signatures: [signatory(held)] },
      number: `${service.prefix}-${id.slice(-12).toUpperCase()}`,
      caseId: id,
      place: { regionCode: '', centreId: null },
      data: { service: service.id, version: service.version, answers: held.of.answers, digest: digestOf(held) },
      by: user.id,
      now,
      locale: user.locale === 'en' ? 'kk' : user.locale,
    } as const
    // the paper is of no region: row-level security leaves it to its case
    await lifted(tx, () => paperToSign(tx, 'ais', asked))
    return { subject: id, next: page(id, '/sign') }
  },
})

const signatory = ({ of }: Held) => ({
  role: {
    kk: String(of.answers.head?.headPost ?? ''),
    ru: String(of.answers.head?.headPost ?? ''),
    en: String(of.answers.head?.headPost ?? ''),
  },
  name: String(of.answers.head?.headName ?? ''),
})

/** The head signs the prepared paper with a key and files it: the three working days begin (A349-17.D). */
export const sendSigned = action({
  can: 'access.file',
  scope: 'ais',
  input: sending,
  load,
  prepare: async ({ input, user, now }) => {
    if (input.provider === 'code') throw new Refusal(refused.unsigned)
    const iin = await asUser(user, (tx) => signingIin(tx, user.id))
    if (!iin) throw new Refusal(refused.noIin)
    return { handed: await readSignature(input, user, input.documentId, now), iin }
  },
  run: async ({ input, resource: held, ready: { handed, iin }, tx, user, now, today, ip }) => {
    if ((await paperOf(tx, held.of.id, input.documentId))?.state === 'issued')
      return { subject: held.of.id, note: 'again', next: page(held.of.id, '?done=submit') }
    const service = serviceOf(held.of.service)
    mustBeComplete(service, held.of, held.files, today)
    mustNotBeStopped(service, { answers: held.of.answers, person: {}, checks: {}, today })
    await mustBeSendable(tx, held.of, today)
    const row = await paperOf(tx, held.of.id, input.documentId)
    const content = row?.data.content as { digest?: string } | undefined
    if (row?.state !== 'draft' || !row.paper || !row.paperSha256 || content?.digest !== digestOf(held)) throw new Refusal(refused.changed)
    const document = { id: row.id, sha256: row.paperSha256, bytes: row.paper }
    await takeSignature(tx, 'ais', { handed, document, signer: { userId: user.id, iin, name: user.name }, now })
    await lifted(tx, () => enactPaper(tx, 'ais', row.id))
    const viewer = { actor: 'applicant', id: user.id, roles: [] } as const
    await makeMove(tx, 'ais', held, { name: 'submit', viewer, actorName: user.name, now, ip })
    return { subject: held.of.id, note: 'submit', next: page(held.of.id, '?done=submit') }
  },
})

/** A paper of the application; it has no region, so that row-level security leaves it to its case. */
const paperOf = (tx: Tx, caseId: string, documentId: string) =>
  lifted(tx, async () => {
    const of = and(eq(aisDocuments.id, documentId), eq(aisDocuments.caseId, caseId))
    return (await tx.select().from(aisDocuments).where(of))[0]
  })

/** The administrator registers a letter; the term runs from its receipt. */
export const registerLetter = action({
  can: 'access.file',
  scope: 'ais',
  input: withdrawing,
  load,
  run: async ({ resource: held, user, tx, now, today, ip }) => {
    const service = serviceOf(held.of.service)
    mustBeComplete(service, held.of, held.files, today)
    await mustBeSendable(tx, held.of, today)
    const received = new Date(`${String(held.of.answers.letter?.inDay)}T12:00:00+05:00`)
    const since = received < now ? received : now
    const viewer = { actor: 'officer', id: user.id, roles: user.roles.map(({ role }) => role) } as const
    await makeMove(tx, 'ais', held, { name: 'enter', viewer, actorName: user.name, now, since, ip })
    return { subject: held.of.id, note: 'enter', next: page(held.of.id, '?done=enter') }
  },
})

export const withdrawApplication = action({
  can: 'access.file',
  scope: 'ais',
  input: withdrawing,
  load,
  run: async ({ resource: held, user, tx, now, ip }) => {
    const actor = actorOf(held.of)
    const name = actor === 'applicant' ? 'withdraw' : 'discard'
    const viewer = { actor, id: user.id, roles: user.roles.map(({ role }) => role) }
    await makeMove(tx, 'ais', held, { name, viewer, actorName: user.name, now, ip })
    return { subject: held.of.id, note: name, next: page(held.of.id, `?done=${name}`) }
  },
})

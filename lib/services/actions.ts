'use server'

import { and, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { caseSteps, cases, people } from '@/db/schema'
import { signInFirst } from '@/lib/accounts/words'
import { action } from '@/lib/core/action'
import { env } from '@/lib/core/env'
import { guest } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asUser } from '@/lib/core/tx'
import { paperToSign } from '@/lib/documents/issue'
import { readSignature } from '@/lib/signatures/handed'
import { findCentreService, serviceOf } from './catalogue'
import { keepAnswers, keepFile, mustBeEditable, removeFiles } from './fill'
import { filing, preparing, saving, sending, starting, unfiling, withdrawing } from './input'
import { makeMove } from './move'
import { applicationPaper } from './papers'
import { personIn } from './person'
import { centreFor } from './place'
import { isOver, missing, mustBeComplete, mustNotBeStopped, nextStep, obstacleTo, own, type Viewer } from './rules'
import { acceptApplicant, digestOf, isSent } from './sign'
import { lockCase, readCase } from './store'
import { giveCase } from './tell'

const page = (id: string, rest = '') => `/cabinet/applications/${id}${rest}`
const applicant = (id: string): Viewer => ({ actor: 'applicant', id, roles: [] })

const unknownService = text('Мұндай қызмет жоқ', 'Такой услуги нет', 'There is no such service')
const needIin = text(
  'Алдымен аккаунтта ЖСН мен аты-жөніңізді толтырыңыз',
  'Сначала укажите ИИН и имя в аккаунте',
  'First enter your IIN and name in the account',
)
const unsigned = text('Бұл әрекетке қол қою қажет', 'Это действие нужно подписать', 'This step has to be signed')
const waits = text(
  'Алдыңғы әрекетіңіз орталыққа беріліп жатыр',
  'Ваше предыдущее действие ещё передаётся в центр',
  'Your previous step is still being passed to the centre',
)

/** What the right is checked against: the applicant's own case, locked. */
const load = async ({ id }: { id: string }, tx: Tx) => {
  const held = await lockCase(tx, 'platform', id)
  return held && { ...held, userId: held.of.userId }
}

/** Begins an application, or goes on with the one that is not over (JS3). */
export const startApplication = action({
  can: 'case.start',
  input: starting,
  run: async ({ input, user, tx, now, today, ip }) => {
    const service = findCentreService(input.service)
    if (!service) throw new Refusal(unknownService)
    const [person] = await tx.select().from(people).where(eq(people.userId, user.id)).for('update')
    if (!person?.iin) throw new Refusal(needIin)
    const over = Object.keys(service.states).filter((state) => isOver(service, state))
    const [open] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.userId, user.id), eq(cases.service, service.id), notInArray(cases.state, over)))
    if (open) return { subject: open.id, next: page(open.id) }
    mustNotBeStopped(service, { answers: {}, person: await personIn(tx, user.id), checks: {}, today })
    const name = [person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')
    const [row] = await tx
      .insert(cases)
      .values({
        service: service.id,
        version: service.version,
        userId: user.id,
        iin: person.iin,
        name,
        locale: user.locale,
        state: service.initial,
        createdAt: now,
      })
      .returning()
    await tx
      .insert(caseSteps)
      .values({ caseId: row!.id, at: now, actor: 'applicant', actorId: user.id, actorName: name, move: 'created', to: service.initial, ip })
    return { subject: row!.id, next: page(row!.id, `/${nextStep(service, row!, [], today)}`) }
  },
})

/** Keeps one page of answers and goes on to the next one. */
export const saveAnswers = action({
  can: 'case.save',
  input: saving,
  load,
  run: async ({ input: { id, step, answers }, resource: held, tx, now, today }) => {
    mustBeEditable(held.of, 'applicant')
    await keepAnswers(tx, 'platform', held, step, answers, now)
    const after = (await readCase(tx, 'platform', id))!
    return { subject: id, note: step, next: page(id, `/${nextStep(serviceOf(held.of.service), after.of, after.files, today)}`) }
  },
})

export const addFile = action({
  can: 'case.save',
  input: filing,
  prepare: ({ user }) => limit(`case-file:${user.id}`, { hits: 60, seconds: 3600 }),
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustBeEditable(held.of, 'applicant')
    const fileId = await keepFile(tx, 'platform', held, input, now, today)
    return { subject: input.id, note: `${input.kind} ${fileId}`, next: page(input.id, '/papers') }
  },
})

export const removeFile = action({
  can: 'case.save',
  input: unfiling,
  load,
  run: async ({ input: { id, fileId }, resource: held, tx, now }) => {
    mustBeEditable(held.of, 'applicant')
    const kind = held.files.find((file) => file.id === fileId)?.kind
    if (kind) await removeFiles(tx, 'platform', id, kind, now)
    return { subject: id, note: kind, next: page(id, '/papers') }
  },
})

/** Makes the paper whose exact bytes will be signed, from what is answered now. */
export const prepareApplication = action({
  can: 'case.submit',
  input: preparing,
  load,
  run: async ({ input: { id, move }, resource: held, tx, user, now, today }) => {
    const service = serviceOf(held.of.service)
    const obstacle = obstacleTo(service, move, held.of, held.steps, applicant(user.id)) ?? (held.of.pending ? waits : null)
    if (obstacle) throw new Refusal(obstacle)
    const [first] = missing(service, held.of, held.files, today)
    if (first) return { subject: id, next: page(id, `/${first.step}`) }
    mustNotBeStopped(service, { answers: held.of.answers, person: await personIn(tx, user.id), checks: {}, today })
    const placed = { ...held, of: { ...held.of, ...(await centreFor(service, held.of)) } }
    await paperToSign(tx, 'platform', {
      paper: await applicationPaper(service, placed, now, env().demo),
      number: `${service.prefix}-${id.slice(-12).toUpperCase()}`,
      caseId: id,
      userId: user.id,
      place: { regionCode: placed.of.regionCode, centreId: placed.of.centreId },
      data: { service: service.id, version: service.version, answers: held.of.answers, digest: digestOf(held) },
      by: user.id,
      now,
      locale: user.locale === 'en' ? 'kk' : user.locale,
    })
    return { subject: id, next: page(id, '/sign') }
  },
})

/**
 * Signs and sends: the paper that was prepared, unchanged since, with a key or a one-time code (GJS-10.S3, C-12).
 * A paper that was sent already leads to its case; no code is asked of it.
 */
export const sendApplication = action({
  can: 'case.submit',
  input: sending,
  load,
  prepare: async ({ input, user, now }) => {
    if (user.id === guest.id) throw new Refusal(signInFirst)
    if (await asUser(user, (tx) => isSent(tx, input.id, input.documentId))) return null
    return readSignature(input, user, input.documentId, now)
  },
  run: async ({ input, resource: held, ready: handed, tx, user, now, today, ip }) => {
    // asked once more under the lock: of two presses the second has waited here for the first
    if (!handed || (await isSent(tx, held.of.id, input.documentId)))
      return { subject: held.of.id, note: 'again', next: page(held.of.id, '?done=again') }
    if (held.of.pending) throw new Refusal(waits)
    const service = serviceOf(held.of.service)
    mustBeComplete(service, held.of, held.files, today)
    mustNotBeStopped(service, { answers: held.of.answers, person: await personIn(tx, user.id), checks: {}, today })
    const documentId = await acceptApplicant(tx, held, input, { userId: user.id, handed, now })
    const first = held.of.state === service.initial
    const actorName = held.of.name
    const viewer = applicant(user.id)
    if (first) {
      const after = await makeMove(tx, 'platform', held, { name: input.move, viewer, actorName, now, ip })
      await giveCase(tx, after, input.move, documentId)
    } else await handOver(tx, held, { move: input.move, viewer, now, documentId })
    return { subject: held.of.id, note: input.move, next: page(held.of.id, '?done=sent') }
  },
})

export const withdrawApplication = action({
  can: 'case.submit',
  input: withdrawing,
  load,
  run: async ({ input: { id, move }, resource: held, tx, user, now }) => {
    if (held.of.pending) throw new Refusal(waits)
    if (own(serviceOf(held.of.service).moves, move)?.signed) throw new Refusal(unsigned)
    await handOver(tx, held, { move, viewer: applicant(user.id), now, documentId: null })
    return { subject: id, note: move, next: page(id, '?done=asked') }
  },
})

type Over = { move: string; viewer: Viewer; now: Date; documentId: string | null }

/** A case that the AIS holds: the move is given to it and waits for its answer; the person sees that it is on its way. */
async function handOver(tx: Tx, held: Parameters<typeof giveCase>[1], { move, viewer, now, documentId }: Over): Promise<void> {
  const obstacle = obstacleTo(serviceOf(held.of.service), move, held.of, held.steps, viewer)
  if (obstacle) throw new Refusal(obstacle)
  const [of] = await tx.update(cases).set({ pending: move, updatedAt: now }).where(eq(cases.id, held.of.id)).returning()
  await giveCase(tx, { ...held, of: of! }, move, documentId)
}

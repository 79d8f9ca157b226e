'use server'

import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCaseFiles, aisCaseSteps, aisCases, type Case, cards, episodes, staffRoles, users } from '@/db/schema'
import { centreById } from '@/lib/centres/queries'
import { action } from '@/lib/core/action'
import { checkIin } from '@/lib/core/identifiers'
import { may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { askRegister } from '@/lib/registers/ask'
import { catalogue, serviceOf } from '../catalogue'
import { keepAnswers, keepFile, mustBeEditable, removeFiles } from '../fill'
import { asking, deciding, filing, handing, judging, receiving, saving, seeing, showing, taking, unfiling } from '../input'
import { makeMove } from '../move'
import { isOver, nextStep, type Viewer } from '../rules'
import { lockCase, readCase } from '../store'
import { tellStatus } from '../tell'

const page = (id: string, rest = '') => `/cases/${id}${rest}`

const stale = text(
  'Істі бұл аралықта басқа маман өзгертті. Бетті жаңартып, қайта қараңыз',
  'Пока вы смотрели, дело изменил другой сотрудник. Обновите страницу и проверьте',
  'Somebody else has changed the case meanwhile. Reload the page and look again',
)
const notInCentre = text(
  'Өтінішті тек мансап орталығының маманы қабылдай алады',
  'Принимать заявления может специалист карьерного центра',
  'Only a specialist of a career centre takes applications in',
)
const already = text(
  'Бұл адам тіркелген (JS3): жаңа өтініш керек емес',
  'Человек уже на учёте (JS3): новое заявление не нужно',
  'The person is registered already (JS3)',
)
const noSuch = text(
  'Мұндай маман жоқ не бұл орталықта жұмыс істемейді',
  'Такого специалиста нет в этом центре',
  'No such specialist in this centre',
)
const noCheck = text('Мұндай тексеру жоқ', 'Такой проверки нет', 'There is no such check')
const over = text('Іс аяқталған', 'Дело завершено', 'The case is over')

const officer = (user: User): Viewer => ({ actor: 'officer', id: user.id, roles: user.roles.map(({ role }) => role) })

/** What the right is checked against: where the case belongs; locked. */
const load = async ({ id }: { id: string }, tx: Tx) => {
  const held = await lockCase(tx, 'ais', id)
  return held && { ...held, regionCode: held.of.regionCode, centreId: held.of.centreId }
}

async function note(tx: Tx, of: Case, user: User, move: string, given: Record<string, unknown>, now: Date, ip: string | null) {
  await tx.insert(aisCaseSteps).values({
    caseId: of.id,
    at: now,
    actor: 'officer',
    actorId: user.id,
    actorName: user.name,
    move,
    from: of.state,
    to: of.state,
    note: given,
    dueBefore: of.dueAt,
    dueAfter: of.dueAt,
    ip,
  })
}

/** A person came to the office: the specialist takes the application in, with the reason why he fills it in (GJS-5.S1, O206-25). */
export const receiveVisitor = action({
  can: 'case.intake',
  scope: 'ais',
  input: receiving,
  load: async (_input, _tx, user) => {
    const role = user.roles.find(({ centreId }) => centreId)
    const centre = role?.centreId ? await centreById(role.centreId) : undefined
    if (!centre) throw new Refusal(notInCentre)
    return { regionCode: centre.regionCode, centreId: centre.id }
  },
  run: async ({ input, resource: place, user, tx, now, ip }) => {
    const service = catalogue[input.service]
    const wrong = checkIin(input.iin.replace(/[\s-]/g, ''))
    if (!service || wrong) throw new Refusal(wrong ?? noCheck, wrong ? { iin: wrong } : {})
    const iin = input.iin.replace(/[\s-]/g, '')
    await mustNotBeRegistered(tx, iin)
    const openStates = Object.keys(service.states).filter((state) => !isOver(service, state))
    const [open] = await lifted(tx, () =>
      tx
        .select({ id: aisCases.id })
        .from(aisCases)
        .where(and(eq(aisCases.iin, iin), eq(aisCases.service, service.id), inArray(aisCases.state, openStates))),
    )
    if (open) return { subject: open.id, next: page(open.id) }
    const row = { ...place, iin, service: service.id, version: service.version, locale: input.locale, channel: 'office' as const }
    const [made] = await tx
      .insert(aisCases)
      .values({
        ...row,
        state: service.office,
        filledBy: user.id,
        filledWhy: input.why,
        assigneeId: user.id,
        assigneeName: user.name,
        createdAt: now,
      })
      .returning()
    await note(tx, made!, user, 'created', { why: input.why }, now, ip)
    return { subject: made!.id, next: page(made!.id, `/fill/${nextStep(service, made!, [], now.toISOString().slice(0, 10))}`) }
  },
})

/** JS3: whoever is registered needs no second application; asked in the whole country. */
async function mustNotBeRegistered(tx: Tx, iin: string): Promise<void> {
  const found = await lifted(tx, () =>
    tx.select({ until: episodes.until }).from(episodes).innerJoin(cards, eq(cards.id, episodes.cardId)).where(eq(cards.iin, iin)),
  )
  if (found.some(({ until }) => until === null)) throw new Refusal(already, { iin: already })
}

export const fillAnswers = action({
  can: 'case.fill',
  scope: 'ais',
  input: saving,
  load,
  run: async ({ input: { id, step, answers }, resource: held, tx, now, today }) => {
    mustFill(held.of)
    await keepAnswers(tx, 'ais', held, step, answers, now)
    const after = (await readCase(tx, 'ais', id))!
    const next = nextStep(serviceOf(held.of.service), after.of, after.files, today)
    return { subject: id, note: step, next: page(id, next === 'review' ? '' : `/fill/${next}`) }
  },
})

/** At the office the specialist enters the data while he takes them in and while he enters them (GJS-5.S1, S2). */
function mustFill(of: Case): void {
  if (of.channel === 'office' && of.state === serviceOf(of.service).office) return
  mustBeEditable(of, 'officer')
}

/** A scan, or a paper that was shown and given back (C-11: originals are returned after entry). */
export const fillFile = action({
  can: 'case.fill',
  scope: 'ais',
  input: filing,
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustFill(held.of)
    const fileId = await keepFile(tx, 'ais', held, input, now, today)
    return { subject: input.id, note: `${input.kind} ${fileId}`, next: page(input.id, '/fill/papers') }
  },
})

export const showPaper = action({
  can: 'case.fill',
  scope: 'ais',
  input: showing,
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustFill(held.of)
    await keepFile(tx, 'ais', held, { ...input, file: null }, now, today)
    return { subject: input.id, note: `${input.kind} shown`, next: page(input.id, '/fill/papers') }
  },
})

export const dropFile = action({
  can: 'case.fill',
  scope: 'ais',
  input: unfiling,
  load,
  run: async ({ input: { id, fileId }, resource: held, tx, now }) => {
    mustFill(held.of)
    const kind = held.files.find((file) => file.id === fileId)?.kind
    if (kind) await removeFiles(tx, 'ais', id, kind, now)
    return { subject: id, note: kind, next: page(id, '/fill/papers') }
  },
})

/** Whoever takes a case works on it; a colleague's is taken over only by a hand-over. */
export const takeCase = action({
  can: 'case.take',
  scope: 'ais',
  input: taking,
  load,
  run: async ({ input: { id }, resource: { of }, user, tx, now, ip }) => {
    if (of.assigneeId && of.assigneeId !== user.id) throw new Refusal(stale)
    await tx.update(aisCases).set({ assigneeId: user.id, assigneeName: user.name }).where(eq(aisCases.id, id))
    await note(tx, of, user, 'assigned', {}, now, ip)
    return { subject: id }
  },
})

/** Gives a case to a colleague of the centre, with the reason. */
export const handOver = action({
  can: 'case.take',
  scope: 'ais',
  input: handing,
  load,
  run: async ({ input: { id, to, why }, resource: { of }, user, tx, now, ip }) => {
    const [row] = await lifted(tx, () =>
      tx
        .select({ role: staffRoles.role, regionCode: staffRoles.regionCode, centreId: staffRoles.centreId, email: users.email })
        .from(staffRoles)
        .innerJoin(users, eq(users.userId, staffRoles.userId))
        .where(eq(staffRoles.userId, to)),
    )
    const colleague = row && { ...user, id: to, roles: [row] }
    if (!colleague || !may(colleague, 'case.take', of)) throw new Refusal(noSuch, { to: noSuch })
    await tx
      .update(aisCases)
      .set({ assigneeId: to, assigneeName: row.email ?? '' })
      .where(eq(aisCases.id, id))
    await note(tx, of, user, 'assigned', { to: row.email, why }, now, ip)
    return { subject: id, note: why }
  },
})

/** Asks a register; its answer stays with the case whatever it is (GJS-5.S3). */
export const askCheck = action({
  can: 'case.check',
  scope: 'ais',
  input: asking,
  load,
  run: async ({ input: { id, check }, resource: { of }, user, tx, now, ip }) => {
    const asked = serviceOf(of.service).checks[check]
    if (!asked) throw new Refusal(noCheck)
    if (isOver(serviceOf(of.service), of.state)) throw new Refusal(over)
    const answer = await askRegister(asked.register, of.iin ?? '', { at: now, by: { id: user.id, name: user.name }, about: id })
    await tx
      .update(aisCases)
      .set({ checks: { ...of.checks, [check]: answer } })
      .where(eq(aisCases.id, id))
    await note(tx, of, user, `check:${check}`, { outcome: answer.outcome, source: answer.source }, now, ip)
    return { subject: id, note: `${check}: ${answer.outcome}` }
  },
})

/** The officer checked by hand and says what was seen; kept apart from what a register says. */
export const checkByHand = action({
  can: 'case.check',
  scope: 'ais',
  input: seeing,
  load,
  run: async ({ input: { id, check, outcome, seen }, resource: { of }, user, tx, now, ip }) => {
    if (!serviceOf(of.service).checks[check]) throw new Refusal(noCheck)
    if (isOver(serviceOf(of.service), of.state)) throw new Refusal(over)
    const answer = { outcome, source: 'officer', at: now.toISOString(), by: user.name, seen }
    await tx
      .update(aisCases)
      .set({ checks: { ...of.checks, [check]: answer } })
      .where(eq(aisCases.id, id))
    await note(tx, of, user, `check:${check}`, { outcome, source: 'officer', seen }, now, ip)
    return { subject: id, note: `${check}: ${outcome} by hand` }
  },
})

/** Is a document what it should be? */
export const judgeFile = action({
  can: 'case.check',
  scope: 'ais',
  input: judging,
  load,
  run: async ({ input: { id, fileId, check, note: words }, resource: { of }, tx }) => {
    if (isOver(serviceOf(of.service), of.state)) throw new Refusal(over)
    await tx
      .update(aisCaseFiles)
      .set({ check, checkNote: words ?? null })
      .where(and(eq(aisCaseFiles.id, fileId), eq(aisCaseFiles.caseId, id)))
    return { subject: id, note: `${fileId}: ${check}` }
  },
})

/** Every move of the officer; of two at once the second sees that the case has moved on. */
export const moveCase = action({
  can: 'case.move',
  scope: 'ais',
  input: deciding,
  load,
  run: async ({ input: { id, move, revision, grounds, text: words }, resource: held, user, tx, now, ip }) => {
    if (held.of.revision !== revision) throw new Refusal(stale)
    const given = { grounds, text: words ?? null }
    const after = await makeMove(tx, 'ais', held, { name: move, viewer: officer(user), actorName: user.name, given, now, ip })
    await tellStatus(tx, after)
    return { subject: id, note: move, next: page(id, `?done=${move}`) }
  },
})

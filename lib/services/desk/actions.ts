'use server'

import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCaseFiles, aisCases, type Case, type Check } from '@/db/schema'
import { action } from '@/lib/core/action'
import { may } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { askRegister } from '@/lib/registers/ask'
import { serviceOf } from '../catalogue'
import { asking, deciding, handing, judging, seeing, taking } from '../input'
import { makeMove } from '../move'
import { isOver, own } from '../rules'
import { tellStatus } from '../tell'
import { loadCase as load, note, officerOf } from './held'
import { memberOfStaff, openedCase } from './queries'

const page = (id: string, rest = '') => `/cases/${id}${rest}`

const stale = text(
  'Істі бұл аралықта басқа маман өзгертті. Бетті жаңартып, қайта қараңыз',
  'Пока вы смотрели, дело изменил другой сотрудник. Обновите страницу и проверьте',
  'Somebody else has changed the case meanwhile. Reload the page and look again',
)
const noSuch = text(
  'Мұндай маман жоқ не бұл орталықта жұмыс істемейді',
  'Такого специалиста нет в этом центре',
  'No such specialist in this centre',
)
const noCheck = text('Мұндай тексеру жоқ', 'Такой проверки нет', 'There is no such check')
const over = text('Іс аяқталған', 'Дело завершено', 'The case is over')

function mustBeOpen({ service, state }: Case): void {
  if (isOver(serviceOf(service), state)) throw new Refusal(over)
}

const keepCheck = (tx: Tx, { id, checks }: Case, name: string, answer: Check) =>
  tx
    .update(aisCases)
    .set({ checks: { ...checks, [name]: answer } })
    .where(eq(aisCases.id, id))

/** Whoever takes a case works on it; a colleague's is taken over only by a hand-over. */
export const takeCase = action({
  can: 'case.take',
  scope: 'ais',
  input: taking,
  load,
  run: async ({ input: { id }, resource: { of }, user, tx, now, ip }) => {
    mustBeOpen(of)
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
  prepare: ({ input }) => memberOfStaff(input.to),
  load,
  run: async ({ input: { id, to, why }, resource: { of }, ready: colleague, user, tx, now, ip }) => {
    mustBeOpen(of)
    if (!colleague || !may({ ...user, ...colleague }, 'case.take', of)) throw new Refusal(noSuch, { to: noSuch })
    await tx.update(aisCases).set({ assigneeId: to, assigneeName: colleague.name }).where(eq(aisCases.id, id))
    await note(tx, of, user, 'assigned', { to: colleague.name, why }, now, ip)
    return { subject: id, note: why }
  },
})

/** Asks a register; its answer stays with the case whatever it is (GJS-5.S3). Asked before the transaction: a slow register holds no case. */
export const askCheck = action({
  can: 'case.check',
  scope: 'ais',
  input: asking,
  prepare: async ({ input: { id, check }, user, now }) => {
    const of = await openedCase(user, id)
    const asked = of && own(serviceOf(of.service).checks, check)
    if (!asked || isOver(serviceOf(of.service), of.state)) return null
    return askRegister(asked.register, of.iin ?? '', { at: now, by: { id: user.id, name: user.name }, about: id })
  },
  load,
  run: async ({ input: { id, check }, resource: { of }, ready: answer, user, tx, now, ip }) => {
    mustBeOpen(of)
    if (!answer) throw new Refusal(noCheck)
    await keepCheck(tx, of, check, answer)
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
    mustBeOpen(of)
    if (!own(serviceOf(of.service).checks, check)) throw new Refusal(noCheck)
    await keepCheck(tx, of, check, { outcome, source: 'officer', at: now.toISOString(), by: user.name, seen })
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
    mustBeOpen(of)
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
    const after = await makeMove(tx, 'ais', held, { name: move, viewer: officerOf(user, held.of), actorName: user.name, given, now, ip })
    await tellStatus(tx, after)
    return { subject: id, note: move, next: page(id, `?done=${move}`) }
  },
})

'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { breaks, type Failure, failures } from '@/db/schema'
import { action } from '@/lib/core/action'
import { dayOf } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { breakId, breakInput, describeInput, failureInput, moveInput } from './input'
import { type BreakProblem, breakProblem, missingToClose, movesOf } from './rules'
import { addStep, writeFailure } from './write'

const later = text('Бұл уақыт әлі келген жоқ', 'Это время ещё не наступило', 'That time has not come yet')
const before = text('Ақау басталғаннан ерте', 'Раньше начала сбоя', 'Before the failure began')
const noMove = text('Бұл күйге ауыстыруға болмайды', 'В это состояние перевести нельзя', 'It cannot move to this state')
const both = text('Мәтінді екі тілде де жазыңыз', 'Напишите текст на обоих языках', 'Write the text in both languages')
const missing: Readonly<Record<'cause' | 'done' | 'restoredAt', Text>> = {
  cause: text('себебі', 'причина', 'the cause'),
  done: text('не істелгені', 'что сделано', 'what was done'),
  restoredAt: text('қашан қалпына келгені', 'когда восстановлено', 'when it was restored'),
}
const incomplete = (points: readonly Text[]): Text =>
  text(
    `Жабу үшін жетпейді: ${points.map(({ kk }) => kk).join(', ')}`,
    `Чтобы закрыть, не хватает: ${points.map(({ ru }) => ru).join(', ')}`,
    `Missing before it is closed: ${points.map(({ en }) => en).join(', ')}`,
  )
const wrongBreak: Readonly<Record<BreakProblem, Text>> = {
  order: text('Аяқталуы басталуынан кейін болуы керек', 'Окончание должно быть позже начала', 'The end must be after the beginning'),
  past: text('Үзіліс туралы ол басталғанға дейін хабарланады', 'О перерыве сообщают до его начала', 'A break is told before it begins'),
  letter: text(
    'Келісу хаты үзіліс күнінен және бүгіннен кеш болмайды (20-тармақ, 1)',
    'Письмо о согласовании — не позже дня перерыва и не позже сегодняшнего дня (пункт 20, 1)',
    'The letter of agreement is no later than the day of the break, nor than today (clause 20, 1)',
  ),
}

const held = async ({ id }: { id: string }, tx: Tx): Promise<Failure | undefined> =>
  (await tx.select().from(failures).where(eq(failures.id, id)).for('update'))[0]
const pageOf = (id: string) => `/failures/${id}`

/** O206-22: a failure that a specialist, a tool, a journal, a user or the security centre has told of. */
export const openFailure = action({
  can: 'failure.write',
  input: failureInput,
  run: async ({ input, user, tx, now }) => {
    if (input.foundAt > now) throw new Refusal(later, { foundAt: later })
    if (input.beganAt && input.beganAt > input.foundAt) throw new Refusal(before, { foundAt: before })
    const made = await writeFailure(tx, input, user.name, now)
    return { subject: made!.id, note: input.source, next: pageOf(made!.id) }
  },
})

export const describeFailure = action({
  can: 'failure.write',
  input: describeInput,
  load: held,
  run: async ({ input: { id, ...given }, user, tx, now }) => {
    const publicKk = given.publicKk || null
    const publicRu = given.publicRu || null
    if ((publicKk === null) !== (publicRu === null)) throw new Refusal(both, { [publicKk ? 'publicRu' : 'publicKk']: both })
    await tx
      .update(failures)
      .set({ ...given, usersTouched: given.usersTouched ?? null, publicKk, publicRu })
      .where(eq(failures.id, id))
    await addStep(tx, { failureId: id, byName: user.name, words: [given.cause, given.done].filter(Boolean).join(' · '), at: now })
    return { subject: id, next: pageOf(id) }
  },
})

export const moveFailure = action({
  can: 'failure.write',
  input: moveInput,
  load: held,
  run: async ({ input: { id, to, words, restoredAt }, resource: failure, user, tx, now }) => {
    if (!movesOf(failure.state).includes(to)) throw new Refusal(noMove)
    if (restoredAt && restoredAt > now) throw new Refusal(later, { restoredAt: later })
    if (restoredAt && restoredAt < (failure.beganAt ?? failure.foundAt)) throw new Refusal(before, { restoredAt: before })
    const after = { ...failure, restoredAt: to === 'restored' ? (restoredAt ?? now) : to === 'in_work' ? null : failure.restoredAt }
    const points = to === 'closed' ? missingToClose(after) : []
    if (points.length > 0) throw new Refusal(incomplete(points.map((point) => missing[point])))
    await tx.update(failures).set({ state: to, restoredAt: after.restoredAt }).where(eq(failures.id, id))
    await addStep(tx, { failureId: id, byName: user.name, to, words, at: now })
    return { subject: id, note: `${failure.state} → ${to}`, next: pageOf(id) }
  },
})

/** O206-20.1: the portals work day and night but for breaks that the authorised body has agreed to. */
export const planBreak = action({
  can: 'break.plan',
  input: breakInput,
  run: async ({ input, user, tx, now, today }) => {
    const problem = breakProblem({ ...input, startsOn: dayOf(input.startsAt) }, now, today)
    if (problem) {
      const field = { order: 'endsAt', past: 'startsAt', letter: 'letterOn' }[problem]
      throw new Refusal(wrongBreak[problem], { [field]: wrongBreak[problem] })
    }
    const [made] = await tx
      .insert(breaks)
      .values({ ...input, enteredByName: user.name })
      .returning({ id: breaks.id })
    return { subject: made!.id, note: input.letterNumber, next: '/failures' }
  },
})

export const cancelBreak = action({
  can: 'break.plan',
  input: breakId,
  load: async ({ id }, tx) => (await tx.select().from(breaks).where(eq(breaks.id, id)).for('update'))[0],
  run: async ({ resource: { id, cancelledAt }, tx, now }) => {
    await tx
      .update(breaks)
      .set({ cancelledAt: cancelledAt ?? now })
      .where(eq(breaks.id, id))
    return { subject: id, next: '/failures' }
  },
})

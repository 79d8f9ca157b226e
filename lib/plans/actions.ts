'use server'

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, cards } from '@/db/schema'
import { mayOpenCard } from '@/lib/cards/queries'
import { tellPerson } from '@/lib/cards/tell'
import { action } from '@/lib/core/action'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { openedOr } from '@/lib/lookups/write'
import { aboutPlan, aboutStep, goalInput, markInput, stepInput } from './input'
import { awaitsPerson, canAsk, isReplanned } from './rules'
import { changePlan, planOfCard, stepOf, writeStep } from './write'

/** The card, when this person has it open; locked, so that two specialists write one after the other. */
const load = async ({ id }: { id: string }, tx: Tx, user: User): Promise<Card | undefined> => {
  const [card] = await tx.select().from(cards).where(eq(cards.id, id)).for('update')
  return openedOr(card, () => mayOpenCard(tx, user, id))
}

const past = text('Мерзімі өткен күн болмайды', 'Срок не может быть в прошлом', 'The day may not have passed')
const notReady = text(
  'Алдымен мақсатты және кемінде бір қадамды жазыңыз',
  'Сначала запишите цель и хотя бы один шаг',
  'First write the goal and at least one step',
)
const notAsked = text(
  'Алдымен жоспарды адамға көрсетіп, келісімге жіберіңіз',
  'Сначала отправьте план человеку на согласование',
  'First send the plan to the person to agree',
)
const page = (id: string, done: string) => `/cards/${id}/plan?done=${done}`

/** What the plan is for and what stands in the way (E8). */
export const saveGoal = action({
  can: 'plan.write',
  scope: 'ais',
  input: goalInput,
  load,
  run: async ({ input: { goal, barriers = '' }, resource: card, user, tx, now }) => {
    await changePlan(tx, card, { facts: { goal, barriers }, replanned: true, by: user, now })
    return { subject: card.id, note: 'goal', next: page(card.id, 'goal') }
  },
})

/** Adds a step, or changes what one is about; the person agrees anew. */
export const saveStep = action({
  can: 'plan.write',
  scope: 'ais',
  input: stepInput,
  load,
  run: async ({ input: { id: _, step, ...given }, resource: card, user, tx, now, today }) => {
    const before = step ? await stepOf(tx, card.id, step) : null
    if (given.due < today && given.due !== before?.due) throw new Refusal(past, { due: past })
    const after = { ...given, state: before?.state ?? ('planned' as const), note: before?.note ?? null }
    await writeStep(tx, card, step ?? randomUUID(), after, { replanned: isReplanned(before, after), by: user, now })
    return { subject: card.id, note: step ?? 'new', next: page(card.id, 'step') }
  },
})

/** How a step went; what was agreed stays agreed. */
export const markStep = action({
  can: 'plan.write',
  scope: 'ais',
  input: markInput,
  load,
  run: async ({ input: { step, state, note = null }, resource: card, user, tx, now }) => {
    const before = await stepOf(tx, card.id, step)
    await writeStep(tx, card, step, { ...before, state, note }, { replanned: false, by: user, now })
    return { subject: card.id, note: `${step} ${state}`, next: page(card.id, 'mark') }
  },
})

/** Takes a step out of the plan; it stays in the history. */
export const dropStep = action({
  can: 'plan.write',
  scope: 'ais',
  input: aboutStep,
  load,
  run: async ({ input: { step }, resource: card, user, tx, now }) => {
    const before = await stepOf(tx, card.id, step)
    await writeStep(tx, card, step, { ...before, state: 'dropped' }, { replanned: true, by: user, now })
    return { subject: card.id, note: `${step} dropped`, next: page(card.id, 'drop') }
  },
})

/** Puts the plan before the person, who is told in the cabinet. */
export const askPerson = action({
  can: 'plan.write',
  scope: 'ais',
  input: aboutPlan,
  load,
  run: async ({ resource: card, user, tx, now }) => {
    const plan = await planOfCard(tx, card.id)
    if (!plan || !canAsk(plan)) throw new Refusal(notReady)
    await changePlan(tx, card, { facts: { asked: plan.revision }, replanned: false, by: user, now })
    await tellPerson(tx, card, 'plan.asked', {}, '/cabinet/registration')
    return { subject: card.id, note: `revision ${plan.revision}`, next: page(card.id, 'ask') }
  },
})

/** The person has agreed at the desk, e.g. without an account. */
export const agreeAtDesk = action({
  can: 'plan.write',
  scope: 'ais',
  input: aboutPlan,
  load,
  run: async ({ resource: card, user, tx, now }) => {
    const plan = await planOfCard(tx, card.id)
    if (!plan || !awaitsPerson(plan)) throw new Refusal(notAsked)
    const agreed = { revision: plan.revision, at: now.toISOString(), via: 'desk' as const }
    await changePlan(tx, card, { facts: { agreed }, replanned: false, by: user, now })
    return { subject: card.id, note: `revision ${plan.revision}`, next: page(card.id, 'agree') }
  },
})

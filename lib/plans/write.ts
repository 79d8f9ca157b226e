import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, episodes, type PlanCopy } from '@/db/schema'
import { type Author, canonical, type NewFact } from '@/lib/cards/facts'
import { currentFacts } from '@/lib/cards/queries'
import { addFacts } from '@/lib/cards/write'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { type Plan, planOf, type StepValue, stepKey } from './rules'

const notRegistered = text(
  'Жоспар тек тіркелген адаммен жасалады',
  'План составляют только с зарегистрированным человеком',
  'A plan is made with a registered person only',
)
const noStep = text('Мұндай қадам жоқ', 'Такого шага нет', 'There is no such step')

/** The plan of a card that its reader has locked. */
export const planOfCard = (tx: Tx, cardId: string): Promise<Plan | null> => lifted(tx, async () => planOf(await currentFacts(tx, cardId)))

export async function stepOf(tx: Tx, cardId: string, id: string): Promise<StepValue> {
  const found = (await planOfCard(tx, cardId))?.steps.find((step) => step.id === id)
  if (!found) throw new Refusal(noStep)
  const { kind, what, who, due, state, note } = found
  return { kind, what, who, due, state, note }
}

type Change = {
  /** Key within the section `plan` → what it says now. */
  facts: Readonly<Record<string, unknown>>
  /** What is planned differs: the revision grows, and an earlier agreement holds no longer. */
  replanned: boolean
  by: Author
  source?: string
  now: Date
}

/** Writes facts of the plan and tells the cabinet. What says nothing new is no change and no new revision. Refused for whoever is not registered. */
export async function changePlan(tx: Tx, card: Card, { facts, replanned, by, source = 'officer', now }: Change): Promise<void> {
  const known = await lifted(tx, async () => ({
    open: await tx
      .select({ id: episodes.id })
      .from(episodes)
      .where(and(eq(episodes.cardId, card.id), isNull(episodes.until))),
    facts: (await currentFacts(tx, card.id)).filter(({ section }) => section === 'plan'),
  }))
  if (known.open.length === 0) throw new Refusal(notRegistered)
  const before = new Map(known.facts.map(({ key, value }) => [key, canonical(value)]))
  const fresh = Object.entries(facts).filter(([key, value]) => before.get(key) !== canonical(value) && (value !== '' || before.has(key)))
  if (fresh.length === 0) return
  const revision = (planOf(known.facts)?.revision ?? 0) + 1
  const all = replanned ? [...fresh, ['revision', revision] as const] : fresh
  await addFacts(
    tx,
    card,
    all.map(([key, value]): NewFact => ({ section: 'plan', key, value, source, author: by, at: now })),
  )
  await tellPlan(tx, card)
}

export const writeStep = (tx: Tx, card: Card, id: string, value: StepValue, rest: Omit<Change, 'facts'>): Promise<void> =>
  changePlan(tx, card, { ...rest, facts: { [stepKey(id)]: value } })

/** Tells the cabinet how the plan stands, whole. */
export const tellPlan = (tx: Tx, card: Card): Promise<void> =>
  lifted(tx, async () => {
    const plan = planOf(await currentFacts(tx, card.id))
    if (!plan) return
    const data: PlanCopy = { ...plan, steps: plan.steps.map((step) => ({ ...step, at: step.at.toISOString() })) }
    await send(tx, 'ais', {
      type: 'employment-plan.v1',
      subject: `plan:${card.iin}`,
      data: { iin: card.iin, centreId: card.centreId, plan: data },
    })
  })

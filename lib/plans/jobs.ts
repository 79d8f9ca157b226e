import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cards, employmentPlans, type PlanCopy } from '@/db/schema'
import { systemAuthor } from '@/lib/cards/facts'
import type { Receivers } from '@/lib/exchange/receivers'
import { awaitsPerson } from './rules'
import { changePlan, planOfCard, tellPlan } from './write'

const told = z.object({
  iin: z.string().regex(/^\d{12}$/),
  centreId: z.string(),
  plan: z.custom<PlanCopy>((value) => typeof value === 'object' && value !== null && 'revision' in value && 'steps' in value),
})

export const receivers: Receivers = {
  /** On the platform: the plan whole, also for whoever opens an account later. */
  'employment-plan.v1': async (data, { tx, message, now }) => {
    const { iin, centreId, plan } = told.parse(data)
    const [known] = await tx.select().from(employmentPlans).where(eq(employmentPlans.iin, iin)).for('update')
    if (known && known.version >= message.version) return
    // an answer to a plan that has changed meanwhile is not waited for any more
    const pending = known?.pending === plan.revision && awaitsPerson(plan) ? known.pending : null
    const row = { iin, centreId, data: plan, pending, version: message.version, updatedAt: now }
    await tx.insert(employmentPlans).values(row).onConflictDoUpdate({ target: employmentPlans.iin, set: row })
  },
  /** In the AIS: the person has agreed to this revision. To one that has changed meanwhile nobody has agreed, and the cabinet hears how it stands. */
  'employment-plan-answer.v1': async ({ iin, revision, at }, { tx, now }) => {
    const [card] = await tx.select().from(cards).where(eq(cards.iin, iin)).for('update')
    if (!card) return
    const plan = await planOfCard(tx, card.id)
    if (!plan || plan.revision !== revision || !awaitsPerson(plan)) return tellPlan(tx, card)
    const agreed = { revision, at, via: 'cabinet' as const }
    await changePlan(tx, card, { facts: { agreed }, replanned: false, by: systemAuthor, source: 'platform', now })
  },
}

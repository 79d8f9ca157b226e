import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { type AisMeasure, aisMeasures, type Card } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { nextNumber } from '@/lib/documents/numbers'
import { allows, conditionsOf } from './conditions'
import { candidateOf, numbersOf } from './facts'
import type { offering } from './input'
import { refused } from './refusals'
import { addStep, type By, clocksAfter, tellMeasure } from './write'

type Asked = Omit<z.output<typeof offering>, 'cardId'> & { by: By; now: Date }

/** The measure with the conditions as they were, its clock of the answer, and the message to the cabinet. Refused where a condition speaks against it. */
export async function makeMeasureRow(tx: Tx, card: Card, { by, now, ...asked }: Asked): Promise<AisMeasure> {
  const { kind, checked, provider, providerBin = null, occupation = null, place, from, to, pay = null, ground = null } = asked
  const subsidy = kind === 'subsidised' ? (asked.subsidy ?? null) : null
  const today = dayOf(now)
  const law = await readLaw(tx)
  const candidate = await candidateOf(tx, card, today, false)
  if (candidate.openMeasure) throw new Refusal(refused.oneAtATime)
  const conditions = conditionsOf(candidate, kind, subsidy, numbersOf(law, today))
  if (!allows(conditions)) throw new Refusal(refused.conditions)
  if (conditions.some(({ outcome }) => outcome === 'ask') && !checked) throw new Refusal(refused.unchecked, { checked: refused.unchecked })
  const [measure] = await tx
    .insert(aisMeasures)
    .values({
      number: await nextNumber(tx, 'ais', 'AM', Number(today.slice(0, 4))),
      cardId: card.id,
      regionCode: card.regionCode,
      centreId: card.centreId,
      kind,
      subsidy,
      state: 'offered',
      terms: { provider, providerBin, occupation, place, from, to, pay, ground },
      checks: conditions.map(({ code, clause, outcome, data }) => ({ code, clause, outcome, data })),
      ...clocksAfter(law, 'offered', {}, now),
      createdBy: by.id,
      createdByName: by.name,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!measure) throw new Refusal(refused.oneAtATime)
  await addStep(tx, measure.id, { move: 'offer', via: 'desk', actorId: by.id, actorName: by.name, from: null, to: 'offered' })
  await tellMeasure(tx, measure)
  return measure
}

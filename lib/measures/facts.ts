import 'server-only'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { openMeasureStates } from '@/db/lists'
import { aisMeasures, type Card, episodes } from '@/db/schema'
import { currentFacts } from '@/lib/cards/queries'
import type { Day } from '@/lib/core/calendar'
import type { Law } from '@/lib/core/law'
import { ageOn } from '@/lib/mediation/seeker'
import type { Candidate, Numbers, Subsidy } from './conditions'
import { isQuit } from './rules'

/** What the conditions of measures ask about the person of a card, on a day. */
export async function candidateOf(tx: Tx, card: Card, today: Day, representative: boolean): Promise<Candidate> {
  const facts = await currentFacts(tx, card.id)
  const value = (section: string, key: string) => facts.find((fact) => fact.section === section && fact.key === key)?.value
  const open = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.cardId, card.id), isNull(episodes.until)))
  const unemployed = open.find(({ kind }) => kind === 'unemployed')
  const earlier = await tx.select().from(aisMeasures).where(eq(aisMeasures.cardId, card.id)).orderBy(desc(aisMeasures.createdAt))
  const training = earlier.find(({ kind, endedOn }) => kind === 'training' && endedOn !== null)
  const [last] = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.cardId, card.id), eq(episodes.kind, 'unemployed'), ne(episodes.id, unemployed?.id ?? card.id)))
    .orderBy(desc(episodes.since))
    .limit(1)
  const reason = value('experience', 'reason')
  const level = value('education', 'level')
  return {
    age: ageOn(card.birthDate, today),
    sex: card.sex,
    registered: unemployed ? 'unemployed' : open.length > 0 ? 'job_seeker' : null,
    legalStatus: typeof value('identity', 'legalStatus') === 'string' ? String(value('identity', 'legalStatus')) : null,
    student: value('categories', 'student') === true,
    registeredSince: unemployed?.since ?? null,
    quitBefore: last?.ground === 'D3' || earlier.some((measure) => measure.kind === 'subsidised' && isQuit(measure)),
    lastTraining: training?.endedOn ? { endedOn: training.endedOn, left: isQuit(training) } : null,
    openMeasure: earlier.find(({ state }) => openMeasureStates.some((one) => one === state))?.number ?? null,
    graduate: typeof level === 'string' ? ['vocational', 'post_secondary', 'higher', 'postgraduate'].includes(level) : null,
    hasWorked: reason === 'never' ? false : typeof reason === 'string' && reason !== 'after_studies' ? true : null,
    representative,
  }
}

const upTo = (subsidy: Subsidy) =>
  subsidy === 'youth_practice' || subsidy === 'first_job' || subsidy === 'generation_contract' ? (`srm.${subsidy}.age_to` as const) : null

/** The law's numbers of a day. */
export function numbersOf(law: Law, today: Day): Numbers {
  const years = (key: 'pension.age_men' | 'pension.age_women') => Math.floor(law.value(key, today) / 12)
  return {
    today,
    trainingOncePer: law.value('training.once_per', today),
    trainingAfterDropout: law.value('training.after_dropout', today),
    subsidyAfterQuit: law.value('srm.after_quit', today),
    pensionAge: { M: years('pension.age_men'), F: years('pension.age_women') },
    ageOf: (subsidy) => {
      const key = upTo(subsidy)
      return { from: law.value(`srm.${subsidy}.age_from`, today), to: key ? law.value(key, today) : null }
    },
  }
}

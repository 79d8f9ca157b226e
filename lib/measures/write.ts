import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisMeasure, aisMeasureSteps, aisMeasures, cards, type Evidence, episodes } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { startTimer, stopTimer, type Timer } from '@/lib/core/clock'
import { dueMoment, type Law, readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { ageOn } from '@/lib/mediation/seeker'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { type Actor, isQuit, type MeasureState, type MoveName, moves, obstacleTo } from './rules'
import { measureName } from './words'

export type By = { id: string; name: string }

/** The clock of a state: the answer when called to a measure (L SC 100(1)(2)), the signing of the contract (E12). */
const terms = { offered: 'unemployed.no_show_call', contract_sent: 'contract.sign_within', signed_person: 'contract.sign_within' } as const

export function clocksAfter(law: Law, state: MeasureState, before: Readonly<Record<string, Timer>>, now: Date) {
  const timers: Record<string, Timer> = Object.fromEntries(Object.entries(before).map(([name, timer]) => [name, stopTimer(timer, now)]))
  const key = state in terms ? terms[state as keyof typeof terms] : null
  if (key) timers[state] = startTimer(law.term(key, dayOf(now)), now, law.calendarVersion, 'event')
  return { timers, dueAt: key ? dueMoment(law, timers[state]!) : null }
}

export async function lockMeasure(tx: Tx, id: string): Promise<AisMeasure | undefined> {
  const [row] = await tx.select().from(aisMeasures).where(eq(aisMeasures.id, id)).for('update')
  return row
}

/** Where a measure stands, as the moves see it; `begun` by its first day. */
export const situationOf = ({ state, contractId, signsOn }: Pick<AisMeasure, 'state' | 'contractId' | 'signsOn'>) => ({
  state,
  hasContract: contractId !== null,
  onPaper: signsOn === 'paper',
})

type Change = {
  name: MoveName
  actor: Actor
  via: 'cabinet' | 'desk' | 'system'
  by: By
  now: Date
  set?: Partial<
    Pick<
      AisMeasure,
      | 'consent'
      | 'referredOn'
      | 'contractId'
      | 'signsOn'
      | 'signedPersonAt'
      | 'signedCentreAt'
      | 'endedOn'
      | 'result'
      | 'ground'
      | 'groundText'
      | 'validReason'
    >
  >
  note?: Readonly<Record<string, string | null | undefined>>
  /** Signature of the centre, for the platform's copy of the contract. */
  signature?: { provider: string; cms: string; iin: string; name: string }
}

/** Makes a move that the rules allow, else refuses in words: the row, its clock, the history, and the message to the cabinet. */
export async function moveMeasure(
  tx: Tx,
  measure: AisMeasure,
  { name, actor, via, by, now, set = {}, note = {}, signature }: Change,
): Promise<AisMeasure> {
  const begun = measure.terms.from <= dayOf(now)
  const obstacle = obstacleTo(name, actor, { ...situationOf(measure), begun })
  if (obstacle) throw new Refusal(obstacle)
  const { to } = moves[name]
  const law = await readLaw(tx)
  const [moved] = await tx
    .update(aisMeasures)
    .set({ ...set, state: to, ...clocksAfter(law, to, measure.timers, now), revision: sql`${aisMeasures.revision} + 1`, updatedAt: now })
    .where(eq(aisMeasures.id, measure.id))
    .returning()
  await addStep(tx, measure.id, { move: name, via, actorId: by.id, actorName: by.name, from: measure.state, to, note: plain(note) })
  await tellMeasure(tx, moved!, signature)
  if (name === 'terminate' && isQuit(moved!)) await draftFromQuit(tx, moved!, law, now)
  return moved!
}

const plain = (values: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])))

export const addStep = (tx: Tx, measureId: string, step: Omit<typeof aisMeasureSteps.$inferInsert, 'measureId'>) =>
  tx.insert(aisMeasureSteps).values({ ...step, measureId, at: sql`clock_timestamp()` })

/** Tells the cabinet how the measure stands, whole (O206-10.C4). The contract itself goes as a document. */
export const tellMeasure = (tx: Tx, measure: AisMeasure, signature?: Change['signature']): Promise<void> =>
  lifted(tx, async () => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, measure.cardId))
    const { number, kind, subsidy, terms: agreed, centreId, endedOn, result, ground } = measure
    await send(tx, 'ais', {
      type: 'measure-contract.v1',
      subject: `measure:${measure.id}`,
      data: {
        contractId: measure.id,
        iin: card!.iin,
        state: measure.state,
        revision: measure.revision,
        documentId: measure.contractId,
        dueAt: measure.dueAt?.toISOString() ?? null,
        signature: signature ?? null,
        copy: {
          number,
          kind,
          subsidy,
          terms: agreed,
          centreId,
          signsOn: measure.signsOn,
          minor: ageOn(card!.birthDate, dayOf(measure.updatedAt)) < 18,
          signedPersonAt: measure.signedPersonAt?.toISOString() ?? null,
          signedCentreAt: measure.signedCentreAt?.toISOString() ?? null,
          endedOn,
          result,
          ground,
        },
      },
    })
  })

/** D3: left a measure at will without a valid reason (L SC 100(1)(3)); drafted, never decided. */
const draftFromQuit = (tx: Tx, measure: AisMeasure, law: Law, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const open = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.cardId, measure.cardId), eq(episodes.kind, 'unemployed')))
    const episode = open.find(({ until }) => until === null)
    if (!episode) return
    const at = now.toISOString()
    const words = `${measureName(measure).ru} № ${measure.number}`
    const evidence: Evidence[] = [
      { kind: 'order', ref: measure.id, at, text: [words, measure.groundText].filter(Boolean).join(' — ') },
      { kind: 'attendance', ref: measure.id, at, text: words },
    ]
    await draftDeregistration(tx, { episodeId: episode.id, ground: 'D3', evidence, now, law })
  })

import 'server-only'
import { and, asc, desc, eq, getViewSelectedFields, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { openMeasureStates } from '@/db/lists'
import {
  aisDocuments,
  aisMeasureDays,
  aisMeasurePapers,
  aisMeasureSteps,
  aisMeasures,
  cardHeads,
  cards,
  documents,
  measureHeads,
  measures,
} from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { inPlaces } from '@/lib/core/places'
import { guest, may, maySomewhere, type User } from '@/lib/core/policy'
import { asAis, asUser } from '@/lib/core/tx'
import { noteTaking } from '@/lib/documents/taking'
import { conditionsOf, type MeasureKind, type Subsidy } from './conditions'
import { candidateOf, numbersOf } from './facts'

export const measureQueues = ['waiting', 'ours', 'signing', 'running', 'late', 'ended'] as const
export type MeasureQueue = (typeof measureQueues)[number]
/** Of what is over nobody needs the number; it only grows. */
const counted = measureQueues.filter((queue) => queue !== 'ended')
const pageSize = 25

const wheres = (now: Date): Record<MeasureQueue, SQL | undefined> => ({
  waiting: inArray(measureHeads.state, ['offered', 'contract_sent']),
  ours: inArray(measureHeads.state, ['consented', 'referral_issued', 'signed_centre']),
  signing: eq(measureHeads.state, 'signed_person'),
  running: eq(measureHeads.state, 'in_progress'),
  late: and(inArray(measureHeads.state, [...openMeasureStates]), lt(measureHeads.dueAt, now)),
  ended: inArray(measureHeads.state, ['declined', 'completed', 'terminated']),
})

const cursor = z.tuple([z.iso.datetime(), z.uuid()])
/** A moment to the microsecond, as PostgreSQL keeps it: a page begins after the very row with which the last one ended. */
const exactly = (moment: PgColumn) => sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Measures of this person's places, what changed last first; keyset by the moment and the id. Null: not for this person. */
export async function measuresOnDesk(user: User, queue: MeasureQueue, after: string | undefined, now: Date) {
  if (!maySomewhere(user, 'measure.offer')) return null
  const [at, id] = cursor.safeParse(after?.split('~')).data ?? []
  return asAis(user, async (tx) => {
    const where = wheres(now)
    const mine = inPlaces(user, measureHeads)
    const counts = Object.fromEntries(
      await Promise.all(counted.map(async (name) => [name, await tx.$count(measureHeads, and(where[name], mine))] as const)),
    ) as Partial<Record<MeasureQueue, number>>
    const rows = await tx
      .select({ measure: getViewSelectedFields(measureHeads), head: cardHeads, at: exactly(measureHeads.updatedAt) })
      .from(measureHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, measureHeads.cardId))
      .where(
        and(where[queue], mine, at ? sql`(${measureHeads.updatedAt}, ${measureHeads.id}) < (${at}::timestamptz, ${id}::uuid)` : undefined),
      )
      .orderBy(desc(measureHeads.updatedAt), desc(measureHeads.id))
      .limit(pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    return { counts, rows: shown, next: last ? `${last.at}~${last.measure.id}` : null }
  })
}

/** What is shown of a measure before its card is opened. Undefined: none, or not of his places. */
export const measureHead = (user: User, id: string) =>
  z.uuid().safeParse(id).success
    ? asAis(user, async (tx) => {
        const [row] = await tx
          .select({ measure: getViewSelectedFields(measureHeads), head: cardHeads })
          .from(measureHeads)
          .innerJoin(cardHeads, eq(cardHeads.id, measureHeads.cardId))
          .where(eq(measureHeads.id, id))
        return row && may(user, 'measure.mark', row.measure) ? row : undefined
      })
    : Promise.resolve(undefined)

/** One measure of an open card with its history, attendance and contract. Undefined: none, not of his places, or not open for him. */
export async function measureForStaff(user: User, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  return asAis(user, async (tx) => {
    const [row] = await tx
      .select({ measure: aisMeasures, head: cardHeads })
      .from(aisMeasures)
      .innerJoin(cardHeads, eq(cardHeads.id, aisMeasures.cardId))
      .where(eq(aisMeasures.id, id))
    if (!row || !may(user, 'measure.mark', row.measure)) return undefined
    const steps = await tx.select().from(aisMeasureSteps).where(eq(aisMeasureSteps.measureId, id)).orderBy(asc(aisMeasureSteps.at))
    const marks = await tx
      .select()
      .from(aisMeasureDays)
      .where(eq(aisMeasureDays.measureId, id))
      .orderBy(desc(aisMeasureDays.day), desc(aisMeasureDays.at))
      .limit(100)
    const [contract] = row.measure.contractId
      ? await tx
          .select({
            id: aisDocuments.id,
            title: aisDocuments.title,
            number: aisDocuments.number,
            code: aisDocuments.code,
            sha256: aisDocuments.paperSha256,
          })
          .from(aisDocuments)
          .where(eq(aisDocuments.id, row.measure.contractId))
      : []
    const { id: paperId, measureId, name, signedOn } = aisMeasurePapers
    const [scan] = await tx.select({ id: paperId, name, signedOn }).from(aisMeasurePapers).where(eq(measureId, id))
    return { ...row, steps, marks, contract: contract ?? null, scan: scan ?? null }
  })
}

/** The bytes of the contract that the director reads and signs. Each taking is journalled. */
export const contractBytes = (user: User, id: string): Promise<Buffer | null> =>
  asAis(user, async (tx) => {
    const [row] = await tx
      .select({ paper: aisDocuments.paper, regionCode: aisMeasures.regionCode, centreId: aisMeasures.centreId })
      .from(aisMeasures)
      .innerJoin(aisDocuments, eq(aisDocuments.id, aisMeasures.contractId))
      .where(eq(aisMeasures.id, id))
    if (!row?.paper || !may(user, 'measure.mark', row)) return null
    await noteTaking(tx, user, id, 'contract')
    return row.paper
  })

/** The scan of the contract that the person has signed by hand. Each taking is journalled. */
export const scanOf = (user: User, id: string) =>
  asAis(user, async (tx) => {
    const [row] = await tx
      .select({ scan: aisMeasurePapers, regionCode: aisMeasures.regionCode, centreId: aisMeasures.centreId })
      .from(aisMeasures)
      .innerJoin(aisMeasurePapers, eq(aisMeasurePapers.measureId, aisMeasures.id))
      .where(eq(aisMeasures.id, id))
    if (!row || !may(user, 'measure.mark', row)) return null
    await noteTaking(tx, user, id, 'scan of the contract')
    return row.scan
  })

/** What the rules say of a measure for an open card, before it is offered. `closed`: the card is not open. */
export const conditionsForCard = (user: User, cardId: string, kind: MeasureKind, subsidy: Subsidy | null, now: Date) =>
  asAis(user, async (tx) => {
    const [head] = await tx.select().from(cardHeads).where(eq(cardHeads.id, cardId))
    if (!head || !may(user, 'measure.offer', head)) return undefined
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
    if (!card) return { head, conditions: null }
    const today = dayOf(now)
    const candidate = await candidateOf(tx, card, today, false)
    return { head, conditions: conditionsOf(candidate, kind, subsidy, numbersOf(await readLaw(tx), today)) }
  })

/** The amounts of subsidised jobs on a day, in tenge: open figures with their source (part J). */
export async function subsidyAmounts(kinds: readonly Subsidy[], now: Date) {
  const today = dayOf(now)
  const law = await readLaw()
  const mci = law.value('rate.mci', today)
  return kinds.map((kind) => ({
    kind,
    amount: mci * law.value(`srm.${kind}.amount`, today),
    months: law.value(`srm.${kind}.months`, today),
    percent: kind === 'social_jobs' || kind === 'silver_age' ? law.value(`srm.${kind}.percent`, today) : null,
  }))
}

/** A person's measures, the newest first. */
export const myMeasures = (user: User) =>
  user.id === guest.id
    ? Promise.resolve([])
    : asUser(user, (tx) => tx.select().from(measures).where(eq(measures.userId, user.id)).orderBy(desc(measures.createdAt)).limit(50))

/** One measure of a person with its contract; "none" and "not yours" look alike. */
export async function myMeasure(user: User, id: string) {
  if (user.id === guest.id || !z.uuid().safeParse(id).success) return undefined
  return asUser(user, async (tx) => {
    const [measure] = await tx
      .select()
      .from(measures)
      .where(and(eq(measures.id, id), eq(measures.userId, user.id)))
    if (!measure) return undefined
    const [contract] = measure.contractId
      ? await tx
          .select({
            id: documents.id,
            title: documents.title,
            number: documents.number,
            code: documents.code,
            sha256: documents.paperSha256,
            state: documents.state,
          })
          .from(documents)
          .where(eq(documents.id, measure.contractId))
      : []
    return { measure, contract: contract ?? null }
  })
}

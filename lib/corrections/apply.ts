import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cardFacts, cards, episodes } from '@/db/schema'
import type { Author } from '@/lib/cards/facts'
import { tellOf, tellResume } from '@/lib/cards/tell'
import { addFacts } from '@/lib/cards/write'
import { dayOf } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { type CardField, type CorrectionRow, propertyOf, recordedValue } from './queries'
import type { Target, Value } from './rules'

const moved = text(
  'Жазба өтінім берілгеннен кейін өзгерген: қате мән енді онда жоқ. Жаңа өтінім керек',
  'Запись изменилась после подачи заявки: ошибочного значения в ней уже нет. Нужна новая заявка',
  'The record has changed since the request was filed: the wrong value is gone. A new request is needed',
)

export const targetOf = ({ record, targetId, field }: CorrectionRow): Target => ({ record, id: targetId, field: field as Target['field'] })

/**
 * Puts the right value into the record (O206-26.F4). The database lets it pass because this transaction names an approved correction;
 * the wrong value stays in the request and, for facts, in the card's history. Tells the platform the corrected state.
 */
export const applyCorrection = (tx: Tx, correction: CorrectionRow, by: Author, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const target = targetOf(correction)
    if ((await recordedValue(tx, correction.cardId, target)) !== correction.wrongValue) throw new Refusal(moved)
    await tx.execute(sql`select set_config('app.correction', ${correction.id}, true)`)
    await write[target.record](tx, correction, by)
    await tx.execute(sql`select set_config('app.correction', '', true)`)
    const [card] = await tx.select().from(cards).where(eq(cards.id, correction.cardId))
    if (target.record === 'episode') await tellOf(tx, target.id)
    await tellResume(tx, card!, dayOf(now))
    await askPlatform(tx, correction)
  })

/** Asks the platform which of its copies still say the wrong value; the answer stands in the inbox under the same subject. */
export const askPlatform = (tx: Tx, { id, iin, field, wrongValue }: CorrectionRow): Promise<string> =>
  lifted(tx, () =>
    send(tx, 'ais', {
      type: 'correction.v1',
      subject: correctionSubject(id),
      data: { correctionId: id, subject: `person:${iin}`, field, iin, wrong: wrongValue },
    }),
  )

export const correctionSubject = (id: string): string => `correction:${id}`

type Write = (tx: Tx, correction: CorrectionRow, by: Author) => Promise<unknown>

const noted = ({ number, field, wrongValue, rightValue }: CorrectionRow, by: Author) => ({
  section: 'notes' as const,
  key: `correction:${number}`,
  value: { field, from: wrongValue, to: rightValue },
  source: 'correction',
  sourceRef: number,
  author: by,
})

const write: Readonly<Record<CorrectionRow['record'], Write>> = {
  card: async (tx, correction, by) => {
    await tx
      .update(cards)
      .set({ [propertyOf[correction.field as CardField]]: correction.rightValue, updatedAt: sql`now()` })
      .where(eq(cards.id, correction.targetId))
    await addFacts(tx, { id: correction.cardId }, [noted(correction, by)])
  },
  episode: async (tx, correction, by) => {
    const day = correction.rightValue as string
    await tx
      .update(episodes)
      .set(correction.field === 'since' ? { since: day } : { until: day })
      .where(eq(episodes.id, correction.targetId))
    await addFacts(tx, { id: correction.cardId }, [noted(correction, by)])
  },
  fact: async (tx, correction, by) => {
    const [fact] = await tx.select().from(cardFacts).where(eq(cardFacts.id, correction.targetId))
    const { section, key } = fact as { section: Parameters<typeof addFacts>[2][number]['section']; key: string }
    await addFacts(tx, { id: correction.cardId }, [
      { section, key, value: correction.rightValue, source: 'correction', sourceRef: correction.number, author: by },
    ])
  },
}

/** What the corrected field says now. A corrected fact is the newest of its key. */
export const valueNow = (tx: Tx, correction: CorrectionRow): Promise<unknown> =>
  lifted(tx, async () => {
    const target = targetOf(correction)
    if (target.record !== 'fact') return recordedValue(tx, correction.cardId, target)
    const [row] = await tx.execute<{ value: Value }>(sql`
      select n.value from ${cardFacts} w join ${cardFacts} n on (n.card_id, n.section, n.key) = (w.card_id, w.section, w.key) and n.superseded_at is null
      where w.id = ${target.id}`)
    return row?.value
  })

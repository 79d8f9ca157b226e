'use server'

import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, cardHeads, cards, caseHeads, correctionHeads, corrections } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { cardInput, subjectInput } from './input'
import { hasNumber, isOwnNumber } from './numbers'
import { caseOpenUntil, inHalfAnHour } from './rules'
import { openCardFor, openOnce } from './write'

const notOf = text(
  'Бұл адамда мұндай нөмірлі іс жоқ. Нөмірді тексеріңіз немесе өрісті бос қалдырыңыз',
  'У этого человека нет дела с таким номером. Проверьте номер или оставьте поле пустым',
  'This person has no matter with this number. Check it, or leave the field empty',
)
const isOf = (tx: Tx, cardId: string, number: string): Promise<boolean> =>
  lifted(tx, async () => {
    const [card] = await tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, cardId))
    const of = { number: sql`${number}::text`, iin: sql`${card!.iin}::text`, cardId: sql`${cardId}::uuid` }
    const [row] = await tx.execute<{ found: boolean }>(sql`select ${hasNumber(of)} as found`)
    return row!.found
  })

/** E6, O206-28.B3: a card opens for a purpose, for half an hour and for this browser; the person sees it. */
export const openCard = action({
  can: 'card.open',
  scope: 'ais',
  input: cardInput,
  load: async ({ id }, tx) => (await tx.select().from(cardHeads).where(eq(cardHeads.id, id)))[0],
  run: async ({ input: { purpose, about, back }, resource: head, user, tx, now }) => {
    const { id } = head
    if (about && isOwnNumber(about) && !(await isOf(tx, id, about))) throw new Refusal(notOf, { about: notOf })
    await openCardFor(tx, user, head, { purpose, about, now })
    const next = purpose === 'mediation' ? `/mediation/cards/${id}` : `/cards/${id}`
    return { subject: id, note: purpose, next: back ?? next }
  },
})

/** A case opens with its number for purpose: for the working day of whoever works on it, for half an hour to others. Pressed again it is not opened twice. */
export const openCase = action({
  can: 'case.open',
  scope: 'ais',
  input: subjectInput,
  load: async ({ id }, tx) => (await tx.select().from(caseHeads).where(eq(caseHeads.id, id)))[0],
  run: async ({ input: { back }, resource: head, user, tx, now }) => {
    const { id, regionCode, centreId, number, assigneeId } = head
    const [of] = await lifted(tx, () => tx.select({ iin: aisCases.iin }).from(aisCases).where(eq(aisCases.id, id)))
    const subject = { kind: 'case' as const, id, iin: of!.iin, regionCode, centreId }
    const until = caseOpenUntil(now, assigneeId === user.id)
    const note = await openOnce(tx, user, subject, { purpose: 'case', about: number, now, until })
    return { subject: id, note, next: back ?? `/cases/${id}` }
  },
})

/** A request for a correction says what stood in somebody's card: it opens with its number for purpose. */
export const openCorrection = action({
  can: 'correction.read',
  scope: 'ais',
  input: subjectInput,
  load: async ({ id }, tx) => (await tx.select().from(correctionHeads).where(eq(correctionHeads.id, id)))[0],
  run: async ({ resource: head, user, tx, now }) => {
    const { id, regionCode, centreId, number } = head
    const [row] = await lifted(tx, () => tx.select({ iin: corrections.iin }).from(corrections).where(eq(corrections.id, id)))
    const subject = { kind: 'correction' as const, id, iin: row!.iin, regionCode, centreId }
    const note = await openOnce(tx, user, subject, { purpose: 'correction', about: number, now, until: inHalfAnHour(now) })
    return { subject: id, note, next: `/corrections/${id}` }
  },
})

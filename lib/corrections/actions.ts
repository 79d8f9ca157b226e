'use server'

import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cardHeads, cards, correctionHeads, corrections } from '@/db/schema'
import { action } from '@/lib/core/action'
import { fileTypeOf } from '@/lib/core/file-type'
import { may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { openedOr } from '@/lib/lookups/write'
import { applyCorrection, askPlatform, targetOf, valueNow } from './apply'
import { approvalInput, correctionId, correctionInput, refusalInput } from './input'
import { isUnderWay, nextCorrectionNumber, recordedValue } from './queries'
import { type Act, problemOfAct, readRight, stateAfter } from './rules'
import { tellCentre, tellFiler } from './tell'

const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
const notOpen = text(
  'Алдымен картаны мақсатын көрсетіп ашыңыз',
  'Сначала откройте карту, указав цель',
  'First open the card, giving the purpose',
)
const underWay = text(
  'Бұл өріс бойынша өтінім бар: оның шешімін күтіңіз',
  'По этому полю уже есть заявка: дождитесь решения',
  'There is a request about this field already: wait for its decision',
)
const wrongFile = text('Тек PDF, JPEG, PNG не WebP', 'Только PDF, JPEG, PNG или WebP', 'Only PDF, JPEG, PNG or WebP')
const futureLetter = text(
  'Хаттың күні болашақта болмауы керек',
  'Дата письма не может быть в будущем',
  'The letter may not be dated in the future',
)
const notAsAsked = text(
  'Жазбада дұрыс мән тұрған жоқ: тексеру өткен жоқ',
  'В записи нет верного значения: проверка не пройдена',
  'The record does not say the right value: it does not pass the check',
)
const filed = text('Өтінім жобасы сақталды', 'Черновик заявки сохранён', 'The draft of the request is saved')
const sent = text('Өтінім министрлікке жіберілді', 'Заявка отправлена в министерство', 'The request was sent to the ministry')
const decided = text('Шешім жазылды', 'Решение записано', 'The decision is recorded')
const executed = text('Дерек түзетілді', 'Данные исправлены', 'The data are corrected')
const verified = text('Түзету тексерілді', 'Исправление проверено', 'The correction is checked')

const page = (id: string) => `/corrections/${id}`

/** A request that the visitor has open, locked until the action ends. */
const locked = async ({ id }: { id: string }, tx: Tx, user: User) => {
  const [row] = await tx.select().from(corrections).where(eq(corrections.id, id)).for('update')
  return openedOr(row, async () => {
    const [head] = await tx.select().from(correctionHeads).where(eq(correctionHeads.id, id))
    return head !== undefined && may(user, 'correction.read', head)
  })
}

function refuseUnlessDue(act: Act, row: Parameters<typeof problemOfAct>[1], userId: string) {
  const problem = problemOfAct(act, row, userId)
  if (problem) throw new Refusal(problem)
}

/** The local body writes down what is wrong, who let it in and what was done about it (O206-26.F1-F3). The wrong value is read from the record, not typed. */
export const fileCorrection = action({
  can: 'correction.file',
  scope: 'ais',
  input: correctionInput,
  load: async ({ cardId }, tx) => (await tx.select().from(cardHeads).where(eq(cardHeads.id, cardId)))[0],
  run: async ({ input: { target, rightValue, ...input }, resource, tx, user, today }) => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, input.cardId))
    if (!card) throw new Refusal(notOpen)
    const wrong = await recordedValue(tx, card.id, target)
    if (wrong === undefined) throw new Refusal(check, { target: text('Мұндай жазба жоқ', 'Такой записи нет', 'There is no such record') })
    if (await isUnderWay(tx, target, null)) throw new Refusal(underWay)
    const right = readRight({ field: target.field, wrong, typed: rightValue, today })
    if ('problem' in right) throw new Refusal(check, { rightValue: right.problem })
    const [row] = await tx
      .insert(corrections)
      .values({
        ...input,
        number: await nextCorrectionNumber(tx, today.slice(0, 4)),
        regionCode: resource.regionCode,
        centreId: resource.centreId,
        iin: card.iin,
        record: target.record,
        targetId: target.id,
        field: target.field,
        wrongValue: wrong as string | number | boolean | null,
        rightValue: right.value,
        filedBy: user.id,
        filedByName: user.name,
      })
      .returning({ id: corrections.id, number: corrections.number })
    return { subject: row!.id, note: `${row!.number}: ${target.record}.${target.field}`, text: filed, next: page(row!.id) }
  },
})

/** From here on the request says the same for ever. */
export const sendCorrection = action({
  can: 'correction.file',
  scope: 'ais',
  input: correctionId,
  load: locked,
  run: async ({ resource, tx, user, now }) => {
    refuseUnlessDue('send', resource, user.id)
    if (await isUnderWay(tx, targetOf(resource), resource.id)) throw new Refusal(underWay)
    await tx
      .update(corrections)
      .set({ state: stateAfter('send'), sentAt: now })
      .where(eq(corrections.id, resource.id))
    return { subject: resource.id, note: `${resource.number}: sent`, text: sent }
  },
})

/** The ministry agrees, by its official letter (O206-26.F4, C-08). */
export const approveCorrection = action({
  can: 'correction.decide',
  scope: 'ais',
  input: approvalInput,
  prepare: async ({ input: { letter } }) => {
    const bytes = Buffer.from(await letter.arrayBuffer())
    const type = fileTypeOf(bytes)
    if (!type) throw new Refusal(check, { letter: wrongFile })
    return { bytes, type, sha256: createHash('sha256').update(bytes).digest('hex') }
  },
  load: locked,
  run: async ({ input, resource, ready, tx, user, now, today }) => {
    refuseUnlessDue('approve', resource, user.id)
    if (input.letterDate > today) throw new Refusal(check, { letterDate: futureLetter })
    await tx
      .update(corrections)
      .set({
        state: stateAfter('approve'),
        letterNumber: input.letterNumber,
        letterDate: input.letterDate,
        letter: ready.bytes,
        letterName: input.letter.name.slice(-120),
        letterType: ready.type,
        letterSha256: ready.sha256,
        decidedBy: user.id,
        decidedByName: user.name,
        decidedAt: now,
      })
      .where(eq(corrections.id, resource.id))
    await tellFiler(tx, resource, 'correction.approved')
    return {
      subject: resource.id,
      note: `${resource.number}: approved, letter ${input.letterNumber} of ${input.letterDate}`,
      text: decided,
    }
  },
})

export const refuseCorrection = action({
  can: 'correction.decide',
  scope: 'ais',
  input: refusalInput,
  load: locked,
  run: async ({ input, resource, tx, user, now }) => {
    refuseUnlessDue('refuse', resource, user.id)
    await tx
      .update(corrections)
      .set({
        state: stateAfter('refuse'),
        refusalGround: input.ground,
        refusalText: input.text,
        decidedBy: user.id,
        decidedByName: user.name,
        decidedAt: now,
      })
      .where(eq(corrections.id, resource.id))
    await tellFiler(tx, resource, 'correction.refused')
    return { subject: resource.id, note: `${resource.number}: refused, ${input.ground}`, text: decided }
  },
})

/** The administrator corrects the record: only after the letter, and only this field of this row (the database says so as well). */
export const executeCorrection = action({
  can: 'correction.execute',
  scope: 'ais',
  input: correctionId,
  stepUp: true,
  load: locked,
  run: async ({ resource, tx, user, now }) => {
    refuseUnlessDue('execute', resource, user.id)
    await applyCorrection(tx, resource, { id: user.id, name: user.name }, now)
    await tx
      .update(corrections)
      .set({ state: stateAfter('execute'), executedBy: user.id, executedByName: user.name, executedAt: now })
      .where(eq(corrections.id, resource.id))
    await tellFiler(tx, resource, 'correction.executed')
    await tellCentre(tx, resource, 'correction.executed')
    return { subject: resource.id, note: `${resource.number}: executed`, text: executed }
  },
})

/** Another administrator has looked: the record says what it should. */
export const verifyCorrection = action({
  can: 'correction.verify',
  scope: 'ais',
  input: correctionId,
  load: locked,
  run: async ({ resource, tx, user, now }) => {
    refuseUnlessDue('verify', resource, user.id)
    if ((await valueNow(tx, resource)) !== resource.rightValue) throw new Refusal(notAsAsked)
    await tx
      .update(corrections)
      .set({ state: stateAfter('verify'), verifiedBy: user.id, verifiedByName: user.name, verifiedAt: now })
      .where(eq(corrections.id, resource.id))
    await askPlatform(tx, resource)
    return { subject: resource.id, note: `${resource.number}: verified`, text: verified }
  },
})

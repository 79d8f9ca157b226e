/** What the forms of mediation send (E10). Pure. */
import { z } from 'zod'
import { conditions, offerRefusals } from '@/db/lists'
import { said } from '@/lib/core/problems'
import { box, dayField, line, lines, rowId, someOf, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { refusalCodes } from '@/lib/responses/words'

const ownWords = text('Себебін өз сөзіңізбен жазыңыз', 'Напишите причину своими словами', 'Give the reason in your own words')
const whyOtherwise = text(
  'Қорытынды өзгертілсе, неге екенін жазыңыз',
  'Если вывод другой, напишите почему',
  'Say why the conclusion is another one',
)
const needsReason = text('Бас тарту себебін таңдаңыз', 'Выберите причину отказа', 'Choose the reason of the refusal')

const one = { id: z.uuid() }
const note = lines(1000).optional()
const verdicts = ['suitable', 'not_suitable', 'needs_consent'] as const

export const making = z.object({
  cardId: z.uuid(),
  vacancyId: rowId,
  /** What the specialist confirms, and why when it differs from what the engine proposes. */
  verdict: z.enum(verdicts),
  note,
  /** The way by public transport, as the specialist has looked it up. */
  minutes: whole(0, 600).optional(),
  /** The person is at the desk and hears of it now. */
  told: box,
})

const answer = { answer: z.enum(['agree', 'refuse']), reason: z.enum(offerRefusals).optional(), text: note }
const reasoned = <T extends { answer: 'agree' | 'refuse'; reason?: string; text?: string }>(schema: z.ZodType<T>) =>
  schema
    .refine((given) => given.answer === 'agree' || Boolean(given.reason), { path: ['reason'], ...said(needsReason) })
    .refine((given) => given.reason !== 'other' || Boolean(given.text), { path: ['text'], ...said(ownWords) })

/** In the cabinet and at the desk alike. */
export const answeringOffer = reasoned(z.object({ ...one, ...answer }))
export const aboutOffer = z.object(one)
export const cancelling = z.object({ ...one, text: line(3, 500) })
export const reviewing = z.object({ ...one, review: z.enum(['justified', 'unjustified']), text: line(3, 1000) })

/** The tear-off of the referral, as it was brought back to the desk. */
export const recordingResult = z
  .object({
    ...one,
    result: z.enum(['invite', 'hire', 'reject', 'miss']),
    startOn: dayField.optional(),
    reason: z.enum(refusalCodes).optional(),
    text: note,
  })
  .refine(({ result, startOn }) => result !== 'hire' || Boolean(startOn), { path: ['startOn'] })
  .refine(({ result, reason }) => result !== 'reject' || Boolean(reason), { path: ['reason'] })

const occupation = z
  .string()
  .optional()
  .transform((value) => (value ?? '').split(/[,;\n]/).flatMap((one) => /(\d{4}(?:-\d+)?)\s*$/.exec(one.trim())?.[1] ?? []))

/** Three answers: yes, no, and nothing said. */
const told = z.enum(['yes', 'no', '']).optional()
export const savingCircumstances = z.object({
  cardId: z.uuid(),
  occupations: occupation,
  healthLimits: someOf(conditions),
  disability: told,
  childUnder3: told,
  student: told,
  downtime: told,
  leftTraining: told,
  refusedTraining: told,
  relocate: told,
})
export { whyOtherwise }

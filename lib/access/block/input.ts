import { z } from 'zod'
import { breachKinds, breachSources, departureKinds, reviewAnswers } from '@/db/lists'
import { said } from '@/lib/core/problems'
import { dayField, line, lines } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'

const longestNote = 2000
const sayWhy = text('Себебін жазыңыз', 'Напишите, почему', 'Say why')

/** A dismissal or a transfer as the order says it (A349-22). */
export const departureInput = z.object({
  userId: z.uuid(),
  kind: z.enum(departureKinds),
  orderNumber: line(1, 60),
  orderDate: dayField,
  effectiveOn: dayField,
  note: lines(longestNote).optional().default(''),
})

/** A head's answer. What ends or changes the access needs a word that the application can be written from. */
export const answerInput = z
  .object({ id: z.uuid(), answer: z.enum(reviewAnswers), word: lines(longestNote).optional().default('') })
  .superRefine(({ answer, word }, context) => {
    if (answer !== 'keep' && word.length < 5) context.addIssue({ code: 'custom', path: ['word'], ...said(sayWhy) })
  })

export const breachInput = z.object({
  userId: z.uuid(),
  kind: z.enum(breachKinds),
  source: z.enum(breachSources),
  happenedOn: dayField,
  note: lines(longestNote).pipe(z.string().min(10)),
})

export const breachDecision = z.object({
  id: z.uuid(),
  decision: z.enum(['confirmed', 'unfounded']),
  note: lines(longestNote).pipe(z.string().min(10)),
})

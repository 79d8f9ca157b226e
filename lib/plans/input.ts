/** What the forms of a plan send. Pure. */
import { z } from 'zod'
import { planStepKinds } from '@/db/lists'
import { said } from '@/lib/core/problems'
import { dayField, line, lines } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'

const whyNot = text('Неге орындалмағанын жазыңыз', 'Напишите, почему не выполнено', 'Say why it was not done')
const one = { id: z.uuid() }

/** `id` is the card's everywhere; `step` the step's. */
export const goalInput = z.object({ ...one, goal: line(3, 300), barriers: lines(1000).optional() })
export const stepInput = z.object({
  ...one,
  step: z.uuid().optional(),
  kind: z.enum(planStepKinds),
  what: line(3, 300),
  who: z.enum(['person', 'centre']),
  due: dayField,
})
export const markInput = z
  .object({ ...one, step: z.uuid(), state: z.enum(['planned', 'done', 'not_done']), note: lines(500).optional() })
  .refine(({ state, note }) => state !== 'not_done' || Boolean(note), { path: ['note'], ...said(whyNot) })
export const aboutStep = z.object({ ...one, step: z.uuid() })
export const aboutPlan = z.object(one)

/** The person's yes; the revision that stood on the page. */
export const agreeing = z.object({
  revision: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** What is entered about protected persons (M6, P8). */
import { z } from 'zod'
import { protectionKinds } from '@/db/lists'
import { checkIin } from '@/lib/core/identifiers'
import { said } from '@/lib/core/problems'
import { dayField, line, lines } from '@/lib/core/shapes'
import { cardPurposes } from '@/lib/lookups/rules'

const iin = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .superRefine((value, context) => {
    const wrong = checkIin(value)
    if (wrong) context.addIssue({ code: 'custom', ...said(wrong) })
  })

export const markInput = z.object({
  iin,
  kind: z.enum(protectionKinds),
  since: dayField,
  until: dayField.optional(),
  ground: line(5, 300),
})

export const nameInput = z.object({ id: z.uuid(), login: z.email().max(254) })
export const unnameInput = z.object({ id: z.uuid(), user: z.uuid() })
export const askEndInput = z.object({ id: z.uuid(), reason: lines(1_000).pipe(z.string().min(10)) })
export const endInput = z.object({ id: z.uuid(), decision: z.enum(['end', 'keep']) })

/** The reason is the whole ground of such an opening: at least twenty characters. */
export const breakInput = z.object({ iin, purpose: z.enum(cardPurposes), reason: lines(1_000).pipe(z.string().min(20)) })

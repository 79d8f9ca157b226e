/** What staff enter about a card. */
import { z } from 'zod'
import { openingPurposes } from '@/db/lists'
import { box, line, lines } from '@/lib/core/shapes'

export const openingInput = z.object({ id: z.uuid(), purpose: z.enum(openingPurposes), about: line(2, 60).optional() })

export const noteInput = z.object({ id: z.uuid(), text: lines(2_000).pipe(z.string().min(2)) })

export const contactsInput = z.object({
  id: z.uuid(),
  phone: z
    .string()
    .transform((value) => value.replace(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'))
    .pipe(z.string().regex(/^\+7\d{10}$/))
    .optional(),
  email: z.email().max(254).optional(),
  address: line(2, 250).optional(),
})

export const consentInput = z.object({ id: z.uuid(), publish: box })

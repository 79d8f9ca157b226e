/** What staff enter about a card. */
import { z } from 'zod'
import { box, line, lines } from '@/lib/core/shapes'

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

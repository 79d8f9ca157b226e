/** What the forms of cases send. */
import { z } from 'zod'
import { dayField, line, lines } from '@/lib/core/shapes'
import { signatureFields } from '@/lib/signatures/input'

const id = z.uuid()

export const starting = z.object({ service: line(1, 60) })
export const saving = z.object({ id, step: line(1, 60), answers: z.record(z.string(), z.unknown()).default({}) })
export const filing = z.object({
  id,
  kind: line(1, 60),
  file: z.instanceof(File),
  number: line(1, 60).optional(),
  expiresOn: dayField.optional(),
})
export const unfiling = z.object({ id, fileId: z.uuid() })
export const preparing = z.object({ id, move: line(1, 40) })
export const sending = z.object({ id, documentId: z.uuid(), move: line(1, 40) }).and(signatureFields)
export const withdrawing = z.object({ id, move: line(1, 40), sure: z.literal('on') })

/** Grounds are chosen from the service's list by the rules; here only their shape. */
export const deciding = z.object({
  id,
  move: line(1, 40),
  revision: z.coerce.number().int(),
  grounds: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .transform((value) => value ?? []),
  text: lines(4000).optional(),
})
export const taking = z.object({ id })
export const handing = z.object({ id, to: z.uuid(), why: line(3, 300) })
export const asking = z.object({ id, check: line(1, 40) })
export const seeing = z.object({
  id,
  check: line(1, 40),
  outcome: z.enum(['confirmed', 'refuted']),
  seen: lines(500).pipe(z.string().min(5)),
})
export const judging = z.object({ id, fileId: z.uuid(), check: z.enum(['fits', 'wrong']), note: lines(300).optional() })
export const receiving = z.object({
  service: line(1, 60),
  iin: z.string(),
  why: z.enum(['came', 'phone', 'disability', 'no_device', 'other']),
  locale: z.enum(['kk', 'ru']),
})
export const showing = z.object({ id, kind: line(1, 60), number: line(1, 60).optional(), expiresOn: dayField.optional() })

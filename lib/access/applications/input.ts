/** What the forms of access applications send. */
import { z } from 'zod'
import { line, lines } from '@/lib/core/shapes'
import { accessKinds } from '@/lib/services/definitions/staff-access-rules'
import { signatureFields } from '@/lib/signatures/input'

const id = z.uuid()

export const beginning = z.object({ kind: z.enum(accessKinds), way: z.enum(['acms', 'letter']) })
export const copying = z.object({ id })
export const saving = z.object({ id, step: line(1, 60), answers: z.record(z.string(), z.unknown()).default({}) })
export const filing = z.object({ id, kind: line(1, 60), file: z.instanceof(File), number: line(1, 60).optional() })
export const unfiling = z.object({ id, fileId: z.uuid() })
export const preparing = z.object({ id })
export const sending = z.object({ id, documentId: z.uuid() }).and(signatureFields)
export const withdrawing = z.object({ id })
/** Grounds are checked against the definition by the engine. */
export const deciding = z.object({
  id,
  revision: z.coerce.number().int(),
  move: z.enum(['approve', 'refuse']),
  grounds: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .transform((value) => value ?? []),
  text: lines(4000).optional(),
})

export const systemChange = z.object({
  id: z.string().regex(/^\d{1,2}$/),
  kind: z.enum(['ordinary', 'terminal']),
  owner: line(3, 300),
})
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{3,190}$)([a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/)
export const domainChange = z.object({ id: domain })

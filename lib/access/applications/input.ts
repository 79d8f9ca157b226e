/** What the forms of access applications send. */
import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { line, lines } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
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

const unequal = text(
  'Қазақша және орысша жолдар саны бірдей болсын: әр функция екі тілде, жеке жолда',
  'Строк на казахском и на русском должно быть поровну: каждая функция на двух языках, с новой строки',
  'As many lines in Kazakh as in Russian: each function in both languages, on a line of its own',
)
const named = (given: string): string[] => given.split('\n').flatMap((each) => each.trim().replace(/\s+/g, ' ') || [])

/** What the law leaves open about a system (A349-14.b), and its functions as the owner has named them, a line each. */
export const systemChange = z
  .object({
    id: z.string().regex(/^\d{1,2}$/),
    kind: z.enum(['ordinary', 'terminal']),
    ownerKk: line(3, 300),
    ownerRu: line(3, 300),
    functionsKk: lines(6_000).default(''),
    functionsRu: lines(6_000).default(''),
  })
  .transform(({ ownerKk, ownerRu, functionsKk, functionsRu, ...rest }, context) => {
    const [kk, ru] = [named(functionsKk), named(functionsRu)]
    if (kk.length !== ru.length) context.addIssue({ code: 'custom', path: ['functionsRu'], ...said(unequal) })
    return { ...rest, owner: { kk: ownerKk, ru: ownerRu }, functions: kk.map((name, at) => ({ kk: name, ru: ru[at] ?? name })) }
  })
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{3,190}$)([a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/)
export const domainChange = z.object({ id: domain })

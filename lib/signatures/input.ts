/** Shapes of what is sent by whoever signs. */
import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { text } from '@/lib/core/text'

const damaged = text(
  'Қолтаңба бүлініп жетті. Қайта қол қойыңыз',
  'Подпись пришла повреждённой. Подпишите заново',
  'The signature arrived damaged. Please sign again',
)
const unsigned = text('Алдымен құжатқа қол қойыңыз', 'Сначала подпишите документ', 'Sign the document first')
const sixDigits = text('Код алты цифрдан тұрады', 'Код состоит из шести цифр', 'The code has six digits')

const base64 = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value !== '', said(unsigned))
    .refine((value) => /^[A-Za-z0-9+/]*={0,2}$/.test(value), said(damaged))

const code = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().refine((value) => /^\d{6}$/.test(value), said(sixDigits)))

/** The fields that `SignPanel` sends: merge them into the shape of the action that takes a signed document. */
export const signatureFields = z.discriminatedUnion('provider', [
  z.object({ provider: z.literal('browser-key'), cms: base64(350_000) }),
  z.object({ provider: z.literal('ncalayer'), cms: base64(350_000) }),
  z.object({ provider: z.literal('code'), code }),
])
export type SignatureFields = z.output<typeof signatureFields>

export const keyRequest = z.object({
  /** SubjectPublicKeyInfo of a key on P-256. */
  spki: base64(400),
  /** A signature by that key over `keyProof`: whoever asks holds it. */
  proof: base64(400),
  as: z.enum(['person', 'organisation']),
})

export const keyChoice = z.object({ id: z.uuid(), why: z.enum(['lost', 'unused']) })

export const codeRequest = z.object({ document: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

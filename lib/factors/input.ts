import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { text } from '@/lib/core/text'

/** Where to go afterwards, and the portal a relative address belongs to. */
const back = { to: z.string().max(2000).optional(), from: z.string().max(20).optional() }

const digits = text(
  'Қолданбадағы алты цифрды не қалпына келтіру кодын енгізіңіз',
  'Введите шесть цифр из приложения или код восстановления',
  'Enter the six digits of the application or a recovery code',
)

/** Six digits of the authenticator, or ten signs of a recovery code; spaces, hyphens and small letters are forgiven. */
const anyCode = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .refine((value) => /^(\d{6}|[0-9A-Z]{10})$/.test(value), said(digits))

const sixDigits = z
  .string()
  .max(20)
  .transform((value) => value.replace(/\s/g, ''))
  .refine((value) => /^\d{6}$/.test(value), said(text('Код алты цифрдан тұрады', 'Код состоит из шести цифр', 'The code has six digits')))

/** What travels through the browser sealed. */
const sealed = z.string().max(5000)
/** What the browser's authenticator has answered, as JSON. */
const answer = z.string().min(2).max(20_000)

export const beginning = z.object(back)
export const showing = z.object({ code: anyCode, ...back })
export const confirming = z.object({ code: sixDigits, ...back })
export const passkeyShown = z.object({ question: sealed, answer, ...back })
export const passkeyMade = z.object({
  question: sealed,
  answer,
  name: z.string().trim().max(60).optional(),
  ...back,
})
/** `totp`, or the id of a passkey. */
export const removal = z.object({ factor: z.string().min(1).max(1400) })
export const keeping = z.object({ codes: sealed, ...back })

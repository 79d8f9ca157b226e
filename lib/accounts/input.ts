import { z } from 'zod'
import { contact, personName } from '@/lib/core/fields'
import { said } from '@/lib/core/problems'
import { text } from '@/lib/core/text'
import { agreementVersion } from './agreement'
import { passwordLength, weaknessOf } from './rules'

/** A password as it is chosen, not one of the easiest; that the login is not inside it is asked together with the login. */
export const newPassword = z
  .string()
  .min(passwordLength.least)
  .max(passwordLength.most)
  .superRefine((password, context) => {
    const weakness = weaknessOf(password, '')
    if (weakness) context.addIssue({ code: 'custom', ...said(weakness) })
  })

/** A password as it is given: never longer than one that can be chosen. */
export const givenPassword = z.string().max(passwordLength.most)

/** Six digits; spaces are forgiven. */
export const code = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .refine((value) => /^\d{6}$/.test(value), said(text('Код алты цифрдан тұрады', 'Код состоит из шести цифр', 'The code has six digits')))

/** What travels through the browser sealed (`seal.ts`). */
export const step = z.string().max(5000)

/** Where to go after signing in, and the portal a relative address belongs to. */
const back = { to: z.string().max(2000).optional(), from: z.string().max(20).optional() }

const accepted = text(
  'Тіркелу үшін пайдаланушы келісімін қабылдаңыз',
  'Для регистрации примите пользовательское соглашение',
  'To register, accept the user agreement',
)
const outdated = text(
  'Келісім жаңарды. Бетті қайта ашып, жаңа мәтінін оқыңыз',
  'Соглашение обновилось. Откройте страницу заново и прочитайте новый текст',
  'The agreement has changed. Open the page again and read the new text',
)

/** O206-17.F1-F2, O206-18. */
export const registration = z
  .object({
    login: contact,
    password: newPassword,
    lastName: personName,
    firstName: personName,
    middleName: personName.optional(),
    agree: z.unknown().refine((value) => value !== undefined, said(accepted)),
    agreement: z.unknown().refine((value) => value === agreementVersion, said(outdated)),
    ...back,
  })
  .superRefine(({ login, password }, context) => {
    const weakness = weaknessOf(password, login)
    if (weakness) context.addIssue({ code: 'custom', path: ['password'], ...said(weakness) })
  })

export const confirmation = z.object({ step, code })
export const again = z.object({ step })
export const entry = z.object({ login: contact, password: givenPassword, ...back })
export const recovery = z.object({ login: contact })
export const renewal = z.object({ step, code, password: newPassword })
export const nothing = z.object({})

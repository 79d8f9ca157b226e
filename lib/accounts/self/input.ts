import { z } from 'zod'
import { contact, iin, personName } from '@/lib/core/fields'
import { locales } from '@/lib/core/text'
import { code, givenPassword, newPassword, step } from '../input'

export const sessionChoice = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) })
export const passwordChange = z.object({ oldPassword: givenPassword, newPassword })
export const newLogin = z.object({ login: contact, password: givenPassword })
export const loginChange = z.object({ step, oldCode: code, newCode: code })

/** P1, domain 1.1. What the IIN tells need not be typed. */
export const person = z.object({
  lastName: personName,
  firstName: personName,
  middleName: personName.optional(),
  iin: iin.optional(),
  birthDate: z.iso.date().optional(),
  sex: z.enum(['M', 'F']).optional(),
  /** Two digits of KATO. */
  regionCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})

export const localeChoice = z.object({ locale: z.enum(locales) })

/** One notice, or all when none is named. */
export const noticeChoice = z.object({ id: z.uuid().optional() })

/** For whom to act; nobody = for oneself. */
export const actingChoice = z.object({ employerId: z.uuid().optional() })

/** What the pages of the first entry send. */
import { z } from 'zod'
import { newPassword } from '@/lib/accounts/input'

export const showing = z.object({ link: z.string().regex(/^[\w-]{43}$/) })
export const choosing = z.object({ password: newPassword })

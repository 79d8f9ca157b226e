import { z } from 'zod'
import { contact } from '@/lib/core/fields'

export const roles = ['owner', 'hr', 'signatory'] as const

export const invitation = z.object({ contact, role: z.enum(roles) })
export const invitationChoice = z.object({ id: z.uuid() })
export const joining = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
export const memberChoice = z.object({ userId: z.uuid() })
export const organisationChoice = z.object({ employerId: z.uuid() })

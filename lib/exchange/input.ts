import { z } from 'zod'

export const target = z.object({ id: z.uuid() })
export const skipping = z.object({ id: z.uuid(), reason: z.string().trim().min(10).max(500) })
export const again = z.object({ type: z.string().max(100) })

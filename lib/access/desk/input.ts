import { z } from 'zod'
import { endReasons } from './words'

/** A session is named by the hash of its token. */
export const endInput = z.object({
  id: z.string().regex(/^[\da-f]{64}$/),
  reason: z.enum(Object.keys(endReasons) as [keyof typeof endReasons]),
  /** The page it was asked from. */
  from: z.enum(['sessions', 'user']).default('sessions'),
})

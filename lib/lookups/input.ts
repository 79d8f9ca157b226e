/** What staff say when they open something of a person. */
import { z } from 'zod'
import { line } from '@/lib/core/shapes'
import { cardPurposes } from './rules'

/** The page that wanted to show it, and shows it now. */
const back = z
  .string()
  .max(200)
  .regex(/^\/(cards|cases|corrections|measures|mediation|unemployed|visits)(\/[\w-]+)*(\?[\w=&.~-]*)?$/)
  .optional()

export const cardInput = z.object({ id: z.uuid(), purpose: z.enum(cardPurposes), about: line(2, 60).optional(), back })

export const subjectInput = z.object({ id: z.uuid(), back })

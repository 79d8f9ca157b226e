/** What a person asks about an opening, and what the head answers (O206-28.B3). */
import { z } from 'zod'
import { questionFindings } from '@/db/lists'
import { lines } from '@/lib/core/shapes'

export const askInput = z.object({ id: z.uuid(), words: lines(1_000).optional() })

export const answerInput = z.object({
  id: z.uuid(),
  finding: z.enum(questionFindings),
  answer: lines(2_000).pipe(z.string().min(20)),
})

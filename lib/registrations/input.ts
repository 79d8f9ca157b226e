/** What a person sends about his registration. */
import { z } from 'zod'
import { lines } from '@/lib/core/shapes'

export const markInput = z.object({ id: z.uuid() })

export const explainInput = z.object({
  id: z.uuid(),
  text: lines(4_000).pipe(z.string().min(10)),
  file: z.instanceof(File).optional(),
})

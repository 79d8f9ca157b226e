/** What the security administrator makes of a finding. */
import { z } from 'zod'
import { lines } from '@/lib/core/shapes'

export const decideInput = z.object({
  id: z.uuid(),
  state: z.enum(['looked', 'breach']),
  note: lines(1_000).pipe(z.string().min(10)),
})

/** What is typed into the lists of the staff. */
import { z } from 'zod'

/** The list, and its filters by name, each once. */
export const searchInput = z
  .object({
    path: z
      .string()
      .max(100)
      .regex(/^(\/[a-z-]+)+$/),
  })
  .catchall(z.string().trim().max(300))

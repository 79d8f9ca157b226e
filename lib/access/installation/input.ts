/** What the command of the server is given: the letter and, for each person, the columns of appendix 1. Pure; the fields themselves are checked by the application's own steps. */
import { z } from 'zod'
import { line } from '@/lib/core/shapes'

const answers = z.record(z.string(), z.string())

export const naming = z.strictObject({
  /** Full name of whoever runs the command: column 6 of form 2. */
  executor: line(3, 300),
  letter: answers,
  letterFile: z.instanceof(File),
  head: answers,
  /** The order is asked for where the law asks for it (A349-18): not of whoever is unblocked or has lost the link. */
  persons: z
    .array(z.strictObject({ identity: answers, post: answers, order: answers.optional(), orderFile: z.instanceof(File).optional() }))
    .min(1)
    .max(2),
})
export type Naming = z.output<typeof naming>

/** What a list of responses shows, as it stands in the address. Pure. */
import { z } from 'zod'
import { groups, states } from './rules'

const shape = z.object({
  group: z.enum(groups).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  vacancy: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  /** The last row of the page before: its key and its number. */
  after: z
    .string()
    .regex(/^[\d :.+-]{10,40}~[0-9a-f]{8}-[0-9a-f-]{27}$/)
    .optional()
    .catch(undefined),
})

export type Filter = z.output<typeof shape>

/** Whatever does not fit is left out, never an error. */
export const readFilter = (params: Readonly<Record<string, unknown>>): Filter =>
  shape.parse(Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '')))

/** The address of a state of the list; a changed filter begins at its first page. */
export function addressOf(filter: Filter, change: Partial<Filter>): string {
  const next: Filter = { ...filter, after: undefined, ...change }
  const params = new URLSearchParams()
  for (const name of Object.keys(shape.shape) as (keyof Filter)[]) if (next[name] !== undefined) params.set(name, String(next[name]))
  const query = params.toString()
  return query ? `?${query}` : ''
}

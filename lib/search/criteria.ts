import { z } from 'zod'
import { employments, experiences, schedules } from '@/db/lists'
import { paySteps } from './doc'

export const sorts = ['fit', 'date', 'pay'] as const
export const periods = [1, 3, 7, 30] as const
export const audienceFilters = ['disability', 'students', 'teenagers', 'age50', 'internship'] as const

/** Many values of one name; unknown ones are dropped, so that an old or mistyped address still answers. */
const many = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter((each) => values.includes(each as string)),
    z.array(z.enum(values)),
  )
const oneOf = <const T extends readonly number[]>(values: T) =>
  z.coerce
    .number()
    .refine((value) => values.includes(value))
    .optional()
    .catch(undefined)
const code = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined)

const shape = z.object({
  q: z
    .string()
    .transform((value) => value.replaceAll('\0', '').trim().replace(/\s+/g, ' ').slice(0, 120))
    .default('')
    .catch(''),
  region: code(/^\d{2}$/),
  place: code(/^\d{9}$/),
  occupation: code(/^\d{1,4}(-\d{2})?$/),
  employer: code(/^[0-9a-f-]{36}$/),
  pay: oneOf(paySteps),
  paid: z.literal('1').optional().catch(undefined),
  employment: many(employments),
  schedule: many(schedules),
  experience: many(experiences),
  for: many(audienceFilters),
  subsidised: z.enum(['0', '1']).optional().catch(undefined),
  days: oneOf(periods),
  sort: z.enum(sorts).optional().catch(undefined),
  exact: z.literal('1').optional().catch(undefined),
  after: z.string().max(120).optional().catch(undefined),
})

/** What a visitor looks for: the whole state of the search, each value from the address. */
export type Criteria = z.output<typeof shape>
export type FilterName = Exclude<keyof Criteria, 'q' | 'sort' | 'exact' | 'after'>

/** Reads an address; whatever does not fit is left out, never an error. */
export function readCriteria(params: URLSearchParams): Criteria {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(params.keys())) {
    const all = params.getAll(name).filter((value) => value !== '')
    if (all.length) values[name] = ['employment', 'schedule', 'experience', 'for'].includes(name) ? all : all[0]!
  }
  const read = shape.parse(values)
  // a place says its region; a place of another region than the chosen one is dropped (the region was changed)
  if (read.place && read.region && !read.place.startsWith(read.region)) return { ...read, place: undefined }
  return read.place ? { ...read, region: read.place.slice(0, 2) } : read
}

/** The one address of a state: names in a fixed order, empty values left out, the page dropped when anything else changes. */
export function addressOf(criteria: Criteria, change: Partial<Criteria> = {}): string {
  const next = { ...criteria, after: undefined, exact: undefined, ...change }
  const params = new URLSearchParams()
  for (const name of Object.keys(shape.shape) as (keyof Criteria)[]) {
    const value = next[name]
    if (Array.isArray(value)) for (const each of [...value].sort()) params.append(name, each)
    else if (value !== undefined && value !== '') params.set(name, String(value))
  }
  const query = params.toString()
  return query ? `?${query}` : ''
}

/** The filters that are set, each with the address state that has it removed. */
export function activeFilters(criteria: Criteria): { name: FilterName; value: string; without: Criteria }[] {
  const single = ['region', 'place', 'occupation', 'employer', 'pay', 'paid', 'subsidised', 'days'] as const
  const lists = ['employment', 'schedule', 'experience', 'for'] as const
  return [
    ...single.flatMap((name) => {
      const value = criteria[name]
      if (value === undefined || (name === 'region' && criteria.place)) return []
      return [{ name, value: String(value), without: { ...criteria, after: undefined, [name]: undefined } }]
    }),
    ...lists.flatMap((name) =>
      criteria[name].map((value) => ({
        name,
        value,
        without: { ...criteria, after: undefined, [name]: (criteria[name] as string[]).filter((each) => each !== value) } as Criteria,
      })),
    ),
  ]
}

/** Fit makes sense only for words. */
export const sortOf = (criteria: Criteria) =>
  criteria.sort === 'fit' && !criteria.q ? 'date' : (criteria.sort ?? (criteria.q ? 'fit' : 'date'))

/** The same words without any filter. */
export const wordsOnly = ({ q }: Criteria): Criteria => readCriteria(new URLSearchParams({ q }))

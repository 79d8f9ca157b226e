import type { z } from 'zod'
import type { Author, NewFact } from '@/lib/cards/facts'
import type { savingCircumstances } from './input'
import { circumstances, sectionOf } from './seeker'

/** What a specialist has written down for the rule of suitable work, as facts of the card. What is left open stays as it was. */
export function factsOfCircumstances(given: z.output<typeof savingCircumstances>, author: Author): NewFact[] {
  const own = { source: 'officer', author } as const
  const told = circumstances.filter((key) => given[key])
  return [
    ...told.map((key): NewFact => ({ ...own, section: sectionOf(key), key, value: given[key] === 'yes' })),
    { ...own, section: 'experience', key: 'occupations', value: given.occupations },
    { ...own, section: 'categories', key: 'healthLimits', value: given.healthLimits },
  ]
}

/** What the lists of mediation show, as it stands in the address. Pure. */
import { z } from 'zod'
import { schedules } from '@/db/lists'

const verdict = z.enum(['suitable', 'needs_consent', 'not_suitable']).optional().catch(undefined)
const page = z.coerce.number().int().min(1).max(16).catch(1)

const ofCard = z.object({
  /** Two digits of KATO, or `all`; absent = the region of the card. */
  region: z
    .string()
    .regex(/^(\d{2}|all)$/)
    .optional()
    .catch(undefined),
  /** `any`: also work far from the person's own. */
  work: z.enum(['any']).optional().catch(undefined),
  schedule: z.enum(schedules).optional().catch(undefined),
  verdict,
  page,
})
export type CardFilter = z.output<typeof ofCard>
export const readCardFilter = (query: unknown): CardFilter => ofCard.parse(query)

const ofVacancy = z.object({ status: z.enum(['job_seeker', 'unemployed']).optional().catch(undefined), verdict, page })
export type VacancyFilter = z.output<typeof ofVacancy>
export const readVacancyFilter = (query: unknown): VacancyFilter => ofVacancy.parse(query)

/** What a specialist has to do next, in the order of the day. */
export const queues = ['first', 'answers', 'agreed', 'referrals', 'late'] as const
const ofQueue = z.object({
  queue: z.enum(queues).catch('first'),
  /** The last row of the page before: its moment and its id. */
  after: z
    .string()
    .regex(/^[\dT:.Z+-]{20,32}~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
export type QueueFilter = z.output<typeof ofQueue>
export const readQueueFilter = (query: unknown): QueueFilter => ofQueue.parse(query)

import { z } from 'zod'
import { failureStates, incidentSources } from '@/db/lists'
import { portals } from '@/lib/core/portals'
import { box, dayField, line, lines, whole } from '@/lib/core/shapes'

const place = z.enum(['all', ...portals])
/** `2026-11-27T10:30` as typed in Kazakhstan. */
const localMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((value) => new Date(`${value}:00+05:00`))
  .refine((value) => !Number.isNaN(value.getTime()))

export const reportInput = z.object({ portal: place, what: line(10, 2000) })
export const failureInput = z.object({
  source: z.enum(incidentSources),
  portal: place,
  foundAt: localMoment,
  beganAt: localMoment.optional(),
  severity: whole(1, 4),
  what: line(10, 2000),
})
export const describeInput = z.object({
  id: z.uuid(),
  severity: whole(1, 4),
  usersTouched: whole(0, 100_000_000).optional(),
  dataLost: box,
  cause: lines(2000).optional(),
  done: lines(2000).optional(),
  lessons: lines(2000).optional(),
  publicKk: lines(500).optional(),
  publicRu: lines(500).optional(),
})
export const moveInput = z.object({
  id: z.uuid(),
  to: z.enum(failureStates),
  words: lines(1000).default(''),
  restoredAt: localMoment.optional(),
})
export const breakInput = z.object({
  startsAt: localMoment,
  endsAt: localMoment,
  portal: place,
  reasonKk: line(5, 300),
  reasonRu: line(5, 300),
  letterNumber: line(1, 60),
  letterOn: dayField,
})
export const breakId = z.object({ id: z.uuid() })

import { z } from 'zod'
import { failureStates, reportSources } from '@/db/lists'
import { portals } from '@/lib/core/portals'
import { box, dayField, line, lines, localMoment, whole } from '@/lib/core/shapes'

const place = z.enum(['all', ...portals])

export const reportInput = z.object({ portal: place, what: line(10, 2000) })
export const failureInput = z.object({
  source: z.enum(reportSources),
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

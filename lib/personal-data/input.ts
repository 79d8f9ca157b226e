import { z } from 'zod'
import { dataRequestKinds, incidentStates, incidentTold, reportSources } from '@/db/lists'
import { line, lines, localMoment, someOf } from '@/lib/core/shapes'
import { accountPurposes } from '@/lib/lookups/rules'
import { dataKinds, refusalGrounds, revealReasons } from './words'

const keysOf = <T extends string>(of: Readonly<Record<T, unknown>>) => Object.keys(of) as [T, ...T[]]

export const requestInput = z.object({ kind: z.enum(dataRequestKinds), words: lines(1000).default('') })
export const accountInput = z.object({ id: z.uuid(), purpose: z.enum(accountPurposes), about: line(2, 60).optional() })
export const requestId = z.object({ id: z.uuid() })
export const grantInput = z.object({ id: z.uuid(), note: lines(1000).default('') })
export const refuseInput = z.object({ id: z.uuid(), ground: z.enum(keysOf(refusalGrounds)), note: line(10, 1000) })

const count = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/)
  .transform(Number)

export const incidentInput = z.object({
  foundAt: localMoment,
  beganAt: localMoment.optional(),
  source: z.enum(reportSources),
  what: line(10, 2000),
  kinds: someOf(keysOf(dataKinds)).refine((kinds) => kinds.length > 0),
  persons: count.optional(),
})
export const moveInput = z.object({ id: z.uuid(), to: z.enum(incidentStates), words: lines(1000).default('') })
export const measureInput = z.object({ id: z.uuid(), words: line(5, 2000) })
export const toldInput = z.object({ id: z.uuid(), told: z.enum(incidentTold), toldAt: localMoment, words: line(3, 1000) })
export const personsInput = z.object({ id: z.uuid(), persons: count })

export const revealInput = z.object({ id: z.uuid(), reason: z.enum(keysOf(revealReasons)) })

/** What staff enter about the unemployed, their visits and deregistration. */
import { z } from 'zod'
import { deregistrationGrounds } from '@/db/lists'
import { line, lines } from '@/lib/core/shapes'
import { evidenceKinds, exclusionChecks } from './rules'

export const proposalInput = z.object({ id: z.uuid() })

/** An answer found by hand: what it was and where it was seen. */
export const checkInput = z.object({
  id: z.uuid(),
  check: z.enum(exclusionChecks),
  outcome: z.enum(['confirmed', 'refuted']),
  seen: line(3, 300),
})

export const decisionInput = z.discriminatedUnion('decision', [
  z.object({ id: z.uuid(), decision: z.literal('approve') }),
  z.object({ id: z.uuid(), decision: z.literal('decline'), reason: lines(1_000).pipe(z.string().min(5)) }),
])

export const markInput = z.discriminatedUnion('mark', [
  z.object({ id: z.uuid(), mark: z.enum(['visit', 'akim']) }),
  z.object({ id: z.uuid(), mark: z.literal('excused'), reason: line(5, 300) }),
])

export const draftInput = z.object({
  /** The card, which has to be open. */
  id: z.uuid(),
  ground: z.enum(deregistrationGrounds),
  kind: z.enum(evidenceKinds as [string, ...string[]]),
  ref: line(2, 100),
  text: line(2, 300).optional(),
  /** A second piece, for grounds that need two. */
  kind2: z.enum(evidenceKinds as [string, ...string[]]).optional(),
  ref2: line(2, 100).optional(),
})

export const deregInput = z.discriminatedUnion('decision', [
  z.object({ id: z.uuid(), decision: z.literal('deregister'), text: lines(3_000).pipe(z.string().min(20)) }),
  z.object({ id: z.uuid(), decision: z.literal('dismiss'), text: lines(3_000).pipe(z.string().min(5)) }),
])

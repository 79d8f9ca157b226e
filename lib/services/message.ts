/** What the two sides tell each other about a case (O206-31.C2; GJS-10.S5, S6). Pure. */
import { z } from 'zod'

const iso = z.iso.datetime({ offset: true })
const day = z.iso.date()
const json = z.record(z.string(), z.unknown())
const locale = z.enum(['kk', 'ru', 'en'])

const file = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  number: z.string().nullable(),
  expiresOn: day.nullable(),
  createdAt: iso,
})

const step = z.object({
  id: z.uuid(),
  at: iso,
  actor: z.enum(['applicant', 'officer', 'system']),
  actorId: z.string(),
  actorName: z.string(),
  move: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  note: json,
  dueBefore: iso.nullable(),
  dueAfter: iso.nullable(),
})

const common = {
  caseId: z.uuid(),
  service: z.string(),
  version: z.int(),
  number: z.string().nullable(),
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  name: z.string(),
  locale,
  regionCode: z.string(),
  centreId: z.string().nullable(),
  channel: z.enum(['portal', 'office']),
  answers: z.record(z.string(), json),
  timers: json,
  dueAt: iso.nullable(),
  revision: z.int(),
  submittedAt: iso.nullable(),
  steps: z.array(step),
}

/** The applicant's move with everything it stands on. */
export const caseMessage = z.object({ ...common, move: z.string(), files: z.array(file), documentId: z.uuid().nullable() })

/** Where the officer has brought it. */
export const statusMessage = z.object({
  ...common,
  state: z.string(),
  decision: json.nullable(),
  decidedAt: iso.nullable(),
  closedAt: iso.nullable(),
  assigneeName: z.string().nullable(),
})

export type CaseMessage = z.output<typeof caseMessage>
export type StatusMessage = z.output<typeof statusMessage>

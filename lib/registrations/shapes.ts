/** What the AIS says of a registration, its résumé and its openings, as the platform keeps it. Pure. */
import { z } from 'zod'
import { deregistrationGrounds, educations, openingKinds, openingPurposes, schedules } from '@/db/lists'

const iin = z.string().regex(/^\d{12}$/)
const visit = z.object({
  id: z.uuid(),
  dueOn: z.iso.date(),
  state: z.enum(['due', 'done', 'excused', 'missed', 'cancelled']),
  mode: z.string().nullable(),
})
const draft = z.object({
  id: z.uuid(),
  ground: z.enum(deregistrationGrounds),
  evidence: z.array(z.object({ kind: z.string(), at: z.string(), text: z.string().nullable() })),
  state: z.enum(['explaining', 'deregistered', 'dismissed', 'moot']),
  explainBy: z.string(),
  explainedAt: z.string().nullable(),
  decisionText: z.string().nullable(),
  decidedAt: z.string().nullable(),
})

export const registrationShape = z.object({
  iin,
  kind: z.enum(['job_seeker', 'unemployed']),
  number: z.string(),
  state: z.enum(['open', 'closed']),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  ground: z.string().nullable(),
  groundText: z.string().nullable(),
  centreId: z.string(),
  regionCode: z.string(),
  publishConsent: z.boolean(),
  visits: z.array(visit),
  drafts: z.array(draft),
})

export const resumeShape = z.object({
  iin,
  locale: z.enum(['kk', 'ru', 'en']).default('kk'),
  title: z.string(),
  occupationCodes: z.array(z.string()),
  regionCode: z.string().nullable(),
  payFrom: z.number().int().nullable(),
  schedules: z.array(z.enum(schedules)),
  relocate: z.boolean(),
  about: z.string().nullable(),
  educationLevel: z.enum(educations).nullable(),
  experienceMonths: z.number().int(),
  jobs: z.array(z.object({ employer: z.string(), post: z.string(), from: z.string(), to: z.string().nullable() })),
  studies: z.array(
    z.object({
      level: z.string(),
      institution: z.string(),
      speciality: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  languages: z.array(z.object({ lang: z.string(), level: z.string() })),
  skills: z.array(z.string()),
})
export type ReceivedResume = z.output<typeof resumeShape>

export const openingShape = z.object({
  openingId: z.uuid(),
  /** Messages of the time when only cards were opened do not say it. */
  kind: z.enum(openingKinds).default('card'),
  iin: iin.nullable(),
  accountId: z.uuid().nullish(),
  at: z.iso.datetime({ offset: true }),
  role: z.string(),
  centreId: z.string().nullish(),
  regionCode: z.string().nullish(),
  purpose: z.enum(openingPurposes),
  about: z.string().nullish(),
  emergency: z.boolean().default(false),
})

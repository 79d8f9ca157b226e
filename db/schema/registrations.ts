import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, index, integer, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import {
  type deregistrationGrounds,
  educations,
  openingKinds,
  openingPurposes,
  type planStepKinds,
  type planStepStates,
  schedules,
} from '../lists'
import { asker, createdAt, isSystem, moment } from './common'

/** The person whose proven IIN a row bears: whoever merely types it into his account sees nothing. */
const isOwnIin = sql`iin = (select p.confirmed_iin from people p where p.user_id = ${asker})`
export const ofOwner = () => pgPolicy('visible', { for: 'all', using: sql`${isSystem} or ${isOwnIin}`, withCheck: sql`${isSystem}` })

export type VisitCopy = { id: string; dueOn: string; state: 'due' | 'done' | 'excused' | 'missed' | 'cancelled'; mode: string | null }
export type DraftCopy = {
  id: string
  ground: (typeof deregistrationGrounds)[number]
  evidence: readonly { kind: string; at: string; text: string | null }[]
  state: 'explaining' | 'deregistered' | 'dismissed' | 'moot'
  explainBy: string
  explainedAt: string | null
  decisionText: string | null
  decidedAt: string | null
}

/** A registration as the AIS has told of it: the person's copy, whole in each message. */
export const registrations = pgTable(
  'registrations',
  {
    number: text().primaryKey(),
    iin: text().notNull(),
    kind: text({ enum: ['job_seeker', 'unemployed'] }).notNull(),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    centreId: text().notNull(),
    regionCode: text().notNull(),
    since: date().notNull(),
    until: date(),
    ground: text(),
    groundText: text(),
    /** The day on which the AIS proposes registration as unemployed, for a job seeker. */
    nextOn: date(),
    publishConsent: boolean().notNull().default(false),
    visits: jsonb().$type<readonly VisitCopy[]>().notNull().default([]),
    drafts: jsonb().$type<readonly DraftCopy[]>().notNull().default([]),
    /** What the person has sent and the AIS has not answered yet: id of a visit or draft → when. */
    pending: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    version: bigint({ mode: 'number' }).notNull(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.iin, t.since), ofOwner()],
)

/**
 * Who opened the person's card, application or correction in the AIS, or the account itself: role, centre, purpose and time, never a name (E6).
 * Only ever added to.
 */
export const cardOpeningCopies = pgTable(
  'card_opening_copies',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: openingKinds }).notNull().default('card'),
    iin: text(),
    /** The account that was opened: its owner need not have proven an IIN to see that. */
    accountId: uuid(),
    at: moment().notNull(),
    role: text().notNull(),
    centreId: text(),
    regionCode: text(),
    purpose: text({ enum: openingPurposes }).notNull(),
    about: text(),
    /** A protected person was opened in need by somebody who is not named for it (break-glass). */
    emergency: boolean().notNull().default(false),
  },
  (t) => [
    index().on(t.iin, t.at),
    index().on(t.accountId, t.at),
    check('whose', sql`num_nonnulls(iin, account_id) > 0`),
    pgPolicy('visible', {
      for: 'all',
      using: sql`${isSystem} or ${isOwnIin} or account_id = ${asker}`,
      withCheck: isSystem,
    }),
  ],
)

/** Résumés of registered persons without an account (O206-32). The public reads them without the IIN, through `lib/registrations/resumes.ts`. */
export const registeredResumes = pgTable(
  'registered_resumes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    iin: text().notNull().unique(),
    state: text({ enum: ['published', 'withdrawn'] }).notNull(),
    title: text().notNull(),
    occupationCodes: text().array().notNull().default(sql`'{}'`),
    regionCode: text(),
    payFrom: integer(),
    schedules: text({ enum: schedules }).array().notNull().default(sql`'{}'`),
    educationLevel: text({ enum: educations }),
    experienceMonths: integer().notNull().default(0),
    skills: text().array().notNull().default(sql`'{}'`),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.state, t.updatedAt), ofOwner()],
)

/** What the cabinet shows of an individual plan; the AIS keeps it as facts of the card, this is a copy. */
export type PlanCopy = {
  revision: number
  /** The revision that the specialist has asked the person to agree to; null: it is still being written. */
  asked: number | null
  goal: string | null
  barriers: string | null
  steps: readonly {
    id: string
    kind: (typeof planStepKinds)[number]
    what: string
    who: 'person' | 'centre'
    due: string
    state: (typeof planStepStates)[number]
    note: string | null
    at: string
    author: string
  }[]
  agreed: { revision: number; at: string; via: 'cabinet' | 'desk' } | null
}

/** The person's copy of the individual employment plan (L SC 1(65), 106(2)), whole with each message. */
export const employmentPlans = pgTable(
  'employment_plans',
  {
    iin: text().primaryKey(),
    centreId: text().notNull(),
    data: jsonb().$type<PlanCopy>().notNull(),
    /** The revision to which the person has agreed in the cabinet and of which the AIS has not answered yet. */
    pending: integer(),
    version: bigint({ mode: 'number' }).notNull(),
    updatedAt: createdAt(),
  },
  () => [ofOwner()],
)

export type EmploymentPlan = typeof employmentPlans.$inferSelect
export type Registration = typeof registrations.$inferSelect
export type CardOpeningCopy = typeof cardOpeningCopies.$inferSelect
export type RegisteredResume = typeof registeredResumes.$inferSelect

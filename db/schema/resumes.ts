import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { educations, employments, schedules } from '../lists'
import { users } from './accounts'
import { createdAt, isDemo, isEmployer, isSelf, readableTo, visibleTo } from './common'
import { vacancies } from './vacancies'

export type Job = { employer: string; post: string; from: string; to: string | null; duties: string }
export type Study = { level: string; institution: string; speciality: string; from: string | null; to: string | null }
export type Course = { name: string; provider: string; year: string | null }

/**
 * E3. Several for one person. Names and contacts are not here (they are in `people` and `users`), so that the public card cannot show them (O206-19).
 * Anybody may read a published public row; who may see the person behind it is decided by `responses.shared` and `consents`.
 */
export const resumes = pgTable(
  'resumes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    state: text({ enum: ['draft', 'published', 'hidden', 'archived'] })
      .notNull()
      .default('draft'),
    visibility: text({ enum: ['public', 'centres_only', 'hidden'] })
      .notNull()
      .default('public'),
    locale: text({ enum: ['kk', 'ru', 'en'] })
      .notNull()
      .default('kk'),
    title: text().notNull(),
    occupationCodes: text().array().notNull().default(sql`'{}'`),
    regionCode: text(),
    placeCode: text(),
    payFrom: integer(),
    employments: text({ enum: employments }).array().notNull().default(sql`'{}'`),
    schedules: text({ enum: schedules }).array().notNull().default(sql`'{}'`),
    relocate: boolean().notNull().default(false),
    trips: boolean().notNull().default(false),
    startOn: date(),
    about: text(),
    educationLevel: text({ enum: educations }),
    experienceMonths: integer().notNull().default(0),
    jobs: jsonb().$type<Job[]>().notNull().default([]),
    studies: jsonb().$type<Study[]>().notNull().default([]),
    courses: jsonb().$type<Course[]>().notNull().default([]),
    languages: jsonb().$type<{ lang: string; level: string }[]>().notNull().default([]),
    skills: text().array().notNull().default(sql`'{}'`),
    driverCategories: text().array().notNull().default(sql`'{}'`),
    /** Names of former employers are hidden from the public card when asked. */
    hideEmployers: boolean().notNull().default(false),
    /** `ais`: formed from the personal employment card while the person is registered (O206-32). */
    origin: text({ enum: ['own', 'ais'] })
      .notNull()
      .default('own'),
    confirmedAt: createdAt(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    isDemo: isDemo(),
  },
  (table) => [
    index().on(table.userId),
    index('resumes_public').on(table.state, table.visibility, table.updatedAt.desc().nullsFirst()),
    visibleTo(),
    readableTo(sql`(state = 'published' and visibility = 'public') or exists (
      select 1 from responses r where r.resume_id = resumes.id and r.shared and r.employer_id = nullif(current_setting('app.employer_id', true), '')::uuid)`),
  ],
).enableRLS()

/** Employers from whom a person hides all his résumés. */
export const resumeBlocks = pgTable(
  'resume_blocks',
  {
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    employerId: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.employerId] }), visibleTo(), readableTo(isEmployer)],
).enableRLS()

/** Who opened a person's data, when, and for which employer (E3 "who saw my data"). Only ever added to. */
export const dataViews = pgTable(
  'data_views',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    viewerId: uuid().notNull(),
    employerId: uuid(),
    what: text({ enum: ['resume', 'contacts', 'file'] }).notNull(),
    purpose: text().notNull(),
    at: createdAt(),
  },
  (table) => [index().on(table.userId, table.at.desc().nullsFirst()), visibleTo(sql`${isSelf} or ${isEmployer}`)],
).enableRLS()

export const responseStates = [
  'sent',
  'viewed',
  'proposed',
  'invited',
  'confirmed',
  'interviewed',
  'offered',
  'hired',
  'rejected',
  'declined',
  'withdrawn',
  'no_show',
  'closed',
] as const

export type Interview = { at: string; place: string; contact: string }
export type Hired = { startOn: string; contractNo: string; kind: 'permanent' | 'temporary' | 'subsidised' }

/** E4: a response of a citizen, a proposal of an employer, or a referral of a centre, to one vacancy. */
export const responses = pgTable(
  'responses',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    vacancyId: bigint({ mode: 'number' })
      .notNull()
      .references(() => vacancies.id),
    employerId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    resumeId: uuid(),
    origin: text({ enum: ['citizen', 'employer', 'centre'] }).notNull(),
    /** The employer may see the person's name and contacts: the person responded, or agreed to a proposal. */
    shared: boolean().notNull(),
    state: text({ enum: responseStates }).notNull(),
    message: text(),
    /** What the person expects to be paid, whole tenge a month before tax (E4). */
    expectedPay: integer(),
    /** The day by which the employer must have answered; from `response.answer_within`. */
    answerBy: date(),
    interview: jsonb().$type<Interview>(),
    hired: jsonb().$type<Hired>(),
    reason: text(),
    reasonText: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    uniqueIndex('responses_once').on(table.vacancyId, table.userId),
    index().on(table.userId, table.updatedAt.desc().nullsFirst()),
    index().on(table.employerId, table.updatedAt.desc().nullsFirst()),
    index().on(table.state, table.answerBy),
    visibleTo(sql`${isSelf} or ${isEmployer}`),
  ],
).enableRLS()

/** Each step of a response: the same history on both sides. Only ever added to. */
export const responseSteps = pgTable(
  'response_steps',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    responseId: uuid()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    userId: uuid().notNull(),
    employerId: uuid().notNull(),
    at: createdAt(),
    /** Whose step it was. */
    side: text({ enum: ['citizen', 'employer', 'centre', 'system'] }).notNull(),
    from: text(),
    to: text().notNull(),
    note: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (table) => [index().on(table.responseId, table.at), visibleTo(sql`${isSelf} or ${isEmployer}`)],
).enableRLS()

export type Resume = typeof resumes.$inferSelect
export type Response = typeof responses.$inferSelect
export type ResponseState = Response['state']

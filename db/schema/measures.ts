import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { attendanceMarks, measureEndings, measureKinds, measureStates, openMeasureStates, subsidies } from '../lists'
import { cards, whileCardOpened } from './cards'
import { bytes } from './cases'
import { ais, createdAt, isInScope, isSystem, moment, visibleTo } from './common'

/** What the referral and the contract say (E12). Days; money is tenge a month. */
export type MeasureTerms = {
  /** Employer, educational organisation, or the place of moving to. */
  provider: string
  providerBin: string | null
  occupation: string | null
  place: string
  from: string
  to: string
  pay: number | null
  /** Ground of training (L SC 109(3)) or other words of the specialist. */
  ground: string | null
}

/** What the rules said when the measure was offered (E12), kept as evidence. */
export type MeasureChecks = readonly {
  code: string
  clause: string
  outcome: string
  data: Readonly<Record<string, string | number | boolean | null>>
}[]

export type Consent = {
  at: string
  via: 'cabinet' | 'desk'
  /** Legal representative of somebody under 18 (L SC 111(6)). */
  representative: string | null
}

const openList = sql.raw(openMeasureStates.map((state) => `'${state}'`).join(', '))

/** One person's part in an active measure (O206-24.3), from the offer through the social contract to its result. One at a time for one IIN (part J). */
export const aisMeasures = ais.table(
  'measures',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    /** `AM-2026-1000001`; the referral's and the contract's number as well. */
    number: text().notNull().unique(),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    episodeId: uuid(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    kind: text({ enum: measureKinds }).notNull(),
    subsidy: text({ enum: subsidies }),
    vacancyId: bigint({ mode: 'number' }),
    state: text({ enum: measureStates }).notNull(),
    terms: jsonb().$type<MeasureTerms>().notNull(),
    checks: jsonb().$type<MeasureChecks>().notNull().default([]),
    consent: jsonb().$type<Consent>(),
    referredOn: date(),
    contractId: uuid(),
    /** Where the person signs the contract: with a key in the cabinet, or by hand at the centre, e.g. without an account. */
    signsOn: text({ enum: ['cabinet', 'paper'] })
      .notNull()
      .default('cabinet'),
    signedPersonAt: moment(),
    signedCentreAt: moment(),
    endedOn: date(),
    result: text({ enum: ['employed', 'not_employed'] }),
    ground: text({ enum: measureEndings }),
    groundText: text(),
    validReason: boolean(),
    timers: jsonb().$type<Readonly<Record<string, Timer>>>().notNull().default({}),
    dueAt: moment(),
    revision: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdByName: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('measures_one_at_a_time').on(t.cardId).where(sql`state in (${openList})`),
    index().on(t.cardId, t.createdAt),
    index().on(t.centreId, t.state, t.dueAt),
    index().on(t.regionCode, t.state, t.dueAt),
    // lists show what changed last first
    index().on(t.centreId, t.updatedAt, t.id),
    index().on(t.regionCode, t.updatedAt, t.id),
    visibleTo(isInScope),
    whileCardOpened(),
  ],
)

const ofVisibleMeasure = sql`${isSystem} or exists (select 1 from ${aisMeasures} m where m.id = measure_id)`
const ofMeasure = () => pgPolicy('visible', { for: 'all', using: ofVisibleMeasure, withCheck: ofVisibleMeasure })

/** Each move of a measure. Only ever added to. */
export const aisMeasureSteps = ais.table(
  'measure_steps',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    measureId: uuid()
      .notNull()
      .references(() => aisMeasures.id),
    at: createdAt(),
    move: text().notNull(),
    via: text({ enum: ['cabinet', 'desk', 'system'] }).notNull(),
    actorId: text().notNull(),
    actorName: text().notNull().default(''),
    from: text(),
    to: text().notNull(),
    note: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
  },
  (t) => [index().on(t.measureId, t.at), ofMeasure()],
)

/** Progress and attendance, day by day. Only ever added to: the newest mark of a day stands, what it replaced stays. */
export const aisMeasureDays = ais.table(
  'measure_days',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    measureId: uuid()
      .notNull()
      .references(() => aisMeasures.id),
    day: date().notNull(),
    mark: text({ enum: attendanceMarks }).notNull(),
    text: text(),
    authorId: text().notNull(),
    authorName: text().notNull().default(''),
    at: createdAt(),
  },
  (t) => [index().on(t.measureId, t.day), ofMeasure()],
)

/** The scan of a contract that the person has signed by hand at the centre. Only ever added to. */
export const aisMeasurePapers = ais.table(
  'measure_papers',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    measureId: uuid()
      .notNull()
      .references(() => aisMeasures.id),
    /** The contract that was printed and signed. */
    contractId: uuid().notNull(),
    /** The day written beside the signature. */
    signedOn: date().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    sha256: text().notNull(),
    content: bytes().notNull(),
    authorId: text().notNull(),
    authorName: text().notNull().default(''),
    at: createdAt(),
  },
  (t) => [index().on(t.measureId), ofMeasure()],
)

/** What the cabinet shows of a measure; the AIS decides its state, this is a copy. */
export type MeasureCopy = {
  number: string
  kind: (typeof measureKinds)[number]
  subsidy: (typeof subsidies)[number] | null
  terms: MeasureTerms
  centreId: string
  minor: boolean
  /** Absent in copies of earlier versions: in the cabinet. */
  signsOn?: 'cabinet' | 'paper'
  signedPersonAt: string | null
  signedCentreAt: string | null
  endedOn: string | null
  result: string | null
  ground: string | null
}

/** The person's copy of his measures (O206-10.C4). `contractId` is the paper to sign, the same bytes on both sides. */
export const measures = pgTable(
  'measures',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    state: text({ enum: measureStates }).notNull(),
    data: jsonb().$type<MeasureCopy>().notNull(),
    contractId: uuid(),
    dueAt: moment(),
    revision: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.userId, t.createdAt), visibleTo()],
)

export type AisMeasure = typeof aisMeasures.$inferSelect
export type AisMeasureStep = typeof aisMeasureSteps.$inferSelect
export type AisMeasureDay = typeof aisMeasureDays.$inferSelect
export type Measure = typeof measures.$inferSelect

import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { dataRequestKinds, incidentStates, incidentTold, reportSources } from '../lists'
import { users } from './accounts'
import { ais, asker, createdAt, isSystem, moment, visibleTo, whileAccountOpened } from './common'

/** A person asks to stop the processing of his data or withdraws his consent to publish them (PDL 8). Decided by the administrator within the law's term. */
export const dataRequests = pgTable(
  'data_requests',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    number: integer().generatedAlwaysAsIdentity().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    kind: text({ enum: dataRequestKinds }).notNull(),
    /** What the person says himself. */
    words: text().notNull().default(''),
    timer: jsonb().$type<Timer>().notNull(),
    /** For the order of the register; the clock decides. */
    dueAt: moment().notNull(),
    state: text({ enum: ['received', 'granted', 'partly', 'refused', 'withdrawn'] })
      .notNull()
      .default('received'),
    /** What goes on being kept because the law asks for it: codes of `lib/personal-data/words.ts`. */
    kept: text().array().notNull().default(sql`'{}'::text[]`),
    /** Why it was refused: a code, and in words. */
    ground: text(),
    note: text(),
    decidedAt: moment(),
    decidedBy: uuid(),
    decidedByName: text(),
    /** The person has lifted the block himself. */
    liftedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('data_requests_waiting').on(table.userId, table.kind).where(sql`state = 'received'`),
    index().on(table.userId),
    index().on(table.state, table.dueAt),
    visibleTo(),
    whileAccountOpened(),
  ],
).enableRLS()

/** What the AIS was told of such decisions: the latest of a person, by IIN. */
export const processingBlocks = ais.table(
  'processing_blocks',
  { iin: text().primaryKey(), version: integer().notNull(), since: moment().notNull(), liftedAt: moment() },
  () => [visibleTo(isSystem)],
)

/** Cards of persons whose data are blocked: no list shows them while they are not registered. Holds nothing personal, so that a policy of the heads may read it. */
export const hiddenCards = ais.table('hidden_cards', { cardId: uuid().primaryKey(), since: createdAt() })

/** An incident with personal data: found when, what, how many persons (O206-22, PDL 25). What was done and who was told are its steps. */
export const dataIncidents = pgTable(
  'data_incidents',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    number: integer().generatedAlwaysAsIdentity().unique(),
    foundAt: moment().notNull(),
    beganAt: moment(),
    /** Which of the five sources of O206-22 it is known from. */
    source: text({ enum: reportSources }).notNull(),
    what: text().notNull(),
    /** Kinds of data: codes of `lib/personal-data/words.ts`. */
    kinds: text().array().notNull(),
    /** How many persons it touches; null = not known yet. */
    persons: integer(),
    state: text({ enum: incidentStates }).notNull().default('open'),
    /** Until when the authorised body is to be told. */
    timer: jsonb().$type<Timer>().notNull(),
    dueAt: moment().notNull(),
    createdBy: uuid().notNull(),
    createdByName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.state, table.dueAt), visibleTo(isSystem)],
).enableRLS()

/** What happened to an incident: a move, a measure, a notice to somebody. Only ever added to. */
export const dataIncidentSteps = pgTable(
  'data_incident_steps',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    incidentId: uuid()
      .notNull()
      .references(() => dataIncidents.id),
    at: createdAt(),
    kind: text({ enum: ['state', 'measure', 'told'] }).notNull(),
    /** The state it moved to. */
    to: text({ enum: incidentStates }),
    /** Who was told. */
    told: text({ enum: incidentTold }),
    /** When they were told, if not now. */
    toldAt: moment(),
    words: text().notNull().default(''),
    byId: uuid().notNull(),
    byName: text().notNull(),
  },
  (table) => [index().on(table.incidentId, table.at), visibleTo(isSystem)],
).enableRLS()

/** A member of staff asked to see a whole IIN, and why; it is shown to this session until then (domain L8). Only ever added to. */
export const iinReveals = pgTable(
  'iin_reveals',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    staffId: uuid().notNull(),
    sessionId: text(),
    kind: text({ enum: ['card', 'case', 'account', 'person'] }).notNull(),
    subjectId: uuid().notNull(),
    reason: text().notNull(),
    at: createdAt(),
    until: moment().notNull(),
  },
  (table) => [index().on(table.staffId, table.until), visibleTo(sql`staff_id = ${asker}`)],
).enableRLS()

/** States and rights of staff accounts as they were, kept by triggers: who had access to personal data on any day. */
export const accessHistory = pgTable(
  'access_history',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid().notNull(),
    what: text({ enum: ['state', 'right'] }).notNull(),
    /** A state of `staff_accounts`, or a role. */
    value: text().notNull(),
    regionCode: text(),
    centreId: text(),
    caseId: uuid(),
    since: moment().notNull(),
    until: moment(),
  },
  (table) => [index().on(table.userId, table.what), index().on(table.what, table.since), visibleTo()],
).enableRLS()

export type DataRequest = typeof dataRequests.$inferSelect
export type DataIncident = typeof dataIncidents.$inferSelect
export type DataIncidentStep = typeof dataIncidentSteps.$inferSelect

import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { failureStates, reportSources } from '../lists'
import { createdAt, moment } from './common'

/** A technical failure of the portals (O206-22, P3): from which of the five sources it is known, what it was, and what was done. Steps are its history. */
export const failures = pgTable(
  'failures',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    number: integer().generatedAlwaysAsIdentity().unique(),
    source: text({ enum: reportSources }).notNull(),
    /** One of the portals, or `all`. */
    portal: text().notNull(),
    foundAt: moment().notNull(),
    beganAt: moment(),
    /** As it was reported; only administrators read it. */
    what: text().notNull(),
    /** What the public is told on the page of the state of the platform; both languages or none. */
    publicKk: text(),
    publicRu: text(),
    /** 1 all stands still, 2 a service does not work, 3 it works badly, 4 a flaw. */
    severity: integer().notNull(),
    usersTouched: integer(),
    dataLost: boolean(),
    cause: text(),
    done: text(),
    lessons: text(),
    restoredAt: moment(),
    state: text({ enum: failureStates }).notNull().default('open'),
    /** What a watcher has noticed, so that it writes one failure for it while that is open. */
    watch: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.state, table.foundAt),
    uniqueIndex('failures_watched').on(table.watch).where(sql`state not in ('restored', 'closed', 'unfounded')`),
    check('severity', sql`${table.severity} between 1 and 4`),
    check('public_in_both', sql`(${table.publicKk} is null) = (${table.publicRu} is null)`),
  ],
)

/** What happened to a failure; rows are only added. */
export const failureSteps = pgTable(
  'failure_steps',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    failureId: uuid()
      .notNull()
      .references(() => failures.id),
    at: createdAt(),
    byName: text().notNull(),
    to: text({ enum: failureStates }),
    words: text().notNull().default(''),
  },
  (table) => [index().on(table.failureId, table.at)],
)

/** A planned break in the work of the portals, agreed with the authorised body by a letter (O206-20.1). Without the letter there is no break. */
export const breaks = pgTable(
  'breaks',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    portal: text().notNull(),
    reasonKk: text().notNull(),
    reasonRu: text().notNull(),
    letterNumber: text().notNull(),
    letterOn: date().notNull(),
    enteredByName: text().notNull(),
    cancelledAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.endsAt),
    check('break_lasts', sql`${table.endsAt} > ${table.startsAt}`),
    check('agreed_before', sql`${table.letterOn} <= (${table.startsAt} at time zone 'Asia/Almaty')::date`),
  ],
)

export type Failure = typeof failures.$inferSelect
export type FailureStep = typeof failureSteps.$inferSelect
export type Break = typeof breaks.$inferSelect

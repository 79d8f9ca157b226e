import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { breachKinds, breachSources, departureKinds, reviewStates } from '../lists'
import { users } from './accounts'
import { createdAt, isSystem, moment, visibleTo } from './common'

/**
 * What closes an account of a member of staff (A349-22, A349-23, C-14, C-15). None of these tables opens one: that takes a new application (A349-24).
 * Only the platform reads them: whoever looks is asked by `lib/access/block/queries.ts` first.
 */
const ofStaff = () =>
  uuid()
    .notNull()
    .references(() => users.userId, { onDelete: 'cascade' })

/** Breaches of information security (A349-23). `suspected`: reported by the code, a person has not looked yet · `found`: the account is blocked · `closed`: decided. */
export const accessBreaches = pgTable(
  'access_breaches',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: ofStaff(),
    kind: text({ enum: breachKinds }).notNull(),
    source: text({ enum: breachSources }).notNull(),
    state: text({ enum: ['suspected', 'found', 'closed'] }).notNull(),
    happenedAt: moment().notNull(),
    recordedAt: createdAt(),
    /** Account id of whoever found it, or `system`. */
    foundBy: text().notNull(),
    foundByName: text().notNull(),
    ip: text(),
    note: text().notNull().default(''),
    decision: text({ enum: ['confirmed', 'unfounded'] }),
    decisionNote: text(),
    decidedBy: text(),
    decidedByName: text(),
    decidedAt: moment(),
  },
  (table) => [index().on(table.userId, table.recordedAt), index().on(table.state, table.recordedAt), visibleTo(isSystem)],
).enableRLS()

/** Dismissals and transfers as a head or the administrator reported them: the account is frozen at once (C-14). Rows are only added. */
export const accessDepartures = pgTable(
  'access_departures',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: ofStaff(),
    kind: text({ enum: departureKinds }).notNull(),
    orderNumber: text().notNull(),
    orderDate: date().notNull(),
    /** The day from which the order works. */
    effectiveOn: date().notNull(),
    note: text().notNull().default(''),
    reportedBy: text().notNull(),
    reportedByName: text().notNull(),
    reportedAt: createdAt(),
  },
  (table) => [index().on(table.userId, table.reportedAt), visibleTo(isSystem)],
).enableRLS()

/** The quarterly review of one member of staff by his head (A349-22). `silent`: nobody answered in time, and the account was frozen. */
export const accessReviews = pgTable(
  'access_reviews',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    /** `2026-Q4`. */
    quarter: text().notNull(),
    userId: ofStaff(),
    state: text({ enum: reviewStates }).notNull().default('open'),
    openedOn: date().notNull(),
    /** The last day for an answer. */
    dueOn: date().notNull(),
    remindedAt: moment(),
    word: text().notNull().default(''),
    decidedBy: text(),
    decidedByName: text(),
    decidedAt: moment(),
  },
  (table) => [unique().on(table.quarter, table.userId), index().on(table.state, table.dueOn), visibleTo(isSystem)],
).enableRLS()

/** Warnings before the block, each once for one absence: `since` is the moment it is counted from, `days` the threshold that was reached. Rows are only added. */
export const accessWarnings = pgTable(
  'access_warnings',
  { userId: ofStaff(), since: moment().notNull(), days: integer().notNull(), warnedAt: createdAt() },
  (table) => [primaryKey({ columns: [table.userId, table.since, table.days] }), visibleTo(isSystem)],
).enableRLS()

export type BreachRow = typeof accessBreaches.$inferSelect
export type ReviewRow = typeof accessReviews.$inferSelect
export type DepartureRow = typeof accessDepartures.$inferSelect

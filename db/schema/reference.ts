import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './common'

/** KATO: nine digits; the first two are the region. */
export const places = pgTable(
  'places',
  {
    code: text().primaryKey(),
    level: text({ enum: ['region', 'district', 'sub_district', 'settlement'] }).notNull(),
    kk: text().notNull(),
    ru: text().notNull(),
    en: text().notNull(),
  },
  (table) => [index('places_kk').using('gin', table.kk.op('gin_trgm_ops')), index('places_ru').using('gin', table.ru.op('gin_trgm_ops'))],
)

/** The classifier of occupations: ISCO-08 groups of one to four digits and occupations below them (`5120-01`). */
export const occupations = pgTable(
  'occupations',
  {
    code: text().primaryKey(),
    level: smallint().notNull(),
    kk: text().notNull(),
    ru: text().notNull(),
    en: text().notNull(),
    source: text().notNull(),
  },
  (table) => [
    index('occupations_kk').using('gin', table.kk.op('gin_trgm_ops')),
    index('occupations_ru').using('gin', table.ru.op('gin_trgm_ops')),
  ],
)

/** Legal terms and amounts by date, each with its source clause. A running timer keeps the row it was born under. */
export const legalParams = pgTable(
  'legal_params',
  {
    key: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
    value: integer().notNull(),
    unit: text({ enum: ['working_day', 'calendar_day', 'month', 'year', 'minute', 'kzt', 'count', 'percent'] }).notNull(),
    source: text().notNull(),
    changedBy: uuid(),
    changedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.key, table.validFrom] })],
)

/**
 * Days that differ from the five-day week: holidays, moved days off, worked weekends. A year without rows is an error.
 * A row holds from a version of the calendar on, until a later row of the same day; rows are only added, so a running clock keeps the version it was born under (C-05).
 */
export const calendarDays = pgTable(
  'calendar_days',
  {
    day: date().notNull(),
    version: integer().notNull().default(1),
    /** Null: from this version on a day like any other of the five-day week. */
    off: boolean(),
    kk: text().notNull(),
    ru: text().notNull(),
    source: text().notNull(),
    changedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.day, table.version] })],
)

type ParamUnit = (typeof legalParams.$inferSelect)['unit']

/** What a change of the law's numbers or days says; `before` is what it replaces, as it stood when the change was entered. */
export type LawChangeData =
  | { kind: 'param'; key: string; value: number; unit: ParamUnit; validFrom: string; before: number | null }
  | { kind: 'param_withdraw'; key: string; value: number; unit: ParamUnit; validFrom: string }
  | { kind: 'day'; day: string; off: boolean; kk: string; ru: string; before: boolean | null }
  | { kind: 'day_remove'; day: string; before: boolean | null }
  | { kind: 'year'; year: number; kurbanAit: string; days: number }

/** Changes of parameters and of the calendar: one administrator enters, another confirms, and only then it holds. Decided rows stay as they are: the journal of the law. */
export const lawChanges = pgTable(
  'law_changes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    /** What may have one open proposal at a time: `param:<key>`, `day:<day>`, `year:<year>`. */
    subject: text().notNull(),
    data: jsonb().$type<LawChangeData>().notNull(),
    source: text().notNull(),
    state: text({ enum: ['proposed', 'confirmed', 'declined', 'taken_back'] })
      .notNull()
      .default('proposed'),
    enteredBy: uuid().notNull(),
    enteredByName: text().notNull(),
    enteredAt: createdAt(),
    decidedBy: uuid(),
    decidedByName: text(),
    decidedAt: moment(),
    /** Why it was declined. */
    reason: text(),
    /** The version of the calendar that it made. */
    calendarVersion: integer(),
  },
  (table) => [
    uniqueIndex('law_changes_one_open').on(table.subject).where(sql`state = 'proposed'`),
    index().on(table.enteredAt.desc()),
    check('law_changes_two_persons', sql`state not in ('confirmed', 'declined') or (decided_by is not null and decided_by <> entered_by)`),
  ],
)

/** Editions of the orders that the platform carries out, with the days on which they hold (C-01). */
export const regulationVersions = pgTable(
  'regulation_versions',
  {
    /** `O206`, `A349`… as `clauses.md` cites them. */
    code: text().notNull(),
    edition: text().notNull(),
    kk: text().notNull(),
    ru: text().notNull(),
    en: text().notNull(),
    effectiveFrom: date(),
    effectiveTo: date(),
    /** Where the dates are known from, and what the platform does about it. */
    source: text().notNull(),
    noteKk: text().notNull(),
    noteRu: text().notNull(),
    noteEn: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.edition] })],
)

/** One run of an import of vacancies from a file. */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    source: text().notNull(),
    format: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    state: text({ enum: ['running', 'done', 'refused'] }).notNull(),
    actorId: text().notNull(),
    employerId: uuid(),
    bytes: integer().notNull().default(0),
    read: integer().notNull().default(0),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    same: integer().notNull().default(0),
    closed: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
    quarantined: integer().notNull().default(0),
    unresolved: integer().notNull().default(0),
    refusal: text(),
    startedAt: createdAt(),
    finishedAt: createdAt(),
  },
  (table) => [index().on(table.startedAt.desc().nullsFirst())],
)

/** A line of a file that was not taken, or taken with a remark; with the reason in three languages. */
export const importIssues = pgTable(
  'import_issues',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer().notNull(),
    kind: text({ enum: ['quarantined', 'duplicate', 'place', 'salary', 'field'] }).notNull(),
    kk: text().notNull(),
    ru: text().notNull(),
    en: text().notNull(),
    sample: text().notNull(),
  },
  (table) => [index().on(table.importId, table.kind, table.line)],
)

export type Place = typeof places.$inferSelect
export type Occupation = typeof occupations.$inferSelect
export type LawChange = typeof lawChanges.$inferSelect
export type RegulationVersion = typeof regulationVersions.$inferSelect

import { boolean, date, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './common'

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

/** Days that differ from the five-day week: holidays, moved days off, worked weekends. A year without rows is an error. */
export const calendarDays = pgTable('calendar_days', {
  day: date().primaryKey(),
  off: boolean().notNull(),
  kk: text().notNull(),
  ru: text().notNull(),
  source: text().notNull(),
  changedBy: uuid(),
})

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
    kind: text({ enum: ['quarantined', 'duplicate', 'place', 'salary'] }).notNull(),
    kk: text().notNull(),
    ru: text().notNull(),
    en: text().notNull(),
    sample: text().notNull(),
  },
  (table) => [index().on(table.importId, table.kind, table.line)],
)

export type Place = typeof places.$inferSelect
export type Occupation = typeof occupations.$inferSelect

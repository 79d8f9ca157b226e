import { sql } from 'drizzle-orm'
import { bigint, boolean, customType, date, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { audiences, conditions, educations, employments, experiences, industries, schedules, subsidies, vacancyStates } from '../lists'
import { createdAt, isDemo, moment } from './common'
import { employers } from './employers'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** E2. Texts stand in Kazakh and Russian; at least one title is there. Pay is tenge a month before tax unless said otherwise. */
export const vacancies = pgTable(
  'vacancies',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    employerId: uuid()
      .notNull()
      .references(() => employers.id),
    state: text({ enum: vacancyStates }).notNull().default('draft'),
    titleKk: text(),
    titleRu: text(),
    occupationCode: text(),
    industry: text({ enum: industries }),
    regionCode: text(),
    placeCode: text(),
    address: text(),
    openings: smallint().notNull().default(1),
    appearedOn: date(),
    payFrom: integer(),
    payTo: integer(),
    currency: text().notNull().default('KZT'),
    /** Before tax? Null = the source does not say. */
    gross: boolean(),
    payPeriod: text({ enum: ['month', 'day', 'shift', 'hour', 'project'] })
      .notNull()
      .default('month'),
    /** What a source said about pay and no rule could read. */
    payNote: text(),
    employment: text({ enum: employments }),
    schedule: text({ enum: schedules }),
    remote: boolean().notNull().default(false),
    conditions: text({ enum: conditions }).notNull().default('normal'),
    experience: text({ enum: experiences }),
    education: text({ enum: educations }),
    dutiesKk: text(),
    dutiesRu: text(),
    requirementsKk: text(),
    requirementsRu: text(),
    offersKk: text(),
    offersRu: text(),
    languages: jsonb().$type<{ lang: string; level: string }[]>().notNull().default([]),
    driverCategories: text().array().notNull().default(sql`'{}'`),
    skills: text().array().notNull().default(sql`'{}'`),
    internship: boolean().notNull().default(false),
    suitableFor: text({ enum: audiences }).array().notNull().default(sql`'{}'`),
    accessNote: text(),
    subsidised: text({ enum: subsidies }),
    contactPerson: text(),
    contactPhone: text(),
    contactEmail: text(),
    publishedAt: moment(),
    /** The last day on which it is open. */
    validUntil: date(),
    /** Published later than the law's term after it appeared (E2, SC 103(2)(1)). */
    late: boolean().notNull().default(false),
    closedAt: moment(),
    closedReason: text({ enum: ['filled_by_portal', 'filled_otherwise', 'cancelled', 'vanished'] }),
    /** Why moderation looks at it, or why it was rejected: codes of `lib/vacancies/wording.ts` and grounds of E2. */
    findings: jsonb().$type<{ code: string; quote: string }[]>().notNull().default([]),
    refusalGround: text(),
    refusalText: text(),
    source: text(),
    sourceId: text(),
    sourceUrl: text(),
    sourceHash: text(),
    isDemo: isDemo(),
    createdBy: uuid(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.employerId, table.state),
    index().on(table.state, table.validUntil),
    uniqueIndex('vacancies_source_id').on(table.source, table.sourceId),
  ],
)

/**
 * What the public search reads: one narrow row for every open vacancy, written in the same transaction.
 * `doc` holds the words (Kazakh keys, Russian stems) and, as lexemes too, every filter value (`=region:75`), so that one GIN index answers any combination.
 */
export const vacancySearch = pgTable(
  'vacancy_search',
  {
    vacancyId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => vacancies.id, { onDelete: 'cascade' }),
    postedAt: moment().notNull(),
    /** Tenge a month for sorting: the upper end, else the lower, else 0. */
    pay: integer().notNull(),
    regionCode: text(),
    occupationCode: text(),
    schedule: text({ enum: schedules }),
    employment: text({ enum: employments }),
    experience: text({ enum: experiences }),
    doc: tsvector().notNull(),
  },
  (table) => [
    index('vacancy_search_doc').using('gin', table.doc),
    index('vacancy_search_posted').on(table.postedAt.desc().nullsFirst(), table.vacancyId.desc().nullsFirst()),
    index('vacancy_search_region').on(table.regionCode, table.postedAt.desc().nullsFirst(), table.vacancyId.desc().nullsFirst()),
    index('vacancy_search_pay').on(table.pay.desc().nullsFirst(), table.vacancyId.desc().nullsFirst()),
    index('vacancy_search_occupation').on(table.occupationCode, table.postedAt.desc().nullsFirst()),
  ],
)

/** Distinct words of open vacancies, for forgiving typing errors by trigrams. */
export const searchWords = pgTable('search_words', { word: text().primaryKey() }, (table) => [
  index('search_words_trigram').using('gin', table.word.op('gin_trgm_ops')),
])

export type Vacancy = typeof vacancies.$inferSelect
export type NewVacancy = typeof vacancies.$inferInsert
export type VacancyState = Vacancy['state']

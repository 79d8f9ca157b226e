import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { audiences, conditions, educations, employments, experiences, industries, schedules, subsidies } from '../lists'
import { ais, createdAt, moment, readableTo, visibleTo } from './common'
import { isPersonOpened, whileOpened } from './openings'
import type { Course, Job, Study } from './resumes'

const version = () => bigint({ mode: 'number' }).notNull()

/** The AIS's copy of an employer (O206-31.E1), as its last message told. */
export const aisEmployers = ais.table(
  'employers',
  {
    id: uuid().primaryKey(),
    version: version(),
    bin: text(),
    kind: text().notNull(),
    nameKk: text().notNull(),
    nameRu: text().notNull(),
    legalForm: text(),
    oked: text(),
    regionCode: text(),
    placeCode: text(),
    address: text(),
    headName: text(),
    contactPerson: text(),
    contactPhone: text(),
    contactEmail: text(),
    site: text(),
    iban: text(),
    bik: text(),
    bankName: text(),
    size: text(),
    headcount: integer(),
    state: text().notNull(),
    isDemo: boolean().notNull().default(false),
    receivedAt: createdAt(),
  },
  (t) => [index('ais_employers_bin').on(t.bin)],
)

/** The AIS's copy of a vacancy (O206-31.E1): every public field and the contacts. Pay is tenge a month before tax unless said otherwise. */
export const aisVacancies = ais.table(
  'vacancies',
  {
    /** The platform's number. */
    id: bigint({ mode: 'number' }).primaryKey(),
    version: version(),
    employerId: uuid().notNull(),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    titleKk: text(),
    titleRu: text(),
    occupationCode: text(),
    industry: text({ enum: industries }),
    regionCode: text(),
    placeCode: text(),
    address: text(),
    openings: smallint().notNull(),
    payFrom: integer(),
    payTo: integer(),
    currency: text().notNull(),
    gross: boolean(),
    payPeriod: text().notNull(),
    employment: text({ enum: employments }),
    schedule: text({ enum: schedules }),
    remote: boolean().notNull(),
    conditions: text({ enum: conditions }).notNull(),
    experience: text({ enum: experiences }),
    education: text({ enum: educations }),
    dutiesKk: text(),
    dutiesRu: text(),
    requirementsKk: text(),
    requirementsRu: text(),
    offersKk: text(),
    offersRu: text(),
    languages: jsonb().$type<{ lang: string; level: string }[]>().notNull(),
    driverCategories: text().array().notNull(),
    skills: text().array().notNull(),
    internship: boolean().notNull(),
    suitableFor: text({ enum: audiences }).array().notNull(),
    accessNote: text(),
    subsidised: text({ enum: subsidies }),
    contactPerson: text(),
    contactPhone: text(),
    contactEmail: text(),
    publishedAt: moment().notNull(),
    validUntil: date(),
    closedReason: text(),
    isDemo: boolean().notNull(),
    receivedAt: createdAt(),
  },
  (t) => [
    index('ais_vacancies_place').on(t.regionCode, t.occupationCode).where(sql`state = 'open'`),
    index('ais_vacancies_occupation').on(t.occupationCode).where(sql`state = 'open'`),
    index('ais_vacancies_employer').on(t.employerId, t.state),
  ],
)

/** The AIS's copy of a résumé (O206-31.C1). Staff read those that the person lets centres see; the person is known by the IIN. */
export const aisResumes = ais
  .table(
    'resumes',
    {
      id: uuid().primaryKey(),
      version: version(),
      iin: text(),
      name: text().notNull(),
      state: text({ enum: ['open', 'closed'] }).notNull(),
      locale: text({ enum: ['kk', 'ru', 'en'] }).notNull(),
      title: text().notNull(),
      occupationCodes: text().array().notNull(),
      regionCode: text(),
      placeCode: text(),
      payFrom: integer(),
      employments: text({ enum: employments }).array().notNull(),
      schedules: text({ enum: schedules }).array().notNull(),
      relocate: boolean().notNull(),
      trips: boolean().notNull(),
      startOn: date(),
      about: text(),
      educationLevel: text({ enum: educations }),
      experienceMonths: integer().notNull(),
      jobs: jsonb().$type<readonly Job[]>().notNull(),
      studies: jsonb().$type<readonly Study[]>().notNull(),
      courses: jsonb().$type<readonly Course[]>().notNull(),
      languages: jsonb().$type<{ lang: string; level: string }[]>().notNull(),
      skills: text().array().notNull(),
      driverCategories: text().array().notNull(),
      phone: text(),
      email: text(),
      isDemo: boolean().notNull(),
      receivedAt: createdAt(),
    },
    (t) => [
      index('ais_resumes_region').on(t.regionCode).where(sql`state = 'open'`),
      index('ais_resumes_iin').on(t.iin),
      visibleTo(sql`false`),
      readableTo(sql`state = 'open' and current_setting('app.scope', true) = 'user'`),
      whileOpened(isPersonOpened(sql`resumes.iin`)),
    ],
  )
  .enableRLS()

/** What the platform has told the AIS of its market: the mark of the row as it was sent, so that a changed, forgotten or imported row is found. */
export const marketSent = pgTable(
  'market_sent',
  {
    kind: text({ enum: ['employer', 'vacancy', 'resume'] }).notNull(),
    key: text().notNull(),
    mark: text().notNull(),
    /** Version of the message it went with. */
    version: version(),
    at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] })],
)

export type AisVacancy = typeof aisVacancies.$inferSelect
export type AisEmployer = typeof aisEmployers.$inferSelect
export type AisResume = typeof aisResumes.$inferSelect

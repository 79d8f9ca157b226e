import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { createdAt, isDemo, isEmployer, isSelf, moment, visibleTo } from './common'

/** E1: a legal entity, its branch, an individual entrepreneur or a natural person who hires. */
export const employers = pgTable(
  'employers',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    kind: text({ enum: ['legal_entity', 'branch', 'individual_entrepreneur', 'natural_person'] }).notNull(),
    /** BIN, or the IIN of an entrepreneur. Null for a name that only an imported file told. */
    bin: text().unique(),
    nameKk: text().notNull(),
    nameRu: text().notNull(),
    legalForm: text(),
    oked: text(),
    registeredOn: date(),
    regionCode: text(),
    placeCode: text(),
    address: text(),
    headName: text(),
    contactPerson: text(),
    contactPhone: text(),
    contactEmail: text(),
    site: text(),
    /** Requisites for the AIS (O206-31.E1): seen by its own members only. */
    iban: text(),
    bik: text(),
    bankName: text(),
    headcount: integer(),
    headcountDisabled: integer(),
    headcountHeavy: integer(),
    size: text({ enum: ['micro', 'small', 'medium', 'large'] }),
    descriptionKk: text(),
    descriptionRu: text(),
    /** SHA-256 of the logo as it is served, in hex; the picture is in `employer_logos`. */
    logo: text(),
    state: text({ enum: ['self_declared', 'verified_by_signature', 'verified_by_centre', 'blocked'] })
      .notNull()
      .default('self_declared'),
    stateReason: text(),
    verifiedAt: moment(),
    /** Name of the imported source and the key inside it; unique together. */
    source: text(),
    sourceKey: text(),
    isDemo: isDemo(),
    createdAt: createdAt(),
  },
  (table) => [
    check('bin_format', sql`${table.bin} ~ '^\\d{12}$'`),
    index().on(table.state),
    index('employers_source_key').on(table.source, table.sourceKey),
  ],
)

/** Who may act for an employer. An organisation is never left without an owner. */
export const members = pgTable(
  'members',
  {
    employerId: uuid()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    role: text({ enum: ['owner', 'hr', 'signatory'] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.employerId, table.userId] }),
    index().on(table.userId),
    visibleTo(sql`${isSelf} or ${isEmployer}`),
  ],
).enableRLS()

/** An invitation to act for an employer, sent to an e-mail address or phone number; only the hash of its token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    employerId: uuid()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    contact: text().notNull(),
    role: text({ enum: ['owner', 'hr', 'signatory'] }).notNull(),
    tokenHash: text().notNull().unique(),
    invitedBy: uuid().notNull(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    revoked: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.employerId), visibleTo(isEmployer)],
).enableRLS()

export type Employer = typeof employers.$inferSelect
export type MemberRole = (typeof members.$inferSelect)['role']

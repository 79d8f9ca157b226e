import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { staffRoleNames } from '../lists'
import { createdAt, isDemo, isSystem, moment, readableTo, visibleTo, whileAccountOpened } from './common'

/** The single account of all portals (O206-17): a login (e-mail or mobile number) and a password. */
export const users = pgTable(
  'users',
  {
    userId: uuid().primaryKey().default(sql`uuidv7()`),
    email: text().unique(),
    phone: text().unique(),
    emailConfirmedAt: moment(),
    phoneConfirmedAt: moment(),
    passwordHash: text().notNull(),
    locale: text({ enum: ['kk', 'ru', 'en'] })
      .notNull()
      .default('kk'),
    blockedAt: moment(),
    isDemo: isDemo(),
    createdAt: createdAt(),
  },
  (table) => [check('has_login', sql`${table.email} is not null or ${table.phone} is not null`), visibleTo(), whileAccountOpened()],
).enableRLS()

/** A person's own data (P1, domain 1.1). Kept apart from everything that is public (O206-19). */
export const people = pgTable(
  'people',
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.userId, { onDelete: 'cascade' }),
    iin: text().unique(),
    /** When a centre saw the identity document, or a key of the national authority proved it; gone when the IIN is changed. */
    iinConfirmedAt: moment(),
    /** The IIN once it is proven: only this one leads to what the AIS knows about a person. A typed one is a claim. */
    confirmedIin: text().generatedAlwaysAs(sql`case when iin_confirmed_at is not null then iin end`),
    lastName: text().notNull(),
    firstName: text().notNull(),
    middleName: text(),
    birthDate: date(),
    sex: text({ enum: ['M', 'F'] }),
    regionCode: text(),
  },
  (table) => [
    index().on(table.confirmedIin),
    check('iin_format', sql`${table.iin} ~ '^\\d{12}$'`),
    visibleTo(),
    readableTo(sql`exists (
      select 1 from responses r where r.user_id = people.user_id and r.shared and r.employer_id = nullif(current_setting('app.employer_id', true), '')::uuid)`),
    whileAccountOpened(),
  ],
).enableRLS()

/** Signed-in browsers. The key is the SHA-256 of the cookie's token, so a leaked table opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    /** The employer for whom the person acts now; null = for himself. */
    actingFor: uuid(),
    createdAt: createdAt(),
    seenAt: createdAt(),
    expiresAt: moment().notNull(),
    ip: text(),
    agent: text(),
    /** How the second factor of a member of staff was shown in this session, and when last. */
    factor: text({ enum: ['totp', 'passkey', 'recovery'] }),
    factorAt: moment(),
    /** SHA-256 of the browser's long-lived name of itself: a new one is stepped up and told. */
    device: text(),
  },
  (table) => [index().on(table.userId), visibleTo()],
).enableRLS()

/** One-time codes that prove a contact, and one-time tickets that end a sign-in. Only hashes are kept. */
export const codes = pgTable(
  'codes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    purpose: text({ enum: ['confirm', 'recover', 'login-old', 'login-new', 'ticket'] }).notNull(),
    contact: text().notNull(),
    hash: text().notNull(),
    attempts: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    payload: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.userId, table.purpose), visibleTo()],
).enableRLS()

/** Which version of the user agreement was accepted, when and in which language (O206-18). */
export const agreements = pgTable(
  'agreements',
  {
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    version: text().notNull(),
    locale: text().notNull(),
    acceptedAt: createdAt(),
    ip: text(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.version] }), visibleTo(), whileAccountOpened()],
).enableRLS()

/** Staff of the ministry, of the centres and of the administrator (O206-23), by region where the role has one. */
export const staffRoles = pgTable(
  'staff_roles',
  {
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    role: text({ enum: staffRoleNames }).notNull(),
    /** The two first digits of KATO, or `*` for the whole country. */
    regionCode: text().notNull().default('*'),
    /** The career or mobility centre of whoever works in one; null for regional and national staff. */
    centreId: text(),
    /** The AIS case of the access application that gave it (A349-14); null for what the installation gave. */
    caseId: uuid(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.role, table.regionCode] }), visibleTo()],
).enableRLS()

/** Hits per account, address or network in the current window; counted before any password is hashed. */
export const rateLimits = pgTable('rate_limits', { key: text().primaryKey(), hits: integer().notNull(), until: moment().notNull() })

/** Messages to people by e-mail or SMS. The local mailbox of the demo shows them; SMTP sends them. */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid(),
    channel: text({ enum: ['email', 'sms'] }).notNull(),
    to: text().notNull(),
    locale: text({ enum: ['kk', 'ru', 'en'] }).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (table) => [index().on(table.createdAt.desc().nullsFirst()), visibleTo(isSystem)],
).enableRLS()

/** What happened that concerns a person, shown in the cabinet in his language. */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    kind: text().notNull(),
    params: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Portal path without language, e.g. `/cabinet/responses/…`. */
    path: text().notNull(),
    createdAt: createdAt(),
    readAt: moment(),
  },
  (table) => [index().on(table.userId, table.createdAt.desc().nullsFirst()), visibleTo()],
).enableRLS()

export type UserRow = typeof users.$inferSelect
export type PersonRow = typeof people.$inferSelect
export type MessageRow = typeof messages.$inferSelect
export type NoticeRow = typeof notices.$inferSelect

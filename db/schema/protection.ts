import { sql } from 'drizzle-orm'
import { check, date, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { protectionKinds } from '../lists'
import { ais, createdAt, moment, visibleTo } from './common'

/**
 * Persons whom only named staff may see: those who seek asylum, and others so marked (M6, P8). The functions `ais.protected_iins()` and `ais.protected_cards()`
 * hold every table of the AIS with an IIN or a card to it (migration `protection_questions`). The protection holds until two administrators have ended it.
 */
export const protectedPersons = ais.table(
  'protected_persons',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    iin: text().notNull(),
    kind: text({ enum: protectionKinds }).notNull(),
    since: date().notNull(),
    /** The day to look at it again; the protection does not end by itself. */
    until: date(),
    /** The document on which it stands: what, number, date. */
    ground: text().notNull(),
    markedBy: uuid().notNull(),
    markedByName: text().notNull(),
    createdAt: createdAt(),
    endReason: text(),
    endAskedBy: uuid(),
    endAskedByName: text(),
    endAskedAt: moment(),
    endedBy: uuid(),
    endedByName: text(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex('protected_persons_now').on(t.iin).where(sql`ended_at is null`),
    check('iin_format', sql`iin ~ '^\\d{12}$'`),
    check('asked', sql`(end_asked_at is null) = (end_asked_by is null) and (end_asked_at is null) = (end_reason is null)`),
    check('two_people', sql`ended_at is null or (end_asked_by is not null and ended_by is not null and ended_by <> end_asked_by)`),
    visibleTo(sql`false`),
  ],
)

/** Who is named to see a protected person. */
export const protectedStaff = ais.table(
  'protected_staff',
  {
    personId: uuid()
      .notNull()
      .references(() => protectedPersons.id),
    userId: uuid().notNull(),
    name: text().notNull(),
    addedBy: uuid().notNull(),
    addedAt: createdAt(),
    removedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.userId, t.addedAt] }), visibleTo(sql`false`)],
)

/** A protected person opened in need by somebody who is not named: why, by whom, until when. Only ever added to; without who the person is. */
export const glassBreaks = ais.table(
  'glass_breaks',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    personId: uuid()
      .notNull()
      .references(() => protectedPersons.id),
    openingId: uuid().notNull().unique(),
    staffId: uuid().notNull(),
    staffName: text().notNull(),
    role: text().notNull(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    reason: text().notNull(),
    at: createdAt(),
    expiresAt: moment().notNull(),
  },
  (t) => [index().on(t.personId, t.at), check('reason_said', sql`length(btrim(reason)) >= 20`), visibleTo(sql`false`)],
)

export type ProtectedPerson = typeof protectedPersons.$inferSelect
export type ProtectedStaff = typeof protectedStaff.$inferSelect
export type GlassBreak = typeof glassBreaks.$inferSelect

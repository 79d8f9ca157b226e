import { bigint, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Text } from '@/lib/core/text'
import { createdAt } from './common'

/**
 * The journal of registering users and issuing logins (A349-20, appendix 2): its seven columns, and what each row stands on. Rows are only ever added and
 * are sealed (`db/schema/seals.ts`). Number and moment are the database's: nobody chooses them.
 */
export const accessJournal = pgTable(
  'access_journal',
  {
    id: uuid().primaryKey(),
    /** Column 1: 1, 2, 3, … without a gap. Given by a trigger. */
    number: bigint({ mode: 'number' }).notNull().unique(),
    /** Moment of the entry, of the database's clock. */
    at: createdAt(),
    /** Column 2: two digits of KATO, the applicant's letter, and the number under which the owner of the systems received it. */
    regionCode: text().notNull(),
    outgoingNumber: text(),
    outgoingOn: date(),
    incomingNumber: text(),
    incomingOn: date(),
    /** Column 3: names of the systems and databases. */
    systems: jsonb().$type<readonly Text[]>().notNull(),
    /** Column 4: days on which the user was registered and the login issued. */
    registeredOn: date().notNull(),
    issuedOn: date().notNull(),
    /** Column 5. */
    ground: jsonb().$type<Text>().notNull(),
    /** Column 6: last, first and middle name. */
    administrator: text().notNull(),
    /** Column 7. */
    note: jsonb().$type<Text>(),
    /** How the application came: by letter or through the access-control system (A349-14.a). */
    way: text({ enum: ['letter', 'acms'] }).notNull(),
    caseId: uuid(),
    /** The account whose login was issued. */
    accountId: uuid().notNull(),
    administratorId: text().notNull(),
  },
  (table) => [index().on(table.accountId), index().on(table.regionCode, table.number)],
)

export type AccessJournalRow = typeof accessJournal.$inferSelect

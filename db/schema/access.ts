import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { createdAt, moment, visibleTo } from './common'

/**
 * The account of a member of staff: one person, one login (A349-21.B1). It stands on an approved access application (A349-14) and has rights only while
 * it is `active`. The person's own account on the portals is another one; nothing leads from one to the other.
 */
export const staffAccounts = pgTable(
  'staff_accounts',
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.userId, { onDelete: 'cascade' }),
    iin: text().notNull().unique(),
    post: text().notNull().default(''),
    unit: text().notNull().default(''),
    workPhone: text(),
    mobilePhone: text(),
    /** Addresses of the computers named in the application (appendix 1, column 2). */
    addresses: text().array().notNull().default(sql`'{}'::text[]`),
    /** The AIS case of the application it stands on now; null only for accounts of the demonstration and of the installation. */
    caseId: uuid(),
    /**
     * `issued`: has a temporary password and may only change it (A349-19) · `active` · `frozen`: a dismissal, a transfer or a silent review is known and the new
     * application is awaited (C-14) · `blocked`: A349-23, opened only by a new application (A349-24) · `ended`.
     */
    state: text({ enum: ['issued', 'active', 'frozen', 'blocked', 'ended'] }).notNull(),
    stateAt: createdAt(),
    /** Why: a code of `lib/access/words.ts`, and in the words of whoever did it. */
    stateReason: text(),
    stateNote: text(),
    /** When the temporary password was issued and until when it opens anything (A349-15, C-15). */
    issuedAt: moment(),
    passwordUntil: moment(),
    /** When the temporary password was changed: the registration is complete (A349-19). */
    completedAt: moment(),
    /** The last entry; A349-23 counts from it, or from `issuedAt` while there was none. */
    lastEntryAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.state, table.lastEntryAt), check('staff_iin_format', sql`${table.iin} ~ '^\\d{12}$'`), visibleTo()],
).enableRLS()

export type StaffAccount = typeof staffAccounts.$inferSelect

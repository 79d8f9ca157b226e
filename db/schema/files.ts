import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { bytes } from './cases'
import { createdAt, readableTo, visibleTo } from './common'
import { employers } from './employers'
import { responses } from './resumes'

/**
 * What a person attached to a response (E4). His own, and while he shares the response its employer's as well: taking the response back closes the files
 * in the database itself. They go with the response.
 */
export const responseFiles = pgTable(
  'response_files',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    responseId: uuid()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    name: text().notNull(),
    type: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    sha256: text().notNull(),
    content: bytes().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.responseId),
    visibleTo(),
    readableTo(sql`exists (
      select 1 from responses r where r.id = response_id and r.shared and r.employer_id = nullif(current_setting('app.employer_id', true), '')::uuid)`),
  ],
).enableRLS()

/** An employer's logo (E1), drawn anew by us as WebP; `employers.logo` holds the same SHA-256 and is what pages look at. Public. */
export const employerLogos = pgTable('employer_logos', {
  employerId: uuid()
    .primaryKey()
    .references(() => employers.id, { onDelete: 'cascade' }),
  sha256: text().notNull(),
  content: bytes().notNull(),
  createdAt: createdAt(),
})

import { type SQL, sql } from 'drizzle-orm'
import { boolean, pgPolicy, timestamp } from 'drizzle-orm/pg-core'

/** A moment; stored in UTC, read as a Date. */
export const moment = () => timestamp({ withTimezone: true })
export const createdAt = () => moment().notNull().defaultNow()
/** Rows of the demonstration; never sent to a real register. */
export const isDemo = () => boolean().notNull().default(false)

/**
 * Row-level security: who reads or writes is set inside the transaction (`lib/core/tx.ts`); nobody set means no rows.
 * The tables are owned by another role than the application's, so a forgotten `where` cannot show a stranger's rows.
 */
export const isSystem = sql`current_setting('app.scope', true) = 'system'`
export const isSelf = sql`user_id = nullif(current_setting('app.user_id', true), '')::uuid`
export const isEmployer = sql`employer_id = nullif(current_setting('app.employer_id', true), '')::uuid`

/** The policy of a private table: the system, and whoever `mine` describes, read and write. */
export const visibleTo = (mine = isSelf) =>
  pgPolicy('visible', { for: 'all', using: sql`${isSystem} or ${mine}`, withCheck: sql`${isSystem} or ${mine}` })

/** Who else may read, and only read. */
export const readableTo = (others: SQL) => pgPolicy('readable', { for: 'select', using: others })

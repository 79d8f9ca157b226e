import { type SQL, sql } from 'drizzle-orm'
import { boolean, pgPolicy, pgSchema, timestamp } from 'drizzle-orm/pg-core'
import type { Side } from '@/lib/core/side'

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
/** Who asks: the account, as it is set inside the transaction. */
export const asker = sql`nullif(current_setting('app.user_id', true), '')::uuid`
export const isSelf = sql`user_id = ${asker}`
export const isEmployer = sql`employer_id = nullif(current_setting('app.employer_id', true), '')::uuid`

/** The policy of a private table: the system, and whoever `mine` describes, read and write. */
export const visibleTo = (mine = isSelf) =>
  pgPolicy('visible', { for: 'all', using: sql`${isSystem} or ${mine}`, withCheck: sql`${isSystem} or ${mine}` })

/** Who else may read, and only read. */
export const readableTo = (others: SQL) => pgPolicy('readable', { for: 'select', using: others })

/**
 * An administrator reads it of a person whose account he has opened (`ais.openings`), in the scope `look` and nowhere else (O206-28.B3, decision 0012).
 * The function is `account_opened(uuid)` of the migration `account_openings`.
 */
export const whileAccountOpened = (userId = sql`user_id`) =>
  pgPolicy('looked_up', { for: 'select', using: sql`current_setting('app.scope', true) = 'look' and account_opened(${userId})` })

/** The Labour Market AIS: tables that the platform never reads, and whose role (`enbek_ais`) reads none of the platform's (O206-30, decision 0008). */
export const ais = pgSchema('ais')

/** Who of the staff sees a row of the AIS: its region (`region_code`) or its centre (`centre_id`) is one of his. */
export const isInScope = sql`(current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))`

/** Tables that both sides have, each its own. The columns are the same and only the schema's name differs, on which no query's type depends. */
export const bySide =
  <T>(platform: T, ofAis: unknown) =>
  (side: Side): T =>
    side === 'ais' ? (ofAis as T) : platform

import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { sessions } from './accounts'
import { isSystem, moment, visibleTo } from './common'

/** The last check of a staff computer for the Internet (O206-28.B1), one row for each session; it goes with the session. */
export const canaryReports = pgTable(
  'canary_reports',
  {
    sessionId: text()
      .primaryKey()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    reportedAt: moment().notNull(),
    /** Has the public face ever answered this computer in the session? */
    answered: boolean().notNull(),
  },
  () => [visibleTo(isSystem)],
).enableRLS()

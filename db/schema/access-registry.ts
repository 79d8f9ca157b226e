import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { createdAt, isSystem, moment, visibleTo } from './common'

/** What somebody else has named, in both languages of the state; English readers get the Russian. */
export type InBoth = { kk: string; ru: string }

/**
 * The sixteen systems that are objects of access (A349-4). Their names are the law's (`lib/services/definitions/staff-access-systems.ts`); who owns one and
 * whether it is terminal, and so reached only through the access-control system (A349-14.b), the law leaves open: loaded from `db/reference`, kept by the administrator.
 */
export const accessSystems = pgTable(
  'access_systems',
  {
    /** `1` to `16`: the number in A349-4. */
    code: text().primaryKey(),
    kind: text({ enum: ['ordinary', 'terminal'] }).notNull(),
    owner: jsonb().$type<InBoth>().notNull(),
    /** Functions (actions) as the owner has named them; of the two that are ours the code knows them, with the rights behind. */
    functions: jsonb().$type<readonly InBoth[]>().notNull().default([]),
    changedBy: uuid(),
    changedAt: moment(),
  },
  (table) => [check('system_code', sql`${table.code} ~ '^\\d{1,2}$'`)],
)

/** Domains of corporate mail: an answer with a login goes to no other address (A349-17). */
export const accessDomains = pgTable('access_domains', { domain: text().primaryKey(), changedBy: uuid(), createdAt: createdAt() })

/** One-time links by which the holder of a login takes his temporary password. The key is the SHA-256 of the link's token. */
export const accessLinks = pgTable(
  'access_links',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    caseId: uuid().notNull(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    /** When the password was shown; a second time there is none. */
    usedAt: moment(),
  },
  (table) => [index().on(table.userId), visibleTo(isSystem)],
).enableRLS()

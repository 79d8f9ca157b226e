import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './common'

/**
 * A visitor was asked about by his IIN and not taken in: `subject` is the keyed print of it (`printOf`). A form of whoever may not ask at all has none, for it
 * is not read: what stands there is what was sent, and the actor may be nobody.
 */
export const isRefusedIntake = sql`action = 'case.intake' and outcome = 'refused' and subject like 'person:%'`

/** Who did what, when, and how it ended. Rows are only ever added: the application's role may not change or remove them. */
export const journal = pgTable(
  'journal',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    at: createdAt(),
    actorId: text().notNull(),
    /** The employer for whom the person acted. */
    actingFor: uuid(),
    action: text().notNull(),
    subject: text(),
    outcome: text({ enum: ['done', 'refused', 'failed'] }).notNull(),
    reason: text(),
    /** The number a person was shown when something broke; also in the log. */
    reference: text(),
    ip: text(),
  },
  (table) => [
    index().on(table.subject, table.at),
    index().on(table.actorId, table.at),
    index('journal_reference').on(table.reference).where(sql`reference is not null`),
    index('journal_refused_intake').on(table.at).where(isRefusedIntake),
  ],
)

/** Events, written in the transaction that caused them and delivered by the worker. `doneAt` null = not delivered yet. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    at: createdAt(),
    name: text().notNull(),
    payload: jsonb().notNull(),
    doneAt: moment(),
  },
  (table) => [index('outbox_waiting').on(table.at).where(sql`done_at is null`)],
)

/** The answer already given to a form that was sent twice. */
export const idempotency = pgTable('idempotency', {
  key: text().primaryKey(),
  actorId: text().notNull(),
  result: jsonb().notNull(),
  at: createdAt(),
})

/** Living worker processes; jobs held by one that has not been seen for a while are released. */
export const workers = pgTable('workers', { id: text().primaryKey(), seenAt: createdAt() })

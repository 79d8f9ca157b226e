import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './common'
import { outbox } from './journal'

/** Which listener has heard which event: written in the transaction of what the listener did, so that it happens once however often the job runs. */
export const deliveries = pgTable(
  'deliveries',
  {
    outboxId: uuid()
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    /** The module that listens. */
    listener: text().notNull(),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.outboxId, table.listener] })],
)

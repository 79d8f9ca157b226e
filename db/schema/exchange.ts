import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, type PgTableFn, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { ais, bySide, createdAt, moment, visibleTo } from './common'

/** What the other side answered to a message, bound to the digest of what it got. */
export type Receipt = { id: string; digest: string; outcome: 'applied' | 'stale' | 'duplicate'; at: string }

export const outcomes = ['applied', 'stale', 'duplicate', 'failed', 'refused', 'dead', 'skipped', 'replayed'] as const

/**
 * The exchange between the two sides (O206-30 … 35), the same tables on both: what goes out, what has come in, and the evidence of it.
 * A message is written in the transaction of what it tells about, and read by nobody but the side's own jobs.
 */
const exchangeTables = <S extends string | undefined>(table: PgTableFn<S>) => {
  const exchangeOutbox = table(
    'exchange_outbox',
    {
      id: uuid().primaryKey(),
      /** Order of sending; within a lane it is the order of the commits. */
      number: bigint({ mode: 'number' }).notNull().generatedByDefaultAsIdentity(),
      type: text().notNull(),
      /** What is kept in order: `vacancy:123`, `person:<IIN>`, `case:<uuid>`. */
      subject: text().notNull(),
      /** The subject's name without personal data, by which its messages queue: `laneOf(subject)`. */
      lane: text().notNull(),
      version: bigint({ mode: 'number' }).notNull(),
      /** The canonical bytes that are signed and sent (RFC 8785), and their SHA-256 in hex. */
      body: text().notNull(),
      digest: text().notNull(),
      state: text({ enum: ['waiting', 'delivered', 'dead', 'skipped'] })
        .notNull()
        .default('waiting'),
      createdAt: createdAt(),
      /** Not tried before this moment. */
      dueAt: createdAt(),
      /** Whoever sends it now holds it until then. */
      leasedUntil: moment(),
      /** How often the other side has refused it; being out of reach does not count. */
      tries: integer().notNull().default(0),
      attempts: integer().notNull().default(0),
      lastError: text(),
      receipt: jsonb().$type<Receipt>(),
      doneAt: moment(),
    },
    (t) => [
      index('exchange_outbox_open').on(t.lane, t.number).where(sql`state in ('waiting', 'dead')`),
      index('exchange_outbox_due').on(t.dueAt).where(sql`state = 'waiting'`),
      index('exchange_outbox_subject').on(t.subject, t.number),
      index('exchange_outbox_recent').on(t.number.desc().nullsFirst()),
      visibleTo(sql`false`),
      // whoever changes something says so in his own transaction, and reads nothing back
      pgPolicy('told', { for: 'insert', withCheck: sql`true` }),
    ],
  )
  const exchangeInbox = table(
    'exchange_inbox',
    {
      source: text().notNull(),
      id: uuid().notNull(),
      type: text().notNull(),
      subject: text().notNull(),
      lane: text().notNull(),
      version: bigint({ mode: 'number' }).notNull(),
      digest: text().notNull(),
      /** Null for messages of many rows, whose contents stand in the copies. */
      body: text(),
      outcome: text({ enum: ['applied', 'stale'] }).notNull(),
      at: createdAt(),
    },
    (t) => [
      primaryKey({ columns: [t.source, t.id] }),
      index('exchange_inbox_subject').on(t.subject, t.type, t.version),
      visibleTo(sql`false`),
    ],
  )
  /** The evidence: what was sent, received and answered, signed. Rows are only added. */
  const exchangeLog = table(
    'exchange_log',
    {
      number: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
      at: createdAt(),
      direction: text({ enum: ['out', 'in'] }).notNull(),
      messageId: uuid().notNull(),
      type: text().notNull(),
      subject: text().notNull(),
      version: bigint({ mode: 'number' }).notNull(),
      digest: text().notNull(),
      /** Base64 of Ed25519 over the body, and the key that made it. */
      signature: text(),
      keyId: text(),
      receipt: jsonb().$type<{ body: string; signature: string; keyId: string }>(),
      outcome: text({ enum: outcomes }).notNull(),
      reason: text(),
    },
    (t) => [index('exchange_log_message').on(t.messageId), index('exchange_log_at').on(t.at), visibleTo(sql`false`)],
  )
  /** Keys of this side (`own`, with the private part) and of the other (`peer`). The newest own key signs; older ones still prove. */
  const exchangeKeys = table(
    'exchange_keys',
    {
      id: text().primaryKey(),
      owner: text({ enum: ['own', 'peer'] }).notNull(),
      /** Base64 of SPKI and PKCS #8. */
      publicKey: text().notNull(),
      privateKey: text(),
      createdAt: createdAt(),
      /** What it has signed after this moment is refused. */
      endedAt: moment(),
    },
    () => [visibleTo(sql`false`)],
  )
  /** The last two-way counts: for each type how many subjects, and one digest over their versions, at both ends. */
  const exchangeCounts = table(
    'exchange_counts',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      at: createdAt(),
      type: text().notNull(),
      sent: integer().notNull(),
      held: integer().notNull(),
      sentDigest: text().notNull(),
      heldDigest: text().notNull(),
      /** Subjects (as lanes) whose versions differ; at most a thousand are kept. */
      differences: jsonb().$type<readonly Difference[]>().notNull().default([]),
    },
    (t) => [index('exchange_counts_at').on(t.type, t.at), visibleTo(sql`false`)],
  )
  return { exchangeOutbox, exchangeInbox, exchangeLog, exchangeKeys, exchangeCounts }
}

/** A subject of which one side has another version, or none. */
export type Difference = { lane: string; sent: number | null; held: number | null }

export const { exchangeOutbox, exchangeInbox, exchangeLog, exchangeKeys, exchangeCounts } = exchangeTables(pgTable)
const ofAis = exchangeTables(ais.table)
export const {
  exchangeOutbox: aisExchangeOutbox,
  exchangeInbox: aisExchangeInbox,
  exchangeLog: aisExchangeLog,
  exchangeKeys: aisExchangeKeys,
  exchangeCounts: aisExchangeCounts,
} = ofAis

/** A side's tables of the exchange. */
export const exchangeOf = bySide({ exchangeOutbox, exchangeInbox, exchangeLog, exchangeKeys, exchangeCounts }, ofAis)

export type OutboxMessage = typeof exchangeOutbox.$inferSelect

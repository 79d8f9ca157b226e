import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './common'

/**
 * The seal of the journals (P8): a row of a sealed table has a row here, written when its transaction commits by a trigger that belongs to the owner. There are
 * eight chains; a transaction writes into one of them only. Each row holds the digest of what it seals and the hash of itself with the row before it, so that
 * nothing is changed, removed or put in between without breaking the chain. Nobody writes here but the trigger.
 */
export const journalChain = pgTable(
  'journal_chain',
  {
    chain: smallint().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    at: moment().notNull(),
    /** The sealed table (`journal`, `ais.card_openings`) and the id of its row. */
    source: text().notNull(),
    rowId: uuid().notNull(),
    /** SHA-256 in hex: of the row, and of this link with the one before it (`lib/journal/seal/format.ts`). */
    digest: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.seq] }), uniqueIndex('journal_chain_row').on(table.rowId, table.source)],
)

/** A row for each chain, locked by whoever adds to it until his transaction ends; the application's roles cannot lock it. */
export const journalEnds = pgTable('journal_ends', { chain: smallint().primaryKey() })

/** The heads of all chains, signed each minute with a key that is not in the database; the same lines stand in a second place. */
export const journalHeads = pgTable('journal_heads', {
  number: bigint({ mode: 'number' }).primaryKey(),
  at: moment().notNull(),
  /** What is signed, to the byte. */
  body: text().notNull(),
  keyId: text().notNull(),
  signature: text().notNull(),
})

/** What a verification found. `problems` are in the order of time, the first bad row first. */
export const journalChecks = pgTable(
  'journal_checks',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    at: createdAt(),
    endedAt: moment().notNull(),
    /** Account id of whoever asked; `system` = the nightly one. */
    askedBy: text().notNull(),
    rows: bigint({ mode: 'number' }).notNull(),
    heads: integer().notNull(),
    problems: jsonb().$type<readonly SealProblem[]>().notNull(),
    /** What weakens the seal although nothing is wrong, e.g. no second place. */
    warnings: jsonb().$type<readonly SealWarning[]>().notNull(),
  },
  (table) => [index().on(table.at)],
)

/**
 * `edited`: a row says something else than was sealed · `removed`: it is gone · `cut`: the end of a chain, or signed heads, are gone · `moved`: rows were
 * swapped, put in between or sealed anew · `unsealed`: a row stands in a journal without a seal · `forged`: a head is not signed by our key.
 */
export type SealProblem = {
  readonly kind: 'edited' | 'removed' | 'cut' | 'moved' | 'unsealed' | 'forged'
  readonly table: string
  readonly id: string
  /** ISO; when the row was sealed or, where that is gone, the last moment before that is known. */
  readonly at: string | null
  readonly chain?: number
  readonly seq?: number
}
export type SealWarning = 'noSecondPlace' | 'secondPlaceBehind' | 'notSigned'

import { bigint, integer, pgTable, real, smallint } from 'drizzle-orm/pg-core'
import { moment } from './common'

/**
 * The search's ordered lists: for every lexeme of `vacancy_search.doc` (and for none, '') the open vacancies that carry it, newest first, so that the newest
 * hits of a word cost as many rows as are wanted and not as many as there are. Everything a filter or a count asks stands in the index itself.
 * Kept by triggers of `vacancy_search` (migration `search_postings`), in the transaction that writes there. Its two indexes include columns, which Drizzle cannot say.
 */
export const searchPostings = pgTable('search_postings', {
  /** `hashtextextended` of the lexeme: 64 bits, so that two of some million words never meet in practice. */
  term: bigint({ mode: 'bigint' }).notNull(),
  /** The two digits of the region; 0 = none. */
  region: smallint().notNull(),
  postedAt: moment().notNull(),
  vacancyId: bigint({ mode: 'number' }).notNull(),
  /** Filter values of few kinds, one bit each: `bitNames` in `lib/search/bits.ts`. */
  bits: bigint({ mode: 'bigint' }).notNull(),
  pay: integer().notNull(),
  /** What this one lexeme adds to the vacancy's rank: `ts_rank` of it alone. */
  score: real().notNull(),
})

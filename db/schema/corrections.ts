import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { correctableRecords, correctionStates } from '../lists'
import { bytes } from './cases'
import { ais, createdAt, isInScope, moment, visibleTo } from './common'
import { isOpened, whileOpened } from './openings'

/**
 * Requests to correct what was entered wrongly (O206-26, P6). The database itself lets a closed record be changed only under an approved one
 * (migration `corrections`), and lets none be approved without a letter or verified by whoever executed it.
 */
export const corrections = ais.table(
  'corrections',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    number: text().notNull().unique(),
    state: text({ enum: correctionStates }).notNull().default('draft'),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    cardId: uuid().notNull(),
    iin: text().notNull(),
    /** O206-26.F1: the record, its field (a column, or `value` of a fact), what it says, what it should say, how that is known. */
    record: text({ enum: correctableRecords }).notNull(),
    targetId: uuid().notNull(),
    field: text().notNull(),
    wrongValue: jsonb().$type<string | number | boolean | null>(),
    rightValue: jsonb().$type<string | number | boolean | null>(),
    proof: text().notNull(),
    /** O206-26.F2: the employee of the centre who let it in. */
    lastName: text().notNull(),
    firstName: text().notNull(),
    middleName: text(),
    /** O206-26.F3. */
    measuresTaken: text().notNull(),
    measuresPrevent: text().notNull(),
    filedBy: text().notNull(),
    filedByName: text().notNull(),
    sentAt: moment(),
    /** O206-26.F4: the ministry's official letter. */
    letterNumber: text(),
    letterDate: date(),
    letterName: text(),
    letterType: text(),
    letterSha256: text(),
    letter: bytes(),
    refusalGround: text(),
    refusalText: text(),
    decidedBy: text(),
    decidedByName: text(),
    decidedAt: moment(),
    executedBy: text(),
    executedByName: text(),
    executedAt: moment(),
    verifiedBy: text(),
    verifiedByName: text(),
    verifiedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.state, t.id),
    index().on(t.cardId),
    check(
      'letter',
      sql`state not in ('approved', 'executed', 'verified') or (letter_number is not null and letter_date is not null and letter is not null and decided_by is not null)`,
    ),
    check('refusal', sql`state <> 'refused' or (refusal_ground is not null and refusal_text is not null and decided_by is not null)`),
    check('author', sql`state not in ('executed', 'verified') or (executed_by is not null and executed_at is not null)`),
    check('two_people', sql`state <> 'verified' or (verified_by is not null and verified_by <> executed_by)`),
    visibleTo(isInScope),
    whileOpened(sql`(${isOpened('correction', sql`corrections.id`)} or ${isOpened('card', sql`card_id`)})`),
  ],
)

export type Correction = typeof corrections.$inferSelect

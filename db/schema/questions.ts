import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { openingPurposes, patternKinds, patternStates, questionFindings } from '../lists'
import { ais, createdAt, isSystem, moment, visibleTo } from './common'
import { cardOpeningCopies } from './registrations'

const locale = () => text({ enum: ['kk', 'ru', 'en'] })

/** What the person has asked about an opening of the own file, and the answer of the head (O206-28.B3). The person's copy; the AIS keeps the matter. */
export const openingQuestions = pgTable(
  'opening_questions',
  {
    id: uuid().primaryKey(),
    openingId: uuid().notNull().unique(),
    words: text(),
    askedAt: createdAt(),
    /** Until when the head answers, once the AIS has the question. */
    dueAt: moment(),
    finding: text({ enum: questionFindings }),
    answer: text(),
    answeredAt: moment(),
  },
  () => [
    // whose it is, the opening says: whoever sees that one sees what was asked about it
    pgPolicy('visible', {
      for: 'all',
      using: sql`${isSystem} or exists (select from ${cardOpeningCopies} o where o.id = opening_id)`,
      withCheck: isSystem,
    }),
  ],
)

/** The question as the head of the centre has it: with who opened the file, without whose file it is. */
export const aisOpeningQuestions = ais.table(
  'opening_questions',
  {
    id: uuid().primaryKey(),
    openingId: uuid().notNull().unique(),
    /** The opening as it was. */
    staffId: uuid().notNull(),
    staffName: text().notNull(),
    role: text().notNull(),
    purpose: text({ enum: openingPurposes }).notNull(),
    about: text(),
    openedAt: moment().notNull(),
    /** Whose head answers: the region and the centre of whoever opened it; no centre = a body above the centres. */
    regionCode: text().notNull(),
    centreId: text(),
    words: text(),
    /** The language of the person, and of the answer. */
    locale: locale().notNull(),
    askedAt: moment().notNull(),
    timer: jsonb().$type<Timer>().notNull(),
    dueAt: moment().notNull(),
    lateToldAt: moment(),
    finding: text({ enum: questionFindings }),
    answer: text(),
    answeredBy: uuid(),
    answeredByName: text(),
    answeredAt: moment(),
  },
  (t) => [
    index().on(t.answeredAt, t.dueAt),
    check('answered', sql`(answered_at is null) = (finding is null) and (answered_at is null) = (answer is null)`),
    check('another', sql`answered_by <> staff_id`),
    // what people write is read by the heads alone, who are asked for their right (lib/questions)
    visibleTo(sql`false`),
  ],
)

/** Something odd about how a member of staff opens files (O206-28, item 7). Found by rules, decided by the security administrator and by nobody else. */
export const openingPatterns = ais.table(
  'opening_patterns',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    /** Kind, member of staff and day or hour: found again it is the same row. */
    key: text().notNull().unique(),
    kind: text({ enum: patternKinds }).notNull(),
    staffId: uuid().notNull(),
    staffName: text().notNull(),
    day: date().notNull(),
    firstAt: moment().notNull(),
    lastAt: moment().notNull(),
    count: integer().notNull(),
    /** Openings; for the kind `asked` rows of the journal of acts. */
    seenIds: uuid().array().notNull(),
    state: text({ enum: patternStates }).notNull().default('new'),
    note: text(),
    decidedBy: uuid(),
    decidedByName: text(),
    decidedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.state, t.id),
    check('decided', sql`state = 'new' or (decided_by is not null and decided_at is not null and decided_by <> staff_id)`),
    visibleTo(sql`false`),
  ],
)

export type OpeningQuestion = typeof openingQuestions.$inferSelect
export type AisOpeningQuestion = typeof aisOpeningQuestions.$inferSelect
export type OpeningPattern = typeof openingPatterns.$inferSelect

import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { deregistrationGrounds, openDeregistrationStates, openProposalStates } from '../lists'
import { cards, episodes, whileCardOpened } from './cards'
import { bytes } from './cases'
import { ais, createdAt, isInScope, moment, visibleTo } from './common'

const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '))

/** What a rule of exclusion said (U1-U7), and the data it stood on. */
export type RuleRecord = {
  code: string
  verdict: 'clear' | 'stops' | 'by_hand'
  data: Readonly<Record<string, string | number | boolean | null>>
}

/** A job seeker whom the AIS proposes to register as unemployed (E8): a specialist confirms, the head of the centre approves. */
export const unemploymentProposals = ais.table(
  'unemployment_proposals',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    /** The registration as a job seeker that gives way. */
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    state: text({ enum: ['proposed', 'confirmed', 'approved', 'declined', 'lapsed'] })
      .notNull()
      .default('proposed'),
    /** The day on which the term without a suitable job ended. */
    since: date().notNull(),
    /** The exclusions as they stood when the specialist confirmed. */
    rules: jsonb().$type<readonly RuleRecord[]>().notNull().default([]),
    confirmedBy: text(),
    confirmedByName: text(),
    confirmedAt: moment(),
    decidedBy: text(),
    decidedByName: text(),
    decidedAt: moment(),
    reason: text(),
    /** The registration as unemployed that followed. */
    unemployedId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('proposals_open')
      .on(t.episodeId)
      .where(sql`state in (${listed(openProposalStates)})`),
    index().on(t.centreId, t.state, t.id),
    index().on(t.regionCode, t.state, t.id),
    index().on(t.cardId),
    visibleTo(isInScope),
    whileCardOpened(),
  ],
)

/** The order of visits or notices of an unemployed person (L SC 99(4)(2)): until when, and how it was kept. */
export const visits = ais.table(
  'visits',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    dueOn: date().notNull(),
    state: text({ enum: ['due', 'done', 'excused', 'missed', 'cancelled'] })
      .notNull()
      .default('due'),
    mode: text({ enum: ['visit', 'cabinet', 'akim'] }),
    doneAt: moment(),
    /** A valid reason, with the document that shows it. */
    reason: text(),
    markedBy: text(),
    markedByName: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('visits_due').on(t.episodeId).where(sql`state = 'due'`),
    index().on(t.centreId, t.state, t.dueOn, t.id),
    index().on(t.regionCode, t.state, t.dueOn, t.id),
    index().on(t.cardId, t.dueOn),
    // the visits that were kept, in two states, the last first
    index('visits_kept_in_centre').on(t.centreId, t.dueOn, t.id).where(sql`state in ('done', 'excused')`),
    index('visits_kept_in_region').on(t.regionCode, t.dueOn, t.id).where(sql`state in ('done', 'excused')`),
    visibleTo(isInScope),
    whileCardOpened(),
  ],
)

/** One thing that shows a ground: an offer, a visit, a document, an answer of a register. `ref` leads to it. */
export type Evidence = { kind: string; ref: string; at: string; text: string | null }

/** A draft of a deregistration (E9). Only the head of the centre decides, and only after the person could explain. */
export const deregistrations = ais.table(
  'deregistrations',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    episodeId: uuid()
      .notNull()
      .references(() => episodes.id),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    ground: text({ enum: deregistrationGrounds }).notNull(),
    evidence: jsonb().$type<readonly Evidence[]>().notNull(),
    state: text({ enum: ['explaining', 'deregistered', 'dismissed', 'moot'] })
      .notNull()
      .default('explaining'),
    /** The person's term to explain; keeps the law it was born under. */
    timer: jsonb().$type<Timer>().notNull(),
    explainBy: moment().notNull(),
    explanation: text(),
    explainedAt: moment(),
    fileName: text(),
    fileType: text(),
    file: bytes(),
    draftedBy: text().notNull(),
    draftedByName: text().notNull().default(''),
    decidedBy: text(),
    decidedByName: text(),
    decidedAt: moment(),
    /** In the person's language. */
    decisionText: text(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('deregistrations_open')
      .on(t.episodeId, t.ground)
      .where(sql`state in (${listed(openDeregistrationStates)})`),
    index().on(t.centreId, t.state, t.explainBy, t.id),
    index().on(t.regionCode, t.state, t.explainBy, t.id),
    index().on(t.cardId),
    visibleTo(isInScope),
    whileCardOpened(),
  ],
)

export type Proposal = typeof unemploymentProposals.$inferSelect
export type Visit = typeof visits.$inferSelect
export type Deregistration = typeof deregistrations.$inferSelect

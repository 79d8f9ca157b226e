/**
 * What queues and lists of the staff show before anything is opened (O206-28.B3): views over the columns that say nothing of a person's life, with the
 * name cut to initials and the IIN to its last six digits. They belong to the role `enbek_ais_heads`, which may read these columns and no others
 * (migration `openings`); region and centre hold in them as in the tables.
 */
import { bigint, boolean, date, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { correctableRecords, correctionStates, measureKinds, measureStates, offerStates, subsidies } from '../lists'
import { ais, moment } from './common'

const place = () => ({ regionCode: text().notNull(), centreId: text().notNull() })

export const caseHeads = ais
  .view('case_heads', {
    id: uuid().notNull(),
    service: text().notNull(),
    number: text(),
    regionCode: text().notNull(),
    centreId: text(),
    channel: text({ enum: ['portal', 'office'] }).notNull(),
    state: text().notNull(),
    timers: jsonb().$type<Readonly<Record<string, Timer>>>().notNull(),
    dueAt: moment(),
    assigneeId: uuid(),
    assigneeName: text(),
    submittedAt: moment(),
    closedAt: moment(),
    updatedAt: moment().notNull(),
    shortName: text().notNull(),
    maskedIin: text(),
  })
  .existing()

/** Registrations that go on: since when somebody waits for the first offer. */
export const episodeHeads = ais
  .view('episode_heads', {
    id: uuid().notNull(),
    cardId: uuid().notNull(),
    ...place(),
    createdAt: moment().notNull(),
  })
  .existing()

/** An offer's vacancy is the employer's, not the person's. */
export const offerHeads = ais
  .view('offer_heads', {
    id: uuid().notNull(),
    cardId: uuid().notNull(),
    vacancyId: bigint({ mode: 'number' }).notNull(),
    ...place(),
    origin: text({ enum: ['centre', 'person'] }).notNull(),
    state: text({ enum: offerStates }).notNull(),
    titleKk: text(),
    titleRu: text(),
    dueAt: moment(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  })
  .existing()

export const measureHeads = ais
  .view('measure_heads', {
    id: uuid().notNull(),
    number: text().notNull(),
    cardId: uuid().notNull(),
    ...place(),
    kind: text({ enum: measureKinds }).notNull(),
    subsidy: text({ enum: subsidies }),
    state: text({ enum: measureStates }).notNull(),
    provider: text(),
    dueAt: moment(),
    updatedAt: moment().notNull(),
  })
  .existing()

export const proposalHeads = ais
  .view('proposal_heads', {
    id: uuid().notNull(),
    cardId: uuid().notNull(),
    ...place(),
    state: text({ enum: ['proposed', 'confirmed', 'approved', 'declined', 'lapsed'] }).notNull(),
    since: date().notNull(),
  })
  .existing()

export const visitHeads = ais
  .view('visit_heads', {
    id: uuid().notNull(),
    cardId: uuid().notNull(),
    ...place(),
    dueOn: date().notNull(),
    state: text({ enum: ['due', 'done', 'excused', 'missed', 'cancelled'] }).notNull(),
  })
  .existing()

export const draftHeads = ais
  .view('draft_heads', {
    id: uuid().notNull(),
    cardId: uuid().notNull(),
    ...place(),
    /** Whether the person may explain, i.e. not D9. The ground itself (imprisonment, treatment, death …) is told with the draft, not in a list. */
    explains: boolean().notNull(),
    state: text({ enum: ['explaining', 'deregistered', 'dismissed', 'moot'] }).notNull(),
    explainBy: moment().notNull(),
    explainedAt: moment(),
  })
  .existing()

export const correctionHeads = ais
  .view('correction_heads', {
    id: uuid().notNull(),
    number: text().notNull(),
    state: text({ enum: correctionStates }).notNull(),
    ...place(),
    cardId: uuid().notNull(),
    record: text({ enum: correctableRecords }).notNull(),
    field: text().notNull(),
    maskedIin: text().notNull(),
    createdAt: moment().notNull(),
  })
  .existing()

export type CaseHead = typeof caseHeads.$inferSelect
export type OfferHead = typeof offerHeads.$inferSelect
export type MeasureHead = typeof measureHeads.$inferSelect
export type ProposalHead = typeof proposalHeads.$inferSelect
export type VisitHead = typeof visitHeads.$inferSelect
export type DraftHead = typeof draftHeads.$inferSelect
export type CorrectionHead = typeof correctionHeads.$inferSelect

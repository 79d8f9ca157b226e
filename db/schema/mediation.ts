import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import type { Text } from '@/lib/core/text'
import type { Reason, Seeker, Terms, Verdict, Work } from '@/lib/mediation/suitable'
import { offerRefusals, offerStates, openOfferStates } from '../lists'
import { cards, whileCardOpened } from './cards'
import { ais, createdAt, isInScope, isSystem, moment, visibleTo } from './common'

/** The vacancy as it was when it was offered. Pay is tenge a month before tax unless `payPeriod` says otherwise. */
export type OfferedWork = {
  titleKk: string | null
  titleRu: string | null
  employerKk: string
  employerRu: string
  placeCode: string | null
  address: string | null
  payFrom: number | null
  payTo: number | null
  currency: string
  payPeriod: string
  contactPerson: string | null
  contactPhone: string | null
}

/** What the employer has answered, or what was written down at the desk. */
export type OfferResult = {
  interviewAt?: string
  interviewPlace?: string
  startOn?: string
  contractNo?: string
  reason?: string
  text?: string
}

/** What the suitability stood on (E11): kept, because a deregistration under D1 stands on it. */
export type OfferBasis = { seeker: Seeker; work: Work; terms: Terms }

const verdicts = ['suitable', 'not_suitable', 'needs_consent'] as const satisfies readonly Verdict[]
const openList = sql.raw(openOfferStates.map((state) => `'${state}'`).join(', '))

/** An offer of work by the centre to a registered person, with its answer, referral and result (E10); or a person's own response that an employer has answered (`origin` person, O206-33.X2). */
export const aisOffers = ais.table(
  'offers',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    /** The registration during which it was made. */
    episodeId: uuid(),
    vacancyId: bigint({ mode: 'number' }).notNull(),
    employerId: uuid().notNull(),
    vacancy: jsonb().$type<OfferedWork>().notNull(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    origin: text({ enum: ['centre', 'person'] })
      .notNull()
      .default('centre'),
    state: text({ enum: offerStates }).notNull(),
    /** What the engine proposed, and what the specialist confirmed. */
    proposed: text({ enum: verdicts }),
    verdict: text({ enum: verdicts }),
    verdictNote: text(),
    reasons: jsonb().$type<readonly Reason[]>().notNull().default([]),
    basis: jsonb().$type<OfferBasis>(),
    /** When and how the person is known to have got it; `desk` also stands for whoever has no account. */
    deliveredAt: moment(),
    deliveredVia: text({ enum: ['cabinet', 'desk'] }),
    /** Whether the platform knows an account with this IIN; without one the answer is taken at the desk. Null: it has not said yet. */
    hasAccount: boolean(),
    answeredAt: moment(),
    answerVia: text({ enum: ['cabinet', 'desk'] }),
    answerReason: text({ enum: offerRefusals }),
    answerText: text(),
    review: text({ enum: ['justified', 'unjustified'] }),
    reviewNote: text(),
    referralNumber: text().unique(),
    referredOn: date(),
    referralDocumentId: uuid(),
    result: jsonb().$type<OfferResult>(),
    /** Number of the response on the platform. */
    responseId: uuid(),
    timers: jsonb().$type<Readonly<Record<string, Timer>>>().notNull().default({}),
    dueAt: moment(),
    /** Grows with each change; the platform takes only what is newer. */
    revision: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdByName: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('offers_open').on(t.cardId, t.vacancyId).where(sql`state in (${openList})`),
    index().on(t.cardId, t.createdAt),
    index().on(t.centreId, t.state, t.dueAt),
    index().on(t.regionCode, t.state, t.dueAt),
    index().on(t.vacancyId),
    visibleTo(isInScope),
    whileCardOpened(),
  ],
)

const ofVisibleOffer = sql`${isSystem} or exists (select 1 from ${aisOffers} o where o.id = offer_id)`

/** Each step of an offer: who, when, how. Only ever added to. */
export const aisOfferSteps = ais.table(
  'offer_steps',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    offerId: uuid()
      .notNull()
      .references(() => aisOffers.id),
    at: createdAt(),
    move: text().notNull(),
    via: text({ enum: ['cabinet', 'desk', 'employer', 'system'] }).notNull(),
    actorId: text().notNull(),
    actorName: text().notNull().default(''),
    from: text(),
    to: text().notNull(),
    note: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
  },
  (t) => [index().on(t.offerId, t.at), pgPolicy('visible', { for: 'all', using: ofVisibleOffer, withCheck: ofVisibleOffer })],
)

/** What the cabinet shows of an offer; the AIS decides its state, this is a copy. */
export type OfferCopy = {
  vacancy: OfferedWork
  verdict: Verdict
  reasons: readonly { text: Text; clause: string; outcome: string }[]
  centreId: string
  referral: { number: string; issuedOn: string; dueAt: string | null; documentCode: string | null } | null
  result: OfferResult | null
  /** Why it was taken back: the vacancy closed, the person was hired elsewhere, or a specialist's own words. Absent in copies of earlier versions. */
  cancelled?: { reason: 'vacancy_closed' | 'hired' | 'recalled'; text: string | null } | null
}

/** The person's copy of the centre's offers (O206-33.X1). `responseId` is the response in both cabinets. */
export const offers = pgTable(
  'offers',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    vacancyId: bigint({ mode: 'number' }).notNull(),
    responseId: uuid(),
    state: text({ enum: offerStates }).notNull(),
    data: jsonb().$type<OfferCopy>().notNull(),
    answerReason: text({ enum: offerRefusals }),
    answerText: text(),
    answeredAt: moment(),
    dueAt: moment(),
    revision: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.userId, t.createdAt), index().on(t.responseId), visibleTo()],
)

export type AisOffer = typeof aisOffers.$inferSelect
export type AisOfferStep = typeof aisOfferSteps.$inferSelect
export type Offer = typeof offers.$inferSelect

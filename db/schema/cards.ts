import { sql } from 'drizzle-orm'
import { boolean, date, index, jsonb, pgPolicy, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ais, createdAt, isInScope, isSystem, moment, visibleTo } from './common'
import { isOpened, whileOpened } from './openings'

/** The personal employment card (E6, O206-24.1): one for an IIN, kept by the centre of residence. */
export const cards = ais.table(
  'cards',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    iin: text().notNull().unique(),
    lastName: text().notNull(),
    firstName: text().notNull(),
    middleName: text(),
    birthDate: date().notNull(),
    sex: text({ enum: ['M', 'F'] }),
    locale: text({ enum: ['kk', 'ru', 'en'] })
      .notNull()
      .default('kk'),
    phone: text(),
    email: text(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    /** KATO of where the person lives, as far as it is known: visits are rarer in a village (E8). */
    placeCode: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.centreId),
    index('cards_last_name').on(sql`lower(${t.lastName}) text_pattern_ops`),
    visibleTo(isInScope),
    whileOpened(isOpened('card', sql`cards.id`)),
  ],
)

/** What lists and queues may show of a card without opening it: surname with initials, the IIN's last six digits, and the status. Kept by triggers. */
export const cardHeads = ais.table(
  'card_heads',
  {
    /** The card's own id. There is no column `card_id` here, so that policies may say `h.id = card_id`. */
    id: uuid().primaryKey(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    shortName: text().notNull(),
    maskedIin: text().notNull(),
    status: text({ enum: ['job_seeker', 'unemployed', 'ended', 'none'] }).notNull(),
    number: text(),
    since: date(),
  },
  (t) => [index().on(t.centreId, t.status, t.id), index().on(t.regionCode, t.status, t.id), visibleTo(isInScope)],
)

const ofOpenCard = sql`${isSystem} or exists (select 1 from ${cards} c where c.id = card_id)`
/** Rows of a card that are seen only by whoever has it open now. */
export const whenOpened = () => pgPolicy('visible', { for: 'all', using: ofOpenCard, withCheck: ofOpenCard })
/** The same for rows with a region and a centre of their own. */
export const whileCardOpened = () => whileOpened(isOpened('card', sql`card_id`))

/** Everything known about a person, as facts: what, from where, when, by whom. A newer fact of the same key replaces the earlier one, which stays. */
export const cardFacts = ais.table(
  'card_facts',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    /** Section of the card (E6): identity, contacts, categories, education, experience, wishes, checks, … */
    section: text().notNull(),
    /** Key within the section; a list's entries have a key each. */
    key: text().notNull(),
    value: jsonb().$type<unknown>().notNull(),
    /** `form` (the person's signed form), `register:<name>`, `officer`, `employer`, `platform`. */
    source: text().notNull(),
    /** Number of the case, message or document it came by. */
    sourceRef: text(),
    authorId: text().notNull(),
    authorName: text().notNull().default(''),
    at: createdAt(),
    supersededAt: moment(),
  },
  (t) => [index().on(t.cardId, t.section, t.key), whenOpened()],
)

/** A time of being registered, as a job seeker or as unemployed (O206-24.2). At most one of a kind is open. */
export const episodes = ais.table(
  'episodes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    kind: text({ enum: ['job_seeker', 'unemployed'] }).notNull(),
    number: text().notNull().unique(),
    centreId: text().notNull(),
    regionCode: text().notNull(),
    /** Days. `until` is set when it has ended, with its ground (`D1` … `D9`, or `unemployed` when a job seeker became unemployed). */
    since: date().notNull(),
    until: date(),
    ground: text(),
    groundText: text(),
    caseId: uuid(),
    documentId: uuid(),
    decidedBy: text().notNull(),
    decidedByName: text().notNull().default(''),
    publishConsent: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('episodes_open').on(t.cardId, t.kind).where(sql`until is null`),
    index().on(t.centreId, t.kind, t.until),
    // who waits for the first offer: what goes on, the oldest first
    index('episodes_open_in_centre').on(t.centreId, t.createdAt, t.id).where(sql`until is null`),
    index('episodes_open_in_region').on(t.regionCode, t.createdAt, t.id).where(sql`until is null`),
    // what goes on follows its card, so that its head is where the card is; no card is asked for it
    pgPolicy('visible_head', { for: 'select', to: 'enbek_ais_heads', using: isInScope }),
    whenOpened(),
  ],
)

export type Card = typeof cards.$inferSelect
export type CardFact = typeof cardFacts.$inferSelect
export type Episode = typeof episodes.$inferSelect
export type CardHead = typeof cardHeads.$inferSelect

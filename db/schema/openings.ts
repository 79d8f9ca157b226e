import { type SQL, sql } from 'drizzle-orm'
import { index, pgPolicy, text, uuid } from 'drizzle-orm/pg-core'
import { openingKinds, openingPurposes } from '../lists'
import { ais, asker, createdAt, isSystem, moment, visibleTo } from './common'

const isOwn = sql`staff_id = ${asker}`

/**
 * The look-up journal: every opening of a card, an application, a correction or an account of the platform by staff: who, as what, for what, and until when it stays open.
 * Only ever added to; the person sees each one in the cabinet, a member of staff his own (E6, O206-28.B3).
 */
export const openings = ais.table(
  'openings',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    kind: text({ enum: openingKinds }).notNull(),
    /** Id of the card, case, correction or account. */
    subjectId: uuid().notNull(),
    /** Whose it is; null while a visitor's application does not say. */
    iin: text(),
    staffId: uuid().notNull(),
    staffName: text().notNull(),
    /** The signed-in browser for which it is open. */
    sessionId: text(),
    role: text().notNull(),
    /** Where the subject is kept. */
    regionCode: text().notNull(),
    centreId: text(),
    /** The centre in which the member of staff works; null = the region's or the country's body. */
    staffCentreId: text(),
    purpose: text({ enum: openingPurposes }).notNull(),
    /** Number of the case, offer or draft it concerns. */
    about: text(),
    at: createdAt(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    index().on(t.subjectId, t.staffId, t.expiresAt),
    index().on(t.subjectId, t.at),
    index().on(t.iin, t.staffId, t.expiresAt),
    index().on(t.staffId, t.at),
    visibleTo(isOwn),
  ],
)

/** Openings of cards from the time before `openings` had them: sealed as they are (lib/journal/seal), so the table stays, and nobody writes into it. */
export const cardOpenings = ais.table(
  'card_openings',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    cardId: uuid().notNull(),
    staffId: uuid().notNull(),
    staffName: text().notNull(),
    sessionId: text(),
    role: text().notNull(),
    regionCode: text().notNull(),
    centreId: text().notNull(),
    staffCentreId: text(),
    purpose: text({ enum: openingPurposes }).notNull(),
    about: text(),
    at: createdAt(),
    expiresAt: moment().notNull(),
  },
  (t) => [index().on(t.cardId, t.staffId, t.expiresAt), index().on(t.cardId, t.at), visibleTo(isOwn)],
)

/** An opening of the visitor's own that holds now, in this browser. */
const holds = sql`o.staff_id = ${asker}
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()`
const lives = (kind: (typeof openingKinds)[number], which: SQL) =>
  sql`exists (select 1 from ${openings} o where o.kind = '${sql.raw(kind)}' and ${which} and ${holds})`

/** The row with this id, of this kind, has been opened. */
export const isOpened = (kind: (typeof openingKinds)[number], id: SQL) => lives(kind, sql`o.subject_id = ${id}`)
/** The card of the person with this IIN has been opened. */
export const isPersonOpened = (iin: SQL) => lives('card', sql`o.iin = ${iin}`)

/**
 * A second wall beside the region and centre: staff read and write the row only while its subject is open, whatever the query says.
 * It binds the role of the AIS alone; the views of heads (`*_heads`) belong to another role, which may read nothing personal but what they mask.
 */
export const whileOpened = (opened: SQL) =>
  pgPolicy('opened', { as: 'restrictive', for: 'all', to: 'enbek_ais', using: sql`${isSystem} or ${opened}` })

export type Opening = typeof openings.$inferSelect

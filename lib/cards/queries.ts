import 'server-only'
import { and, desc, eq, getTableColumns, inArray, isNull, like, lt, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  type Card,
  type CardFact,
  type CardHead,
  cardFacts,
  cardHeads,
  cards,
  type Deregistration,
  deregistrations,
  type Episode,
  episodes,
  type Opening,
  openings,
  type Visit,
  visits,
} from '@/db/schema'
import { isInScope } from '@/db/schema/common'
import { inPlaces } from '@/lib/core/places'
import { may, maySomewhere, type User } from '@/lib/core/policy'
import { asAis, lifted } from '@/lib/core/tx'
import { openingNow } from '@/lib/lookups/write'
import { newest } from './facts'
import { queryOf } from './rules'

/** A card by its IIN, as far as row-level security shows it: to the AIS itself always, to staff only while they have it open. */
export async function cardOfIin(tx: Tx, iin: string): Promise<Card | undefined> {
  const [card] = await tx.select().from(cards).where(eq(cards.iin, iin))
  return card
}

/** What holds now: the newest fact of each key. */
export async function currentFacts(tx: Tx, cardId: string): Promise<CardFact[]> {
  return newest(
    await tx
      .select()
      .from(cardFacts)
      .where(and(eq(cardFacts.cardId, cardId), isNull(cardFacts.supersededAt)))
      .orderBy(cardFacts.at, cardFacts.id),
  )
}

/** Everything that was ever said under a key, the newest first. */
export const factHistory = (tx: Tx, cardId: string, section: string, key: string): Promise<CardFact[]> =>
  tx
    .select()
    .from(cardFacts)
    .where(and(eq(cardFacts.cardId, cardId), eq(cardFacts.section, section), eq(cardFacts.key, key)))
    .orderBy(desc(cardFacts.at), desc(cardFacts.id))

/** The registrations of a card, the newest first. */
const episodesOf = (tx: Tx, cardId: string): Promise<Episode[]> =>
  tx.select().from(episodes).where(eq(episodes.cardId, cardId)).orderBy(desc(episodes.since), desc(episodes.createdAt))

// ——— The desk ———

export const cardStatuses = ['job_seeker', 'unemployed', 'ended', 'none'] as const
export type CardFilter = { status?: (typeof cardStatuses)[number]; centre?: string; q?: string; after?: string }

const pageSize = 30
const mostFound = 300

/** Cards of the own regions and centres as lists may show them; a page of 30, the newest first. Null: not for this person. */
export async function cardsOnDesk(user: User, filter: CardFilter): Promise<{ rows: CardHead[]; next: string | null } | null> {
  if (!opensCards(user)) return null
  return asAis(user, async (tx) => {
    const found = filter.q ? await idsOf(tx, user, filter.q) : null
    const rows = await tx
      .select()
      .from(cardHeads)
      .where(
        and(
          inPlaces(user, cardHeads),
          found ? (found.length > 0 ? inArray(cardHeads.id, found) : sql`false`) : undefined,
          filter.status ? eq(cardHeads.status, filter.status) : undefined,
          filter.centre ? eq(cardHeads.centreId, filter.centre) : undefined,
          filter.after ? lt(cardHeads.id, filter.after) : undefined,
        ),
      )
      .orderBy(desc(cardHeads.id))
      .limit(pageSize + 1)
    return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
  })
}

/** The AIS looks the names up; what comes back are ids within the asker's own scope, never a name. */
const idsOf = (tx: Tx, user: User, typed: string): Promise<string[]> =>
  lifted(tx, async () => {
    const query = queryOf(typed)
    if (!query) return []
    const begins = (column: PgColumn, name: string) => sql`lower(${column}) like ${`${name.replace(/[\\%_]/g, '\\$&')}%`}`
    const match =
      'iin' in query
        ? eq(cards.iin, query.iin)
        : 'tail' in query
          ? like(cards.iin, `%${query.tail}`)
          : and(...query.names.map((name, at) => begins([cards.lastName, cards.firstName, cards.middleName][at]!, name)))
    const rows = await tx
      .select({ id: cards.id })
      .from(cards)
      .where(and(isInScope, inPlaces(user, cards), match))
      .limit(mostFound)
    return rows.map(({ id }) => id)
  })

const opensCards = (user: User) => maySomewhere(user, 'card.open')

export type OpenedCard = {
  card: Card
  opening: Opening
  facts: CardFact[]
  episodes: Episode[]
  visits: Visit[]
  drafts: Omit<Deregistration, 'file'>[]
  openings: Opening[]
}

/** A card's head: what is shown before it is opened. Null: there is none in the own scope. */
export const headOf = (user: User, id: string): Promise<CardHead | null> =>
  opensCards(user)
    ? asAis(user, async (tx) => (await tx.select().from(cardHeads).where(eq(cardHeads.id, id)))[0] ?? null)
    : Promise.resolve(null)

/** Whether the visitor could open this card, with a purpose. */
export async function mayOpenCard(tx: Tx, user: User, id: string): Promise<boolean> {
  const [head] = await tx.select().from(cardHeads).where(eq(cardHeads.id, id))
  return head !== undefined && may(user, 'card.open', head)
}

/** The whole card for whoever has it open in this browser; null for everybody else, also in the database (`cards` policy). */
export const readCard = (user: User, id: string): Promise<OpenedCard | null> =>
  asAis(user, async (tx) => {
    if (!opensCards(user)) return null
    const opening = await openingNow(tx, user, 'card', id)
    const [card] = opening ? await tx.select().from(cards).where(eq(cards.id, id)) : []
    if (!opening || !card || !may(user, 'card.open', card)) return null
    const { file: _, ...draftColumns } = getTableColumns(deregistrations)
    return {
      card,
      opening,
      facts: await currentFacts(tx, id),
      episodes: await episodesOf(tx, id),
      visits: await tx.select().from(visits).where(eq(visits.cardId, id)).orderBy(desc(visits.dueOn)).limit(24),
      drafts: await tx
        .select(draftColumns)
        .from(deregistrations)
        .where(eq(deregistrations.cardId, id))
        .orderBy(desc(deregistrations.createdAt)),
      // whoever has the card open sees who else has had it; otherwise everybody sees his own rows alone
      openings: await lifted(tx, () => tx.select().from(openings).where(eq(openings.subjectId, id)).orderBy(desc(openings.at)).limit(20)),
    }
  })

/** The history of one fact, for whoever has the card open. */
export const openedHistory = (user: User, id: string, section: string, key: string): Promise<CardFact[]> =>
  asAis(user, (tx) => factHistory(tx, id, section, key))

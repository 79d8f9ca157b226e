import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, type CardFact, cardFacts, cards, type Episode, episodes } from '@/db/schema'
import { newest } from './facts'

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
export const episodesOf = (tx: Tx, cardId: string): Promise<Episode[]> =>
  tx.select().from(episodes).where(eq(episodes.cardId, cardId)).orderBy(desc(episodes.since), desc(episodes.createdAt))

import 'server-only'
import { eq, lt, sql } from 'drizzle-orm'
import { cards, hiddenCards, processingBlocks } from '@/db/schema'
import type { Receivers } from '@/lib/exchange/receivers'

/** In the AIS: the card of whoever has stopped the processing leaves the lists until a registration or the person himself brings it back (PDL 8). */
export const receivers: Receivers = {
  'processing-block.v1': async (block, { tx, message }) => {
    const row = {
      version: message.version,
      since: new Date(block.since),
      liftedAt: block.liftedAt === null ? null : new Date(block.liftedAt),
    }
    const [taken] = await tx
      .insert(processingBlocks)
      .values({ iin: block.iin, ...row })
      .onConflictDoUpdate({ target: processingBlocks.iin, set: row, setWhere: lt(processingBlocks.version, sql`excluded.version`) })
      .returning({ liftedAt: processingBlocks.liftedAt })
    if (!taken) return
    const [card] = await tx.select({ id: cards.id }).from(cards).where(eq(cards.iin, block.iin))
    if (!card) return
    if (taken.liftedAt) await tx.delete(hiddenCards).where(eq(hiddenCards.cardId, card.id))
    else await tx.insert(hiddenCards).values({ cardId: card.id, since: row.since }).onConflictDoNothing()
  },
}

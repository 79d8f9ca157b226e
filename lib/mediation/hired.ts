import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { episodes, type OfferedWork } from '@/db/schema'
import { addFacts, closeEpisode } from '@/lib/cards/write'
import { type Day, dayOf } from '@/lib/core/calendar'
import { lifted } from '@/lib/core/tx'
import { type By, cancelOthers } from './write'

type Hire = {
  cardId: string
  offerId: string | null
  vacancy: Pick<OfferedWork, 'titleKk' | 'titleRu' | 'employerKk' | 'employerRu'>
  startOn: Day
  by: By
  now: Date
}

/** Somebody of a card has been hired: his registrations end under D8 without anybody's act (O206-33.X2, E9), the card says where, and his other offers end. */
export const hiredOnVacancy = (tx: Tx, { cardId, offerId, vacancy, startOn, by, now }: Hire): Promise<void> =>
  lifted(tx, async () => {
    const today = dayOf(now)
    const open = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.cardId, cardId), isNull(episodes.until)))
      .orderBy(episodes.id)
      .for('update')
    const title = vacancy.titleRu ?? vacancy.titleKk ?? ''
    for (const episode of open) {
      // ends at once, whenever the work begins, and never before it has begun itself
      const [, until] = [episode.since, startOn, today].sort() as [Day, Day, Day]
      await closeEpisode(tx, episode, { ground: 'D8', groundText: `${vacancy.employerRu}: ${title}, ${startOn}`, until })
    }
    const value = { employer: vacancy.employerRu, post: title, startOn }
    await addFacts(tx, { id: cardId }, [
      { section: 'experience', key: `hired:${startOn}`, value, source: 'employer', sourceRef: offerId, author: by },
    ])
    await cancelOthers(tx, cardId, offerId, now)
  })

import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { openDeregistrationStates, openProposalStates } from '@/db/lists'
import { cards, deregistrations, episodes, unemploymentProposals, visits } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { lifted } from '@/lib/core/tx'
import { systemAuthor } from './facts'
import { tellPerson } from './tell'
import { addFacts, closeEpisode } from './write'

/** What waited for somebody in a registration that has ended has lost its object. Call it before the registration is closed and told. */
export const settle = (tx: Tx, episodeIds: readonly string[]): Promise<void> =>
  lifted(tx, async () => {
    if (episodeIds.length === 0) return
    await tx
      .update(visits)
      .set({ state: 'cancelled' })
      .where(and(inArray(visits.episodeId, [...episodeIds]), eq(visits.state, 'due')))
    await tx
      .update(deregistrations)
      .set({ state: 'moot' })
      .where(and(inArray(deregistrations.episodeId, [...episodeIds]), inArray(deregistrations.state, [...openDeregistrationStates])))
    await tx
      .update(unemploymentProposals)
      .set({ state: 'lapsed' })
      .where(and(inArray(unemploymentProposals.episodeId, [...episodeIds]), inArray(unemploymentProposals.state, [...openProposalStates])))
  })

type Hire = {
  /** The day on which work begins. */
  startOn: Day
  /** The day on which it became known: the last day of being registered. */
  today: Day
  employer: string
  post?: string | null
  contractNo?: string | null
  /** Number of the vacancy, message or document it came by. */
  ref: string
}

/**
 * A registered person was hired (ground D8; scenario 8): an employer's word through the exchange, a positive fact, so the registrations end without anybody's
 * decision. The job becomes a fact of the card. Answers how many registrations ended; a person without a card is none of ours.
 */
export const hiredOnVacancy = (
  tx: Tx,
  iin: string,
  { startOn, today, employer, post = null, contractNo = null, ref }: Hire,
): Promise<number> =>
  lifted(tx, async () => {
    const [card] = await tx.select().from(cards).where(eq(cards.iin, iin)).for('update')
    if (!card) return 0
    const value = { employer, post, startOn, contractNo }
    await addFacts(tx, card, [
      { section: 'experience', key: `hired:${ref}`, value, source: 'employer', sourceRef: ref, author: systemAuthor },
    ])
    const open = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.cardId, card.id), isNull(episodes.until)))
    await settle(
      tx,
      open.map(({ id }) => id),
    )
    for (const episode of open) await closeEpisode(tx, episode, { ground: 'D8', groundText: employer, until: today })
    if (open.length > 0) await tellPerson(tx, card, 'registration.hired', { employer })
    return open.length
  })

import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, cards, episodes } from '@/db/schema'
import { lifted } from '@/lib/core/tx'
import type { Service } from '../definition'
import { isOver } from '../rules'

/** Numbers of the open registrations of a person in the whole country (JS3). */
export const openEpisodesOf = (tx: Tx, iin: string): Promise<string[]> =>
  lifted(tx, async () => {
    const rows = await tx
      .select({ number: episodes.number })
      .from(episodes)
      .innerJoin(cards, eq(cards.id, episodes.cardId))
      .where(and(eq(cards.iin, iin), isNull(episodes.until)))
    return rows.map(({ number }) => number)
  })

/** A case of this service and person that is not over, wherever it is. */
export const openCaseOf = (tx: Tx, service: Service, iin: string) =>
  lifted(tx, async () => {
    const states = Object.keys(service.states).filter((state) => !isOver(service, state))
    const [open] = await tx
      .select({ id: aisCases.id, number: aisCases.number, regionCode: aisCases.regionCode, centreId: aisCases.centreId })
      .from(aisCases)
      .where(and(eq(aisCases.iin, iin), eq(aisCases.service, service.id), inArray(aisCases.state, states)))
    return open
  })

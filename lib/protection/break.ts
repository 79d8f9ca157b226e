'use server'

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cardOpenings, cards, glassBreaks, protectedPersons } from '@/db/schema'
import { isInScope } from '@/db/schema/common'
import { openMinutes, roleIn } from '@/lib/cards/rules'
import { tellOpening } from '@/lib/cards/tell'
import { action } from '@/lib/core/action'
import { administrators, headsOf, notifyAll } from '@/lib/core/heads'
import { limit } from '@/lib/core/rate-limit'
import { lifted } from '@/lib/core/tx'
import { breakInput } from './input'

/**
 * The card of a protected person within the own regions and centres, found by the whole IIN only. For anybody else, for who is not protected and for who does
 * not exist there is nothing, and the answer is one and the same.
 */
const hiddenCard = ({ iin }: { iin: string }, tx: Tx) =>
  lifted(tx, async () => {
    const [row] = await tx
      .select({ cardId: cards.id, iin: cards.iin, regionCode: cards.regionCode, centreId: cards.centreId, personId: protectedPersons.id })
      .from(cards)
      .innerJoin(protectedPersons, and(eq(protectedPersons.iin, cards.iin), isNull(protectedPersons.endedAt)))
      .where(and(eq(cards.iin, iin), isInScope, sql`${cards.iin} = any (ais.protected_iins())`))
    return row
  })

/**
 * Break-glass: a member of staff who may open cards, but is not named, opens a protected person in need (M6). He says why; for half an hour the person is
 * visible to him alone; the head of the centre and the administrators hear of it at once, and the person sees it in the cabinet.
 */
export const breakGlass = action({
  can: 'protection.break',
  scope: 'ais',
  input: breakInput,
  prepare: ({ user }) => limit(`protection.break:${user.id}`, { hits: 5, seconds: 86_400 }),
  load: hiddenCard,
  run: async ({ input: { purpose, reason }, resource: of, user, tx, now }) => {
    const { role, centreId: own = null } = roleIn(user, of)
    const place = { regionCode: of.regionCode, centreId: of.centreId }
    const who = { staffId: user.id, staffName: user.name, role, ...place }
    const expiresAt = sql`now() + make_interval(mins => ${openMinutes})`
    await lifted(tx, async () => {
      const [opening] = await tx
        .insert(cardOpenings)
        .values({ ...who, cardId: of.cardId, sessionId: user.sessionId, staffCentreId: own, purpose, at: now, expiresAt })
        .returning()
      await tx.insert(glassBreaks).values({ ...who, personId: of.personId, openingId: opening!.id, reason, at: now, expiresAt })
      await tellOpening(tx, of, opening!, true)
    })
    const told = { kind: 'protection.broken', params: { staff: user.name, reason } } as const
    const watching = await administrators(tx)
    const heads = (await headsOf(tx, place)).filter((id) => id !== user.id && !watching.includes(id))
    await notifyAll(tx, watching, { ...told, path: `staff:/access/protected/${of.personId}` })
    await notifyAll(tx, heads, { ...told, path: 'staff:/access/questions' })
    return { subject: of.cardId, note: `protected: ${purpose}`, next: `/cards/${of.cardId}` }
  },
})

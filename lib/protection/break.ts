'use server'

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cards, glassBreaks, protectedPersons } from '@/db/schema'
import { isInScope } from '@/db/schema/common'
import { action } from '@/lib/core/action'
import { administrators, headsOf, notifyAll } from '@/lib/core/heads'
import { limit } from '@/lib/core/rate-limit'
import { lifted } from '@/lib/core/tx'
import { inHalfAnHour } from '@/lib/lookups/rules'
import { writeOpening } from '@/lib/lookups/write'
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
    const place = { regionCode: of.regionCode, centreId: of.centreId }
    await lifted(tx, async () => {
      const subject = { kind: 'card' as const, id: of.cardId, iin: of.iin, ...place }
      const {
        id: openingId,
        staffId,
        staffName,
        role,
        at,
        expiresAt,
      } = await writeOpening(tx, user, subject, {
        purpose,
        now,
        until: inHalfAnHour(now),
        emergency: true,
      })
      await tx.insert(glassBreaks).values({ ...place, personId: of.personId, openingId, staffId, staffName, role, reason, at, expiresAt })
    })
    const told = { kind: 'protection.broken', params: { staff: user.name, reason } } as const
    const watching = await administrators(tx)
    const heads = (await headsOf(tx, place)).filter((id) => id !== user.id && !watching.includes(id))
    await notifyAll(tx, watching, { ...told, path: `staff:/access/protected/${of.personId}` })
    await notifyAll(tx, heads, { ...told, path: 'staff:/access/questions' })
    return { subject: of.cardId, note: `protected: ${purpose}`, next: `/cards/${of.cardId}` }
  },
})

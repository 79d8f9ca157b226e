'use server'

import { eq, sql } from 'drizzle-orm'
import { sessions, staffAccounts, staffRoles } from '@/db/schema'
import { action } from '@/lib/core/action'
import { endInput } from './input'
import { placeOf } from './scope'

/** A session of a member of staff is ended at once, with a reason that stands in the journal. Only sessions of staff are found here. */
export const endStaffSession = action({
  can: 'access.endSession',
  scope: 'system',
  input: endInput,
  load: async ({ id }, tx, user) => {
    const [session] = await tx
      .select({ id: sessions.id, userId: sessions.userId })
      .from(sessions)
      .innerJoin(staffAccounts, eq(staffAccounts.userId, sessions.userId))
      .where(eq(sessions.id, id))
      .for('update', { of: sessions })
    if (!session) return undefined
    const roles = await tx
      .select({ role: staffRoles.role, regionCode: staffRoles.regionCode, centreId: staffRoles.centreId })
      .from(staffRoles)
      .where(eq(staffRoles.userId, session.userId))
    return { ...session, ...placeOf(user, roles) }
  },
  run: async ({ input: { reason, from }, resource: session, tx }) => {
    await tx.delete(sessions).where(sql`${sessions.id} = ${session.id}`)
    const next = from === 'user' ? `/access/users/${session.userId}?done=ended` : '/access/sessions?done=ended'
    return { subject: session.userId, note: reason, next }
  },
})

import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffRoles } from '@/db/schema'
import { type Notice, notify } from './notices'
import { lifted } from './tx'

/** Account ids of the directors of a centre and of the mobility centre above it; without a centre, of the region's mobility centre. */
export const headsOf = (tx: Tx, { regionCode, centreId }: { regionCode: string; centreId: string | null }): Promise<string[]> =>
  lifted(tx, async () => {
    const rows = await tx
      .selectDistinct({ userId: staffRoles.userId })
      .from(staffRoles)
      .where(
        sql`(${staffRoles.role} = 'centre_director' and ${staffRoles.centreId} = ${centreId})
          or (${staffRoles.role} = 'lmc_director' and ${staffRoles.regionCode} in (${regionCode}, '*'))`,
      )
    return rows.map(({ userId }) => userId)
  })

/** Account ids of the administrators, who answer for information security (O206-28). */
export const administrators = (tx: Tx): Promise<string[]> =>
  lifted(tx, async () => {
    const rows = await tx.selectDistinct({ userId: staffRoles.userId }).from(staffRoles).where(eq(staffRoles.role, 'administrator'))
    return rows.map(({ userId }) => userId)
  })

/** The same notice to several accounts, once to each. */
export const notifyAll = async (tx: Tx, userIds: readonly string[], notice: Omit<Notice, 'userId'>): Promise<void> => {
  for (const userId of new Set(userIds)) await notify(tx, { userId, ...notice })
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffRoles } from '@/db/schema'
import type { NoticeKind } from '@/lib/core/notice-texts'
import { notify } from '@/lib/core/notices'
import { lifted } from '@/lib/core/tx'
import type { CorrectionRow } from './queries'

type Of = Pick<CorrectionRow, 'id' | 'number' | 'filedBy' | 'centreId' | 'regionCode'>

/** Tells whoever filed the request. */
export const tellFiler = (tx: Tx, { id, number, filedBy }: Of, kind: NoticeKind): Promise<void> =>
  notify(tx, { userId: filedBy, kind, params: { number }, path: `staff:/corrections/${id}` })

/** Tells the directors of the centre whose record it is, and of the mobility centre above it. */
export const tellCentre = async (tx: Tx, { id, number, centreId, regionCode }: Of, kind: NoticeKind): Promise<void> => {
  const directors = await lifted(tx, () =>
    tx
      .selectDistinct({ userId: staffRoles.userId })
      .from(staffRoles)
      .where(
        sql`(${staffRoles.role} = 'centre_director' and ${staffRoles.centreId} = ${centreId})
          or (${staffRoles.role} = 'lmc_director' and ${staffRoles.regionCode} in (${regionCode}, '*'))`,
      ),
  )
  for (const { userId } of directors) await notify(tx, { userId, kind, params: { number }, path: `staff:/corrections/${id}` })
}

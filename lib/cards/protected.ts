import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { protectedPersons } from '@/db/schema'
import { lifted } from '@/lib/core/tx'

/** Whether only named staff may see this person now (M6): then nothing of the card is published either. */
export const isProtected = (tx: Tx, iin: string): Promise<boolean> =>
  lifted(tx, async () => {
    const [row] = await tx
      .select({ id: protectedPersons.id })
      .from(protectedPersons)
      .where(and(eq(protectedPersons.iin, iin), isNull(protectedPersons.endedAt)))
    return row !== undefined
  })

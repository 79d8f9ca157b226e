'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { centres } from '@/db/schema'
import { action } from '@/lib/core/action'
import { text } from '@/lib/core/text'
import { centreInput, transportInput } from './input'
import { changedContacts } from './rules'

const saved = text(
  'Сақталды: байланыс деректері сайтта жаңарды',
  'Сохранено: контакты на сайте обновлены',
  'Saved: the contacts on the site are updated',
)

const load = async ({ id }: { id: string }, tx: Tx) => {
  const [row] = await tx.select().from(centres).where(eq(centres.id, id)).for('update')
  return row && { ...row, centreId: row.id }
}

/** The director of a centre, of the mobility centre above it, or the administrator edits its contacts (O206-10.L1). */
export const saveCentre = action({
  can: 'centre.save',
  input: centreInput,
  load,
  run: async ({ input: { id, ...contacts }, resource: before, tx, user, now }) => {
    const changed = changedContacts(before, contacts)
    if (changed.length > 0)
      await tx
        .update(centres)
        .set({ ...contacts, isDemo: false, changedBy: user.id, changedAt: now })
        .where(eq(centres.id, id))
    return { subject: id, note: changed.join(', '), text: saved }
  },
})

const set = text(
  'Сақталды: жаңа ұсыныстар осы уақытпен бағаланады',
  'Сохранено: новые предложения оцениваются по этому времени',
  'Saved: new offers are weighed by this time',
)

/** The centre sets how long the way to suitable work may be (L SC 101(2)); offers already made keep what they stood on. */
export const saveTransport = action({
  can: 'centre.save',
  input: transportInput,
  load,
  run: async ({ input: { id, maxMinutes = null }, resource: before, tx, user, now }) => {
    if (before.maxMinutes !== maxMinutes)
      await tx.update(centres).set({ maxMinutes, changedBy: user.id, changedAt: now }).where(eq(centres.id, id))
    return { subject: id, note: `suitable.max_minutes ${before.maxMinutes ?? '—'} → ${maxMinutes ?? '—'}`, text: set }
  },
})

'use server'

import { eq } from 'drizzle-orm'
import { centres } from '@/db/schema'
import { action } from '@/lib/core/action'
import { text } from '@/lib/core/text'
import { centreInput } from './input'
import { changedContacts } from './rules'

const saved = text(
  'Сақталды: байланыс деректері сайтта жаңарды',
  'Сохранено: контакты на сайте обновлены',
  'Saved: the contacts on the site are updated',
)

/** The director of a centre, of the mobility centre above it, or the administrator edits its contacts (O206-10.L1). */
export const saveCentre = action({
  can: 'centre.save',
  input: centreInput,
  load: async ({ id }, tx) => {
    const [row] = await tx.select().from(centres).where(eq(centres.id, id)).for('update')
    return row && { ...row, centreId: row.id }
  },
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

'use server'

import { eq } from 'drizzle-orm'
import { employmentPlans } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { agreeing } from './input'
import { awaitsPerson } from './rules'

const changed = text(
  'Жоспар өзгерді не оған келісім беріліп қойған. Бетті жаңартыңыз',
  'План изменился, или согласие уже дано. Обновите страницу',
  'The plan has changed, or you have agreed already. Reload the page',
)
const sent = text('Келісіміңіз орталыққа жіберілді', 'Ваше согласие отправлено в центр', 'Your agreement was sent to the centre')

/** The person agrees to the plan as it stands on the page (E8: signed by both); row-level security shows nobody else's. */
export const agreePlan = action({
  can: 'plan.agree',
  input: agreeing,
  load: async (_input, tx) => (await tx.select().from(employmentPlans))[0],
  run: async ({ input: { revision }, resource: { iin }, tx, now }) => {
    await lifted(tx, async () => {
      const [row] = await tx.select().from(employmentPlans).where(eq(employmentPlans.iin, iin)).for('update')
      if (!row || row.data.revision !== revision || !awaitsPerson(row.data) || row.pending === revision) throw new Refusal(changed)
      await tx.update(employmentPlans).set({ pending: revision, updatedAt: now }).where(eq(employmentPlans.iin, iin))
      await send(tx, 'platform', {
        type: 'employment-plan-answer.v1',
        subject: `plan:${iin}`,
        data: { iin, revision, at: now.toISOString() },
      })
    })
    return { subject: `revision ${revision}`, text: sent }
  },
})

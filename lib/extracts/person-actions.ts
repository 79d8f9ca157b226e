'use server'

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { people } from '@/db/schema'
import { action } from '@/lib/core/action'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'

const unknown = text(
  'ЖСН-іңіз әлі расталмаған: картаңыздың көшірмесін орталықтан алыңыз',
  'Ваш ИИН ещё не подтверждён: выписку можно получить в центре',
  'Your IIN is not proven yet: ask for the copy at the centre',
)

/** The person asks the AIS for a paper with everything that his card holds; it comes into his documents (E6). */
export const askExtract = action({
  can: 'card.extract',
  input: z.object({}),
  prepare: ({ user }) => limit(`card.extract:${user.id}`, { hits: 5, seconds: 3600 }),
  run: async ({ user, tx, now }) => {
    const [person] = await tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, user.id))
    const iin = person?.iin
    if (!iin) throw new Refusal(unknown)
    await lifted(tx, () =>
      send(tx, 'platform', { type: 'card-extract.v1', subject: `card-extract:${iin}`, data: { iin, at: now.toISOString() } }),
    )
    return { subject: user.id, next: '/cabinet/registration?done=extract' }
  },
})

'use server'

import { z } from 'zod'
import { action } from '@/lib/core/action'
import { enqueue } from '@/lib/core/outbox'
import { text } from '@/lib/core/text'

const begun = text(
  'Тексеру басталды. Нәтижесі бірер минутта осы бетте пайда болады',
  'Проверка началась. Результат появится на этой странице через минуту-другую',
  'The check has begun. Its result will stand on this page in a minute or two',
)

/** The administrator has the seal of all journals verified now; the nightly run does the same (P8). */
export const verifySeal = action({
  can: 'journal.verify',
  input: z.object({}),
  run: async ({ tx, user }) => {
    await enqueue(tx, 'journal.verify', { askedBy: user.id }, { key: 'journal.verify' })
    return { subject: 'seal', text: begun }
  },
})

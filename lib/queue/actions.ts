'use server'

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'

const gone = text(
  'Мұндай тапсырма жоқ немесе ол қайта орындалып жатыр',
  'Такого задания нет, или оно уже выполняется снова',
  'There is no such job, or it runs again already',
)
const queued = text('Тапсырма қайтадан кезекке қойылды', 'Задание снова поставлено в очередь', 'The job is queued again')

/** A dead letter gets all its attempts again. */
export const retryJob = action({
  can: 'queue.retry',
  input: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  run: async ({ input: { id }, tx }) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select retry_dead_letter(${id}::bigint) as done`)
    if (!row?.done) throw new Refusal(gone)
    return { subject: `job:${id}`, text: queued }
  },
})

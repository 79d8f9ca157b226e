'use server'

import { action } from '@/lib/core/action'
import { limit } from '@/lib/core/rate-limit'
import { text } from '@/lib/core/text'
import { reportInput } from './input'
import { writeFailure } from './write'

const thanks = text(
  'Рақмет! Хабарламаңыз әкімшіге жетті. Ақау расталса, ол осы бетте көрінеді',
  'Спасибо! Сообщение получил администратор. Если сбой подтвердится, он появится на этой странице',
  'Thank you. The administrator has your message. If the failure is confirmed, it appears on this page',
)

/** O206-22.1: anybody says what does not work. Nothing is asked about the person. */
export const reportFailure = action({
  can: 'failure.report',
  scope: 'system',
  input: reportInput,
  prepare: ({ ip }) => limit(`failure-report:${ip ?? 'unknown'}`, { hits: 5, seconds: 3600 }),
  run: async ({ input, tx, now }) => {
    const made = await writeFailure(tx, { ...input, source: 'request', severity: 3, foundAt: now }, '', now)
    return { subject: made!.id, text: thanks }
  },
})

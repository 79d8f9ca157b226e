/** What the head's finding is called, and what notices say of a question. */
import type { questionFindings } from '@/db/lists'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { type Text, text } from '@/lib/core/text'

export const findingNames: Readonly<Record<(typeof questionFindings)[number], Text>> = {
  justified: text('Негізді ашылған', 'Открыто обоснованно', 'Opened with good reason'),
  not_justified: text('Негізсіз ашылған', 'Открыто необоснованно', 'Opened without good reason'),
}

/** The day of a term, in each language. */
export const dueWords = (due: Date): Text => text(day('kk', dayOf(due)), day('ru', dayOf(due)), day('en', dayOf(due)))

/** An answer that fits into a notice; the whole stands in the cabinet. */
export const shortened = (answer: string): string => (answer.length > 300 ? `${answer.slice(0, 299)}…` : answer)

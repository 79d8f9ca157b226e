/** What passes about the openings of a person's file: the question of the cabinet, and what the head has found (O206-28.B3). */
import { z } from 'zod'

const iin = z.string().regex(/^\d{12}$/)
const moment = z.iso.datetime({ offset: true })

export const openingQuestion = z.object({
  questionId: z.uuid(),
  openingId: z.uuid(),
  iin: iin.nullable(),
  /** The account that was opened, for an opening of the kind `account`. */
  accountId: z.uuid().nullish(),
  at: moment,
  locale: z.enum(['kk', 'ru', 'en']),
  words: z.string().nullable(),
})

/** The whole state of a question: until when it will be answered, and the answer. It names no person: the platform knows who has asked. */
export const openingAnswer = z.object({
  questionId: z.uuid(),
  dueAt: moment,
  finding: z.enum(['justified', 'not_justified']).nullable(),
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
})

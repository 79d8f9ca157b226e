import 'server-only'
import type { Tx } from '@/db/client'
import type { AisOpeningQuestion } from '@/db/schema'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'

/** Tells the platform how a question stands: until when it is answered, and the answer; never who opened the file or who answered. */
export const tellQuestion = (tx: Tx, question: AisOpeningQuestion): Promise<string> =>
  lifted(tx, () =>
    send(tx, 'ais', {
      type: 'opening-answer.v1',
      subject: `opening-question:${question.id}`,
      data: {
        questionId: question.id,
        dueAt: question.dueAt.toISOString(),
        finding: question.finding,
        answer: question.answer,
        answeredAt: question.answeredAt?.toISOString() ?? null,
      },
    }),
  )

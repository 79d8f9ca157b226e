'use server'

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cardOpeningCopies, openingQuestions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { askInput } from './input'

const asked = text(
  'Сұрағыңыз орталық басшысына жіберілді. Жауап осы бетте және хабарлама болып келеді.',
  'Вопрос отправлен руководителю центра. Ответ появится на этой странице, и придёт уведомление.',
  'Your question was sent to the head of the centre. The answer will appear here, with a notice.',
)
const already = text('Бұл туралы сұрап қойғансыз', 'Об этом вы уже спросили', 'You have asked about this already')

/** «Неге ашылды?»: the person asks about one opening of the own file, once; the head answers within the term `lookups.answer`. */
export const askWhy = action({
  can: 'question.ask',
  input: askInput,
  prepare: ({ user }) => limit(`question.ask:${user.id}`, { hits: 20, seconds: 86_400 }),
  // row-level security shows the openings of the own proven IIN and of the own account only
  load: async ({ id }, tx) => (await tx.select().from(cardOpeningCopies).where(eq(cardOpeningCopies.id, id)))[0],
  run: async ({ input: { words }, resource: opening, user, tx, now }) => {
    const question = { id: randomUUID(), openingId: opening.id, words: words || null, askedAt: now }
    await lifted(tx, async () => {
      const [row] = await tx.insert(openingQuestions).values(question).onConflictDoNothing().returning({ id: openingQuestions.id })
      if (!row) throw new Refusal(already)
      await send(tx, 'platform', {
        type: 'opening-question.v1',
        subject: `opening-question:${question.id}`,
        data: {
          questionId: question.id,
          openingId: opening.id,
          iin: opening.iin,
          accountId: opening.accountId,
          at: now.toISOString(),
          locale: user.locale,
          words: question.words,
        },
      })
    })
    return { subject: opening.id, text: asked }
  },
})

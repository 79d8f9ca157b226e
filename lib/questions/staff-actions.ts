'use server'

import { eq } from 'drizzle-orm'
import { aisOpeningQuestions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { stopTimer } from '@/lib/core/clock'
import { enqueue } from '@/lib/core/outbox'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { answerInput } from './input'
import { tellQuestion } from './tell'

const answered = text('Бұл сұраққа жауап берілген', 'На этот вопрос уже ответили', 'This question has been answered already')
const sent = text('Жауап адамның кабинетіне жіберілді', 'Ответ отправлен в кабинет человека', 'The answer was sent to the person’s cabinet')

/** The head of the centre answers whether the opening was justified; what was not is recorded as a breach, and a person decides what follows (A349-23). */
export const answerQuestion = action({
  can: 'question.answer',
  scope: 'ais',
  input: answerInput,
  load: ({ id }, tx) =>
    lifted(tx, async () => (await tx.select().from(aisOpeningQuestions).where(eq(aisOpeningQuestions.id, id)).for('update'))[0]),
  run: async ({ input: { finding, answer }, resource: of, user, tx, now }) => {
    if (of.answeredAt) throw new Refusal(answered)
    await lifted(tx, async () => {
      const [row] = await tx
        .update(aisOpeningQuestions)
        .set({ finding, answer, answeredBy: user.id, answeredByName: user.name, answeredAt: now, timer: stopTimer(of.timer, now) })
        .where(eq(aisOpeningQuestions.id, of.id))
        .returning()
      await tellQuestion(tx, row!)
    })
    if (finding === 'not_justified') await enqueue(tx, 'questions.breach', { id: of.id }, { key: `questions.breach:${of.id}` })
    return { subject: of.id, note: finding, text: sent, next: '/access/questions' }
  },
})

import 'server-only'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { aisOpeningQuestions, cardOpeningCopies, openingQuestions, openings } from '@/db/schema'
import { recordBreach } from '@/lib/access/breaches'
import { accountOfIin } from '@/lib/accounts/proven'
import { dayOf } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { administrators, headsOf, notifyAll } from '@/lib/core/heads'
import { Hopeless, type JobModule } from '@/lib/core/job'
import { dueMoment, readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import type { Receivers } from '@/lib/exchange/receivers'
import { toldOf } from './rules'
import { tellQuestion } from './tell'
import { dueWords, shortened } from './words'

type Asking = { openingId: string; iin: string | null; accountId?: string | null | undefined }

/** The opening of this person or of this account, as the AIS wrote it down. */
async function openingOf(tx: Tx, { openingId, iin, accountId }: Asking) {
  const whose = or(
    iin ? eq(openings.iin, iin) : undefined,
    accountId ? and(eq(openings.kind, 'account'), eq(openings.subjectId, accountId)) : undefined,
  )
  const [opening] = await tx
    .select()
    .from(openings)
    .where(and(eq(openings.id, openingId), whose ?? sql`false`))
  return opening
}

/** The account in whose cabinet an opening stands; null while nobody has proven that IIN. */
async function ownerOf(tx: Tx, openingId: string): Promise<string | null> {
  const [opening] = await tx.select().from(cardOpeningCopies).where(eq(cardOpeningCopies.id, openingId))
  return opening?.accountId ?? accountOfIin(tx, opening?.iin ?? null)
}

export const receivers: Receivers = {
  /** The person asks: the head of whoever opened the file gets the question and a term (nearest in the law: O206-21.D1). */
  'opening-question.v1': async ({ questionId, openingId, at, locale, words, ...whose }, { tx }) => {
    const opening = await openingOf(tx, { openingId, ...whose })
    if (!opening) throw new Hopeless(`question ${questionId}: no such opening`)
    const askedAt = new Date(at)
    const law = await readLaw(tx)
    const timer = startTimer(law.term('lookups.answer', dayOf(askedAt)), askedAt, law.calendarVersion)
    const place = { regionCode: opening.regionCode, centreId: opening.staffCentreId }
    const [question] = await tx
      .insert(aisOpeningQuestions)
      .values({
        id: questionId,
        openingId,
        staffId: opening.staffId,
        staffName: opening.staffName,
        role: opening.role,
        purpose: opening.purpose,
        about: opening.about,
        openedAt: opening.at,
        ...place,
        words,
        locale,
        askedAt,
        timer,
        dueAt: dueMoment(law, timer)!,
      })
      .onConflictDoNothing()
      .returning()
    if (!question) return
    await tellQuestion(tx, question)
    await notifyAll(tx, toldOf(question, await headsOf(tx, place), await administrators(tx)), {
      kind: 'question.asked',
      params: { due: dueWords(question.dueAt) },
      path: `staff:/access/questions/${question.id}`,
    })
  },
  /** How the question stands becomes the cabinet's copy; an answer is told to the person. */
  'opening-answer.v1': async ({ questionId, dueAt, finding, answer, answeredAt }, { tx }) => {
    const [row] = await tx
      .update(openingQuestions)
      .set({ dueAt: new Date(dueAt), finding, answer, answeredAt: answeredAt ? new Date(answeredAt) : null })
      .where(and(eq(openingQuestions.id, questionId), isNull(openingQuestions.answeredAt)))
      .returning({ openingId: openingQuestions.openingId })
    const userId = row && answer ? await ownerOf(tx, row.openingId) : null
    if (!userId || !answer) return
    await notify(tx, {
      userId,
      kind: 'question.answered',
      params: { answer: shortened(answer) },
      path: `/cabinet/openings/${row!.openingId}`,
    })
  },
}

/** The administrators hear once of every question whose term has passed. */
export async function tellLate(now: Date): Promise<number> {
  return asAisSystem(async (tx) => {
    const late = await tx
      .update(aisOpeningQuestions)
      .set({ lateToldAt: now })
      .where(and(isNull(aisOpeningQuestions.answeredAt), isNull(aisOpeningQuestions.lateToldAt), lt(aisOpeningQuestions.dueAt, now)))
      .returning({ id: aisOpeningQuestions.id, dueAt: aisOpeningQuestions.dueAt })
    const told = await administrators(tx)
    for (const { id, dueAt } of late)
      await notifyAll(tx, told, { kind: 'question.late', params: { due: dueWords(dueAt) }, path: `staff:/access/questions/${id}` })
    return late.length
  })
}

/** What a head found unjustified is a sign of a breach: the administrator of information security looks and decides (A349-23). */
export async function passOn(id: string): Promise<void> {
  const [question] = await asAisSystem((tx) =>
    tx
      .select()
      .from(aisOpeningQuestions)
      .where(and(eq(aisOpeningQuestions.id, id), eq(aisOpeningQuestions.finding, 'not_justified'))),
  )
  if (!question) return
  await asSystem((tx) =>
    recordBreach(tx, {
      userId: question.staffId,
      kind: 'needless_lookups',
      source: 'head',
      now: question.answeredAt!,
      by: { id: question.answeredBy!, name: question.answeredByName! },
      note: question.answer!,
      happenedAt: question.openedAt,
      sure: false,
    }),
  )
}

export const jobs: JobModule['jobs'] = {
  'questions.late': async () => {
    await tellLate(new Date())
  },
  'questions.breach': (payload) => passOn(z.object({ id: z.uuid() }).parse(payload).id),
}

export const crontab: JobModule['crontab'] = [{ task: 'questions.late', cron: '20 9 * * *' }]

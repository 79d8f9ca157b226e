import 'server-only'
import { and, eq, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { responseSteps, responses, type Vacancy, vacancies } from '@/db/schema'
import { addDays, addWorkingDays, dayOf } from '@/lib/core/calendar'
import type { JobModule, Listeners } from '@/lib/core/job'
import { readLaw } from '@/lib/core/law'
import { asSystem } from '@/lib/core/tx'
import { ballWith, isOpen, isOverdue, isTomorrow, openStates, reminderDue } from './rules'
import type { Closing } from './words'
import { lockResponse, makeMove, noteReminder, type Taken, tellEmployer, tellPerson } from './write'

const awaited = openStates.filter((state) => ballWith(state) === 'employer')

/** Each response in a transaction of its own, looked at again once it is held: whoever answers meanwhile is not reminded, and a second run finds nothing to do. */
async function forEach(where: SQL | undefined, work: (tx: Tx, of: Taken) => Promise<void>): Promise<void> {
  const rows = await asSystem((tx) =>
    tx
      .select({ id: responses.id })
      .from(responses)
      .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
      .where(where)
      .orderBy(responses.id),
  )
  for (const { id } of rows)
    await asSystem(async (tx) => {
      const of = await lockResponse(tx, id)
      if (of) await work(tx, of)
    })
}

/** What has been reminded of this term or interview already. */
const remindersOf = async (tx: Tx, { response }: Taken, of: string): Promise<string[]> => {
  const rows = await tx
    .select({ reminder: sql<string>`${responseSteps.note} ->> 'reminder'` })
    .from(responseSteps)
    .where(and(eq(responseSteps.responseId, response.id), sql`${responseSteps.note} ->> 'of' = ${of}`))
  return rows.map(({ reminder }) => reminder)
}

/** The employer is reminded after `response.remind_after` working days without an answer, and at the end of the term (E4). */
export async function remindEmployers(now: Date): Promise<void> {
  const today = dayOf(now)
  const law = await readLaw()
  const [answerWithin, remindAfter] = [law.value('response.answer_within', today), law.value('response.remind_after', today)]
  const horizon = addWorkingDays(today, Math.max(1, answerWithin - remindAfter), law.calendar)
  const where = and(inArray(responses.state, awaited), isNotNull(responses.answerBy), lte(responses.answerBy, horizon))
  await forEach(where, async (tx, of) => {
    const { answerBy } = of.response
    if (!answerBy) return
    const due = reminderDue(of.response, await remindersOf(tx, of, answerBy), today, { calendar: law.calendar, answerWithin, remindAfter })
    if (!due) return
    await noteReminder(tx, of, { reminder: due, of: answerBy })
    await tellEmployer(tx, of, 'response.reminder')
  })
}

/** Both sides are reminded on the day before an interview (E4). */
export async function remindInterviews(now: Date): Promise<void> {
  const today = dayOf(now)
  const where = and(
    inArray(responses.state, ['invited', 'confirmed']),
    sql`((${responses.interview} ->> 'at')::timestamptz at time zone 'Asia/Almaty')::date = ${addDays(today, 1)}`,
  )
  await forEach(where, async (tx, of) => {
    const { interview } = of.response
    if (!interview || !isTomorrow(of.response, today) || (await remindersOf(tx, of, interview.at)).length > 0) return
    await noteReminder(tx, of, { reminder: 'interview', of: interview.at })
    await tellPerson(tx, of, 'interview.tomorrow')
    await tellEmployer(tx, of, 'interview.tomorrow')
  })
}

const close = (tx: Tx, of: Taken, reason: Closing, now: Date) =>
  makeMove(tx, of, { name: 'close', from: of.response.state, set: { reason }, note: { reason } }, dayOf(now))

const closingOf = (reason: Vacancy['closedReason']): Closing =>
  reason === 'filled_by_portal' || reason === 'filled_otherwise' ? 'filled' : 'cancelled'

/** Nobody stays without an answer (features 3.1-2): the platform closes what was not answered in time, and what belongs to closed vacancies. */
export async function closeUnanswered(now: Date): Promise<void> {
  const today = dayOf(now)
  await forEach(and(inArray(responses.state, [...openStates]), eq(vacancies.state, 'closed')), closeWithVacancy(now))
  await forEach(and(inArray(responses.state, [...openStates]), lt(responses.answerBy, today)), async (tx, of) => {
    if (isOverdue(of.response, today)) await close(tx, of, 'unanswered', now)
  })
}

const closeWithVacancy = (now: Date) => async (tx: Tx, of: Taken) => {
  const [vacancy] = await tx
    .select({ state: vacancies.state, reason: vacancies.closedReason })
    .from(vacancies)
    .where(eq(vacancies.id, of.response.vacancyId))
  if (vacancy?.state === 'closed' && isOpen(of.response.state)) await close(tx, of, closingOf(vacancy.reason), now)
}

export const jobs: JobModule['jobs'] = {
  'responses.remind': () => remindEmployers(new Date()),
  'responses.close': () => closeUnanswered(new Date()),
  'interviews.remind': () => remindInterviews(new Date()),
}

export const listeners: Listeners = {
  'vacancy.closed': async ({ vacancyId }, tx) => {
    const rows = await tx
      .select({ id: responses.id })
      .from(responses)
      .where(and(eq(responses.vacancyId, vacancyId), inArray(responses.state, [...openStates])))
      .orderBy(responses.id)
    for (const { id } of rows) {
      const of = await lockResponse(tx, id)
      if (of) await closeWithVacancy(new Date())(tx, of)
    }
  },
}

/** Letters about work leave in working hours; terms end at midnight. */
export const crontab: JobModule['crontab'] = [
  { task: 'responses.close', cron: '10 0 * * *' },
  { task: 'responses.remind', cron: '0 9 * * *' },
  { task: 'interviews.remind', cron: '0 17 * * *' },
]

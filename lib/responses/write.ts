import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, members, type Response, responseSteps, responses, vacancies } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import type { NoticeKind } from '@/lib/core/notice-texts'
import { notify } from '@/lib/core/notices'
import { emit } from '@/lib/core/outbox'
import type { Text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { answerByAfter, type MoveName, moves, type Side, sharedAfter } from './rules'
import { each, employerName, reasonName, titleOf } from './words'

const vacancy = {
  titleKk: vacancies.titleKk,
  titleRu: vacancies.titleRu,
  openings: vacancies.openings,
  nameKk: employers.nameKk,
  nameRu: employers.nameRu,
}
const columns = { response: responses, vacancy }

/** A response with what its notices say about the vacancy. */
export type Taken = {
  response: Response
  vacancy: { titleKk: string | null; titleRu: string | null; openings: number; nameKk: string; nameRu: string }
}

const withVacancy = (tx: Tx) =>
  tx
    .select(columns)
    .from(responses)
    .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
    .innerJoin(employers, eq(employers.id, responses.employerId))

/** A response held until the transaction ends, so that of two moves at once the second sees the first one's state. */
export async function lockResponse(tx: Tx, id: string): Promise<Taken | undefined> {
  const [row] = await withVacancy(tx).where(eq(responses.id, id)).for('update', { of: responses })
  return row
}

/** The response of a person to a vacancy, held likewise. */
export async function lockResponseTo(tx: Tx, vacancyId: number, userId: string): Promise<Taken | undefined> {
  const [row] = await withVacancy(tx)
    .where(and(eq(responses.vacancyId, vacancyId), eq(responses.userId, userId)))
    .for('update', { of: responses })
  return row
}

/** A new row, before its first step; undefined when somebody was quicker (`responses_once`). */
export async function openResponse(
  tx: Tx,
  values: Pick<Response, 'vacancyId' | 'employerId' | 'userId' | 'resumeId' | 'origin' | 'shared' | 'state'>,
): Promise<Taken | undefined> {
  const [row] = await tx.insert(responses).values(values).onConflictDoNothing().returning({ id: responses.id })
  return row && lockResponse(tx, row.id)
}

type Change = {
  name: MoveName
  /** Null for the first step of a new row. */
  from: Response['state'] | null
  /** Fields of the response that the step changes besides its state. */
  set?: Partial<Pick<Response, 'resumeId' | 'message' | 'expectedPay' | 'interview' | 'hired' | 'reason' | 'reasonText' | 'origin'>>
  /** What the history shows of it. */
  note?: Record<string, string>
}

/**
 * Makes a move that the rules have allowed: the row, the step in both histories, the event and the notices, in the caller's transaction.
 * The row must be held by `lockResponse`. Returns the row as it is now.
 */
export async function makeMove(tx: Tx, of: Taken, { name, from, set = {}, note = {} }: Change, today: Day): Promise<Taken> {
  const { to, side } = moves[name]
  const { id, userId, employerId } = of.response
  const law = await readLaw(tx)
  const terms = { calendar: law.calendar, answerWithin: law.value('response.answer_within', today) }
  const shared = sharedAfter(name, of.response.shared)
  const consent: Record<string, string> =
    shared === of.response.shared && name !== 'send' ? {} : { consent: shared ? 'given' : 'withdrawn' }
  const [response] = await tx
    .update(responses)
    .set({
      ...set,
      state: to,
      shared,
      answerBy: answerByAfter(to, { ...of.response, ...set }, today, terms),
      updatedAt: sql`clock_timestamp()`,
    })
    .where(eq(responses.id, id))
    .returning()
  const next = { ...of, response: response! }
  await tx
    .insert(responseSteps)
    .values({ responseId: id, userId, employerId, side, from, to, note: { ...note, ...consent }, at: sql`clock_timestamp()` })
  await emit(tx, 'response.moved', { responseId: id, from, to, side })
  await tellOther(tx, next, side)
  return next
}

/** The step of a reminder: the state stays, both histories show it, and it is the memory of having reminded. */
export async function noteReminder(tx: Tx, { response }: Taken, note: { reminder: string; of: string }): Promise<void> {
  const { id, userId, employerId, state } = response
  await tx.insert(responseSteps).values({ responseId: id, userId, employerId, side: 'system', from: state, to: state, note })
}

const received: Partial<Record<Response['state'], NoticeKind>> = {
  sent: 'response.received',
  confirmed: 'response.confirmed',
  declined: 'response.declined',
  withdrawn: 'response.withdrawn',
}
const told: Partial<Record<Response['state'], NoticeKind>> = {
  viewed: 'response.viewed',
  proposed: 'response.proposed',
  invited: 'response.invited',
  interviewed: 'response.interviewed',
  no_show: 'response.no_show',
  offered: 'response.offered',
  hired: 'response.hired',
  rejected: 'response.rejected',
}

/** Whoever did not make the step hears of it. When the term ran out both do; an employer who closes a vacancy knows that he did. */
async function tellOther(tx: Tx, of: Taken, side: Side): Promise<void> {
  const { state, reason } = of.response
  if (side === 'citizen') return tellEmployer(tx, of, received[state]!)
  if (side === 'employer') return tellPerson(tx, of, told[state]!)
  // the person hears of it from `lib/mediation`, with the term of the answer
  if (side === 'centre') return tellEmployer(tx, of, 'response.referred')
  await tellPerson(tx, of, reason === 'unanswered' ? 'response.unanswered' : 'response.closed')
  if (reason === 'unanswered') await tellEmployer(tx, of, 'response.overdue')
}

export const tellPerson = (tx: Tx, of: Taken, kind: NoticeKind): Promise<void> =>
  notify(tx, { userId: of.response.userId, kind, params: paramsOf(of), path: `/cabinet/responses/${of.response.id}` })

/** Owners and HR hear of responses; a signatory only signs. */
export async function tellEmployer(tx: Tx, of: Taken, kind: NoticeKind): Promise<void> {
  const { employerId, id } = of.response
  const staff = await lifted(tx, () =>
    tx
      .select({ userId: members.userId })
      .from(members)
      .where(and(eq(members.employerId, employerId), inArray(members.role, ['owner', 'hr'])))
      .orderBy(members.userId),
  )
  for (const { userId } of staff) await notify(tx, { userId, kind, params: paramsOf(of), path: `/cabinet/candidates/${id}` })
}

function paramsOf({ response, vacancy }: Taken): Record<string, string | Text> {
  const { answerBy, interview, hired, reason, reasonText } = response
  const why = reasonName(reason)
  return {
    vacancy: titleOf(vacancy),
    employer: employerName(vacancy),
    ...(answerBy ? { answerBy: each((locale) => day(locale, answerBy)) } : {}),
    ...(interview ? { when: each((locale) => moment(locale, new Date(interview.at))), place: interview.place } : {}),
    ...(hired ? { startOn: each((locale) => day(locale, hired.startOn)) } : {}),
    ...(why ? { reason: reasonText ? each((locale) => `${why[locale]} — ${reasonText}`) : why } : {}),
  }
}

import 'server-only'
import { type AnyColumn, and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { employers, people, type Response, responseSteps, responses, resumes, vacancies } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { guest, may, type User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import { cardsOf } from '@/lib/vacancies/cards'
import { isOpen } from '@/lib/vacancies/rules'
import { filesOf } from './files'
import type { Filter } from './filter'
import { type Group, groupOf, statesOf } from './rules'

type Side = 'citizen' | 'employer'
const pageSize = 20

/** Row-level security shows a person who has shared any response; a card names only who shares this one, and to a verified employer only (E1, E3). */
const named = (column: AnyColumn) =>
  sql<
    string | null
  >`case when ${responses.shared} and ${employers.state} in ('verified_by_signature', 'verified_by_centre') then ${column} end`

const item = {
  id: responses.id,
  state: responses.state,
  origin: responses.origin,
  answerBy: responses.answerBy,
  interview: responses.interview,
  createdAt: responses.createdAt,
  updatedAt: responses.updatedAt,
  vacancyId: responses.vacancyId,
  titleKk: vacancies.titleKk,
  titleRu: vacancies.titleRu,
  employerKk: employers.nameKk,
  employerRu: employers.nameRu,
  resumeTitle: resumes.title,
  lastName: named(people.lastName),
  firstName: named(people.firstName),
}

const from = (tx: Tx) =>
  tx
    .select({
      ...item,
      key: sql<string>`${responses.updatedAt}::text`,
      term: sql<string>`coalesce(${responses.answerBy}, '9999-12-31')::text`,
    })
    .from(responses)
    .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
    .innerJoin(employers, eq(employers.id, responses.employerId))
    .leftJoin(resumes, eq(resumes.id, responses.resumeId))
    .leftJoin(people, eq(people.userId, responses.userId))

/** The newest first; what waits for the employer by its term. Keyset pages: the last row stands in the address. */
async function list(tx: Tx, side: Side, own: SQL, { group, state, vacancy, after }: Filter) {
  const byTerm = side === 'employer' && group === 'mine'
  const [key, id] = after?.split('~') ?? []
  const term = sql`coalesce(${responses.answerBy}, '9999-12-31')`
  const further = byTerm
    ? sql`(${term}, ${responses.id}) > (${key}::date, ${id}::uuid)`
    : sql`(${responses.updatedAt}, ${responses.id}) < (${key}::timestamptz, ${id}::uuid)`
  const rows = await from(tx)
    .where(
      and(
        own,
        group ? inArray(responses.state, statesOf(group, side)) : undefined,
        state ? eq(responses.state, state) : undefined,
        vacancy ? eq(responses.vacancyId, vacancy) : undefined,
        after ? further : undefined,
      ),
    )
    .orderBy(...(byTerm ? [asc(term), asc(responses.id)] : [desc(responses.updatedAt), desc(responses.id)]))
    .limit(pageSize + 1)
  const items = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? items.at(-1) : undefined
  return { items, next: last ? `${byTerm ? last.term : last.key}~${last.id}` : undefined }
}

export type Item = Awaited<ReturnType<typeof list>>['items'][number]
type Count = { state: Response['state']; count: number }

const countByGroup = (counts: readonly Count[], side: Side): Record<Group, number> => {
  const sums = { mine: 0, theirs: 0, done: 0 }
  for (const { state, count } of counts) sums[groupOf(state, side)] += count
  return sums
}

/** A person's responses and proposals. */
export const myResponses = (user: User, filter: Filter) =>
  asUser(user, async (tx) => {
    const own = eq(responses.userId, user.id)
    const counts = await tx
      .select({ state: responses.state, count: sql<number>`count(*)::int` })
      .from(responses)
      .where(own)
      .groupBy(responses.state)
    return { ...(await list(tx, 'citizen', own, filter)), counts: countByGroup(counts, 'citizen') }
  })

/** The desk of the employer for whom the person acts, with counts by vacancy and state; undefined for whoever may not see it. */
export async function desk(user: User, filter: Filter) {
  const { employerId } = user
  if (!employerId || !may(user, 'response.view', { employerId })) return undefined
  return asUser(user, async (tx) => {
    const own = eq(responses.employerId, employerId)
    const rows = await tx
      .select({
        vacancyId: responses.vacancyId,
        titleKk: vacancies.titleKk,
        titleRu: vacancies.titleRu,
        state: responses.state,
        count: sql<number>`count(*)::int`,
      })
      .from(responses)
      .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
      .where(own)
      .groupBy(responses.vacancyId, vacancies.titleKk, vacancies.titleRu, responses.state)
      .orderBy(desc(responses.vacancyId))
    const chosen = rows.filter(({ vacancyId }) => !filter.vacancy || vacancyId === filter.vacancy)
    return {
      ...(await list(tx, 'employer', own, filter)),
      counts: countByGroup(chosen, 'employer'),
      states: sumBy(chosen, 'state'),
      vacancies: byVacancy(rows),
    }
  })
}

const sumBy = <K extends string, R extends Record<K, string | number> & { count: number }>(
  rows: readonly R[],
  name: K,
): ReadonlyMap<R[K], number> => {
  const sums = new Map<R[K], number>()
  for (const row of rows) sums.set(row[name], (sums.get(row[name]) ?? 0) + row.count)
  return sums
}

type OfVacancy = { vacancyId: number; titleKk: string | null; titleRu: string | null; count: number }
const byVacancy = (rows: readonly OfVacancy[]): OfVacancy[] => {
  const sums = sumBy(rows, 'vacancyId')
  return [...new Map(rows.map((row) => [row.vacancyId, { ...row, count: sums.get(row.vacancyId) ?? 0 }])).values()]
}

/** Both sides' history. */
export const stepsOf = (tx: Tx, responseId: string) =>
  tx
    .select({
      id: responseSteps.id,
      at: responseSteps.at,
      side: responseSteps.side,
      from: responseSteps.from,
      to: responseSteps.to,
      note: responseSteps.note,
    })
    .from(responseSteps)
    .where(eq(responseSteps.responseId, responseId))
    .orderBy(responseSteps.at, responseSteps.id)
export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number]

/** One response of a person; "none" and "not yours" look alike. */
export async function myResponse(user: User, id: string) {
  if (user.id === guest.id || !z.uuid().safeParse(id).success) return undefined
  return asUser(user, async (tx) => {
    const [row] = await tx
      .select({ response: responses, resumeTitle: resumes.title, vacancyState: vacancies.state, validUntil: vacancies.validUntil })
      .from(responses)
      .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
      .leftJoin(resumes, eq(resumes.id, responses.resumeId))
      .where(and(eq(responses.id, id), eq(responses.userId, user.id)))
    if (!row) return undefined
    const [steps, files, [card]] = await Promise.all([stepsOf(tx, id), filesOf(tx, id), cardsOf([row.response.vacancyId])])
    return { ...row, steps, files, card: card!, open: isOpen({ state: row.vacancyState, validUntil: row.validUntil }, dayOf(new Date())) }
  })
}

/** The law's terms for today, for showing how pressing an answer is. */
export async function termsToday() {
  const today = dayOf(new Date())
  const law = await readLaw()
  return {
    today,
    calendar: law.calendar,
    answerWithin: law.value('response.answer_within', today),
    remindAfter: law.value('response.remind_after', today),
  }
}
export type TermsToday = Awaited<ReturnType<typeof termsToday>>

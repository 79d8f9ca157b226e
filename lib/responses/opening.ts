import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { employers, journal, people, type Response, responses, resumes, users, vacancies } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { getIp } from '@/lib/core/session'
import { asUser, lifted } from '@/lib/core/tx'
import { isVerified } from '@/lib/employers/rules'
import { type Card, fullCard, publicCard } from '@/lib/resumes/public-card'
import { cardsOf } from '@/lib/vacancies/cards'
import { filesOf } from './files'
import { type StepRow, stepsOf } from './queries'
import { obstacleTo } from './rules'
import { recordView } from './views'
import { lockResponse, makeMove } from './write'

export type Contacts = { lastName: string; firstName: string; middleName: string | null; email: string | null; phone: string | null }

/**
 * A response as the employer's staff open it. The only read that writes, for two facts that come true by reading alone:
 * the person is told that the employer has opened the response (E4 `viewed`), and who saw his contacts (E3 "who saw my data").
 * Asking for a click would make both untrue: a page that shows the response has shown it. Both are written in the transaction that reads,
 * with the journal's row, so that nothing is shown that was not recorded. Undefined: no such response, or not this employer's.
 */
export async function openCandidate(user: User, id: string) {
  const { employerId } = user
  if (!employerId || !may(user, 'response.view', { employerId }) || !z.uuid().safeParse(id).success) return undefined
  const now = new Date()
  const ip = await getIp()
  return asUser(user, async (tx) => {
    const found = await read(tx, id, employerId)
    if (!found) return undefined
    if (found.response.state === 'sent') await markViewed(tx, user, id, now, ip)
    const { response, vacancy, employer } = (await read(tx, id, employerId)) ?? found
    // only a verified employer sees who it is (E1, E3)
    const verified = isVerified(employer)
    const open = response.shared && verified
    const person = open ? await contactsOf(tx, user, response) : null
    const resume = response.resumeId ? await resumeOf(tx, user, response, open, dayOf(now)) : null
    const [[card], steps, hired] = [await cardsOf([response.vacancyId]), await stepsOf(tx, id), await hiredFor(tx, response.vacancyId)]
    return {
      ...said(open, response, steps),
      vacancy,
      verified,
      person,
      resume,
      files: open ? await filesOf(tx, id) : [],
      card: card!,
      filled: hired >= vacancy.openings && vacancy.state !== 'closed',
    }
  })
}

/** What a person wrote may name him too: it is read only while he shares the response. */
function said(open: boolean, response: Response, steps: StepRow[]) {
  if (open) return { response, steps }
  const silent = (step: StepRow): StepRow => (step.side === 'citizen' ? { ...step, note: { ...step.note, text: '' } } : step)
  const message = response.origin === 'employer' ? response.message : null
  return { response: { ...response, message, expectedPay: null }, steps: steps.map(silent) }
}

async function read(tx: Tx, id: string, employerId: string) {
  const [row] = await tx
    .select({
      response: responses,
      vacancy: {
        state: vacancies.state,
        openings: vacancies.openings,
        contactPerson: vacancies.contactPerson,
        contactPhone: vacancies.contactPhone,
        address: vacancies.address,
      },
      employer: { state: employers.state },
    })
    .from(responses)
    .innerJoin(vacancies, eq(vacancies.id, responses.vacancyId))
    .innerJoin(employers, eq(employers.id, responses.employerId))
    .where(and(eq(responses.id, id), eq(responses.employerId, employerId)))
  return row
}

/** The first opening; of two at once only one makes the step. */
async function markViewed(tx: Tx, user: User, id: string, now: Date, ip: string | null): Promise<void> {
  const of = await lockResponse(tx, id)
  if (!of || obstacleTo('view', 'employer', of.response, now)) return
  await makeMove(tx, of, { name: 'view', from: of.response.state }, dayOf(now))
  await tx
    .insert(journal)
    .values({ actorId: user.id, actingFor: user.employerId, action: 'response.view', subject: id, outcome: 'done', ip })
}

/** Name and confirmed contacts of a person who shares this response: the row of `users` is read in the platform's scope, and recorded. */
async function contactsOf(tx: Tx, user: User, response: Response): Promise<Contacts | null> {
  const [row] = await lifted(tx, () =>
    tx
      .select({
        lastName: people.lastName,
        firstName: people.firstName,
        middleName: people.middleName,
        email: sql<string | null>`case when ${users.emailConfirmedAt} is not null then ${users.email} end`,
        phone: sql<string | null>`case when ${users.phoneConfirmedAt} is not null then ${users.phone} end`,
      })
      .from(people)
      .innerJoin(users, eq(users.userId, people.userId))
      .innerJoin(responses, and(eq(responses.userId, people.userId), eq(responses.id, response.id), eq(responses.shared, true)))
      .where(eq(responses.employerId, response.employerId)),
  )
  if (row) await recordView(tx, user, response, 'contacts')
  return row ?? null
}

/** The whole résumé for whom the person has opened it; else its public card, while there is one. */
async function resumeOf(tx: Tx, user: User, response: Response, open: boolean, today: Day): Promise<Card | null> {
  const [row] = await tx
    .select()
    .from(resumes)
    .where(eq(resumes.id, response.resumeId ?? ''))
  if (!row) return null
  if (!open) return row.state === 'published' && row.visibility === 'public' ? publicCard(row, today) : null
  await recordView(tx, user, response, 'resume')
  return fullCard(row, today)
}

/** How many people have been hired for a vacancy through the platform. */
async function hiredFor(tx: Tx, vacancyId: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(responses)
    .where(and(eq(responses.vacancyId, vacancyId), eq(responses.state, 'hired')))
  return row?.count ?? 0
}

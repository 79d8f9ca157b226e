import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '@/db/client'
import { employers, people, responses, resumeBlocks, resumes, users, vacancies } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { guest, may, type User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import { isVerified } from '@/lib/employers/rules'
import { publicCard } from '@/lib/resumes/public-card'
import { cardsOf } from '@/lib/vacancies/cards'
import { isOpen } from '@/lib/vacancies/rules'
import { obstacleToSend, sendable, vacancyFor } from './checks'

/** What the page of sending shows: the vacancy, what would be shared, the résumés to choose from, and what stands in the way. Undefined = no such public vacancy. */
export async function responseDraft(user: User, vacancyId: number) {
  if (user.id === guest.id) return undefined
  const [card] = await cardsOf([vacancyId])
  if (!card?.publishedAt) return undefined
  return asUser(user, async (tx) => {
    const vacancy = await vacancyFor(tx, vacancyId)
    if (!vacancy) return undefined
    const [earlier] = await tx
      .select({ id: responses.id, state: responses.state })
      .from(responses)
      .where(and(eq(responses.vacancyId, vacancyId), eq(responses.userId, user.id)))
    const own = await tx
      .select({ id: resumes.id, title: resumes.title, state: resumes.state })
      .from(resumes)
      .where(and(eq(resumes.userId, user.id), inArray(resumes.state, [...sendable])))
      .orderBy(desc(resumes.updatedAt))
    return {
      card,
      earlier,
      resumes: own,
      sourceUrl: vacancy.sourceUrl,
      open: vacancy.employer !== 'blocked' && isOpen(vacancy, dayOf(new Date())),
      obstacle: await obstacleToSend(tx, user, vacancy.employerId),
      self: await ownContacts(tx, user),
    }
  })
}

/** What an employer would see of this person: the name and the contacts that have been confirmed. */
async function ownContacts(tx: Tx, user: User) {
  const [row] = await tx
    .select({
      lastName: people.lastName,
      firstName: people.firstName,
      middleName: people.middleName,
      email: sql<string | null>`case when ${users.emailConfirmedAt} is not null then ${users.email} end`,
      phone: sql<string | null>`case when ${users.phoneConfirmedAt} is not null then ${users.phone} end`,
    })
    .from(users)
    .leftJoin(people, eq(people.userId, users.userId))
    .where(eq(users.userId, user.id))
  return row
}

/**
 * What the page of proposing shows: the public card of the résumé, and the open vacancies to choose from.
 * Undefined: the résumé is not public, hides from this employer, or the visitor recruits for nobody.
 */
export async function proposalDraft(user: User, resumeId: string) {
  const { employerId } = user
  if (!employerId || !may(user, 'response.propose', { employerId }) || !z.uuid().safeParse(resumeId).success) return undefined
  const [employer] = await db().select({ state: employers.state }).from(employers).where(eq(employers.id, employerId))
  const today = dayOf(new Date())
  return asUser(user, async (tx) => {
    const [resume] = await tx
      .select({ resume: resumes, blocked: resumeBlocks.employerId })
      .from(resumes)
      .leftJoin(resumeBlocks, and(eq(resumeBlocks.userId, resumes.userId), eq(resumeBlocks.employerId, employerId)))
      .where(and(eq(resumes.id, resumeId), eq(resumes.state, 'published'), eq(resumes.visibility, 'public')))
    if (!resume || resume.blocked || resume.resume.userId === user.id) return undefined
    const open = await tx
      .select({
        id: vacancies.id,
        titleKk: vacancies.titleKk,
        titleRu: vacancies.titleRu,
        state: vacancies.state,
        validUntil: vacancies.validUntil,
      })
      .from(vacancies)
      .where(and(eq(vacancies.employerId, employerId), eq(vacancies.state, 'published')))
      .orderBy(desc(vacancies.publishedAt))
      .limit(200)
    const asked = await tx
      .select({ vacancyId: responses.vacancyId })
      .from(responses)
      .where(and(eq(responses.employerId, employerId), eq(responses.userId, resume.resume.userId)))
    const taken = new Set(asked.map(({ vacancyId }) => vacancyId))
    return {
      resume: publicCard(resume.resume, today),
      verified: employer ? isVerified(employer) : false,
      vacancies: open.filter((vacancy) => isOpen(vacancy, today) && !taken.has(vacancy.id)),
    }
  })
}

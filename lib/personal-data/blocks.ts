import 'server-only'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cases, dataRequests, documents, people, registrations, responses, resumes } from '@/db/schema'
import { send } from '@/lib/exchange/send'
import type { PersonFacts } from './rules'
import type { RequestKind } from './words'

const inForce = and(inArray(dataRequests.state, ['granted', 'partly']), isNull(dataRequests.liftedAt))

/** Whether this person's résumés may not be published: he has stopped the processing, or withdrawn his consent (PDL 8). Works from any scope that sees his rows. */
export async function publicationStopped(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(and(eq(dataRequests.userId, userId), inForce))
    .limit(1)
  return row !== undefined
}

/** What decides which part of the processing the law keeps up. */
export async function factsOf(tx: Tx, userId: string): Promise<PersonFacts> {
  const [person] = await tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, userId))
  const iin = person?.iin ?? null
  const registered = iin !== null && (await tx.$count(registrations, and(eq(registrations.iin, iin), eq(registrations.state, 'open')))) > 0
  const openCases = await tx.$count(cases, and(eq(cases.userId, userId), isNull(cases.closedAt), ne(cases.state, 'draft')))
  const hires = await tx.$count(responses, and(eq(responses.userId, userId), eq(responses.state, 'hired')))
  const issued = iin === null ? 0 : await tx.$count(documents, and(eq(documents.subjectIin, iin), eq(documents.state, 'issued')))
  return { registered, openCases, hires, documents: issued }
}

/** Carries a granted request out: nothing of the person is published; stopped altogether, employers see no contacts any more and the AIS is told. */
export async function stopProcessing(tx: Tx, userId: string, kind: RequestKind, now: Date): Promise<void> {
  await tx
    .update(resumes)
    .set({ state: 'hidden', updatedAt: now })
    .where(and(eq(resumes.userId, userId), eq(resumes.state, 'published')))
  if (kind !== 'block') return
  await tx
    .update(responses)
    .set({ shared: false, updatedAt: now })
    .where(and(eq(responses.userId, userId), eq(responses.shared, true), ne(responses.state, 'hired')))
  await tellAis(tx, userId, { since: now, liftedAt: null })
}

/** The AIS knows the person by his proven IIN; whoever has proven none has no card there. */
export async function tellAis(tx: Tx, userId: string, block: { since: Date; liftedAt: Date | null }): Promise<void> {
  const [person] = await tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, userId))
  if (!person?.iin) return
  await send(tx, 'platform', {
    type: 'processing-block.v1',
    subject: `person:${person.iin}`,
    data: { iin: person.iin, since: block.since.toISOString(), liftedAt: block.liftedAt?.toISOString() ?? null },
  })
}

import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Offer, offers, people, type Response, registrations, responseSteps, responses } from '@/db/schema'
import { send } from '@/lib/exchange/send'
import { tellAnswer } from './platform'
import { isOpen } from './rules'

type Moved = { responseId: string; from: string | null; to: string }

/**
 * What the AIS hears of a response by itself (O206-33.X2): invitation, hire, refusal and absence of a registered person, and the answer to a centre's offer
 * that was given in the list of responses. Of anybody who is not registered it hears nothing.
 */
export async function heardMove(tx: Tx, { responseId, from, to }: Moved, now: Date): Promise<void> {
  const [row] = await tx
    .select({ response: responses, iin: people.confirmedIin })
    .from(responses)
    .innerJoin(people, eq(people.userId, responses.userId))
    .where(eq(responses.id, responseId))
  if (!row?.iin) return
  const [offer] = await tx
    .select()
    .from(offers)
    .where(eq(offers.responseId, responseId))
    .orderBy(desc(offers.createdAt))
    .limit(1)
    .for('update')
  const linked = offer && isOpen(offer.state) ? offer : null
  if (!linked && !(await isRegistered(tx, row.iin))) return
  const { response } = row
  const about = { offerId: linked?.id ?? null, responseId, vacancyId: response.vacancyId, iin: row.iin }
  const subject = linked ? `offer:${linked.id}` : `response:${responseId}`
  if (linked && (await answeredInResponses(tx, linked, { ...about, offerId: linked.id }, { from, to }, now))) return
  if (to === 'invited')
    await send(tx, 'platform', {
      type: 'interview-invitation.v1',
      subject,
      data: { ...about, at: response.interview?.at ?? null, place: response.interview?.place ?? null },
    })
  if (to === 'hired' && response.hired)
    await send(tx, 'platform', {
      type: 'hired.v1',
      subject,
      data: { ...about, startOn: response.hired.startOn, contractNo: response.hired.contractNo || null },
    })
  const event = to === 'rejected' ? 'reject' : to === 'no_show' ? 'miss' : null
  if (event)
    await send(tx, 'platform', {
      type: 'mediation-answer.v1',
      subject,
      data: { ...about, event, at: now.toISOString(), reason: response.reason, text: response.reasonText },
    })
}

const isRegistered = async (tx: Tx, iin: string): Promise<boolean> => {
  const [open] = await tx
    .select({ number: registrations.number })
    .from(registrations)
    .where(and(eq(registrations.iin, iin), eq(registrations.state, 'open')))
    .limit(1)
  return open !== undefined
}

type About = { offerId: string; responseId: string; vacancyId: number; iin: string }

/** The person has said yes or no in the list of responses instead of the list of offers: that is the answer to the offer as well. */
async function answeredInResponses(
  tx: Tx,
  offer: Offer,
  about: About,
  { from, to }: Pick<Moved, 'from' | 'to'>,
  now: Date,
): Promise<boolean> {
  const answer = to === 'declined' || to === 'withdrawn' ? 'refuse' : to === 'confirmed' && from === 'proposed' ? 'agree' : null
  if (!answer || (answer === 'agree' && offer.state !== 'made' && offer.state !== 'lapsed')) return false
  const text = answer === 'refuse' ? await lastWords(tx, about.responseId, to) : null
  const given = { answerReason: answer === 'refuse' ? ('other' as const) : null, answerText: text }
  await tx
    .update(offers)
    .set({ ...given, state: answer === 'agree' ? 'agreed' : 'refused', answeredAt: now, updatedAt: now })
    .where(eq(offers.id, offer.id))
  await tellAnswer(tx, about, answer, now, { reason: given.answerReason, text })
  return true
}

async function lastWords(tx: Tx, responseId: string, to: Response['state'] | string): Promise<string | null> {
  const [step] = await tx
    .select({ text: sql<string | null>`${responseSteps.note} ->> 'text'` })
    .from(responseSteps)
    .where(and(eq(responseSteps.responseId, responseId), eq(responseSteps.to, to)))
    .orderBy(desc(responseSteps.at))
    .limit(1)
  return step?.text ?? null
}

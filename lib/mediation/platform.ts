import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { type Offer, offers } from '@/db/schema'
import { accountOfIin } from '@/lib/accounts/proven'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { notify } from '@/lib/core/notices'
import type { Receiver } from '@/lib/exchange/receivers'
import { send } from '@/lib/exchange/send'
import { holdVacancy } from '@/lib/responses/checks'
import { type MoveName, obstacleTo } from '@/lib/responses/rules'
import { each, employerName, titleOf } from '@/lib/responses/words'
import { lockResponse, lockResponseTo, makeMove, openResponse, type Taken } from '@/lib/responses/write'
import { isOpen } from '@/lib/vacancies/rules'
import { offerMessage } from './messages'
import { ballWith } from './rules'

type Told = z.output<typeof offerMessage>
type AnswerEvent = 'delivered' | 'no_account' | 'agree' | 'refuse'

/** Tells the AIS what became of an offer; its subject keeps it in order with the other messages of the offer. */
export const tellAnswer = (
  tx: Tx,
  offer: { offerId: string; vacancyId: number; iin: string; responseId: string | null },
  event: AnswerEvent,
  now: Date,
  more: { reason?: string | null; text?: string | null } = {},
) =>
  send(tx, 'platform', {
    type: 'mediation-answer.v1',
    subject: `offer:${offer.offerId}`,
    data: { ...offer, event, at: now.toISOString(), ...more },
  })

/** Takes an offer of the centre into both cabinets (O206-33.X1). Without an account the centre hears so and asks the person at the desk. */
export const receiveOffer: Receiver<'mediation-response.v1'> = async (data, { tx, now }) => {
  const told = offerMessage.parse(data)
  const userId = await accountOfIin(tx, told.iin)
  const key = { offerId: told.offerId, vacancyId: told.vacancyId, iin: told.iin }
  if (!userId) {
    if (told.state === 'made') await tellAnswer(tx, { ...key, responseId: null }, 'no_account', now)
    return
  }
  const [before] = await tx.select().from(offers).where(eq(offers.id, told.offerId)).for('update')
  if (before && before.revision >= told.revision) return
  const values = {
    state: told.state,
    data: told.copy,
    dueAt: told.dueAt ? new Date(told.dueAt) : null,
    answerReason: told.answerReason,
    answerText: told.answerText,
    revision: told.revision,
    updatedAt: now,
  }
  const [offer] = before
    ? await tx.update(offers).set(values).where(eq(offers.id, before.id)).returning()
    : await tx
        .insert(offers)
        .values({ ...values, id: told.offerId, userId: userId, vacancyId: told.vacancyId })
        .returning()
  const responseId = before ? before.responseId : await intoCabinets(tx, offer!, told, now)
  if (!before) await tellAnswer(tx, { ...key, responseId }, 'delivered', now)
  await follow(tx, { ...offer!, responseId }, now)
  await tellPerson(tx, offer!, before ?? null)
}

/** The response of the vacancy in both cabinets: a new one from the centre, or the one the person has sent already. Null: the vacancy takes none. */
async function intoCabinets(tx: Tx, offer: Offer, told: Told, now: Date): Promise<string | null> {
  const vacancy = await holdVacancy(tx, offer.vacancyId)
  if (!vacancy) return null
  const earlier = await lockResponseTo(tx, offer.vacancyId, offer.userId)
  const refer = (of: Taken, from: Taken['response']['state'] | null) =>
    makeMove(
      tx,
      of,
      { name: 'refer', from, set: { origin: 'centre', interview: null, hired: null, reason: null, reasonText: null } },
      dayOf(now),
    )
  const link = async (of: Taken) => {
    await tx.update(offers).set({ responseId: of.response.id }).where(eq(offers.id, offer.id))
    return of.response.id
  }
  if (earlier) {
    const id = await link(earlier)
    if (told.state === 'made' && isOpen(vacancy, dayOf(now)) && !obstacleTo('refer', 'centre', earlier.response, now))
      await refer(earlier, earlier.response.state)
    return id
  }
  if (!isOpen(vacancy, dayOf(now)) || vacancy.employer === 'blocked') return null
  const of = await openResponse(tx, {
    vacancyId: offer.vacancyId,
    employerId: vacancy.employerId,
    userId: offer.userId,
    resumeId: null,
    origin: 'centre',
    shared: false,
    state: 'proposed',
  })
  if (!of) return null
  // the link first: whoever hears of the move finds the offer
  const id = await link(of)
  await refer(of, null)
  return id
}

/** What was answered at the desk is answered in the cabinets as well. The listener of the move finds the offer answered already and sends nothing back. */
async function follow(tx: Tx, { state, responseId }: Pick<Offer, 'state' | 'responseId'>, now: Date): Promise<void> {
  const of = responseId ? await lockResponse(tx, responseId) : undefined
  if (of?.response.state !== 'proposed') return
  const name: MoveName | null =
    state === 'cancelled' ? 'close' : state === 'refused' ? 'decline' : state === 'made' || state === 'lapsed' ? null : 'accept'
  if (!name) return
  const set: { reason?: string } = name === 'close' ? { reason: 'recalled' } : {}
  await makeMove(
    tx,
    of,
    { name, from: of.response.state, set, note: { ...(set.reason ? { reason: set.reason } : {}), via: 'centre' } },
    dayOf(now),
  )
}

async function tellPerson(tx: Tx, offer: Offer, before: Offer | null): Promise<void> {
  const { vacancy, referral } = offer.data
  const due = each((locale) => (offer.dueAt ? moment(locale, offer.dueAt) : '—'))
  const to = { userId: offer.userId, path: `/cabinet/offers/${offer.id}` }
  if (!before && ballWith(offer.state) === 'person')
    await notify(tx, { ...to, kind: 'offer.made', params: { vacancy: titleOf(vacancy), due } })
  // whoever was hired is told of that, not of what ended with it
  if (offer.state === 'cancelled' && before && before.state !== 'cancelled' && offer.data.cancelled?.reason !== 'hired')
    await notify(tx, {
      ...to,
      kind: offer.data.cancelled?.reason === 'vacancy_closed' ? 'offer.closed' : 'offer.recalled',
      params: { vacancy: titleOf(vacancy), reason: offer.data.cancelled?.text ?? '…' },
    })
  if (referral && !before?.data.referral)
    await notify(tx, {
      ...to,
      kind: 'offer.referred',
      params: {
        vacancy: titleOf(vacancy),
        employer: employerName({ nameKk: vacancy.employerKk, nameRu: vacancy.employerRu }),
        number: referral.number,
        due,
      },
    })
}

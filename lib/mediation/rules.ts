/** The life of an offer of the centre (E10, E4): one table of moves for the staff, both cabinets and the tests; and when a refusal counts (D1). Pure. */
import { type offerRefusals, type offerStates, openOfferStates } from '@/db/lists'
import type { Day } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'
import type { Verdict } from './suitable'

export type OfferState = (typeof offerStates)[number]

/** Who makes a move. What the person or the employer does, a specialist may write down at the desk (`via: desk`). */
export type Actor = 'specialist' | 'person' | 'employer' | 'system'

type Move = { by: readonly Actor[]; from: readonly (OfferState | null)[]; to: OfferState; when?: 'overdue' }
const table = <Name extends string>(moves: Record<Name, Move>) => moves

/** Every move there is. */
export const moves = table({
  make: { by: ['specialist'], from: [null], to: 'made' },
  // an answer that comes late is still an answer
  agree: { by: ['person', 'specialist'], from: ['made', 'lapsed'], to: 'agreed' },
  refuse: { by: ['person', 'specialist'], from: ['made', 'lapsed', 'agreed', 'referred', 'invited'], to: 'refused' },
  // no timely notice of agreement or refusal (L SC 100(1)(1)): found out by a person, never by the clock alone
  lapse: { by: ['specialist'], from: ['made'], to: 'lapsed', when: 'overdue' },
  refer: { by: ['specialist'], from: ['agreed'], to: 'referred' },
  invite: { by: ['employer', 'specialist'], from: ['made', 'agreed', 'referred', 'invited'], to: 'invited' },
  hire: { by: ['employer', 'specialist'], from: ['made', 'lapsed', 'agreed', 'referred', 'invited', 'no_show'], to: 'hired' },
  reject: { by: ['employer', 'specialist'], from: ['made', 'lapsed', 'agreed', 'referred', 'invited', 'no_show'], to: 'rejected' },
  miss: { by: ['employer', 'specialist'], from: ['agreed', 'referred', 'invited'], to: 'no_show' },
  // also by the AIS itself when the person has found work
  cancel: { by: ['specialist', 'system'], from: ['made', 'lapsed', 'agreed', 'referred', 'invited', 'no_show'], to: 'cancelled' },
})
export type MoveName = keyof typeof moves

/** Nobody has had the last word yet. */
export const isOpen = (state: OfferState): boolean => openOfferStates.some((open) => open === state)

type Situation = { state: OfferState; overdue: boolean }

/** Why a move cannot be made now; null = it can. */
export function obstacleTo(name: MoveName, actor: Actor, of: Situation | null): Text | null {
  const move: Move = moves[name]
  if (!move.by.includes(actor) || !move.from.includes(of?.state ?? null)) return of ? elsewhere : absent
  return move.when === 'overdue' && !of?.overdue ? notOverdue : null
}

/** What this actor can do now, in the table's order. */
export const movesFor = (actor: Actor, of: Situation): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => obstacleTo(name, actor, of) === null)

const elsewhere = text(
  'Ұсыныстың күйі өзгерген, бұл қадам енді мүмкін емес. Бетті жаңартыңыз',
  'Состояние предложения изменилось, этот шаг уже невозможен. Обновите страницу',
  'The offer has moved on, this step is no longer possible. Reload the page',
)
const absent = text('Мұндай ұсыныс жоқ', 'Такого предложения нет', 'There is no such offer')
const notOverdue = text('Жауап беру мерзімі әлі біткен жоқ', 'Срок ответа ещё не истёк', 'The term of the answer has not ended yet')

/** Whose step is awaited; null = it is over. */
export function ballWith(state: OfferState): Actor | null {
  if (state === 'made') return 'person'
  if (state === 'agreed' || state === 'lapsed' || state === 'no_show') return 'specialist'
  return state === 'referred' || state === 'invited' ? 'employer' : null
}

/** The clock of a state: the answer's three working days (L SC 99(4)(3)), or the referral's five (E10). */
export const clockOf = (state: OfferState): 'answer' | 'referral' | null =>
  state === 'made' ? 'answer' : state === 'referred' || state === 'invited' ? 'referral' : null

/**
 * Does an offer end with its vacancy? With one that was closed or refused by a moderator always; with one whose term is over while nobody has agreed, for an
 * employer who waits for somebody referred goes on; with a paused one (no reason) never.
 */
export const endsWith = (closedReason: string | null, state: OfferState): boolean =>
  closedReason !== null && (closedReason === 'expired' ? state === 'made' || state === 'lapsed' : isOpen(state))

/** Why a person says no. Whoever names one of `doubts` says that the work is not suitable: a specialist looks at it before the refusal counts. */
export type RefusalReason = (typeof offerRefusals)[number]
const doubts: readonly RefusalReason[] = ['far', 'health', 'hours', 'family', 'profession']

export type Counted = {
  state: OfferState
  /** What the specialist confirmed, not what the engine proposed. */
  verdict: Verdict
  answerReason: RefusalReason | null
  /** A specialist's look at the reason: the refusal is justified, or it is not. */
  review: 'justified' | 'unjustified' | null
  /** The person is known to have got the offer: the message reached the cabinet, or he was told at the desk. */
  delivered: boolean
  madeOn: Day
}

export type Counting =
  | 'counts'
  | 'not_suitable'
  | 'needs_consent'
  | 'justified'
  | 'to_review'
  | 'not_delivered'
  | 'not_refused'
  | 'before_registration'

/** Does this offer count towards deregistration (D1, L SC 100(1)(1))? Only a refusal of work that was suitable does, or silence after a delivered offer. */
export function countingOf(offer: Counted, registeredSince: Day): Counting {
  if (offer.state !== 'refused' && offer.state !== 'lapsed') return 'not_refused'
  if (offer.madeOn < registeredSince) return 'before_registration'
  if (offer.verdict !== 'suitable') return offer.verdict
  if (offer.review === 'justified') return 'justified'
  if (!offer.delivered) return 'not_delivered'
  const doubted = offer.state === 'refused' && offer.answerReason !== null && doubts.includes(offer.answerReason)
  return doubted && offer.review === null ? 'to_review' : 'counts'
}

/** The offers on which a draft of deregistration D1 would stand; null while the law's number is not reached, unless an offer stayed unanswered. */
export function refusalEvidence<O extends Counted>(offers: readonly O[], registeredSince: Day, most: number): readonly O[] | null {
  const counted = offers.filter((offer) => countingOf(offer, registeredSince) === 'counts')
  const silent = counted.filter(({ state }) => state === 'lapsed')
  const refused = counted.filter(({ state }) => state === 'refused')
  if (refused.length >= most) return counted
  return silent.length > 0 ? silent : null
}

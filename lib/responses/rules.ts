/** The life of a response (E4): one table of moves for both sides, the platform and the tests. Pure. */
import type { Response, ResponseState as State } from '@/db/schema/resumes'
import { addDays, addWorkingDays, type Calendar, type Day, dayOf, isWorkingDay, workingDaysBetween } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'

export type Side = 'citizen' | 'employer' | 'centre' | 'system'

type Move = {
  side: Side
  /** Null: there is no row yet. */
  from: readonly (State | null)[]
  to: State
  /** A condition besides the state, see `obstacleTo`. */
  when?: 'interview' | 'held'
}

/** Nobody has had the last word yet. */
export const openStates = ['sent', 'viewed', 'proposed', 'invited', 'confirmed', 'interviewed', 'offered', 'no_show'] as const
type Open = (typeof openStates)[number]
export const isOpen = (state: State): state is Open => openStates.some((open) => open === state)

const table = <Name extends string>(moves: Record<Name, Move>) => moves

/** Every move there is: what is not here cannot happen. The buttons, the server and the tests read this table. */
export const moves = table({
  // the person; after an end of his own or without a decision he may send again, in the same row
  send: { side: 'citizen', from: [null, 'withdrawn', 'declined', 'closed'], to: 'sent' },
  accept: { side: 'citizen', from: ['proposed', 'invited', 'offered'], to: 'confirmed' },
  decline: { side: 'citizen', from: ['proposed', 'invited', 'offered'], to: 'declined' },
  withdraw: { side: 'citizen', from: ['sent', 'viewed', 'confirmed', 'interviewed', 'no_show'], to: 'withdrawn' },
  // the employer
  propose: { side: 'employer', from: [null], to: 'proposed' },
  view: { side: 'employer', from: ['sent'], to: 'viewed' },
  invite: { side: 'employer', from: ['sent', 'viewed', 'invited', 'confirmed', 'interviewed', 'no_show'], to: 'invited' },
  held: { side: 'employer', from: ['invited', 'confirmed'], to: 'interviewed', when: 'held' },
  missed: { side: 'employer', from: ['invited', 'confirmed'], to: 'no_show', when: 'held' },
  offer: { side: 'employer', from: ['sent', 'viewed', 'invited', 'confirmed', 'interviewed'], to: 'offered' },
  hire: { side: 'employer', from: ['viewed', 'invited', 'confirmed', 'interviewed', 'offered'], to: 'hired' },
  reject: { side: 'employer', from: ['sent', 'viewed', 'invited', 'confirmed', 'interviewed', 'offered', 'no_show'], to: 'rejected' },
  // a career centre refers a registered person (O206-33.X1); who it is the employer sees once the person agrees
  refer: { side: 'centre', from: [null, 'withdrawn', 'declined', 'closed'], to: 'proposed' },
  // the platform: the term ran out, or the vacancy was closed
  close: { side: 'system', from: openStates, to: 'closed' },
})
export type MoveName = keyof typeof moves

type Situation = Pick<Response, 'state' | 'interview'>

/** Why a move cannot be made now; null = it can. */
export function obstacleTo(name: MoveName, side: Side, of: Situation | null, now: Date): Text | null {
  const move: Move = moves[name]
  if (move.side !== side || !move.from.includes(of?.state ?? null)) return of ? elsewhere : gone
  if (move.when === 'held' && !(of?.interview && new Date(of.interview.at) <= now)) return notHeldYet
  return null
}

/** What this side can do now, in the table's order: draws the buttons. */
export const movesFor = (side: Side, of: Situation, now: Date): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => obstacleTo(name, side, of, now) === null)

const elsewhere = text(
  'Өтініштің күйі өзгерген, бұл қадам енді мүмкін емес. Бетті жаңартыңыз',
  'Состояние отклика изменилось, этот шаг уже невозможен. Обновите страницу',
  'The response has moved on, this step is no longer possible. Reload the page',
)
const gone = text('Мұндай өтініш жоқ', 'Такого отклика нет', 'There is no such response')
const notHeldYet = text(
  'Әңгімелесу уақыты әлі келген жоқ',
  'Время собеседования ещё не наступило',
  'The time of the interview has not come yet',
)

/** Whose step is awaited; null = it is over. */
export function ballWith(state: State): 'citizen' | 'employer' | null {
  if (!isOpen(state)) return null
  return state === 'proposed' || state === 'invited' || state === 'offered' ? 'citizen' : 'employer'
}

/** How a cabinet sorts responses: my turn, the other side's, over. */
export const groups = ['mine', 'theirs', 'done'] as const
export type Group = (typeof groups)[number]
export const groupOf = (state: State, side: 'citizen' | 'employer'): Group => {
  const ball = ballWith(state)
  return ball === null ? 'done' : ball === side ? 'mine' : 'theirs'
}

/** All states, in the order of the table. */
export const states: readonly State[] = [...new Set(Object.values<Move>(moves).map(({ to }) => to))]
export const statesOf = (group: Group, side: 'citizen' | 'employer') => states.filter((state) => groupOf(state, side) === group)

/** A person's own end takes back the consent to see name and contacts; sending and accepting give it (E3, O206-19). */
export function sharedAfter(name: MoveName, before: boolean): boolean {
  if (name === 'send' || name === 'accept') return true
  return name === 'withdraw' || name === 'decline' || name === 'propose' || name === 'refer' ? false : before
}

type Terms = { calendar: Calendar; answerWithin: number }

/**
 * The last day on which the employer may answer in the new state; null while he owes none.
 * Opening a response does not move its term; before an interview the term runs from the day of the interview.
 */
export function answerByAfter(
  to: State,
  of: Pick<Response, 'interview' | 'answerBy'> | null,
  today: Day,
  { calendar, answerWithin }: Terms,
): Day | null {
  if (to === 'viewed') return of?.answerBy ?? null
  if (to !== 'invited' && ballWith(to) !== 'employer') return null
  const meeting = (to === 'invited' || to === 'confirmed') && of?.interview ? dayOf(new Date(of.interview.at)) : today
  return addWorkingDays(meeting > today ? meeting : today, answerWithin, calendar)
}

/** The term has passed and the person still waits (features 3.1-2). */
export const isOverdue = (of: Pick<Response, 'state' | 'answerBy'>, today: Day): boolean =>
  isOpen(of.state) && of.answerBy !== null && of.answerBy < today

export type Reminder = 'first' | 'last'

/** How pressing the answer is: `last` on the term's last day and the working day before it, `first` once the law's reminder is due. */
export function urgencyOf(
  answerBy: Day | null,
  today: Day,
  { calendar, answerWithin, remindAfter }: Terms & { remindAfter: number },
): Reminder | null {
  if (!answerBy) return null
  const left = answerBy < today ? 0 : workingDaysBetween(today, answerBy, calendar)
  if (left <= 1) return 'last'
  return left <= answerWithin - remindAfter ? 'first' : null
}

/** Which reminder the employer gets today: each once for a term, none on a day off. */
export function reminderDue(
  of: Pick<Response, 'state' | 'answerBy'>,
  sent: readonly string[],
  today: Day,
  terms: Terms & { remindAfter: number },
): Reminder | null {
  if (!isWorkingDay(today, terms.calendar) || ballWith(of.state) !== 'employer' || isOverdue(of, today)) return null
  const urgency = urgencyOf(of.answerBy, today, terms)
  return urgency === null || sent.includes(urgency) || sent.includes('last') ? null : urgency
}

/** The interview is on the day after today. */
export const isTomorrow = (of: Situation, today: Day): boolean =>
  (of.state === 'invited' || of.state === 'confirmed') && of.interview !== null && dayOf(new Date(of.interview.at)) === addDays(today, 1)

const interviewNotice = { soonestHours: 2, latestDays: 180 } as const

/** An interview must leave time to come: at least two hours from now, at most half a year (E4). */
export function interviewProblem(at: Date, now: Date): Text | null {
  const ahead = at.getTime() - now.getTime()
  if (ahead < interviewNotice.soonestHours * 3_600_000)
    return text(
      'Әңгімелесуге кемінде екі сағат қалуы керек',
      'До собеседования должно оставаться не меньше двух часов',
      'The interview must be at least two hours from now',
    )
  if (ahead > interviewNotice.latestDays * 86_400_000)
    return text('Жарты жылдан кейінгі күнді таңдауға болмайды', 'Не позже чем через полгода', 'At most half a year from now')
  return null
}

/** The first working day is not before the response and not later than in a year. */
export function startProblem(startOn: Day, respondedOn: Day, today: Day): Text | null {
  return startOn < respondedOn || startOn > addDays(today, 365)
    ? text(
        'Жұмысқа шығу күнін тексеріңіз: өтініштен ерте емес, бір жылдан кеш емес',
        'Проверьте дату выхода: не раньше отклика и не позже чем через год',
        'Check the first day: not before the response, not later than in a year',
      )
    : null
}

/** The life of an active measure for one person (E12, O206-24.3, O206-10.C4): one table of moves for the staff, the cabinet and the tests. Pure. */
import { type measureEndings, type measureStates, openMeasureStates } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export type MeasureState = (typeof measureStates)[number]

/** `director`: whoever signs for the centre. What the person says at the desk a specialist may write down; of a signature only that it stands by hand on the printed contract, with its scan. */
export type Actor = 'specialist' | 'person' | 'director'

type Move = {
  by: readonly Actor[]
  from: readonly (MeasureState | null)[]
  to: MeasureState
  when?: 'hasContract' | 'inCabinet' | 'onPaper' | 'notPrinted' | 'begun'
}
const table = <Name extends string>(moves: Record<Name, Move>) => moves

/** Every move there is. */
export const moves = table({
  offer: { by: ['specialist'], from: [null], to: 'offered' },
  consent: { by: ['person', 'specialist'], from: ['offered'], to: 'consented' },
  decline: { by: ['person', 'specialist'], from: ['offered', 'consented', 'referral_issued', 'contract_sent'], to: 'declined' },
  refer: { by: ['specialist'], from: ['consented'], to: 'referral_issued' },
  sendContract: { by: ['specialist'], from: ['referral_issued'], to: 'contract_sent' },
  // for whoever signs by hand at the centre, e.g. without an account: the contract is made anew with a place for it
  printContract: { by: ['specialist'], from: ['referral_issued', 'contract_sent'], to: 'contract_sent', when: 'notPrinted' },
  signPerson: { by: ['person'], from: ['contract_sent'], to: 'signed_person', when: 'inCabinet' },
  signPaper: { by: ['specialist'], from: ['contract_sent'], to: 'signed_person', when: 'onPaper' },
  signCentre: { by: ['director'], from: ['signed_person'], to: 'signed_centre', when: 'hasContract' },
  begin: { by: ['specialist'], from: ['signed_centre'], to: 'in_progress', when: 'begun' },
  complete: { by: ['specialist'], from: ['in_progress'], to: 'completed' },
  terminate: { by: ['specialist'], from: ['signed_person', 'signed_centre', 'in_progress'], to: 'terminated' },
})
export type MoveName = keyof typeof moves

export const isOpen = (state: MeasureState): boolean => openMeasureStates.some((open) => open === state)

/** `begun`: the first day has come. `onPaper`: the contract is printed and signed by hand. */
export type Situation = { state: MeasureState; hasContract: boolean; begun: boolean; onPaper?: boolean }

/** Why a move cannot be made now; null = it can. */
export function obstacleTo(name: MoveName, actor: Actor, of: Situation | null): Text | null {
  const move: Move = moves[name]
  if (!move.by.includes(actor) || !move.from.includes(of?.state ?? null)) return of ? elsewhere : absent
  if (move.when === 'hasContract' || move.when === 'inCabinet' || move.when === 'onPaper') {
    if (!of?.hasContract) return noContract
    if (move.when === 'inCabinet' && of.onPaper) return byHand
    if (move.when === 'onPaper' && !of.onPaper) return notPrinted
  }
  if (move.when === 'notPrinted' && of?.onPaper) return byHand
  return move.when === 'begun' && !of?.begun ? tooEarly : null
}

/** What this actor can do now, in the table's order. */
export const movesFor = (actor: Actor, of: Situation): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => obstacleTo(name, actor, of) === null)

const elsewhere = text(
  'Шараның күйі өзгерген, бұл қадам енді мүмкін емес. Бетті жаңартыңыз',
  'Состояние меры изменилось, этот шаг уже невозможен. Обновите страницу',
  'The measure has moved on, this step is no longer possible. Reload the page',
)
const absent = text('Мұндай шара жоқ', 'Такой меры нет', 'There is no such measure')
const noContract = text('Әлеуметтік келісімшарт дайын емес', 'Социальный контракт ещё не готов', 'The social contract is not ready yet')
const byHand = text(
  'Бұл келісімшарт қағазға басылған: оған орталықта қолмен қол қойылады',
  'Этот контракт распечатан: его подписывают от руки в центре',
  'This contract is printed: it is signed by hand at the centre',
)
const notPrinted = text('Алдымен келісімшартты басып шығарыңыз', 'Сначала распечатайте контракт', 'Print the contract first')
const tooEarly = text(
  'Шара басталатын күн әлі келген жоқ',
  'День начала меры ещё не наступил',
  'The first day of the measure has not come yet',
)

/** Whose step is awaited; null = it is over. */
export function ballWith(state: MeasureState): Actor | null {
  if (!isOpen(state)) return null
  if (state === 'offered' || state === 'contract_sent') return 'person'
  return state === 'signed_person' ? 'director' : 'specialist'
}

/** How a measure ended (E12): with a job or without, by a ground, with or without a valid reason. */
export type Ending = (typeof measureEndings)[number]

/** Leaving at will without a valid reason is ground D3 (L SC 100(1)(3)) and starts the waiting times of L SC 109(4) and 111(7). */
export const isQuit = (ended: { ground: Ending | null; validReason: boolean | null }): boolean =>
  (ended.ground === 'own_wish' || ended.ground === 'breach') && ended.validReason === false

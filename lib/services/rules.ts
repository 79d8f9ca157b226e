/** The engine's rules: what is asked, what is missing, who may make which move, and what it does to the clock. Pure. */
import type { Answers, Case, CaseFile, CaseStep } from '@/db/schema/cases'
import type { Day } from '@/lib/core/calendar'
import { pauseTimer, resumeTimer, startTimer, stopTimer, type Term, type Timer } from '@/lib/core/clock'
import type { ParamKey } from '@/lib/core/params'
import type { StaffRoleName } from '@/lib/core/policy'
import { problemsOf } from '@/lib/core/problems'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import type { Actor, Condition, Field, Given, Move, Paper, Service, Step, Verdict } from './definition'

/** A value under a key of its own: a visitor's `constructor` is no move, step or check. */
export const own = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(of, key) ? of[key] : undefined)

type FileFacts = Pick<CaseFile, 'kind' | 'expiresOn' | 'removedAt' | 'check'>

// ——— The form ———

/** The steps this person has to answer, in order. */
export const stepsFor = (service: Service, answers: Answers): [string, Step][] =>
  Object.entries(service.steps).filter(([, step]) => step.when?.(answers) ?? true)

/** The papers that belong to these answers. */
export const papersFor = (service: Service, answers: Answers, today: Day): [string, Paper][] =>
  Object.entries(service.papers).filter(([, paper]) => paper.when?.(answers, today) ?? true)

const fits = (step: Step, values: unknown) => step.schema.safeParse(values).success

/** Where the person stands: the first step not answered yet, then the papers, then the review. Derived, never stored. */
export function nextStep(service: Service, { answers }: Pick<Case, 'answers'>, files: readonly FileFacts[], today: Day): string {
  const open = stepsFor(service, answers).find(([id, step]) => !fits(step, answers[id]))
  if (open) return open[0]
  return missingPapers(service, answers, files, today).length > 0 ? 'papers' : 'review'
}

const wrongStep = text('Мұндай қадам жоқ', 'Такого шага нет', 'There is no such step')
const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')

type Values = Readonly<Record<string, unknown>>

/** Only what is asked: a field that the definition does not know is dropped, in the rows of a list too. */
const asked = (fields: Readonly<Record<string, Field>>, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { fields: inner }]) => {
      const value = own(values, name)
      if (value === undefined) return []
      return [[name, inner && Array.isArray(value) ? value.map((row: Values) => asked(inner, Object(row))) : value]]
    }),
  )

/** The answers with one step replaced; refused field by field when they do not fit. Raw values are kept as they will be asked again. */
export function answered(service: Service, answers: Answers, id: string, given: Values): Answers {
  const step = own(service.steps, id)
  if (!step) throw new Refusal(wrongStep)
  const values = asked(step.fields, given)
  const parsed = step.schema.safeParse(values)
  if (parsed.success) return { ...answers, [id]: values }
  const fields = Object.entries(problemsOf(parsed.error)).map(([name, problem]) => [`answers.${name}`, problem] as const)
  throw new Refusal(check, Object.fromEntries(fields))
}

/** The answers as their schemas read them: numbers are numbers, tidy phones; a step that does not fit is left out. */
export function readAnswers(service: Service, answers: Answers): Answers {
  const read = stepsFor(service, answers).flatMap(([id, step]) => {
    const parsed = step.schema.safeParse(answers[id])
    return parsed.success ? [[id, parsed.data as Record<string, unknown>] as const] : []
  })
  return Object.fromEntries(read)
}

export type Missing = { step: string; text: Text; clause?: string }

const noPaper = (label: Text) => text(`Құжат жоқ: ${label.kk}`, `Нет документа: ${label.ru}`, `Document missing: ${label.en}`)
const noDay = (label: Text) =>
  text(
    `${label.kk}: жарамды болатын соңғы күні көрсетілмеген`,
    `${label.ru}: не указан срок действия`,
    `${label.en}: the day on which it ends is not given`,
  )
const ended = (label: Text) => text(`${label.kk}: мерзімі өтіп кеткен`, `${label.ru}: срок действия истёк`, `${label.en}: it has expired`)

/** Papers that are not there, or have expired on this day (GJS-5.R1). */
export const missingPapers = (service: Service, answers: Answers, files: readonly FileFacts[], today: Day): Missing[] =>
  papersFor(service, answers, today).flatMap(([kind, paper]) => {
    const file = files.find((each) => each.kind === kind && !each.removedAt)
    if (!file) return paper.required ? [{ step: 'papers', text: noPaper(paper.label) }] : []
    if (!paper.expires) return []
    if (!file.expiresOn) return [{ step: 'papers', text: noDay(paper.label) }]
    return file.expiresOn < today ? [{ step: 'papers', text: ended(paper.label), clause: 'GJS-5.R1' }] : []
  })

/** Everything that stands between this form and its submission, with the step where it is mended. */
export function missing(service: Service, { answers }: Pick<Case, 'answers'>, files: readonly FileFacts[], today: Day): Missing[] {
  const open = stepsFor(service, answers)
    .filter(([id, step]) => !fits(step, answers[id]))
    .map(([id, step]) => ({ step: id, text: step.title }))
  return [...open, ...missingPapers(service, answers, files, today)]
}

const incomplete = (what: Text) =>
  text(`Өтініш толық емес: ${what.kk}`, `Заявление неполное: ${what.ru}`, `The application is incomplete: ${what.en}`)

export function mustBeComplete(service: Service, of: Pick<Case, 'answers'>, files: readonly FileFacts[], today: Day): void {
  const [first] = missing(service, of, files, today)
  if (first) throw new Refusal(incomplete(first.text))
}

export type Judged = { code: string; condition: Condition; verdict: Verdict }

/** Each condition with its verdict (E7: JS1…). */
export const judge = (service: Service, given: Given): Judged[] =>
  Object.entries(service.conditions).map(([code, condition]) => ({ code, condition, verdict: condition.rule(given) }))

/** The first condition that forbids to apply (JS1-JS3). */
export const stopping = (judged: readonly Judged[]) => judged.find(({ condition, verdict }) => condition.stops && verdict === 'unmet')

export function mustNotBeStopped(service: Service, given: Given): void {
  const stopped = stopping(judge(service, given))
  if (stopped) throw new Refusal(stopped.condition.no)
}

// ——— The moves ———

export type Viewer = { readonly actor: Actor; readonly id: string; readonly roles: readonly StaffRoleName[] }
type Made = Pick<CaseStep, 'move' | 'actorId'>

/** Answers and papers may change while the applicant holds the case, or an officer takes it in at the office. */
export const editableBy = (service: Service, state: string, actor: Actor): boolean =>
  Object.values(service.moves).some((move) => move.by === actor && move.complete && move.from.includes(state))

const gone = text(
  'Іс басқа күйге өткен, бұл әрекет енді мүмкін емес. Бетті жаңартыңыз',
  'Дело уже в другом состоянии, это действие невозможно. Обновите страницу',
  'The case has moved on, this is no longer possible. Reload the page',
)
const notYours = text('Бұл әрекет сіздің рөліңізге берілмеген', 'Это действие не для вашей роли', 'This is not for your role')
const otherEyes = text(
  'Екінші адам қажет: ұсынған адам өзі бекіте алмайды',
  'Нужен второй человек: предложивший не может утвердить сам',
  'A second person is needed: whoever proposed cannot approve',
)
const onceOnly = text('Бұл бұрын жасалған', 'Это уже сделано', 'This was done already')
const unchecked = text(
  'Алдымен тексерулердің жауабын алыңыз немесе қолмен тексеріңіз',
  'Сначала получите ответы проверок или проверьте вручную',
  'First get the answers of the checks, or check by hand',
)
const refuted = text(
  'Тексеру бойынша шарт орындалмайды: бұл шешім мүмкін емес',
  'По проверке условие не выполнено: это решение невозможно',
  'A check says that the condition is not met: this decision is not possible',
)
/** Obstacles that a person can see to: the button is shown with them. */
const shown: readonly Text[] = [unchecked, refuted, otherEyes]

/** Why a move cannot be made now by this person; null = it can. */
export function obstacleTo(
  service: Service,
  name: string,
  of: Pick<Case, 'state' | 'channel' | 'checks'>,
  made: readonly Made[],
  viewer: Viewer,
): Text | null {
  const move = own(service.moves, name)
  if (!move || move.by !== viewer.actor || !move.from.includes(of.state) || (move.channel && move.channel !== of.channel)) return gone
  if (move.roles && !move.roles.some((role) => viewer.roles.includes(role))) return notYours
  if (move.notBy && made.findLast((step) => step.move === move.notBy)?.actorId === viewer.id) return otherEyes
  if (move.once && made.some((step) => step.move === name)) return onceOnly
  const outcomes = move.checked?.map((check) => of.checks[check]?.outcome) ?? []
  if (outcomes.includes('refuted')) return refuted
  return outcomes.some((outcome) => outcome !== 'confirmed') ? unchecked : null
}

/** The moves of this person now, in the order of the definition: draws the buttons. A move that waits for checks is shown with its obstacle. */
export const movesFor = (
  service: Service,
  of: Pick<Case, 'state' | 'channel' | 'checks'>,
  made: readonly Made[],
  viewer: Viewer,
): { name: string; move: Move; obstacle: Text | null }[] =>
  Object.entries(service.moves).flatMap(([name, move]) => {
    const obstacle = obstacleTo(service, name, of, made, viewer)
    return obstacle === null || shown.includes(obstacle) ? [{ name, move, obstacle }] : []
  })

export const isOver = (service: Service, state: string): boolean => service.states[state]?.ball === null

const noGround = text('Кемінде бір негізді таңдаңыз', 'Выберите хотя бы одно основание', 'Choose at least one ground')
const noText = text(
  'Шешімді өтініш берушінің тілінде түсіндіріңіз: кемінде 20 таңба',
  'Поясните решение на языке заявителя: не короче 20 знаков',
  'Explain the decision in the person’s language: at least 20 characters',
)

/** A negative step needs a ground of the service's list and a text (GJS-3, domain 1.2). */
export function mustHaveGrounds(move: Move, given: { grounds: readonly string[]; text: string | null }): void {
  if (!move.grounds) return
  if (given.grounds.length === 0 || !given.grounds.every((ground) => move.grounds!.includes(ground)))
    throw new Refusal(noGround, { grounds: noGround })
  if ((given.text ?? '').trim().length < 20) throw new Refusal(noText, { text: noText })
}

// ——— The clock ———

type Timers = Readonly<Record<string, Timer>>

/** The clocks after a move: started by a term as it stands today, paused, resumed or stopped. */
export function timersAfter(
  service: Service,
  move: Move,
  timers: Timers,
  now: Date,
  law: { term: (param: ParamKey) => Term; calendarVersion: number },
): Timers {
  const { start, pause, resume, stop } = move.clock ?? {}
  const changed = Object.entries(timers).map(([name, timer]) => {
    if (timer.stoppedAt) return [name, timer] as const
    const next = pause ? pauseTimer(timer, now, pause) : resume ? resumeTimer(timer, now) : stop ? stopTimer(timer, now) : timer
    return [name, next] as const
  })
  const after = Object.fromEntries(changed)
  if (!start) return after
  return { ...after, [start]: startTimer(law.term(service.terms[start]!.param), now, law.calendarVersion) }
}

/** The clock that runs: the last one started and not stopped. */
export const runningTimer = (timers: Timers): [string, Timer] | undefined =>
  Object.entries(timers)
    .filter(([, timer]) => !timer.stoppedAt)
    .at(-1)

/** An act of the officer with its norm (minutes) and what it took; no end while it goes on. Over the norm is shown, never a refusal (C-03). */
export type Act = { id: string; label: Text; clause: string; norm: ParamKey; from: Date; to: Date | null }

/** The acts of a case in their order, which is that of its states (GJS-6). An act begins when somebody takes it up. */
export function actsOf(service: Service, steps: readonly Pick<CaseStep, 'at' | 'from' | 'to' | 'move'>[]): Act[] {
  return steps.flatMap((step, index): Act[] => {
    const act = step.from === step.to ? undefined : service.states[step.to]?.act
    if (!act) return []
    const later = steps.slice(index + 1)
    const left = later.find(({ from, to }) => from === step.to && to !== step.to)
    const taken = later.find(({ move, at }) => move === 'assigned' && (!left || at <= left.at))
    return [{ ...act, from: taken?.at ?? step.at, to: left?.at ?? null }]
  })
}

// ——— The process as a drawing ———

export type Stage = { state: string; moves: { name: string; move: Move }[]; main: string | null }

/** The states in the order in which a case goes through them, each with the moves that leave it; `main` = the way to a good end (GJS-11, GJS-12). */
export function stagesOf(service: Service): Stage[] {
  const stages: Stage[] = []
  const seen = new Set<string>()
  const visit = (state: string) => {
    if (seen.has(state)) return
    seen.add(state)
    const moves = Object.entries(service.moves)
      .filter(([, move]) => move.from.includes(state) && move.to)
      .map(([name, move]) => ({ name, move }))
    const main = moves.find(({ move }) => move.tone === 'good') ?? moves.find(({ move }) => !move.tone && !seen.has(move.to!))
    stages.push({ state, moves, main: main?.name ?? null })
    if (main) visit(main.move.to!)
    for (const { move } of moves) visit(move.to!)
  }
  visit(service.initial)
  visit(service.office)
  return stages
}

import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Case, casesOf, type Decision } from '@/db/schema'
import { CalendarGap, dayOf } from '@/lib/core/calendar'
import type { Timer } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { dueMoment, type Law, readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import type { Side } from '@/lib/core/side'
import { text } from '@/lib/core/text'
import { issueDocument } from '@/lib/documents/issue'
import { nextNumber } from '@/lib/documents/numbers'
import { sendDocument } from '@/lib/documents/send'
import { serviceOf } from './catalogue'
import { effects } from './effects'
import { resultPaper } from './papers'
import { centreFor } from './place'
import { isOver, mustBeComplete, mustHaveGrounds, obstacleTo, own, runningTimer, timersAfter, type Viewer } from './rules'
import type { Held } from './store'

type Given = { grounds: readonly string[]; text: string | null; note?: Readonly<Record<string, unknown>> }
export type Asked = {
  name: string
  viewer: Viewer
  actorName: string
  given?: Given
  now: Date /** From when a clock that begins is counted: of a letter the day of receipt. */
  since?: Date
  ip?: string | null
}

const nothing: Given = { grounds: [], text: null }
const unknown = text('Мұндай әрекет жоқ', 'Такого действия нет', 'There is no such step')
const noName = text(
  'Алдымен адамның аты-жөнін енгізіңіз: ол құжатта жазылады',
  'Сначала введите имя человека: оно будет в документе',
  'First enter the person’s name: it is written in the paper',
)
const noCalendar = (year: string) =>
  text(
    `${year} жылдың жұмыс күндері енгізілмеген, мерзімді есептеу мүмкін емес. Әкімшіге хабарласыңыз`,
    `Рабочие дни ${year} года не введены, срок посчитать нельзя. Обратитесь к администратору`,
    `The working days of ${year} are not entered, the term cannot be counted. Tell the administrator`,
  )

/**
 * One move of a case on one side, locked by the caller: is it allowed, is all there, grounds, clocks, decision with its snapshot, the paper it makes and what
 * follows elsewhere; the step is written down. Throws a Refusal that says why not.
 */
export async function makeMove(
  tx: Tx,
  side: Side,
  held: Held,
  { name, viewer, actorName, given = nothing, now, since = now, ip = null }: Asked,
): Promise<Held> {
  const { of, steps, files } = held
  const service = serviceOf(of.service)
  const move = own(service.moves, name)
  const obstacle = obstacleTo(service, name, of, steps, viewer)
  if (!move || obstacle) throw new Refusal(obstacle ?? unknown)
  const today = dayOf(now)
  if (move.complete) mustBeComplete(service, of, files, today)
  mustHaveGrounds(move, given)
  if (move.issues && !of.name) throw new Refusal(noName)
  const law = await readLaw(tx)
  const timers = timersAfter(service, move, of.timers, move.clock?.start ? since : now, {
    term: (param) => law.term(param, today),
    calendarVersion: law.calendarVersion,
  })
  const running = runningTimer(timers)
  const to = move.to ?? of.state
  const decision: Decision | null = move.decides
    ? { at: now.toISOString(), by: viewer.id, byName: actorName, grounds: given.grounds, text: given.text, snapshot: snapshotOf(held) }
    : of.decision
  const changed: Case = {
    ...of,
    state: to,
    timers,
    dueAt: running ? due(law, running[1]) : null,
    decision,
    revision: of.revision + 1,
    pending: null,
    number:
      of.number ??
      (of.state === service.initial || side === 'ais' ? await nextNumber(tx, side, service.prefix, Number(today.slice(0, 4))) : null),
    submittedAt: of.submittedAt ?? (to !== service.initial ? now : null),
    decidedAt: move.decides ? now : of.decidedAt,
    closedAt: isOver(service, to) ? (of.closedAt ?? now) : null,
    updatedAt: now,
    ...(await centreFor(service, of)),
  }
  const { cases, caseSteps } = casesOf(side)
  const [saved] = await tx.update(cases).set(changed).where(eq(cases.id, of.id)).returning()
  const [step] = await tx
    .insert(caseSteps)
    .values({
      caseId: of.id,
      at: now,
      actor: viewer.actor,
      actorId: viewer.id,
      actorName,
      move: name,
      from: of.state,
      to,
      note: { ...given.note, ...(given.grounds.length ? { grounds: given.grounds } : {}), ...(given.text ? { text: given.text } : {}) },
      dueBefore: of.dueAt,
      dueAfter: changed.dueAt,
      ip,
    })
    .returning()
  const after = { of: saved!, steps: [...steps, step!], files }
  const paper = move.issues
    ? await issueDocument(tx, side, {
        paper: await resultPaper(service, move.issues, saved!, { ...given, officer: actorName, now, demo: env().demo }),
        number: { prefix: `${service.prefix}-${service.results[move.issues]!.series}` },
        caseId: of.id,
        place: { regionCode: saved!.regionCode, centreId: saved!.centreId },
        data: { service: service.id, case: saved!.number, decision: move.decides ?? null, grounds: given.grounds },
        by: viewer.id,
        now,
      })
    : null
  if (move.effect) await effects[move.effect](tx, after, { id: viewer.id, name: actorName, today, documentId: paper?.id ?? null })
  // what another desk decides is answered by it, not in somebody's cabinet
  if (paper && side === 'ais' && of.desk === 'centres') await sendDocument(tx, 'ais', paper)
  return after
}

/** A year that nobody has entered is said in words (C-05). */
function due(law: Law, timer: Timer): Date | null {
  try {
    return dueMoment(law, timer)
  } catch (error) {
    throw error instanceof CalendarGap ? new Refusal(noCalendar(error.year)) : error
  }
}

/** What a decision stood on, as it was at that moment. */
const snapshotOf = ({ of, files }: Held) => ({
  answers: of.answers,
  checks: of.checks,
  files: files.map(({ kind, sha256, expiresOn, check }) => ({ kind, sha256, expiresOn, check })),
})

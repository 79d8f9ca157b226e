import type { dataViews, Interview, responseSteps, responses } from '@/db/schema/resumes'
import { addDays, addWorkingDays } from '@/lib/core/calendar'
import { answerByAfter, type MoveName, moves, sharedAfter } from '@/lib/responses/rules'
import { dayAt, type Random, random, seededUuid } from './random'
import { fileCalendar } from './reference-files'
import type { Path } from './response-paths'
import type { SeedResume } from './resumes'
import type { SeedVacancy } from './vacancies'

type Row = typeof responses.$inferInsert & { id: string; updatedAt: Date }
type Step = typeof responseSteps.$inferInsert & { id: string; at: Date }
export type SeedResponse = {
  row: Row
  steps: Step[]
  views: (typeof dataViews.$inferInsert)[]
  vacancy: SeedVacancy
  resume: SeedResume
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Days in which an employer answers at the latest, so that nothing of the demonstration is overdue at once (`response.answer_within`). */
const ANSWERED_WITHIN = 9
const terms = { calendar: fileCalendar, answerWithin: 10 }

const letters = {
  kk: [
    'Сәлеметсіз бе! Бос жұмыс орны қызықтырды, тәжірибем бар. Әңгімелесуге келе аламын.',
    'Қайырлы күн! Осы салада бұрын жұмыс істегенмін, жақын күндері шыға аламын.',
    'Сәлеметсіз бе! Жұмыс кестесі туралы толығырақ білгім келеді.',
  ],
  ru: [
    'Здравствуйте! Вакансия заинтересовала, опыт есть. Готов подойти на собеседование.',
    'Добрый день! Работаю в этой сфере, могу выйти в ближайшие дни.',
    'Здравствуйте! Хотелось бы подробнее узнать о графике.',
  ],
} as const
const proposals = {
  kk: 'Түйіндемеңіз бізге ұнады. Бос жұмыс орнымен танысып көріңіз.',
  ru: 'Нам понравилось ваше резюме. Посмотрите, пожалуйста, нашу вакансию.',
} as const

/** The same clock hour of the next working day, between 10:00 and 16:30 in Kazakhstan. */
function meeting(at: Random, after: Date, days: number): Date {
  const day = addWorkingDays(addDays(dayAt(after), days - 1), 1, fileCalendar)
  return new Date(Date.parse(`${day}T05:00:00Z`) + at.int(0, 13) * HOUR * 0.5)
}

const MORNING = 9 * HOUR
const WORKING_DAY = 9 * HOUR

/** The whole day squeezed into its working hours, so that nobody is invited at night; keeps the order. */
const atWork = (moment: number): number => {
  const midnight = Date.parse(`${dayAt(new Date(moment))}T00:00:00+05:00`)
  return midnight + MORNING + ((moment - midnight) / DAY) * WORKING_DAY
}

/** A half hour of the day before it was told how it went, or shortly before that. */
function heldBefore(at: Random, invited: Date, told: Date): Date {
  const eve = Date.parse(`${addDays(dayAt(told), -1)}T10:00:00+05:00`) + at.int(0, 12) * 0.5 * HOUR
  const fits = eve > invited.getTime() + 3 * HOUR
  return new Date(fits ? eve : Math.floor((told.getTime() - HOUR) / (HOUR / 2)) * (HOUR / 2))
}

/** Moments of the moves: evenly between the first and the last, each somewhat off. */
function momentsOf(at: Random, from: number, to: number, count: number): Date[] {
  const step = (to - from) / count
  let last = from
  return Array.from({ length: count }, (_, index) => {
    const wanted = atWork(from + step * (index + 0.1 + at.next() * 0.7))
    const latest = to - (count - index) * 60_000
    last = Math.min(latest, Math.max(wanted, last + 30 * 60_000))
    return new Date(last)
  })
}

type Of = { vacancy: SeedVacancy; vacancyId: number; resume: SeedResume; viewerId: string; path: Path; now: Date }

/** A response as the rules would have made it move by move; null when the advertisement is too young for this path. */
export function seedResponse(name: string, { vacancy, vacancyId, resume, viewerId, path, now }: Of): SeedResponse | null {
  const at = random(`response ${name}`)
  const published = vacancy.row.publishedAt
  if (!published) return null
  const end = (vacancy.row.closedAt ?? now).getTime() - at.int(1, 5) * HOUR
  const open = path.to !== 'hired' && path.to !== 'closed' && path.reason === undefined
  const start = Math.max(published.getTime() + HOUR, open ? end - ANSWERED_WITHIN * DAY : end - 21 * DAY, resume.row.createdAt!.getTime())
  if (end - start < Math.max(path.days, 0.2) * DAY) return null
  const moments = momentsOf(at, start, end, path.moves.length)
  const { userId } = resume.row
  const { locale } = resume.citizen
  const id = seededUuid(`response ${name}`, moments[0]!)
  const row: Row = {
    id,
    vacancyId,
    employerId: vacancy.employer.row.id,
    userId,
    resumeId: resume.row.id,
    origin: path.moves[0] === 'propose' ? 'employer' : 'citizen',
    shared: false,
    state: path.to,
    message: null,
    answerBy: null,
    interview: null,
    hired: null,
    reason: path.reason ?? null,
    createdAt: moments[0]!,
    updatedAt: moments.at(-1)!,
  }
  const steps: Step[] = []
  for (const [index, move] of path.moves.entries()) {
    const moment = moments[index]!
    const { to, side } = moves[move]
    const told = path.moves.findIndex((later) => later === 'held' || later === 'missed')
    const note = noteOf(at, move, { row, vacancy, locale, path, moment, told: moments[told] ?? null, now })
    const shared = sharedAfter(move, row.shared)
    if (shared !== row.shared || move === 'send') note.consent = shared ? 'given' : 'withdrawn'
    row.shared = shared
    row.answerBy = answerByAfter(to, { interview: row.interview ?? null, answerBy: row.answerBy ?? null }, dayAt(moment), terms)
    const from = steps.at(-1)?.to ?? null
    steps.push({
      id: seededUuid(`step ${name} ${index}`, moment),
      responseId: id,
      userId,
      employerId: row.employerId,
      at: moment,
      side,
      from,
      to,
      note,
    })
  }
  const opened = row.shared ? steps.find(({ to }) => to === 'viewed') : undefined
  const view = { userId, viewerId, employerId: row.employerId, what: 'contacts', purpose: `response:${id}` } as const
  return { row, steps, views: opened ? [{ ...view, at: opened.at }] : [], vacancy, resume }
}

type Made = { row: Row; vacancy: SeedVacancy; locale: 'kk' | 'ru'; path: Path; moment: Date; told: Date | null; now: Date }

/** What a move says, and what it writes into the response besides its state. */
function noteOf(at: Random, move: MoveName, of: Made): Record<string, string> {
  const { row, vacancy, locale, path, moment } = of
  if (move === 'send' || move === 'propose') {
    row.message = move === 'propose' ? proposals[vacancy.employer.locale] : at.chance(0.7) ? at.pick(letters[locale]) : null
    return row.message ? { text: row.message } : {}
  }
  if (move === 'invite') {
    row.interview = interviewOf(at, of)
    return { ...row.interview }
  }
  if (move === 'hire') {
    const startOn = addWorkingDays(dayAt(moment), at.int(1, 5), fileCalendar)
    const kind = vacancy.row.subsidised ? 'subsidised' : vacancy.row.employment === 'permanent' ? 'permanent' : 'temporary'
    row.hired = { startOn, contractNo: `${at.int(1, 300)}-${startOn.slice(0, 4)}`, kind }
    return { ...row.hired }
  }
  return (move === 'reject' || move === 'close') && path.reason ? { reason: path.reason } : {}
}

/** Before the step that says how it went, else in the coming days. */
function interviewOf(at: Random, { vacancy, moment, told, now }: Made): Interview {
  const planned = told ? heldBefore(at, moment, told) : meeting(at, now, at.int(1, 4))
  const place = vacancy.row.address ?? vacancy.employer.row.address ?? ''
  return { at: planned.toISOString(), place, contact: `${vacancy.row.contactPerson}, ${vacancy.row.contactPhone}` }
}

import type { responseSteps, responses } from '@/db/schema/resumes'
import type { dataViews } from '@/db/schema/resumes'
import { addDays, addWorkingDays, dayOf } from '@/lib/core/calendar'
import { answerByAfter, moves, sharedAfter } from '@/lib/responses/rules'
import { type Random, random, seededUuid } from './random'
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
  const day = addWorkingDays(addDays(dayOf(after), days - 1), 1, fileCalendar)
  return new Date(Date.parse(`${day}T05:00:00Z`) + at.int(0, 13) * HOUR * 0.5)
}

/** Moments of the moves: evenly between the first and the last, each somewhat off. */
function momentsOf(at: Random, from: number, to: number, count: number): Date[] {
  if (count === 1) return [new Date(from + (to - from) * at.next())]
  const step = (to - from) / count
  return Array.from({ length: count }, (_, index) => new Date(from + step * (index + 0.1 + at.next() * 0.7)))
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
    const note: Record<string, string> = {}
    if (move === 'send' && at.chance(0.7)) note.text = at.pick(letters[locale])
    if (move === 'propose') note.text = proposals[vacancy.employer.locale]
    if (move === 'send' || move === 'propose') row.message = note.text ?? null
    if (move === 'invite') Object.assign(note, invitation(at, row, vacancy, moment, moments[path.moves.findIndex((later) => later === 'held' || later === 'missed')] ?? null, now))
    if (move === 'hire') Object.assign(note, (row.hired = { startOn: addWorkingDays(dayOf(moment), at.int(1, 5), fileCalendar), contractNo: `${at.int(1, 300)}-${dayOf(moment).slice(0, 4)}`, kind: vacancy.row.subsidised ? 'subsidised' : vacancy.row.employment === 'permanent' ? 'permanent' : 'temporary' }))
    if ((move === 'reject' || move === 'close') && path.reason) note.reason = path.reason
    const shared = sharedAfter(move, row.shared)
    if (shared !== row.shared || move === 'send') note.consent = shared ? 'given' : 'withdrawn'
    row.shared = shared
    row.answerBy = answerByAfter(to, { interview: row.interview ?? null, answerBy: row.answerBy ?? null }, dayOf(moment), terms)
    steps.push({ id: seededUuid(`step ${name} ${index}`, moment), responseId: id, userId, employerId: row.employerId, at: moment, side, from: steps.at(-1)?.to ?? null, to, note })
  }
  const viewed = steps.find(({ to }) => to === 'viewed')
  const views = viewed && row.shared ? [{ userId, viewerId, employerId: row.employerId, what: 'contacts' as const, purpose: `response:${id}`, at: viewed.at }] : []
  return { row, steps, views, vacancy, resume }
}

/** When and where: before the step that says how it went, else in the coming days. */
function invitation(at: Random, row: Row, vacancy: SeedVacancy, invited: Date, told: Date | null, now: Date) {
  const planned = told ? new Date(Math.max(invited.getTime() + 3 * HOUR, told.getTime() - at.int(2, 5) * HOUR)) : meeting(at, now, at.int(1, 4))
  const place = vacancy.row.address ?? vacancy.employer.row.address ?? ''
  row.interview = { at: planned.toISOString(), place, contact: `${vacancy.row.contactPerson}, ${vacancy.row.contactPhone}` }
  return row.interview
}

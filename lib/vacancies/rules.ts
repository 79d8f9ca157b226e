import type { Vacancy } from '@/db/schema'
import { addDays, type Calendar, type Day, workingDaysBetween } from '@/lib/core/calendar'
import { money } from '@/lib/core/format'
import { Refusal } from '@/lib/core/refusal'
import { type Locale, type Text, text } from '@/lib/core/text'
import { type Finding, findings } from './wording'

/** What the law's tables say on the day of publication. */
export type Terms = {
  calendar: Calendar
  /** Tenge a month (`rate.min_wage`). */
  minimumWage: number
  /** Working days from appearance to publication (`vacancy.post_within`, SC 103(2)(1)). */
  postWithin: number
  /** Calendar days of one publication (`vacancy.valid_for`). */
  validFor: number
}

const no = (kk: string, ru: string, en: string, field?: string) => new Refusal(text(kk, ru, en), field ? { [field]: text(kk, ru, en) } : {})

/** Work of less than the full norm may be paid less than the minimum wage. */
const partial = (of: Pick<Vacancy, 'employment' | 'schedule'>) =>
  of.employment === 'part_time' || of.schedule === 'part_day' || of.employment === 'civil_law'

/** Pay, terms and wording of a vacancy that is about to be published (E2). Throws a refusal; answers what changes. */
export function publish(vacancy: Vacancy, employer: { state: string }, terms: Terms, now: Date, today: Day): Partial<Vacancy> {
  if (vacancy.state !== 'draft' && vacancy.state !== 'rejected' && vacancy.state !== 'paused' && vacancy.state !== 'expired')
    throw no('Бұл бос орынды қазір жариялауға болмайды', 'Эту вакансию сейчас нельзя опубликовать', 'This vacancy cannot be published now')
  if (employer.state !== 'verified_by_signature' && employer.state !== 'verified_by_centre')
    throw no(
      'Алдымен ұйымыңыз тексерілуі керек: профильді толтырыңыз, мансап орталығы растайды',
      'Сначала организация должна пройти проверку: заполните профиль, карьерный центр подтвердит',
      'The organisation has to be verified first: complete the profile, the career centre confirms it',
    )
  checkPay(vacancy, terms.minimumWage)
  checkComplete(vacancy, today)
  const found = readWording(vacancy)
  const waits = needsModeration(vacancy, found)
  return {
    state: waits ? 'on_moderation' : 'published',
    findings: found,
    refusalGround: null,
    refusalText: null,
    ...(waits ? {} : goLive(vacancy, terms, now, today)),
  }
}

/** Becomes visible: the moment, the last day, and whether it is late (SC 103(2)(1): more than five working days after it appeared). */
function goLive(vacancy: Pick<Vacancy, 'appearedOn' | 'publishedAt' | 'late'>, terms: Terms, now: Date, today: Day): Partial<Vacancy> {
  const first = vacancy.publishedAt === null
  return {
    state: 'published',
    publishedAt: first ? now : vacancy.publishedAt,
    late: first ? isLate(vacancy.appearedOn, terms, today) : vacancy.late,
    validUntil: addDays(today, terms.validFor),
    closedAt: null,
    closedReason: null,
  }
}

export const isLate = (appearedOn: Day | null, terms: Pick<Terms, 'calendar' | 'postWithin'>, today: Day): boolean =>
  appearedOn !== null && workingDaysBetween(appearedOn, today, terms.calendar) > terms.postWithin

function checkPay({ payFrom, payTo, ...vacancy }: Vacancy, minimumWage: number) {
  const least = payFrom ?? payTo
  if (least === null)
    throw no('Жалақыны көрсетіңіз (ӘК 103-бап)', 'Укажите оплату (СК, статья 103)', 'State the pay (SC article 103)', 'payFrom')
  if (vacancy.currency === 'KZT' && vacancy.payPeriod === 'month' && !partial(vacancy) && least < minimumWage) {
    const sum = (locale: Locale) => money(locale, minimumWage)
    throw no(
      `Толық жұмыс күніне жалақы ең төменгі деңгейден (${sum('kk')}) кем болмауы керек`,
      `За полный день оплата не может быть ниже минимальной (${sum('ru')})`,
      `Full-time pay cannot be below the minimum wage (${sum('en')})`,
      'payFrom',
    )
  }
}

function checkComplete(vacancy: Vacancy, today: Day) {
  if (!vacancy.titleKk && !vacancy.titleRu) throw no('Атауын жазыңыз', 'Напишите название', 'Give a title', 'titleKk')
  if (!vacancy.occupationCode) throw no('Кәсіпті таңдаңыз', 'Выберите профессию', 'Choose the occupation', 'occupation')
  if (!vacancy.placeCode && !vacancy.remote) throw no('Орнын көрсетіңіз', 'Укажите место', 'Give the place', 'place')
  if (!vacancy.dutiesKk && !vacancy.dutiesRu) throw no('Міндеттерін жазыңыз', 'Опишите обязанности', 'Describe the duties', 'dutiesKk')
  if (vacancy.appearedOn && vacancy.appearedOn > today)
    throw no(
      'Бос орын болашақта пайда бола алмайды',
      'Вакансия не могла появиться в будущем',
      'It cannot have appeared in the future',
      'appearedOn',
    )
  const dangerous = vacancy.conditions !== 'normal'
  if (dangerous && vacancy.suitableFor.includes('teenagers'))
    throw no(
      'Ауыр, зиянды немесе қауіпті жұмысқа 18 жасқа толмағандар алынбайды (ЕК 26-бап)',
      'На тяжёлые, вредные и опасные работы не принимают моложе 18 лет (ТК, статья 26)',
      'Nobody under 18 may do heavy, harmful or hazardous work (LC article 26)',
      'suitableFor',
    )
  if (dangerous && vacancy.subsidised)
    throw no(
      'Ауыр, зиянды немесе қауіпті жұмыс орны субсидияланбайды (ӘК 111-бап)',
      'Тяжёлые, вредные и опасные места не субсидируются (СК, статья 111)',
      'Heavy, harmful and hazardous jobs are not subsidised (SC article 111)',
      'subsidised',
    )
}

export const readWording = (
  of: Pick<Vacancy, 'titleKk' | 'titleRu' | 'dutiesKk' | 'dutiesRu' | 'requirementsKk' | 'requirementsRu' | 'offersKk' | 'offersRu'>,
): Finding[] => findings([of.titleKk, of.titleRu, of.dutiesKk, of.dutiesRu, of.requirementsKk, of.requirementsRu, of.offersKk, of.offersRu])

/** What a moderator has already read and approved is not asked again. */
const needsModeration = (vacancy: Vacancy, found: readonly Finding[]) => {
  const approved = new Set(vacancy.publishedAt ? vacancy.findings.map(({ quote }) => quote) : [])
  return found.some(({ quote }) => !approved.has(quote))
}

/** Changes of these send a published vacancy through the check again (E2). */
const watched = [
  'titleKk',
  'titleRu',
  'occupationCode',
  'placeCode',
  'remote',
  'payFrom',
  'payTo',
  'employment',
  'schedule',
  'dutiesKk',
  'dutiesRu',
  'requirementsKk',
  'requirementsRu',
  'offersKk',
  'offersRu',
] as const

/** A saved form on top of what is stored: an open vacancy is checked as if it were published anew. */
export function amend(before: Vacancy, change: Partial<Vacancy>, terms: Terms, today: Day): Partial<Vacancy> {
  if (before.state === 'closed')
    throw no('Жабылған бос орын өзгертілмейді', 'Закрытую вакансию не меняют', 'A closed vacancy is not changed')
  const after = { ...before, ...change }
  if (before.state !== 'published' || watched.every((name) => before[name] === after[name])) return change
  checkPay(after, terms.minimumWage)
  checkComplete(after, today)
  const found = readWording(after)
  return {
    ...change,
    findings: found,
    state: needsModeration(before.publishedAt ? { ...after, findings: before.findings } : after, found) ? 'on_moderation' : 'published',
  }
}

/** One more term from today for what is open; what has run out is published anew, with every check. */
export function renew(vacancy: Vacancy, employer: { state: string }, terms: Terms, now: Date, today: Day): Partial<Vacancy> {
  if (vacancy.state === 'expired') return publish(vacancy, employer, terms, now, today)
  if (vacancy.state !== 'published')
    throw no(
      'Тек ашық немесе мерзімі өткен бос орын ұзартылады',
      'Продлить можно только открытую или истёкшую вакансию',
      'Only an open or expired vacancy can be renewed',
    )
  return { validUntil: addDays(today, terms.validFor) }
}

export function pause(vacancy: Vacancy): Partial<Vacancy> {
  if (vacancy.state !== 'published')
    throw no('Тек ашық бос орын тоқтатылады', 'Приостановить можно только открытую вакансию', 'Only an open vacancy can be paused')
  return { state: 'paused' }
}

export function close(vacancy: Vacancy, reason: NonNullable<Vacancy['closedReason']>, now: Date): Partial<Vacancy> {
  if (vacancy.state === 'closed') throw no('Бос орын жабылып қойған', 'Вакансия уже закрыта', 'It is closed already')
  return { state: 'closed', closedReason: reason, closedAt: now }
}

/** The moderator's decision; a refusal has a ground and a text (E2). */
export function moderate(
  vacancy: Vacancy,
  decision: { decision: 'approve' | 'reject'; ground?: string; text?: string },
  terms: Terms,
  now: Date,
  today: Day,
): Partial<Vacancy> {
  if (vacancy.state !== 'on_moderation')
    throw no('Бұл бос орын тексеруде емес', 'Эта вакансия не на проверке', 'This vacancy is not under review')
  if (decision.decision === 'approve') {
    checkPay(vacancy, terms.minimumWage)
    checkComplete(vacancy, today)
    return goLive(vacancy, terms, now, today)
  }
  return { state: 'rejected', refusalGround: decision.ground ?? null, refusalText: decision.text ?? null }
}

/** Is it open to responses on this day? Imported ones live as long as their source shows them. */
export const isOpen = (vacancy: Pick<Vacancy, 'state' | 'validUntil'>, today: Day): boolean =>
  vacancy.state === 'published' && (vacancy.validUntil === null || vacancy.validUntil >= today)

export const notOpen: Text = text('Бұл бос орын жабық', 'Эта вакансия закрыта', 'This vacancy is closed')

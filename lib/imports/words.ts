import { isAbsent, plainLine } from './plain-text'

/** The platform's own lists (domain card 337: vacancy). */
export type Experience = 'none' | 'lt1' | '1-3' | '3-6' | 'gt6'
export type Employment = 'permanent' | 'temporary' | 'seasonal' | 'part_time' | 'civil_law'
export type Schedule = 'full_day' | 'part_day' | 'shift' | 'flexible' | 'remote' | 'home' | 'rotation'

/** null: the source says nothing; undefined: it says something that is not understood and is kept for a person. */
export type Reading<T> = T | null | undefined

/** More years than this are a slip: «3–6 лет» that lost its dash reads «36 лет». */
const MOST_YEARS = 30
const LONGEST_WORDS = 200

const byYears = (years: number): Experience => (years < 1 ? 'lt1' : years < 3 ? '1-3' : years < 6 ? '3-6' : 'gt6')

const NO_EXPERIENCE =
  /без (?:опыта|стажа)|нет опыта|опыт не нужен|не требуется|не имеет значения|^любой$|тәжірибесіз|(?:талап етілмейді|қажет емес)|no experience|not required|^noexperience$/u
const UNDER_A_YEAR = /(?:до|менее|меньше|less than|under) (?:одного |1 |a |1-го )?(?:года|year)|бір жылға дейін/u
const YEARS =
  /(\d{1,9})(?:[.,](\d))?(?:(?:\s?(?:лет|года?|жыл\p{L}*))?\s?(?:-|до|to)\s?(\d{1,9}))?\s?(лет|года?|жыл\p{L}*|years?|мес\p{L}*|ай\p{L}*|months?)?(?!\p{L})/u

/** Years of experience asked for → the platform's five steps; 'impossible' for what no person can have. */
export function readExperience(words: string): Reading<Experience> | 'impossible' {
  if (isAbsent(words)) return null
  if (words.length > LONGEST_WORDS) return undefined
  const said = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
  if (NO_EXPERIENCE.test(said)) return 'none'
  if (UNDER_A_YEAR.test(said)) return 'lt1'
  const found = YEARS.exec(said)
  if (!found || (found[4] === undefined && said !== found[0])) return undefined
  const unit = found[4] ?? ''
  const low = Number(`${found[1]}.${found[2] ?? 0}`)
  const high = found[3] === undefined ? low : Number(found[3])
  const isMonths = /^(?:мес|ай|month)/u.test(unit)
  const lostDash = /^год/u.test(unit) && high >= 11 && high <= 14
  if (lostDash || low > high || high > (isMonths ? MOST_YEARS * 12 : MOST_YEARS)) return 'impossible'
  if (/(?:^|\s)(?:до|не более|max)\s?\d/u.test(said) && found[3] === undefined) return undefined
  return low === 0 && high === 0 ? 'none' : byYears(isMonths ? low / 12 : low)
}

const pick = <T>(table: readonly (readonly [RegExp, T])[], said: string): T | undefined => table.find(([shape]) => shape.test(said))?.[1]

const employments = [
  [/сезон|маусым|seasonal/u, 'seasonal'],
  [/гпх|гражданско-правов|азаматтық-құқықтық|civil/u, 'civil_law'],
  [/частичн|неполн|^part|толық емес|ішінара|подработк/u, 'part_time'],
  [/^временн|проект|разов|стажиров|^project|probation|temporary|уақытша/u, 'temporary'],
  [/полная|постоянн|^full|тұрақты|permanent|толық/u, 'permanent'],
] as const satisfies readonly (readonly [RegExp, Employment])[]

/** The first line decides («Полная занятость / Возможно временное оформление» is permanent). A watch («Вахта») names a schedule, not the kind of contract. */
export function readEmployment(words: string): Reading<Employment> {
  const said = words.toLowerCase().trim()
  if (isAbsent(said) || /^(?:вахта|fly_in_fly_out)$/u.test(said)) return null
  return pick(employments, said.split('\n')[0] ?? '')
}

const schedules = [
  [/уд[ао]л[её]н|remote|дистанц|қашықтан/u, 'remote'],
  [/надомн|на дому|үйде/u, 'home'],
  [/вахт|flyinflyout|fly_in_fly_out|rotation/u, 'rotation'],
  [/^(?:график: )?(?:гибк|свободн)|flexible|икемді|еркін/u, 'flexible'],
  [/неполн|частичн|^(?:график: )?по выходным|подработк|part|толық емес/u, 'part_day'],
  [/^(?:график: )?(?:5\/2|6\/1)/u, 'full_day'],
  [/смен|shift|ауысым|(?:^|\s)\d\/\d/u, 'shift'],
  [/(?:^|\s)полный|full|толық/u, 'full_day'],
] as const satisfies readonly (readonly [RegExp, Schedule])[]

/** Regime of work: words («Сменный график»), API names («flyInFlyOut») or days («График: 5/2»). */
export function readSchedule(words: string): Reading<Schedule> {
  return isAbsent(words) ? null : pick(schedules, words.toLowerCase().trim())
}

/** Words of the skills column: `a,b,c`, `['a', 'b']`, `[]`; repeated words once. */
export function readSkills(words: string): string[] {
  if (isAbsent(words)) return []
  const list = /^\[(.*)\]$/su.exec(words.trim())?.[1]
  const parts =
    list === undefined ? words.split(/[,;\n]/u) : [...list.matchAll(/'([^']*)'|"([^"]*)"/gu)].map((found) => found[1] ?? found[2] ?? '')
  return uniqueSkills(parts)
}

export const uniqueSkills = (parts: readonly string[]): string[] => [
  ...new Map(
    parts
      .map(plainLine)
      .filter((part) => !isAbsent(part))
      .map((part) => [part.toLowerCase(), part]),
  ).values(),
]

const months = [
  ['янв', 'қаңтар', 'jan'],
  ['фев', 'ақпан', 'feb'],
  ['мар', 'наурыз'],
  ['апр', 'сәуір', 'apr'],
  ['мая', 'май', 'мамыр', 'may'],
  ['июн', 'маусым', 'jun'],
  ['июл', 'шілде', 'jul'],
  ['авг', 'тамыз', 'aug'],
  ['сен', 'қыркүйек', 'sep'],
  ['окт', 'қазан', 'oct'],
  ['ноя', 'қараша', 'nov'],
  ['дек', 'желтоқсан', 'dec'],
] as const

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999 ? date.toISOString().slice(0, 10) : undefined
}

/** A moment («2024-12-17T08:49:16+0300» → UTC ISO) or a day («18 июня 2026», «30.04.2025», «2026-06-30» → YYYY-MM-DD). */
export function readDate(words: string): Reading<string> {
  const said = words.toLowerCase().replace(/\s+/gu, ' ').trim()
  if (isAbsent(said)) return null
  const [, y, m, d, time] = /^(\d{4})-(\d{2})-(\d{2})(t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2}))?$/u.exec(said) ?? []
  if (y) {
    const day = calendarDay(Number(y), Number(m), Number(d))
    if (!day || !time) return day
    const moment = new Date(`${day}${time.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2').toUpperCase()}`)
    return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
  }
  const [, dotDay, dotMonth, dotYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(said) ?? []
  if (dotYear) return calendarDay(Number(dotYear), Number(dotMonth), Number(dotDay))
  const [, wordDay, name = '', wordYear] = /^(\d{1,2}) (\p{L}{3,12})\.? (\d{4})(?: ?г\.?)?$/u.exec(said) ?? []
  const month = months.findIndex((names) => names.some((start) => name.startsWith(start)))
  return wordYear && month >= 0 ? calendarDay(Number(wordYear), month + 1, Number(wordDay)) : undefined
}

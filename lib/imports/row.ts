import { type Text, text } from '@/lib/core/text'
import type { More } from './more'
import { isAbsent, plainLine, plainText } from './plain-text'
import { isRead, type Salary, type UnreadSalary } from './salary'
import {
  type Employment,
  type Experience,
  type Reading,
  readDate,
  readEmployment,
  readExperience,
  readSchedule,
  type Schedule,
  uniqueSkills,
} from './words'

/** A vacancy of another site in the platform's words. Every text is plain text; null means that the source does not say it. */
export interface ImportedVacancy {
  readonly sourceId: string
  readonly url: string | null
  readonly title: string
  readonly employerName: string
  /** Where the work is, as written: for `resolvePlace`. */
  readonly place: string | null
  /** Street address, as written; may lie elsewhere than `place`. */
  readonly address: string | null
  readonly salary: Salary | UnreadSalary | null
  readonly experience: Experience | null
  readonly employment: Employment | null
  readonly schedule: Schedule | null
  /** The work may be done remotely, wholly or as one of the formats offered. */
  readonly remote: boolean
  readonly duties: string | null
  readonly requirements: string | null
  readonly description: string
  readonly skills: readonly string[]
  readonly education: string | null
  /** Only where the format has columns for them. */
  readonly more?: More
  /** ISO: a moment in UTC, or a day (YYYY-MM-DD) where the source gives only the day. */
  readonly postedAt: string | null
  readonly archived: boolean
  /** Names of the fields whose value was there and was not understood. */
  readonly unread: readonly (keyof ImportedVacancy)[]
}

/** A row that is set aside for a person; the rows around it are imported. */
interface Rejected {
  /** Line of the file, from 1; for a record of many lines, its first. */
  readonly line: number
  readonly reason: Text
  /** Beginning of the record as it stands in the file. */
  readonly sample: string
  /** The record's id where it could be read: what is stored under it has not vanished from its source. */
  readonly sourceId: string | null
}

export type ReadItem = { readonly line: number; readonly row: ImportedVacancy } | { readonly line: number; readonly rejected: Rejected }

/** What a format finds in one record, before anything is judged. Empty text: not there. */
export interface RawVacancy {
  readonly sourceId: string
  readonly url: string
  readonly title: string
  readonly employerName: string
  readonly place: string
  readonly address?: string
  readonly salary: Salary | UnreadSalary | null
  readonly experience: string
  readonly employment: string
  /** The first that is understood counts. */
  readonly schedule: readonly string[]
  readonly remote: boolean
  readonly duties?: string
  readonly requirements?: string
  readonly description: string
  readonly skills: readonly string[]
  readonly education?: string
  readonly more?: More
  readonly postedAt: string
  readonly archived: boolean
}

const MOST_PAY = 100_000_000
const LONGEST_NAME = 500
const FAR_FUTURE_DAYS = 31
const FIRST_DAY = '2000-01-01'

/** Why rows are set aside; compare by identity to count them. */
export const reasons = {
  id: text('Бос жұмыс орнының нөмірі жоқ', 'Нет номера вакансии', 'The vacancy has no id'),
  title: text('Лауазым атауы жоқ', 'Нет названия должности', 'The job title is missing'),
  employer: text('Жұмыс берушінің атауы жоқ', 'Нет названия работодателя', 'The employer is missing'),
  long: text('Атауы тым ұзын', 'Слишком длинное название', 'The title or the employer’s name is too long'),
  experience: text('Мұндай жұмыс өтілі болуы мүмкін емес', 'Такого стажа быть не может', 'Such experience is impossible'),
  pay: text('Жалақы мөлшері мүмкін емес', 'Невозможный размер зарплаты', 'The pay is impossible'),
  payOrder: text('Жалақының төменгі шегі жоғарғысынан артық', 'Зарплата «от» больше, чем «до»', 'The pay «from» exceeds «to»'),
  date: text('Жарияланған күні мүмкін емес', 'Невозможная дата публикации', 'The date of posting is impossible'),
  broken: text('Жазба бүлінген, оқу мүмкін емес', 'Запись повреждена и не читается', 'The record is damaged and cannot be read'),
  columns: text(
    'Бағандар саны тақырып жолына сай емес',
    'Число столбцов не совпадает с заголовком',
    'The number of columns differs from the header',
  ),
  tooLong: text('Жазба тым үлкен', 'Запись слишком велика', 'The record is too large'),
} as const satisfies Record<string, Text>

/** Sets a record aside; the sample is cut and cleaned of markup and controls. */
export const reject = (line: number, reason: Text, raw: string, sourceId: string | null = null): ReadItem => ({
  line,
  rejected: { line, reason, sample: plainLine(raw.slice(0, 600)).slice(0, 200).toWellFormed(), sourceId },
})

function payReason(salary: RawVacancy['salary']): Text | null {
  if (salary === null) return null
  if (!isRead(salary)) return salary.reason === 'impossible' ? reasons.pay : null
  const { from, to } = salary
  if ([from, to].some((value) => value !== null && !(value > 0 && value <= MOST_PAY))) return reasons.pay
  return from !== null && to !== null && from > to ? reasons.payOrder : null
}

function dateReason(postedAt: string | null | undefined, now: Date): Text | null {
  if (!postedAt) return null
  const late = new Date(postedAt).getTime() > now.getTime() + FAR_FUTURE_DAYS * 86_400_000
  return late || postedAt < FIRST_DAY ? reasons.date : null
}

/** Only web addresses pass; `javascript:` and the like give null. */
function webAddress(url: string): Reading<string> {
  if (isAbsent(url)) return null
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : undefined
}

const firstRead = (words: readonly string[]): Reading<Schedule> => {
  const said = words.filter((word) => !isAbsent(word)).map(readSchedule)
  return said.find((schedule) => schedule != null) ?? (said.length > 0 ? undefined : null)
}

const orNull = (value = '') => (isAbsent(value) ? null : value)

/**
 * Judges one record: a vacancy, or a row set aside with its reason. Missing id, title or employer and impossible values (more than 30
 * years of experience, pay of 0 or over 100 million, «from» over «to», a date before 2000 or more than 31 days ahead) are set aside;
 * other values that are not understood become null and are named in `unread`.
 */
export function toVacancy(raw: RawVacancy, line: number, sample: string, now: Date): ReadItem {
  const title = plainLine(raw.title)
  const employerName = plainLine(raw.employerName)
  const sourceId = plainLine(raw.sourceId)
  const experience = readExperience(raw.experience)
  const read = {
    url: webAddress(raw.url),
    experience: experience === 'impossible' ? null : experience,
    employment: readEmployment(raw.employment),
    schedule: firstRead(raw.schedule),
    postedAt: readDate(raw.postedAt),
  }
  const names = [...Object.keys(read)] as (keyof typeof read)[]
  const unread: (keyof ImportedVacancy)[] = names.filter((name) => read[name] === undefined)
  if (raw.salary && !isRead(raw.salary) && raw.salary.reason !== 'absent' && raw.salary.reason !== 'negotiable') unread.push('salary')
  const reason =
    (isAbsent(sourceId) && reasons.id) ||
    (isAbsent(title) && reasons.title) ||
    (isAbsent(employerName) && reasons.employer) ||
    (Math.max(title.length, employerName.length, sourceId.length) > LONGEST_NAME && reasons.long) ||
    (experience === 'impossible' && reasons.experience) ||
    payReason(raw.salary) ||
    dateReason(read.postedAt, now)
  if (reason) return reject(line, reason, sample, isAbsent(sourceId) || sourceId.length > LONGEST_NAME ? null : sourceId)
  const row: ImportedVacancy = {
    sourceId,
    title,
    employerName,
    url: read.url ?? null,
    place: orNull(plainLine(raw.place)),
    address: orNull(plainLine(raw.address ?? '')),
    salary: raw.salary && !isRead(raw.salary) && raw.salary.reason === 'absent' ? null : raw.salary,
    experience: read.experience ?? null,
    employment: read.employment ?? null,
    schedule: read.schedule ?? null,
    remote: raw.remote,
    duties: orNull(plainText(raw.duties ?? '')),
    requirements: orNull(plainText(raw.requirements ?? '')),
    description: orNull(plainText(raw.description)) ?? '',
    skills: uniqueSkills(raw.skills),
    education: orNull(plainLine(raw.education ?? '')),
    more: raw.more,
    postedAt: read.postedAt ?? null,
    archived: raw.archived,
    unread,
  }
  return { line, row }
}
